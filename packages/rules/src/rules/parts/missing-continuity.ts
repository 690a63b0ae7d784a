import type {Rule} from '../../rule.ts'
import {definePart, finder} from '../part.ts'

const continuity = finder(
  [
    '(until|till|through|up to|between now|meanwhile|before|during|in the meantime|for the (remaining|rest|next|last|final)|over the (next|remaining|coming)|right up|to the end|for all of|throughout|while) ...12 (as usual|as normal|as before|as ever|as always|usual|normal|continue|continues|carry on|carries on|keep|keeps|same|go on|goes on|run|runs|work|works|complete|finish|finished|completed|maintain|attend|answer|full|nothing changes|change|standard|care|regular|remain|remains|stay|stays|honor|deliver|do|come|comes|clean|walk|teach|be there|done|every|looked after|on time|in place|serve|served|will be)',
    '(as usual|as normal|as before|as ever|as always|as agreed|as planned|as promised|business as usual|same (care|standard|quality|attention|service|way|times|team|hours|people|level|effort|day|hands)|usual (standard|care|way|service|quality|times|rounds|hours|schedule)|full (service|attention|care|support)|to the letter|no (less|change|let-up|corners|difference|drop)|nothing (changes|will change|is going to change)|every bit as|just as (carefully|well|before|always|good)|as carefully|as well as|until the last|to the (end|last|usual|same|standard)) ...10 (until|till|through|up to|to|then|before|end|day|@date|standard|before|always|visit|will|run|continues|is|be)?',
    '(lessons|sessions|service|services|work|everything|orders|deliveries|visits|cover|support|walks|payroll|cleaning|hosting|appointments|rounds|bookings|it|all|things|care|operations|filings|returns) ...4 (continue|continues|carry on|carries on|go on|goes on|run|runs|remain|remains|stay|stays|proceeds|proceed|keep|keeps) ...8 (until|till|as|then|to|through|up to|normal|usual|same|unchanged|in full|exactly)',
    '(i|we|my ...2|our ...2|@cap) (will|shall|am going to|are going to|go on|intend to) (@adverb)? (continue|carry on|keep|go on|complete|finish|see|honor|maintain|attend|be|do|deliver|look after|work|serve|stay|remain|give|take|still) ...10 (until|till|through|up to|then|end|usual|same|@date|before|standard|care|normal|always)',
    '(no change|not change|not notice|not see a difference|not see any|no difference) ...4',
    '(finish|complete|see ...2 through|wrap up|deliver|finished|completed|done) ...8 (properly|standard|quality|care|agreed|planned|as|same|every|all|fully|full|before (i|we))',
  ],
  (tokens, from, to) => {
    const norms = tokens.map((token) => token.norm)
    const text = norms.join(' ')
    if (
      /\bcontinued (?:success|prosperity|growth|health)|please continue|continue with (?:another|a new|someone)|no longer continue\b/.test(
        text,
      )
    )
      return true
    const hit = norms.slice(from, to)
    if (hit.includes('not') && !/\bnot (?:\w+ ){0,2}(?:change|notice|see|drop|slip|suffer|going to change)/.test(text))
      return true
    return norms[0] === 'you' && !/\b(?:will not|same|usual)\b/.test(text)
  },
)

export const missingContinuity: Rule = definePart(
  {
    id: 'missing-continuity',
    summary: 'Say that the work goes on as agreed until the end.',
    message: 'It does not say you keep working until the end.',
    why: 'The same care until the last day is what makes it a clean end.',
    limits:
      'Whether the work will be done as promised. A promise that is only implied by a plan of visits may be overlooked, and then the part is called missing.',
    level: 'info',
    kinds: ['termination'],
    home: 'decision',
    line: 'Until then everything goes on as agreed, to the same standard.',
    examples: [
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I wish you continued success.\n\nBest,\nTom',
        finds: ['I am ending our agreement on 30 June.'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. Until then the garden is looked after as usual.\n\nBest,\nTom',
        finds: [],
      },
    ],
  },
  {evidence: continuity, trust: {sure: 0.2, doubt: -1.7}},
)
