import {defineRule, type Rule} from '../../rule.ts'

export const placeholder: Rule = defineRule(
  {
    id: 'placeholder',
    summary: 'Fill in every blank before the letter is sent.',
    message: 'This blank is still empty.',
    why: 'Nothing says “form letter” like the blank you forgot.',
    limits: 'A blank without brackets, braces, capitals or rules, and a name left over from an earlier letter.',
    level: 'error',
    kinds: ['termination', 'agreement', 'other'],
    examples: [
      {text: 'Dear [Client name], our last day is {{ end_date }}.', finds: ['[Client name]', '{{ end_date }}']},
      {text: 'We owe you £____ for the rest of the month.', finds: ['____']},
      {text: 'Dear [Client name], our last day is {{ end_date }}.', template: true, finds: []},
      {text: 'The case is cited as [2023] EWCA Civ 118.', finds: []},
    ],
  },
  (letter) => {
    // A line to sign on is a blank too, and stays one in a contract.
    const blanks = letter.placeholders.filter((blank) => letter.kind !== 'agreement' || blank.label !== '')
    return letter.template ? [] : blanks.map(({start, end}) => ({start, end, message: 'This blank is still empty.'}))
  },
)
