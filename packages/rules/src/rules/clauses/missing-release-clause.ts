import type {Rule} from '../../rule.ts'
import {defineClause} from '../clause.ts'

export const missingReleaseClause: Rule = defineClause(
  {
    id: 'missing-release-clause',
    summary: 'The agreement says who is excused from which further obligation.',
    message: 'No sentence found on who is excused from what.',
    why: 'This is the clear position you agree on before there is a quarrel. Have a lawyer read it.',
    limits:
      'Whether the clause would hold in court. A right to leave that follows only from the governing law is not seen.',
    level: 'warning',
    kinds: ['agreement'],
    line: 'The client then excuses the provider from further obligations under this agreement.',
    examples: [
      {text: 'The provider shall clean the office.', finds: ['The provider shall clean the office.']},
      {text: 'After a refund the client excuses the provider from further obligations.', finds: []},
      {
        text: 'Neither party is liable for delays caused by force majeure.',
        finds: ['Neither party is liable for delays caused by force majeure.'],
      },
    ],
  },
  [
    {
      all: [
        [
          '(excuse|excuses|excused|release|releases|released|relieve|relieves|relieved|discharge|discharges|discharged|free|freed|off the hook|let off|waive|waives|owe|owes|owed|no longer (bound|owe|owes|obliged|required|liable)|not (owe|bound|obliged|required|have to|need to|liable)|nothing (more|further|else)|no further (obligation|obligations|payment|payments|duty|duties|claim|claims|liability)|without further (obligation|liability)|quits|clear of|all square|absolved|acquitted|cease to (apply|bind|have)|fall away|falls away)',
        ],
        [
          '(obligation|obligations|performance|payment|payments|pay|owe|owes|further|remaining|remainder|hook|duty|duties|bound|another thing|nothing|agreement|contract|terms|fees|rest|anything more|anything else|either way|any more|square|commitment|commitments|claim|claims|responsibility|future|outstanding|liability|each other|other)',
        ],
      ],
      not: [
        '(force majeure|act of god|acts of god|beyond (its|their|the|either|our|my|reasonable)|strike|flood|pandemic|storm|war|fire|snow)',
        '(not|nor|no|neither|never|nothing in|in no) ...5 (release|releases|excuse|excuses|relieve|relieves|discharge|discharges|released|excused|relieved|discharged)',
        '(continue|continues|remain|remains|survive|survives) ...4 (notwithstanding|bound|payable|due|in force|liable|termination|in full)',
        '(confidential|confidentiality|information|press release|release (form|of information|notes|date)|model release|feel free|free of charge|release (the|of) (deposit|files|photos|images|funds|key))',
      ],
    },
  ],
  {sure: 0.1, doubt: -2.5},
)
