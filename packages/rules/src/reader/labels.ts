/** Wording rules that the reader knows. */
export const wordingLabels = [
  'blame',
  'unkind',
  'threat',
  'sugar-coating',
  'over-justifying',
  'opinion',
  'open-door',
  'abrupt-stop',
  'vague',
] as const

/** Parts of a termination. */
export const partLabels = [
  'decision',
  'reason',
  'end-date',
  'next-steps',
  'thanks',
  'alternatives',
  'refund',
  'conversation',
  'continuity',
  'closure',
] as const

/** Clauses of an agreement. */
export const clauseLabels = ['notice-clause', 'substitute-clause', 'refund-clause', 'release-clause'] as const

export type WordingLabel = (typeof wordingLabels)[number]
export type PartLabel = (typeof partLabels)[number]
export type ClauseLabel = (typeof clauseLabels)[number]
export type SentenceLabel = WordingLabel | PartLabel | ClauseLabel

/** What the letter around a sentence tells more of; a clause stands for itself. */
export const letterLabels: readonly (WordingLabel | PartLabel)[] = [...wordingLabels, ...partLabels]

/** What the reader tells of a sentence, in the order of the model's columns. */
export const sentenceLabels: readonly SentenceLabel[] = [...letterLabels, ...clauseLabels]

/** What it tells of a whole text. */
export const textLabels = ['termination', 'agreement'] as const

export type TextLabel = (typeof textLabels)[number]
