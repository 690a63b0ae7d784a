import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {oncePer} from '../once-per.ts'
import type {Letter, Sentence} from './letter.ts'

/** How far the sentence reader is trusted with a decision, as log-odds: alone, and against a pattern. */
export const DECISION_TRUST = {sure: -0.6, doubt: -1} as const

/** “We might have to stop”: the writer's own hedge on the writer's own ending. */
const HEDGED = [
  '(i|we) @hedge (perhaps|maybe|possibly|probably|eventually|well|soon|also|just)? ((have|need|be forced|be obliged|be going|want) to)? (perhaps|maybe|possibly|probably)? ($end-work|step back|wind down|let you go)',
]
/** “If the invoice stays open, we may stop the deliveries” is a term, and no hedge. */
const CONDITION = /^(?:if|unless|should|provided|until)$/
const hedged = new Matcher([['hedged', HEDGED]], macros)

/** Whether an ending is hedged, so that it is no decision, however sure the reader is of it. */
export function isHedged({tokens}: Sentence): boolean {
  return hedged.test(tokens) && !tokens.some((token) => CONDITION.test(token.norm))
}

/** The first sentence that says plainly that the work ends; by its words, or by the reader's word for it. */
export const decisionOf = (letter: Letter): Sentence | undefined => firstDecisions(letter)[0]

/** Whether a letter says so in another sentence than this one. */
export const isDecidedBeside = (letter: Letter, sentence: Sentence): boolean =>
  firstDecisions(letter).some((decision) => decision !== sentence)

/** The first two, which tell of each sentence whether there is another. */
const firstDecisions: (letter: Letter) => readonly Sentence[] = oncePer((letter) => {
  const found: Sentence[] = []
  for (const sentence of letter.sentences) {
    if (decides(sentence) && found.push(sentence) === 2) break
  }
  return found
})

function decides(sentence: Sentence): boolean {
  const {ending, scores} = sentence
  const score = scores?.decision
  if (isHedged(sentence)) return false
  if (ending?.strength === 'plain') return score === undefined || score >= DECISION_TRUST.doubt
  return score !== undefined && score >= DECISION_TRUST.sure
}
