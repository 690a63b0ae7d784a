import {isProse, rangeOf} from '../../letter/letter.ts'
import {defineRule, type Rule} from '../../rule.ts'
import type {Finding} from '../../types.ts'

const SENTENCE = {warning: 35, info: 25}
const BODY = {warning: 300, info: 200}

export const longWinded: Rule = defineRule(
  {
    id: 'long-winded',
    summary: 'Keep sentences under 26 words and the letter under 200 (info); over 35 or 300 it is a warning.',
    message: 'Split this sentence, or shorten the letter.',
    why: 'Short, clear, classy. Nobody needs a long talk to hear that it is over.',
    limits: 'It counts words. A short letter that says little, or says it twice, passes.',
    level: 'warning',
    kinds: ['termination', 'other'],
    examples: [
      {
        text: 'When we met in the spring to talk about the garden and the wall and the gate and the pond, I said that the work on all of these would take us until the autumn, and now the autumn has come.',
        finds: [
          'When we met in the spring to talk about the garden and the wall and the gate and the pond, I said that the work on all of these would take us until the autumn, and now the autumn has come.',
        ],
      },
      {text: 'Our agreement ends on 30 June. On that day I will hand over the keys.', finds: []},
    ],
  },
  (letter) => {
    const findings: Finding[] = []
    for (const sentence of letter.sentences) {
      if (sentence.words <= SENTENCE.info || sentence.block.role === 'heading') continue
      findings.push({
        start: sentence.start,
        end: sentence.end,
        message: `${sentence.words} words in one sentence. Split it.`,
        level: sentence.words > SENTENCE.warning ? 'warning' : 'info',
      })
    }
    const first = letter.sentences.find((sentence) => isProse(sentence.block) && sentence.block.role !== 'heading')
    if (first && letter.words > BODY.info) {
      findings.push({
        // The first few words stand for the whole body, so that the finding is seen and hides nothing.
        ...rangeOf(first, first.tokens.slice(0, 5)),
        message: `${letter.words} words in all. Aim for under ${BODY.info}.`,
        level: letter.words > BODY.warning ? 'warning' : 'info',
      })
    }
    return findings
  },
)
