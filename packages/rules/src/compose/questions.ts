import type {AgreementAnswers, TerminationAnswers} from './answers.ts'
import {reasons} from './reasons.ts'
import {works} from './work.ts'

/** One of several answers. */
export interface Option {
  /** What stands in the answers: `lessons`. */
  value: string
  /** What a person picks: `Lessons or coaching`. */
  label: string
}

/** A question that a host asks. They are asked in the order of their list. */
export interface Question<Id extends string = string> {
  /** The key of the answer. */
  id: Id
  /** What is asked, as one line. */
  title: string
  /** An example of an answer. */
  placeholder?: string
  /** What a `pick` is picked from. */
  options?: readonly Option[]
  /** Words of the writer's own are an answer to this `pick` too; how to ask for them. */
  ownWords?: string
  /** A `date` is answered as `2026-06-30`, a `number` with a whole number. */
  kind: 'pick' | 'text' | 'date' | 'number'
  /** Without an answer there is a blank in the text. What is not required is left out of the text. */
  required: boolean
  /** Asked only when an earlier question has one of these answers. */
  when?: {id: Id; is: readonly string[]}
}

/** What to ask before {@link newTermination}. Format, locale and today's date are for the host to know. */
export const terminationQuestions: readonly Question<keyof TerminationAnswers>[] = [
  {id: 'client', title: 'Who is the letter to?', placeholder: 'Marcus', kind: 'text', required: true},
  {
    id: 'business',
    title: 'What do you do for them?',
    options: Object.entries(works).map(([value, {label}]) => ({value, label})),
    ownWords: 'What is the work? For example: dog walking',
    kind: 'pick',
    required: true,
  },
  {
    id: 'reason',
    title: 'Why does it end? One fact is enough.',
    options: Object.entries(reasons).map(([value, label]) => ({value, label})),
    ownWords: 'The reason as one sentence: a date, a number or an event, with no “you”',
    kind: 'pick',
    required: true,
  },
  {id: 'lastDay', title: 'What is the last day?', placeholder: '2026-06-30', kind: 'date', required: true},
  {
    id: 'notice',
    title: 'How many days’ notice does your agreement ask for?',
    placeholder: '30',
    kind: 'number',
    required: false,
  },
  {
    id: 'refund',
    title: 'Does any money come back?',
    options: [
      {value: 'none-due', label: 'No, they pay only for what was done'},
      {value: 'share', label: 'Yes, the share for what will not be done'},
    ],
    kind: 'pick',
    required: false,
  },
  {
    id: 'refundAmount',
    title: 'How much comes back?',
    placeholder: '£180',
    kind: 'text',
    required: true,
    when: {id: 'refund', is: ['share']},
  },
  {
    id: 'alternatives',
    title: 'Who could take over? Set names apart by ;',
    placeholder: 'Priya Nair (https://nair.example); Tom Alder',
    kind: 'text',
    required: false,
  },
  {
    id: 'talked',
    title: 'Have you told them yourself?',
    options: [
      {value: 'had', label: 'Yes, we have spoken'},
      {value: 'propose', label: 'Not yet, I am going to call'},
    ],
    kind: 'pick',
    required: false,
  },
  {
    id: 'talkedOn',
    title: 'On which day is the call?',
    placeholder: '2026-05-12',
    kind: 'date',
    required: true,
    when: {id: 'talked', is: ['had', 'propose']},
  },
  {id: 'sender', title: 'Who signs it?', placeholder: 'Helen Moss', kind: 'text', required: true},
]

/** What to ask before {@link newAgreement}. */
export const agreementQuestions: readonly Question<keyof AgreementAnswers>[] = [
  {id: 'provider', title: 'Who does the work?', placeholder: 'Tidewater Studio', kind: 'text', required: true},
  {id: 'client', title: 'Who is it done for?', placeholder: 'Harbour Street Café', kind: 'text', required: true},
  {
    id: 'services',
    title: 'What is done?',
    placeholder: 'the design of the menu and the signs',
    kind: 'text',
    required: true,
  },
  {
    id: 'fee',
    title: 'What does it cost, and when is it paid?',
    placeholder: '£400 a month, within 14 days of each invoice',
    kind: 'text',
    required: true,
  },
  {id: 'start', title: 'On which day does it begin?', placeholder: '2026-09-01', kind: 'date', required: true},
  {id: 'notice', title: 'How many days’ notice ends it?', placeholder: '30', kind: 'number', required: true},
]
