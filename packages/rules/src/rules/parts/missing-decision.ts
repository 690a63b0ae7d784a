import {DECISION_TRUST, isHedged} from '../../letter/decision.ts'
import type {Rule} from '../../rule.ts'
import {definePart} from '../part.ts'

export const missingDecision: Rule = definePart(
  {
    id: 'missing-decision',
    summary: 'Say plainly that the work ends.',
    message: 'Nowhere does it say that the work ends.',
    why: 'Say it in the first lines, in one sentence, with the word “end”.',
    limits:
      'An ending told only in images or by its consequences may be overlooked, and then the part is called missing.',
    level: 'error',
    kinds: ['termination'],
    home: 'greeting',
    line: 'I have decided to end our agreement; its last day is {end date}.',
    examples: [
      {
        text: 'Dear Ann,\n\nI am afraid we might have to stop walking Biscuit in June.\n\nBest,\nTom',
        finds: ['Dear Ann,'],
      },
      {text: 'Dear Ann,\n\nWe may have to think about stepping back one day.\n\nBest,\nTom', finds: ['Dear Ann,']},
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom', finds: []},
    ],
  },
  {
    trust: DECISION_TRUST,
    ruledOut: isHedged,
    evidence: (letter) =>
      letter.sentences
        .filter((sentence) => sentence.ending?.strength === 'plain')
        .map(({start, end}) => ({start, end})),
  },
)
