import {type EndDate, endDates} from '../../letter/end-date.ts'
import {rangeOf} from '../../letter/letter.ts'
import type {Token} from '../../match/token.ts'
import type {Rule} from '../../rule.ts'
import {definePart} from '../part.ts'

export const missingEndDate: Rule = definePart(
  {
    id: 'missing-end-date',
    summary: 'Name the last day.',
    message: 'No last day.',
    why: 'Both of you need the same date for the work, the invoice and the handover.',
    limits:
      'A date that is only implied, such as the end of a contract in another paper, is not known; nor is it checked against a calendar of the trade.',
    level: 'warning',
    kinds: ['termination'],
    home: 'decision',
    line: 'Our last day is {end date}.',
    examples: [
      {text: 'Dear Ann,\n\nI am ending our agreement soon.\n\nBest,\nTom', finds: ['I am ending our agreement soon.']},
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom', finds: []},
      {text: 'Dear Ann,\n\nI am ending our agreement. You have 30 days’ notice.\n\nBest,\nTom', finds: []},
      {
        text: 'Dear Ann,\n\nI am stopping the Saturday deliveries.\n\nBest,\nTom',
        finds: ['I am stopping the Saturday deliveries.'],
      },
      {text: 'Dear Ann,\n\nI am stopping the deliveries on Saturday evening.\n\nBest,\nTom', finds: []},
      {text: 'Dear Ann,\n\nI am ending the lessons on the Friday there is no school.\n\nBest,\nTom', finds: []},
      {
        text: 'Dear Ann,\n\nI am ending our agreement with immediate effect. Invoice 7 of 3 March is open.\n\nBest,\nTom',
        finds: ['I am ending our agreement with immediate effect.'],
      },
    ],
  },
  {
    trust: {sure: 0.1, doubt: -1.6},
    // What ends plainly, and in the same breath has a day or a length of time, ends then; “the final invoice” ends nothing.
    certain: (sentence) =>
      (sentence.ending?.strength === 'plain' && (sentence.scores?.decision ?? 0) > 0 && sentence.dates.length > 0) ||
      sentence.dates.some(
        (date) =>
          date.type === 'duration' &&
          sentence.tokens.slice(date.to, date.to + 3).some((token) => token.norm === 'notice'),
      ),
    evidence: (letter) =>
      endDates(letter)
        .filter((one, _at, all) => !isLedIn(one, all))
        .map(({sentence, from, to}) => rangeOf(sentence, sentence.tokens.slice(from, to))),
  },
)

/** “our last day is 30 June”: the words lead to the day that follows as what they are, and are none themselves. */
function isLedIn({sentence, from, to, mention}: EndDate, all: readonly EndDate[]): boolean {
  const last = sentence.tokens[from]
  return (
    mention?.type === 'period' &&
    last?.norm === 'last' &&
    all.some(
      (one) =>
        one.sentence === sentence &&
        one.from >= to &&
        (one.mention?.type === 'day' || one.mention?.type === 'blank') &&
        isComplement(sentence.tokens.slice(to, one.from), last.clause),
    )
  )
}

/** Whether the words between a “last day” and a day, as “of work will be”, “:” or none, say that the one is the other. */
const isComplement = (between: readonly Token[], clause: number): boolean =>
  between.length === 0 ||
  (between.some(({norm}) => /^(?:is|be|falls|:)$/.test(norm)) &&
    between.every((token) => token.clause === clause && token.norm !== 'and'))
