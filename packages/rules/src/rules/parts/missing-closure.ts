import type {Rule} from '../../rule.ts'
import {definePart, finder} from '../part.ts'

const closure = finder(
  [
    '(i|we|all ...3|both|the ...3)? (wish|wishing|hope) (you|your ...2|the ...3|them|@cap|for|that|all|both|him|her|everyone|nothing but) ...8 (@good|every|all the|years|season|year|future|many|well|enjoy|luck|find|brings|be|thrives|thrive|prosper|flourish|grow|keep|strength|year)',
    '(i|we) (wish|hope) ...2 (the|your|you|that|it|@cap|rosie|them) ...10',
    '(every|all the|much|further|continued|great|good|lots of) (success|best|luck|happiness|joy) ...3 (with|for|in|to|at|of|and|ahead|going|.)',
    '(decision|this|matter|mind|it) ...3 (final|firm|settled|closed|stands|made up|made|not be changed|cannot be changed|will not change|not open|irrevocable|not be reopened|definite)',
    '(final|last) (word|decision)',
    '(nothing|no|not) ...3 (further|more|else|left) ...4 (to|is|for|needed|required|say|discuss|settle|do|owed|need|from|between)',
    '(no reply|no answer|no response|not need to (reply|answer|respond|do)|need not (reply|answer|respond|do)|not necessary to reply|not expect (a|an) (reply|answer)) ',
    '(this concludes|that concludes|concludes our|consider (this|the) (matter|as)|treat this as|(that is|that was) (all|everything)|(leave|leaving) (it|things) (there|here)|close the (book|file|chapter|matter|door)|(let us|let me) (leave|say no more|close)|chapter closes|matter is closed|book is closed|draw a line|end of the matter)',
    '(good luck|best of luck|all the best|godspeed|fair winds|bon voyage|safe travels|take care of|happy trails|may (the|your|you|god|this|it)) ...3 (with|for|to|in|and|on|next|you|be|your|the|.)',
    '(look forward to|looking forward to) (seeing|reading|hearing|watching) ...6',
    '(will not|shan not|shall not|not) (be)? (change|changing|reconsider|reconsidering|revisit|revisiting|go back on|discuss|discussing|negotiate|negotiating|reopen) ...3 (mind|it|this|decision|matter|minds|further)?',
    '(my|our) (mind|decision) (is|has been|was) ',
    '(rooting|cheering) for you',
    '(we|i) (have|need) nothing (further|more|left|else) ',
  ],
  (tokens, from, to) => {
    const norms = tokens.map((token) => token.norm)
    const text = norms.join(' ')
    if (
      /\bwish (?:we|i|it|things|you had|you would|that)\b/.test(text) &&
      !/\bwish you (?:all|every|well|much|many|the|a|good)/.test(text)
    )
      return true
    if (
      /\bhope (?:you (?:understand|can|will understand|agree|see|are (?:well|happy|proud))|this (?:finds|helps|makes|email|is)|that you (?:understand|will understand|can)|to|we can)|good luck with that|good luck finding|final (?:invoice|bill|payment|day|report)\b/.test(
        text,
      )
    )
      return true
    if (/\b(?:not final|nothing is final|never final|not set)\b/.test(text)) return true
    return norms.slice(from, to).includes('?')
  },
)

export const missingClosure: Rule = definePart(
  {
    id: 'missing-closure',
    summary: 'Close the matter with a last word or a good wish.',
    message: 'It does not close.',
    why: 'Say that the decision stands and wish them well, so that no one waits for round two.',
    limits:
      'Whether the last word truly settles the matter. A farewell in an image or a proverb may be overlooked, and then the part is called missing.',
    level: 'info',
    kinds: ['termination'],
    home: 'sign-off',
    line: 'The decision is final, and I wish you and {company} every success.',
    examples: [
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest wishes,\nTom', finds: ['Best wishes,']},
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I wish you every success with the shop.\n\nBest,\nTom',
        finds: [],
      },
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June. The decision is final.\n\nBest,\nTom', finds: []},
    ],
  },
  {evidence: closure, trust: {sure: -0.5, doubt: -2.4}},
)
