import type {Rule} from '../../rule.ts'
import {defineClause} from '../clause.ts'

export const missingSubstituteClause: Rule = defineClause(
  {
    id: 'missing-substitute-clause',
    summary: 'The agreement says that the provider tries to find a substitute.',
    message: 'No sentence found on finding a substitute.',
    why: 'This is the clear position you agree on before there is a quarrel. Have a lawyer read it.',
    limits: 'Whether the clause would hold in court. A stand-in who is only named in a list of people is not seen.',
    level: 'warning',
    kinds: ['agreement'],
    line: 'At its discretion the provider will try to find a reasonable substitute to perform it.',
    examples: [
      {text: 'The provider shall clean the office.', finds: ['The provider shall clean the office.']},
      {text: 'The provider will try to find a reasonable substitute.', finds: []},
      {text: 'The tutor shall not send a substitute.', finds: ['The tutor shall not send a substitute.']},
    ],
  },
  [
    {
      all: [
        [
          '(substitute|substitutes|replacement|stand-in|stand in|standby|alternate|alternative (provider|engineer|supplier|contractor|tutor|coach|person|cleaner|photographer|trainer|consultant|vendor|carer|driver|worker|service)|another (provider|engineer|teacher|tutor|coach|professional|contractor|qualified|competent|decent|photographer|consultant|person|supplier|cleaner|trainer|carer|driver|band|musician|firm|company|vendor|sitter|walker|member)|someone else|somebody else|cover|deputy|locum|understudy|someone to (take|fill|stand|step)|somebody to (take|fill|stand|step)|colleague|qualified person|equivalent|relief|in (my|our|its|their|his|her) (place|stead)|step in)',
        ],
        [
          '(find|finds|provide|provides|arrange|arranges|attempt|attempts|try|tries|seek|seeks|appoint|appoints|supply|supplies|offer|offers|send|sends|look|looks|endeavor|endeavour|endeavours|procure|procures|propose|proposes|nominate|nominates|engage|engages|source|sources|help|line|get|gets|efforts|steps|name|names|ask|asks|bring|brings|introduce|suggest|recommend|assign|assigns|delegate|do (my|our) (best|level)|secure|identify|make available|put)',
        ],
      ],
      not: [
        '(not|no|without|never|nor) ...5 (substitute|replacement|stand-in|deputy|find|provide|obliged|required|responsible|alternative|another|appoint|send|cover)',
        '(client|customer|you|family|parents|owner|tenant|buyer) (shall|may|must|will|can|is free to|are free to|agrees|should|has to|have to) ...4 (find|appoint|engage|hire|arrange|source|seek|nominate|send|look|provide|make)',
        '(goods|parts|part|product|equipment|key|hardware|server|vehicle|material|materials|item|items) ...3 (replacement|substitute|replaced)',
        '(replacement|substitute) ...2 (goods|parts|part|product|equipment|key|vehicle|item|items|keys|costs|cost|value)',
      ],
    },
  ],
  {sure: 0.3, doubt: -2.5},
)
