import {decisionOf} from '../../letter/decision.ts'
import {defineRule, type Rule} from '../../rule.ts'

const WORDS = 75
const PARAGRAPH = 2

export const buriedDecision: Rule = defineRule(
  {
    id: 'buried-decision',
    summary: 'Say the decision in the first lines.',
    message: 'The decision comes late. Move it to the first lines.',
    why: 'Be clear: whoever reads only the first lines should know that it is over.',
    limits:
      'A decision that stands early but is so veiled that it is not recognised as one. Where no decision is found, missing-decision speaks instead.',
    level: 'info',
    kinds: ['termination'],
    examples: [
      {
        text: 'Dear Ann,\n\nThe garden looks well.\n\nThe roses are in flower.\n\nI am ending our agreement on 30 June.\n\nBest,\nTom',
        finds: ['I am ending our agreement on 30 June.'],
      },
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom', finds: []},
    ],
  },
  (letter) => {
    const decision = decisionOf(letter)
    if (!decision) return []
    const before = letter.sentences.slice(0, decision.index).filter((sentence) => sentence.block.role !== 'heading')
    const words = before.reduce((sum, sentence) => sum + sentence.words, 0)
    const paragraphs = new Set(
      before.map((sentence) => sentence.block.paragraph).filter((paragraph) => paragraph !== decision.block.paragraph),
    )
    if (words <= WORDS && paragraphs.size < PARAGRAPH) return []
    return [{start: decision.start, end: decision.end, message: 'The decision comes late. Move it to the first lines.'}]
  },
)
