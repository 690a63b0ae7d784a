import type {Rule} from '../../rule.ts'
import {definePart, finder, leavesWorkUndone} from '../part.ts'

const refund = finder(
  [
    '@refunds',
    '(@prepaid|money|what you (have)? paid|£ @number|$ @number|€ @number|rs @number|usd|@number|unused|it|all|difference|that|half|rest|this) ...10 (@refunds|returned|come back|comes back|coming back|go back|goes back|paid back|pay back|back to you|back in your|back on your|transferred back|sent back|released to you|back into|be returned|to your account|to your card|repaid)',
    '(return|returning|pay|paying|send|sending|give|giving|transfer|transferring|repay|repaying|post|get|have|wire|hand) (you)? ...6 (@prepaid|money|difference|unused|£|$|€|overpayment|@number) ...5 (back|to you|to your|by|within|on|in full|for|that|of|unused|from)?',
    '(no charge|no further charge|not be (charged|billed|invoiced)|not (charge|bill|invoice|charging|billing)|will not (be charged|be billed|charge|invoice|bill|owe)|without charge|free of charge|nothing to pay|no fee|no invoice|owe nothing|owes nothing|nothing more is owed|no more to pay|at no cost|on me|on the house) ',
    '(invoice|bill|charge|billed|invoiced|pay|charged|owe) ...3 (only|just) ...3 (for|the|what|work|hours|up to|days|until)',
    '(only|just) (the)? ...3 (work|hours|days|lessons|sessions|visits|months) ...4 (invoiced|billed|charged)',
    '(pro rata|pro-rata|prorated|proportion|in proportion|share of the work|part-month|unused (part|portion|months|hours|sessions|lessons|balance|credits|time|days|weeks|share))',
    '(waive|waived|waiving|write off|written off|writing off|cancel the (fee|invoice|balance))',
  ],
  (tokens) => {
    const text = tokens.map((token) => token.norm).join(' ')
    if (
      /\b(?:no|not|non|cannot|without|nor|never) (?:\w+ ){0,4}(?:refunds?|refunded|refundable|credited|credit)\b|non-refundable|nonrefundable/.test(
        text,
      )
    )
      return true
    return /\btax (?:refund|credit)|refund (?:the|your) (?:customers?|buyers?|guests?)|credit (?:card|to (?:you|your team|them)|where|crunch|score|check|control|rating|terms|union|goes)|to (?:his|her|their|your) credit/.test(
      text,
    )
  },
)

export const missingRefund: Rule = definePart(
  {
    id: 'missing-refund',
    summary: 'Say what happens to money for work not done.',
    message: 'Work stays unfinished and the letter is silent on money.',
    why: 'Say what comes back or is not charged, by the share of the work done.',
    limits: 'Whether the sum is right, or whether anything was paid ahead when the letter does not say so.',
    level: 'warning',
    kinds: ['termination'],
    home: 'sign-off',
    line: 'I will refund {amount}, the share of {total} for work not done.',
    examples: [
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I will not be finishing the kitchen; the deposit was £900.\n\nBest,\nTom',
        finds: ['Best,'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I will not be finishing the kitchen, so I will refund £900.\n\nBest,\nTom',
        finds: [],
      },
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June, when the kitchen is done.\n\nBest,\nTom', finds: []},
    ],
  },
  {
    evidence: refund,
    trust: {sure: -0.9, doubt: -1.8},
    level: (letter) => (leavesWorkUndone(letter) ? 'warning' : undefined),
  },
)
