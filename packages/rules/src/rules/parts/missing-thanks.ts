import type {Rule} from '../../rule.ts'
import {definePart, finder} from '../part.ts'

const COURTESY =
  /^(?:in|your (?:understanding|patience|prompt|attention|cooperation|co-operation|time on the|call|email|message|letter|note|reply|payment)|understanding|reading|taking (?:the|my|our) call|taking the time|the call|coming (?:in|to the phone)|speaking|picking up|calling|your call|meeting|receiving|hearing|letting|making time|nothing|finally|wasting|seeing me)/

const thanks = finder(
  [
    '@thank ...5 (for|you|to|that|the|your|all|how|it|this|both)',
    '(grateful|gratitude|indebted|obliged|thankful) ...3 (for|to)',
    '(pleasure|honor|joy|privilege|delight|treat|blessing|fun|happy|good|great|proud|lucky|fortunate|glad) ...6 (work|working|knowing|teach|teaching|serve|serving|help|helping|have you|had you|looking after|clean|cleaning|walk|being|been|build|building|together|represent|representing|drive|treat|design|edit|translate|act|cook|play|care|part)',
    '(enjoyed|loved|valued|treasured|cherished|liked|relished) ...4 (work|working|lessons|sessions|years|time|company|project|walks|teaching|every|being|our|your|this|these|it|coming|the)',
    '(was|been|is|were|are) ...3 (pleasure|honor|joy|privilege|delight|treat)',
    '(made|make|makes) ...4 (pleasure|joy|better|worth|easy)',
    '(owe|owed) you ...3 (thanks|lot|gratitude|debt)',
    '(learned|learnt|remember|remembered) ...3 (lot|much|fondly|warmly|great deal|fondness|gratitude)',
  ],
  (tokens, from, to) => {
    const norms = tokens.map((token) => token.norm)
    const first = norms[from] ?? ''
    if (/^(?:no|not)$/.test(norms[from - 1] ?? '')) return true
    if (/^(?:thank|thanks|grateful|appreciate)/.test(first)) {
      const object = norms
        .slice(from + 1)
        .join(' ')
        .replace(/^(?:you|very|so|much|a lot|both|all|again|ever|also|too|to you|,|most|sincerely|kindly| )+/, '')
        .replace(/^for /, '')
      if (norms[from + 1] === 'to' && norms[from + 2] === 'your' && tokens[from + 3]?.classes.has('late')) return true
      if (
        COURTESY.test(object) &&
        !/\b(?:years|work|trust|business|custom|months|season|support|confidence)\b/.test(norms.join(' '))
      )
        return true
      if (/^(?:thanks|thank)$/.test(first) && to - from <= 2 && object === '') return true
      // “I would be grateful if”, “appreciate it if” ask for something.
      if (
        /\b(?:if|could|would be)\b/.test(norms.slice(Math.max(0, from - 3), to + 3).join(' ')) &&
        /^(?:grateful|appreciate|obliged)$/.test(first)
      )
        return true
    }
    return (
      norms.some((norm) => norm === 'not' || norm === 'never') &&
      /^(?:pleasure|joy|happy|good|great|enjoyed|liked)$/.test(first)
    )
  },
)

export const missingThanks: Rule = definePart(
  {
    id: 'missing-thanks',
    summary: 'Thank them for the work or the time together.',
    message: 'No thanks.',
    why: 'Even a short or rough time was time together, and you may want this person’s good word one day.',
    limits:
      'Whether the thanks are meant. Gratitude told as a memory, with no word of thanks or praise, may be overlooked, and then the part is called missing.',
    level: 'warning',
    kinds: ['termination'],
    home: 'sign-off',
    line: 'Thank you for the work we did together on {project}.',
    examples: [
      {text: 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom', finds: ['Best,']},
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. Thank you for five good years.\n\nBest,\nTom',
        finds: [],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. Thank you for your understanding.\n\nThanks,\nTom',
        finds: ['Thanks,'],
      },
    ],
  },
  {
    evidence: thanks,
    trust: {sure: -0.2, doubt: -1.4},
    // “Thanks a lot for the exposure” is a sting: the reader thinks so more than not.
    ruledOut: ({scores}) => scores !== undefined && scores.unkind > 0,
  },
)
