import type {Rule} from '../../rule.ts'
import {defineClause} from '../clause.ts'

export const missingRefundClause: Rule = defineClause(
  {
    id: 'missing-refund-clause',
    summary: 'The agreement says that money for undone work comes back, by the share of work done.',
    message: 'No sentence found on a refund or credit by work done.',
    why: 'This is the clear position you agree on before there is a quarrel. Have a lawyer read it.',
    limits:
      'Whether the clause would hold in court. Repayment that follows only from the schedule of fees is not seen.',
    level: 'warning',
    kinds: ['agreement'],
    line: 'Otherwise the provider will refund or credit the client by the share of the work not done.',
    examples: [
      {text: 'The provider shall clean the office.', finds: ['The provider shall clean the office.']},
      {text: 'The provider will issue a refund or credit by the percentage of the work completed.', finds: []},
      {text: 'Deposits are non-refundable.', finds: ['Deposits are non-refundable.']},
    ],
  },
  [
    {
      all: [
        [
          '(refund|refunds|refunded|reimburse|reimbursed|reimburses|reimbursement|credit|credited|credits|pro-rata|prorated|abate|abatement|reduced|money back|paid back|pay back|repay|repaid|repays|pays back|pay (you|them|the ...2) back|give (you|it|them|back)|gives back|return|returned|returns|hand back|hands back|send back|not charge|not charged|not pay|no charge|no fee|not be charged|not be payable|not billed|comes back|come back|goes back|rebate|rebated|deducted|knocked off|carried over)',
        ],
        [
          '(portion|percentage|proportion|proportionate|proportional|pro rata|pro-rata|prorated|share|part|unused|undelivered|unperformed|undone|not (done|given|performed|delivered|provided|get|rendered|worked|taught|received|completed|had|used|supplied|happen)|did not (get|happen|take|receive)|completed|rendered|performed|remaining|missed|each|any (lesson|session|day|visit|week|hour|month|fee|fees|sum|sums|amount|payment|prepaid)|for (every|the) (day|week|hour|lesson|session|visit|month|days|weeks|hours|period|time|part|rest|work)|prepaid|paid (for|in advance)|paid in advance|advance|never|work done|already done|whatever|what is left|balance|amount of work|per (day|hour|cent|visit)|not yet|outstanding|lost|per)',
        ],
      ],
      not: [
        '(no|not|non|never|nor|neither|without) ...4 (refund|refunds|refunded|refundable|credit|abatement|reimbursement|reimburse|give rise|entitle|entitled|rebate|returned|repaid)',
        '(non-refundable|nonrefundable)',
        '(fees|deposit|money|payments|sums|deposits) ...4 (kept|retained|forfeited|forfeit|keeps|keep|retain)',
        '(if|where|when|should) (the)? (client|customer|you|family|parents|owner|hirer|member|subscriber) ...3 (cancel|cancels|terminate|terminates|withdraw|withdraws|end|ends|leave|leaves|change|changes)',
        '(refund|credit) (policy|card|cards|note to the client|check|checks|terms)',
      ],
    },
  ],
  {sure: 0, doubt: -1.3},
)
