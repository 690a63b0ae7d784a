import {endDateText} from '../../letter/end-date.ts'
import type {Rule} from '../../rule.ts'
import {cased, replace} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** A stop in the same or a neighbouring clause; the word “immediately” alone stops nothing. */
function stops({sentence, match}: Hit): boolean {
  if (sentence.ending) return true
  const near = sentence.tokens.slice(Math.max(0, match.from - 12), match.to + 10)
  return near.some(
    (token) =>
      token.classes.has('end') ||
      /^(?:out|done|over|stopped|stop|quit|finished|withdraw|withdrawing|withdrawn|suspended|ceased|closed|gone|cancelled|canceled|revoked|removed|disconnected|terminated|off|down|effect|ends|end)$/.test(
        token.norm,
      ),
  )
}

/** “I am not editing another second” is a stop beside “effective immediately”, though no word in it means one. */
const isRefused = ({sentence, tokens}: Hit): boolean =>
  sentence.tokens.some(
    (token, at, all) =>
      token.clause === tokens[0]?.clause &&
      /^(?:not|no|never)$/.test(token.norm) &&
      all.slice(Math.max(0, at - 2), at).some(({norm}) => norm === 'i' || norm === 'we'),
  )

/** An account may close, and a service stop, on another day than the agreement ends. */
function isEndOfAll({sentence, match}: Hit): boolean {
  const words = sentence.tokens.map((token) => token.norm).join(' ')
  return !/\baccounts?\b/.test(words) && !(match.from === 0 && /\bno longer\b/.test(words))
}

const OTHER =
  /^(?:let|notify|know|inform|tell|use|please|invoice|invoices|open|outstanding|pay|payable|due|respond|reply|report|forward|update|unpaid|call|change|address)$/

export const abruptStop: Rule = defineWording(
  {
    id: 'abrupt-stop',
    summary: 'Do not stop the work before the agreement ends.',
    message: 'This stops the work before the agreement ends. Give the last day.',
    why: 'You keep to the contract and serve well until it runs out; that is what leaves no bad blood.',
    limits:
      'A stop shown by a picture or an act that no work is named in, such as a dropped glove, and one that only the contract’s own dates would show to be early.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'We terminate the contract with immediate effect.', finds: ['with immediate effect']},
      {text: 'Effective immediately I am not editing another second.', finds: ['Effective immediately']},
      {text: 'I have stopped all work on the site.', finds: ['I have stopped all work']},
      {text: 'I am done as of today.', finds: ['I am done as of today']},
      {text: 'Today is my last day.', finds: ['Today is my last day']},
      {text: 'Your access has been removed.', finds: ['Your access has been removed']},
      {text: 'Let me know immediately if a file is missing.', finds: []},
      {text: 'As of today, two invoices are open.', finds: []},
      {text: 'I have stopped accepting new projects.', finds: []},
      {text: 'Effective 1 September, only clause 9 applies.', finds: []},
    ],
  },
  [
    {
      certain: true,
      patterns: [
        '(effective|effectively) (immediately|today|now|at once|as of (now|today|this)|from (today|now))',
        '(with|having|takes|taking) immediate effect',
      ],
      unless: (hit) =>
        !(stops(hit) || isRefused(hit)) ||
        (hit.sentence.tokens[hit.match.to]?.classes.has('date') === true && hit.tokens.at(-1)?.norm !== 'today'),
      mend: (hit) => {
        const date = endDateText(hit.letter)
        if (!/^(?:effective|with)$/.test(hit.tokens[0]?.norm ?? '') || !date) return []
        const words = hit.tokens[0]?.norm === 'with' ? `with effect from ${date}` : `effective ${date}`
        return replace(hit.letter, hit.sentence, hit.tokens, cased(words, hit.match.from), isEndOfAll(hit))
      },
    },
    {
      patterns: [
        '(as of|as from|from|starting|beginning|since) (today|now|right now|tonight|this (moment|minute|morning|afternoon|evening|second|instant|hour|sentence|message|point|email|letter|day|lunchtime)|yesterday|tomorrow|here on|right this)',
        '(immediately|forthwith|instantly|at once|straightaway|straight away|on the spot|without notice|without further notice|there and then|then and there|overnight)',
        '(the moment|the minute|by the time|as) (this|you) (reaches|reach|read|reads|get|are reading|open|finish|lands) ',
      ],
      unless: (hit) => {
        if (!stops(hit)) return true
        const {sentence, match, tokens} = hit
        const around = sentence.tokens.slice(Math.max(0, match.from - 6), match.to + 8)
        if (around.some((token) => OTHER.test(token.norm))) return true
        return sentence.tokens[match.to]?.classes.has('date') === true && tokens.at(-1)?.norm !== 'today'
      },
    },
    {
      patterns: [
        '(today|tonight|this (morning|afternoon|evening)) (is|was|will be) (my|our|the|your) (very)? @final @occasion?',
        'this (is|was|will be) (my|our|the|your) (very)? @final @occasion',
        '(i|we) (have)? (already|now|today|just|@adverb)? (stopped|ceased|halted|suspended|abandoned|downed|finished with) (all|any|the|work|working|our|my|every|your|tools|production|everything|there) (work|services|activity|production|deliveries|visits)?',
        '(all|any) (work|services|service|activity|support|deliveries|development|orders) ...2 (has|have|is|are|will) (been)? (already|now|be)? (stopped|stop|stops|ceased|cease|ceases|halted|suspended|cancelled|over|on hold)',
        '(all (services|work) (stop|stops|cease|ceases))',
        '(no further|no more|no) (work|visits|lessons|calls|deliveries|sessions|orders|support) (will|shall|is going to) be (done|carried out|undertaken|made|provided|delivered|given|taken|answered)',
        '(i|we) (will|shall|am|are) not (be)? (finishing|finish|completing|complete|coming back|come back|returning|return|back|logging back|turning up|turn up|there|in|delivering|showing up) ...2 (the|any|on|to|it|your|for|in|back|tomorrow|@weekday|again|after|this|rest)?',
        '(i|we) (have)? (already|now|today|just|@adverb)? (removed|revoked|cancelled|canceled|deleted|disabled|closed|blocked|locked|deactivated|disconnected|withdrawn|switched off|turned off|pulled|changed|logged off|logged out|taken down|shut) (all|your|you|the|my|our|from|of|out|off|down|its) ...1 (access|account|accounts|site|website|booking|bookings|appointment|appointments|files|orders|order|plug|lock|locks|sessions|session|subscription|ads|campaigns|line|name|logins|keys|server|aircraft|system)',
        'your ...2 (access|account|site|website|line|login|logins|bookings|booking|orders|appointments|contract|subscription|membership|service|slot|file) (has|have|was|were|is|are) ...2 (been)? (already|now)? (removed|revoked|closed|cancelled|canceled|deleted|disabled|terminated|disconnected|switched off|suspended|deactivated|blocked|given)',
        '(the)? (contract|agreement|retainer|job|deal|account|project) (is|are) (over|dead|finished|off|void|null|history|closed|done) (now|today|$)',
        '(i|we) (am|are) (done|out|off|finished|gone|through) (now|today|tonight|$|here|(as of|from) (now|today|tonight))',
        '(i|we) (quit|resign) $',
        '(consider|treat|take) (this|it|today) (as)? (my|our|your|the) (last|final|notice|end|immediate)',
        '(pens|pencils|tools|hammers) (are)? (down|in the drawer|packed|away)',
        '(packed|picked up|loaded|taken|collected|took|lifted|cleared|moved) ...3 (tools|gear|kit|things|equipment|van|bags|team|desk|men|crew) ...3 (this|today|yesterday|last|away|home|out|off|already|and)',
        '(do not|dont) (expect|wait for|bother (sending|coming)|send|come|bring) ...4 (anything|any more|me|us|tomorrow|@weekday|else|it|again|sat|pages|because|him|her)',
        '(my|our|the) ...1 (crew|team|men|staff|technicians|boys|people|lads|driver) (was|were|have|has|left|went|are|will) ...2 (home|left|the site|gone|down|packed|not)',
        '(keys|key|fobs|badge|card) (are|is|went|went through|have been|were|has been) ...2 (back|in|through|under|on|with|at|left|handed)  ...3 (today|already|letterbox|this|desk|yesterday|doormat|mat)',
        '(will|is|are|stay|stays|stands|stand|remain|remains|lies|stopped) (stay|remain|left|be left|lie|sitting)? (half|where|unfinished|as it is|undone|half-done|mid-sentence) (done|they|it|finished|drawn|built|stand|stands)?',
      ],
      unless: ({sentence, match, tokens}) => {
        const norms = tokens.map((token) => token.norm)
        if (
          norms.includes('today') &&
          sentence.tokens.some((token) => /^(?:contract|agreement|expires|expiry|agreed|clause|term)$/.test(token.norm))
        )
          return true
        if (sentence.tokens.some((token) => /^(?:as you asked|if|unless|once)$/.test(token.norm))) return true
        if (sentence.tokens[match.to]?.classes.has('date') && norms[0] !== 'today') return true
        // A dated end that lies ahead is no abrupt one.
        return sentence.tokens
          .slice(match.from, match.to + 8)
          .some(
            (token, at, all) =>
              token.classes.has('date') &&
              /^(?:after|from|until|till|on|beyond|by|before)$/.test(all[at - 1]?.norm ?? '') &&
              !/^(?:today|now|tonight)$/.test(token.norm),
          )
      },
    },
  ],
  {sure: 1.0, doubt: -0.9},
  ['request'],
)
