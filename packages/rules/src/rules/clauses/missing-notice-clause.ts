import type {Rule} from '../../rule.ts'
import {defineClause} from '../clause.ts'

const LAWYER = 'This is the clear position you agree on before there is a quarrel. Have a lawyer read it.'

export const missingNoticeClause: Rule = defineClause(
  {
    id: 'missing-notice-clause',
    summary: 'The agreement says that the provider tells the client promptly when it cannot perform.',
    message: 'No sentence found on telling the client promptly.',
    why: LAWYER,
    limits:
      'Whether the clause would hold in court, or fits the rest of the contract. A notice period set out in a table or an annex is not seen.',
    level: 'warning',
    kinds: ['agreement'],
    line: 'If the provider cannot perform an obligation, it will promptly notify the client.',
    examples: [
      {text: 'The provider shall clean the office.', finds: ['The provider shall clean the office.']},
      {text: 'If the provider cannot perform, it shall promptly notify the client.', finds: []},
      {
        text: 'The client shall promptly notify the provider of any change of address.',
        finds: ['The client shall promptly notify the provider of any change of address.'],
      },
    ],
  },
  [
    {
      all: [
        [
          '(notify|notifies|inform|informs|tell|tells|advise|advises|alert|warn|warns|ring|rings|call|calls|text|texts|email|emails|phone|phones|contact|contacts|notice|notification|word|write to|writes to|let you know|lets you know|let the ...3 know|let them know|lets the ...3 know|hear from|message|messages)',
        ],
        [
          '(promptly|immediately|forthwith|without (undue)? delay|at once|straight away|straightaway|as soon as|the moment|the minute|right away|same day|within|immediate|prompt|without hanging about|no later than|by the end of|in good time|before the|first thing|quickly|speedily|the day|at the earliest|instantly|soonest)',
        ],
        [
          '(cannot|can not|unable|not able|fail|fails|failure|will not|inability|not be able|prevented|miss|missed|ill|sick|anticipates|non-performance|unavailable|not possible|incapable|incapacity|indisposed|stuck|delay|delayed|interruption|outage|incident|not perform|not meet|shortfall|illness|absence|absent|not turn up|drop out|not come|not attend|not deliver|falls ill|laid up|not make it|stops (me|us)|go wrong|goes wrong|not do|trouble|cancel|cancels|no longer)',
        ],
      ],
      not: [
        '(client|customer|tenant|parents|parent|owner|family|subscriber|member|student|buyer|hirer|you) (shall|must|will|agrees to|agree to|undertakes to|should|may|is to|are to|has to|have to) (@adverb|promptly|immediately|forthwith)? (notify|inform|tell|advise|give notice|let|contact|ring|call|text|report|email|phone)',
      ],
    },
  ],
  {sure: 0.7, doubt: -2.5},
)
