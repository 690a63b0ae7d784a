import type {Rule} from '../../rule.ts'
import {definePart, finder} from '../part.ts'

const conversation = finder(
  [
    '(as|like|what|that|which|when) (i|we|you and i|you) ...2 (said|told|discussed|explained|mentioned|promised|agreed|spoke|talked|met|rang|called|heard|settled|announced|warned|indicated|went over) ...6',
    '(i|we|you and i|us) (@adverb|have|had|all|both)? (spoke|talked|met|chatted|had (a|our|that) (call|chat|talk|word|meeting|conversation|coffee|lunch)|sat down|had coffee|rang|phoned|called) ...6',
    '(i|we) (told|rang|phoned|called|explained|gave|said|broke) ...3 (you|it|this|the news|so|to you) ...4 (on|at|in|over|when|yesterday|last|this|by|to your|face|after|personally|myself|@weekday)?',
    '(following|further to|after|since|from|pursuant to|with reference to|in line with|confirm|confirms|confirming|regarding|reference to) ...3 (our|your|my|the|this|last|yesterday|@weekday|today) ...3 (call|conversation|meeting|talk|chat|discussion|telephone|phone|visit|telephone conversation|lunch|coffee|zoom|video)',
    '(thank|thanks|grateful) ...3 (for|that) ...5 (call|phone|meeting|chat|speaking|talk|seeing me|hearing me|conversation|coming in|time on|time yesterday|time on the|listening|receiving me)',
    '(on|over|by) the (phone|telephone|line|blower) ',
    '(our|yesterday|the|last|this) ...2 (call|conversation|phone call|chat|talk|meeting|zoom|video call|telephone conversation) (of|on|last|yesterday|this|today|earlier|with|we had|at|in|about)',
    '(i|we) (will|shall|am going to|plan to|would like to|can) (@adverb)? (call|ring|phone|telephone|speak|meet|visit|see) (you|with you|to you) ...6 (on|at|tomorrow|this|next|@weekday|@date|to|before|so|today|after)',
    '(can|could|shall|may) (i|we) (speak|talk|meet|call|ring) ...4 (on|at|tomorrow|@weekday|@date)',
    '(let us|shall we) (meet|speak|talk) (on|at|tomorrow|this|next|@weekday)',
    '(tried|trying) to (reach|ring|call|phone) (you)? ',
    '(set up|booked|arranged|scheduled|fixed|sent) ...3 (call|meeting|video call|time to talk)',
    '(when|since) (we|i) (met|spoke|talked|called|rang|sat|saw) ',
    '(face to face|in person|to your face|round the table|across the table|over coffee|over lunch|over tea|on zoom|on teams|in my office|in your office|at your office|at your kitchen table|voice note|on your doorstep|at the gate)',
    '(you (have)? (heard|already (know|heard)|know already)) ...4 (from me|me|by phone|on|yesterday|from)',
    '(said|told you|broke the news|what i said|the news) ...4 (on|at|over|yesterday|in person|by phone|@weekday|last)',
  ],
  (tokens, from, to) => {
    const norms = tokens.map((token) => token.norm)
    const text = norms.join(' ')
    if (tokens[from]?.quoted) return true
    if (
      /\b(?:any ?time|whenever|if you (?:want|need|wish|like|have)|feel free|call to action|conference call|no call)\b/.test(
        text,
      ) &&
      !/\b(?:yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on the phone)\b/.test(text)
    )
      return true
    if (norms[0] === 'if' || norms[0] === 'you' || /^(?:not|never)$/.test(norms[from - 1] ?? ''))
      return !/\b(?:know|heard|remember)\b/.test(text)
    const hit = norms.slice(from, to).join(' ')
    // “as I told you many times” is a reproach, and “as we said in the agreement” is no talk.
    return (
      /\b(?:times|repeatedly|agreement|contract|email|e-mail|mail|letter|writing|clause|brief|wrote)\b/.test(
        `${hit} ${norms.slice(to, to + 4).join(' ')}`,
      ) && !/\b(?:phone|call|meeting|talk|spoke|met)\b/.test(hit)
    )
  },
)

export const missingConversation: Rule = definePart(
  {
    id: 'missing-conversation',
    summary: 'Tell them yourself first; let the letter confirm it.',
    message: 'No call mentioned. Have you told them yourself?',
    why: 'Ring them first, and nothing in the letter comes as a shock. The letter then confirms what they have heard from you.',
    limits:
      'Whether the talk took place. A meeting alluded to without a word for meeting may be overlooked, and then the part is called missing.',
    level: 'info',
    kinds: ['termination'],
    home: 'greeting',
    line: 'I will call you on {day} at {time}, so that you hear this from me.',
    examples: [
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom', finds: ['Dear Ann,']},
      {
        text: 'Dear Ann,\n\nAs I told you on the phone yesterday, I am ending our agreement on 30 June.\n\nBest,\nTom',
        finds: [],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. Call me any time.\n\nBest,\nTom',
        finds: ['Dear Ann,'],
      },
    ],
  },
  {evidence: conversation, trust: {sure: -0.9, doubt: -1.8}},
)
