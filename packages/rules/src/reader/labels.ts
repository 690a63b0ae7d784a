/** What the reader tells of a sentence: wording, parts, and clauses of an agreement, in the order of the model's columns. */
export const sentenceLabels = [
  'blame',
  'unkind',
  'threat',
  'sugar-coating',
  'over-justifying',
  'opinion',
  'open-door',
  'abrupt-stop',
  'vague',
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
  'notice-clause',
  'substitute-clause',
  'refund-clause',
  'release-clause',
] as const

/** What it tells of a whole text. */
export const textLabels = ['termination', 'agreement'] as const

export type SentenceLabel = (typeof sentenceLabels)[number]
export type TextLabel = (typeof textLabels)[number]
