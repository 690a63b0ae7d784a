import type {Letter, Sentence} from './letter.ts'

/** How far the sentence reader is trusted with a decision, as log-odds: alone, and against a pattern. */
export const DECISION_TRUST = {sure: -0.6, doubt: -1} as const

/** The first sentence that says plainly that the work ends; by its words, or by the reader's word for it. */
export function decisionOf(letter: Letter): Sentence | undefined {
  return letter.sentences.find(({ending, scores}) => {
    const score = scores?.decision
    if (ending?.strength === 'plain') return score === undefined || score >= DECISION_TRUST.doubt
    return score !== undefined && score >= DECISION_TRUST.sure
  })
}
