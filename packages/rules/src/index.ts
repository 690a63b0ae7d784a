export {countsOf} from './counts.ts'
export type {Data} from './data/sample.ts'
export {formatOf, isTemplate} from './formats/file-names.ts'
export {Memo} from './letter/memo.ts'
export {LineIndex} from './line-index.ts'
export {type LintOptions, lint} from './lint.ts'
export type {
  DirectiveProblem,
  FileReport,
  Fix,
  Message,
  OutlineItem,
  PartReport,
  Place,
  Report,
  SuppressedMessage,
} from './report.ts'
export type {Example, PartCheck, PluginOptions, Rule, RuleRecord} from './rule.ts'
export {type Accuracy, measured} from './rules/accuracy.ts'
export {missingNoticeClause} from './rules/clauses/missing-notice-clause.ts'
export {missingRefundClause} from './rules/clauses/missing-refund-clause.ts'
export {missingReleaseClause} from './rules/clauses/missing-release-clause.ts'
export {missingSubstituteClause} from './rules/clauses/missing-substitute-clause.ts'
export {rules} from './rules/index.ts'
export {missingAlternatives} from './rules/parts/missing-alternatives.ts'
export {missingClosure} from './rules/parts/missing-closure.ts'
export {missingContinuity} from './rules/parts/missing-continuity.ts'
export {missingConversation} from './rules/parts/missing-conversation.ts'
export {missingDecision} from './rules/parts/missing-decision.ts'
export {missingEndDate} from './rules/parts/missing-end-date.ts'
export {missingNextSteps} from './rules/parts/missing-next-steps.ts'
export {missingReason} from './rules/parts/missing-reason.ts'
export {missingRefund} from './rules/parts/missing-refund.ts'
export {missingThanks} from './rules/parts/missing-thanks.ts'
export {abruptStop} from './rules/wording/abrupt-stop.ts'
export {blame} from './rules/wording/blame.ts'
export {buriedDecision} from './rules/wording/buried-decision.ts'
export {conflictingDates} from './rules/wording/conflicting-dates.ts'
export {longWinded} from './rules/wording/long-winded.ts'
export {openDoor} from './rules/wording/open-door.ts'
export {opinion} from './rules/wording/opinion.ts'
export {overJustifying} from './rules/wording/over-justifying.ts'
export {placeholder} from './rules/wording/placeholder.ts'
export {shortNotice} from './rules/wording/short-notice.ts'
export {sugarCoating} from './rules/wording/sugar-coating.ts'
export {threat} from './rules/wording/threat.ts'
export {unkind} from './rules/wording/unkind.ts'
export {unprofessional} from './rules/wording/unprofessional.ts'
export {vague} from './rules/wording/vague.ts'
export type {Finding, FormatName, Kind, Level, Range, Suggestion, Verdict} from './types.ts'
