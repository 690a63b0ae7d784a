/** Rules on the wording: each finding is a span of the letter. */
export const wordingRuleIds = [
  'blame',
  'unkind',
  'threat',
  'sugar-coating',
  'over-justifying',
  'opinion',
  'open-door',
  'abrupt-stop',
  'vague',
  'long-winded',
  'placeholder',
  'unprofessional',
  'buried-decision',
  'conflicting-dates',
  'short-notice',
] as const

/** Rules on what a letter that ends the work should say. */
export const partRuleIds = [
  'missing-decision',
  'missing-reason',
  'missing-end-date',
  'missing-next-steps',
  'missing-thanks',
  'missing-alternatives',
  'missing-refund',
  'missing-conversation',
  'missing-continuity',
  'missing-closure',
] as const

/** Rules on what a service agreement should say. */
export const clauseRuleIds = [
  'missing-notice-clause',
  'missing-substitute-clause',
  'missing-refund-clause',
  'missing-release-clause',
] as const

export type RuleId = (typeof wordingRuleIds | typeof partRuleIds | typeof clauseRuleIds)[number]

/** The id of every rule. The names are a contract: reports and configs carry them. */
export const ruleIds: readonly RuleId[] = [...wordingRuleIds, ...partRuleIds, ...clauseRuleIds]
