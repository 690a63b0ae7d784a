import type {Rule} from '../../rule.ts'
import {definePart, finder} from '../part.ts'

const steps = finder(
  [
    '(i|we|you|he|she|they|it|all|everything|that|these|those|both|this|someone|@cap|the ...3|your ...3|our ...3|my ...3|any ...3|@number ...2) (will|shall|am going to|are going to|can|may|is to be|are to be|must|would) ...3 (@hand:base|@hand:ed|@hand:ing|be|have|find|reach|follow|come|go|stay|remain|get|receive|hear|stand|continue) ...6 (@asset|you|back|over)',
    '(i|we) (will|shall) ...2 (@hand:base) ',
    '(you|your ...2) (will|shall|can) (@adverb)? (receive|have|get|find|collect|download|export|keep|need|hear)',
    '(final|last|closing) (invoice|bill|statement|account|payment|report|return|delivery|pay|invoices|bills|payslip|reading)',
    '(please|kindly) ...2 (send|move|change|export|download|collect|pick|let|tell|settle|return|transfer|arrange|switch|remove|cancel|make|save|forward|give|say|advise|confirm|nominate|appoint|drop|leave|post|book|take|pay|remit|copy|hand|update|redirect|contact|register|retrieve|provide|supply)',
    '(handover|hand-over|handing over|hand over|handed over|transfer|transition|handoff|wind-down|migration|export) ...2 (plan|call|notes|note|document|pack|meeting|of|file|files|list|folder|is|will|on|session|day|sheet)',
    '(files|documents|drawings|keys|key|records|logins|passwords|credentials|data|backup|accounts|books|domain|photos|papers|notes|folder|ledger|source|assets|access|list|manuscript|proofs|template|templates|plans|tools|equipment|recordings|inventory|materials|stock|deposit) ...4 (is|are|will|can|go|goes|come|comes|belong|belongs|follow|follows|stay|stays|have been|has been|on|by|to|in|with|at|until|are in|attached|enclosed|below) ...3 (you|your|sent|ready|back|returned|collected|handed|on|by|with|in|attached|available|shared|transferred|picked|yours|at|until|enclosed|moved|released|uploaded|forwarded|delivered|waiting)',
    '(what happens next|next steps|what you will receive|what happens now|from here|what you need to do|what we will do|before then|on the (last|final) day|on that day)',
    '(attached|enclosed) (is|are|you will|please find|find)',
    '(on|by|before|after|in|from|at) (@date|@weekday|@month) ...8 (@asset|@hand)',
    '(@asset) ...6 (on|by|before|from|until|within) ...2 (@date|@weekday)',
    '(you|we|i) (get|have|keep|own|hold|bring|send|hand|post|return|leave|drop|transfer|close|settle|pay|owe) ...4 (@asset) ...6 (on|by|before|back|until|the|at|with|in|when)',
    '(is|are|has been|have been|will be) ...2 (shared|transferred|handed|sent|posted|returned|forwarded|uploaded|booked|invoiced|refunded|credited|exported|archived|closed|deleted|cancelled|revoked|released) ...2 (with|to|on|by|in|at|back|until|over|within|from|already|for)',
  ],
  (tokens) => /^(?:if|unless)$/.test(tokens[0]?.norm ?? '') && !tokens.some((token) => token.classes.has('asset')),
)

export const missingNextSteps: Rule = definePart(
  {
    id: 'missing-next-steps',
    summary: 'Say what happens next.',
    message: 'It does not say what happens next.',
    why: 'Final delivery, files, access, last invoice: who does what, by when.',
    limits:
      'Whether the steps are complete. A step put as a story or as a question may be overlooked, and then the part is called missing.',
    level: 'warning',
    kinds: ['termination'],
    home: 'decision',
    line: 'By {date} I will send {files and access}; the last invoice follows on {date}.',
    examples: [
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I wish you well.\n\nBest,\nTom',
        finds: ['I am ending our agreement on 30 June.'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. On that day I will send the drawings and the last invoice.\n\nBest,\nTom',
        finds: [],
      },
    ],
  },
  {evidence: steps, trust: {sure: -0.2, doubt: -0.6}},
)
