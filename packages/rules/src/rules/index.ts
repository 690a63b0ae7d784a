import type {Rule} from '../rule.ts'
import {missingNoticeClause} from './clauses/missing-notice-clause.ts'
import {missingRefundClause} from './clauses/missing-refund-clause.ts'
import {missingReleaseClause} from './clauses/missing-release-clause.ts'
import {missingSubstituteClause} from './clauses/missing-substitute-clause.ts'
import {missingAlternatives} from './parts/missing-alternatives.ts'
import {missingClosure} from './parts/missing-closure.ts'
import {missingContinuity} from './parts/missing-continuity.ts'
import {missingConversation} from './parts/missing-conversation.ts'
import {missingDecision} from './parts/missing-decision.ts'
import {missingEndDate} from './parts/missing-end-date.ts'
import {missingNextSteps} from './parts/missing-next-steps.ts'
import {missingReason} from './parts/missing-reason.ts'
import {missingRefund} from './parts/missing-refund.ts'
import {missingThanks} from './parts/missing-thanks.ts'
import {abruptStop} from './wording/abrupt-stop.ts'
import {blame} from './wording/blame.ts'
import {buriedDecision} from './wording/buried-decision.ts'
import {conflictingDates} from './wording/conflicting-dates.ts'
import {longWinded} from './wording/long-winded.ts'
import {openDoor} from './wording/open-door.ts'
import {opinion} from './wording/opinion.ts'
import {overJustifying} from './wording/over-justifying.ts'
import {placeholder} from './wording/placeholder.ts'
import {shortNotice} from './wording/short-notice.ts'
import {sugarCoating} from './wording/sugar-coating.ts'
import {threat} from './wording/threat.ts'
import {unkind} from './wording/unkind.ts'
import {unprofessional} from './wording/unprofessional.ts'
import {vague} from './wording/vague.ts'

/** Every rule. Where two find fault with the same words at the same level, the one further up is kept. */
export const rules: readonly Rule[] = [
  placeholder,
  threat,
  blame,
  unkind,
  openDoor,
  abruptStop,
  sugarCoating,
  overJustifying,
  opinion,
  vague,
  conflictingDates,
  shortNotice,
  longWinded,
  buriedDecision,
  unprofessional,
  missingDecision,
  missingReason,
  missingEndDate,
  missingNextSteps,
  missingThanks,
  missingAlternatives,
  missingRefund,
  missingConversation,
  missingContinuity,
  missingClosure,
  missingNoticeClause,
  missingSubstituteClause,
  missingRefundClause,
  missingReleaseClause,
]
