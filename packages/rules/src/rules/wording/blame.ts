import type {Token} from '../../match/token.ts'
import type {Rule} from '../../rule.ts'
import type {Suggestion} from '../../types.ts'
import {cased, replace, wordsOf} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** What is said before a thing, and what after it. */
type Around = readonly [before: string, after: string]

/** How a thing that was not done is said of the thing, by the verb in its base form or past. */
const UNDONE: readonly (readonly [verbs: RegExp, write: (object: string, hit: Hit, writer: string) => Around])[] = [
  [
    /^(?:send|sent|give|given|gave|provide|provided|deliver|delivered|return|returned|supply|supplied|share|shared|forward|forwarded|submit|submitted|upload|uploaded|email|emailed)$/,
    (_, hit, writer) => {
      const back = hit.sentence.tokens.slice(hit.match.from, hit.match.to).some(isReturn) ? ' back' : ''
      return hit.tokens.some((token) => token.norm === 'have')
        ? [`${writer} have not received `, back]
        : [`${writer} did not receive `, back]
    },
  ],
  [
    /^(?:pay|paid|settle|settled)$/,
    (object, hit) => (isOpen(hit) ? ['', isPlural(object) ? ' are unpaid' : ' is unpaid'] : wasNot(object, 'paid')),
  ],
  [/^(?:approve|approved)$/, (object, hit) => undone(object, hit, 'approved')],
  [/^(?:sign|signed)$/, (object, hit) => undone(object, hit, 'signed')],
  [/^(?:confirm|confirmed)$/, (object, hit) => undone(object, hit, 'confirmed')],
]
const isReturn = ({norm}: Token): boolean => norm === 'return' || norm === 'returned'
/** “You have not”, “you never”: it is still so. “You did not”, “you failed to”: it was so then. */
const isOpen = ({tokens}: Hit): boolean => tokens.some(({norm}) => norm === 'have' || norm === 'never')
const wasNot = (object: string, done: string): Around => ['', ` ${isPlural(object) ? 'were' : 'was'} not ${done}`]
const undone = (object: string, hit: Hit, done: string): Around =>
  isOpen(hit) ? ['', ` ${isPlural(object) ? 'have' : 'has'} not been ${done}`] : wasNot(object, done)
/** “the invoices for May”: the first noun decides. */
function isPlural(object: string): boolean {
  const head = object.replace(/ (?:of|for|from|in|on|at|by|since|dated|due) .*/, '')
  return /s$/.test(head) && !/(?:ss|us|is)$/.test(head)
}
/** “the files”, “invoice 7”, but not “on time”. */
const isThing = (first: Token | undefined): boolean =>
  first !== undefined &&
  (first.type === 'number' || ['the', 'mine', 'your', 'asset'].some((name) => first.classes.has(name)))
const isNoVerb = (object: string): boolean =>
  !/\b(?:is|are|was|were|has|have|had|to|with|that|which|who|because|and|until|when|though|although|after|before)\b/i.test(
    object,
  )
/** When it was not done: no part of the thing. */
const ADVERBIAL = / (?:yet|again|either|now|today|ever|so far|in time|on time|in full|at all|as agreed)$/i
/** “… and never paid” would get another subject. */
function goesOn(next: Token | undefined, after: Token | undefined): boolean {
  return (
    /^(?:and|or|but|nor|then)$/.test(next?.norm ?? '') &&
    !/^(?:the|we|i|it|this|that|our|my|they|there|so)$/.test(after?.norm ?? '')
  )
}

/** “You failed to send the files” → “We did not receive the files”. */
function withoutYou(hit: Hit): Suggestion[] {
  const {sentence, match} = hit
  const verb = match.captures['verb']
  // “You will not pay” and “you had not paid” are of another time.
  if (!verb || hit.tokens.some((token) => /^(?:do|will|would|could|had)$/.test(token.norm))) return []
  const verbToken = sentence.tokens[verb[0]]
  const rest: typeof sentence.tokens = []
  for (const token of sentence.tokens.slice(verb[1])) {
    if (token.type === 'punctuation' || token.clause !== verbToken?.clause) break
    rest.push(token)
  }
  const following = sentence.tokens.slice(verb[1] + rest.length).filter((token) => token.norm !== ',')
  if (goesOn(following[0], following[1]) || sentence.tokens.at(-1)?.norm === '?') return []
  const isMine = /^(?:us|me)$/.test(rest[0]?.norm ?? '')
  const all = isMine ? rest.slice(1) : rest
  const isToMe = all.length > 2 && /^(?:to|with) (?:us|me)$/.test(`${all.at(-2)?.norm} ${all.at(-1)?.norm}`)
  const objects = (isToMe ? all.slice(0, -2) : all).map((token) =>
    token.norm === 'your' ? {...token, text: 'the'} : token,
  )
  const object = objects.map((token) => token.text).join(' ')
  const [, write] = UNDONE.find(([verbs]) => verbs.test(verbToken?.norm ?? '')) ?? []
  if (!write || !isThing(objects[0]) || all.length > 8 || !isNoVerb(object) || objects.some((token) => token.tail))
    return []
  const [before, after] = write(object, hit, rest.some((token) => token.norm === 'me') ? 'I' : 'we')
  const isLast = before !== '' && after === ''
  // Nobody knows whether one thing or several will stand in a blank.
  if ((!isLast && ADVERBIAL.test(object)) || (before === '' && objects[0]?.type === 'placeholder')) return []
  const [first = '', ...others] = [...(before === '' ? [] : [before]), ...wordsOf(sentence, objects), after]
  return replace(
    hit.letter,
    sentence,
    sentence.tokens.slice(match.from, match.to).concat(rest),
    [typeof first === 'string' ? cased(first, match.from) : first, ...others],
    !UNSURE.test(hit.tokens.map((token) => token.norm).join(' ')),
  )
}

/** A refusal is more than a thing left undone, and what goes on to a third party is not for the writer to receive. */
const UNSURE = /\b(?:refused|forward|forwarded|upload|uploaded|submit|submitted)\b/

const DECIDE: Readonly<Record<string, string>> = {we: 'we have decided', i: 'I have decided'}

/** “You left us no choice but to end” → “we have decided to end”. */
function decided(hit: Hit): Suggestion[] {
  const {sentence, match} = hit
  const next = sentence.tokens[match.to]?.norm ?? ''
  // “You pushed us to the limit”, “to breaking point”.
  if (
    sentence.tokens[match.to - 1]?.norm !== 'to' ||
    !sentence.ending ||
    /^(?:the|a|an|our|my|your|this|that|it|.*ing)$/.test(next)
  )
    return []
  const words = `${DECIDE[hit.tokens.some((token) => token.norm === 'me') ? 'i' : 'we']} to`
  // “You forced us to stop” says less than that there was a choice.
  const isChoice = hit.tokens.some((token) => /^(?:but|than|except)$/.test(token.norm))
  return replace(hit.letter, sentence, hit.tokens, cased(words, match.from), isChoice)
}

/** “because of your late payments” → “because of the late payments”. */
function theForYour(hit: Hit): Suggestion[] {
  const {sentence, match} = hit
  const at = sentence.tokens.findIndex(
    (token, index) => index >= match.from && index < match.to && token.norm === 'your',
  )
  const token = sentence.tokens[at]
  const next = sentence.tokens[at + 1]
  // “This is the fault” and “of the making” would be no sentences, and “the failure to pay” is still the reader's.
  if (!token || !(next?.classes.has('failing') || next?.classes.has('late')) || next.norm === 'fault') return []
  if (sentence.tokens[at + 2]?.norm === 'to') return []
  // “The endless changes” would sting as before.
  if (NEVER_ENDING.test(next.norm)) return []
  const isVice = sentence.tokens
    .slice(at + 1, at + 4)
    .some((word) => word.classes.has('failing') && !EVENT.test(word.norm))
  return replace(hit.letter, sentence, [token], cased('the', at), !isVice, 'Write “the” for “your”')
}

/** What happened, and no vice: “the indecision” is still the reader's. */
const EVENT = /^(?:delays?|lateness|absences?|non-?payments?|mistakes?|errors?|oversights?)$/

const NEVER_ENDING =
  /^(?:constant|endless|incessant|never-ending|relentless|perpetual|continual|continuous|ever-changing|repeated|persistent)$/

/** “If you fail to …”: what may yet happen is nobody's fault. */
const isYetToCome = ({sentence, match, tokens}: Hit): boolean =>
  /^(?:if|unless|whether|when|should|case)$/.test(sentence.tokens[match.from - 1]?.norm ?? '') &&
  tokens[1]?.classes.has('misdeed:base') === true

const PRAISED =
  /^(?:late|complained?|fail(?:ed)? to (?:impress|deliver|amaze|make|surprise)|missed?|let us down|paid|on time|kind|generous|professional|prompt|clear|helpful|welcome|supportive|pleasure|fair|patient|polite|gracious|left|raised|lost|asked|once|forgot|put|made|been|found|gave|treated|had|brought)$/

const isNoFailure = ({sentence, match}: Hit): boolean =>
  PRAISED.test(sentence.tokens[match.to]?.norm ?? '') ||
  /^(?:impress|amaze|surprise|make|delight|please|pay us late)$/.test(sentence.tokens[match.to - 1]?.norm ?? '')

/** What a clause may begin with, so that “the velvet you never paid for” is none. */
const OPENERS =
  /^(?:and|but|or|so|that|because|since|as|when|then|yet|while|though|although|if|again|once|twice|sorry|regret|know|saying)$/

const isAside = ({sentence, match, tokens}: Hit): boolean => {
  const before = sentence.tokens[match.from - 1]
  return (
    before !== undefined &&
    before.clause === tokens[0]?.clause &&
    before.type !== 'punctuation' &&
    !OPENERS.test(before.norm)
  )
}

export const blame: Rule = defineWording(
  {
    id: 'blame',
    summary: 'Do not put the fault on the reader.',
    message: 'This puts the fault on the reader. Say what happened, with no “you”.',
    why: 'The talk ends sooner, and with less to review badly, when nobody has to defend themselves. Even when it is their fault, let a thing carry it: an invoice, a date, a file that did not arrive.',
    limits:
      'Blame told over several sentences, each of them harmless; irony that needs knowledge of what happened; and a fault put on the reader through a story about somebody else.',
    level: 'error',
    kinds: ['termination', 'other'],
    examples: [
      {text: 'You failed to send the photographs.', finds: ['You failed to send']},
      {text: 'We lost two weeks because of your delays.', finds: ['because of your delays']},
      {text: 'You left us no choice but to end the contract.', finds: ['You left us no choice but to']},
      {text: 'The mess with the lift was of your making.', finds: ['of your making']},
      {text: 'If you had told us in May, the hall would be free.', finds: ['If you had told']},
      {text: 'You never answered the three emails about the floor plan.', finds: ['You never answered']},
      {text: 'The invoice is open, and you failed to pay on time.', finds: ['you failed to pay']},
      {text: 'You never sent the photos, so the June calendar is thin.', finds: ['You never sent']},
      {text: 'Invoice 1042, due 3 March, is unpaid.', finds: []},
      {text: 'You did not miss much.', finds: []},
      {text: 'We lost two weeks because of the delays.', finds: []},
      {text: 'We did not receive the photographs.', finds: []},
      {text: 'Thank you for never missing a deadline.', finds: []},
      {text: 'None of this is your fault.', finds: []},
      {text: 'You never once complained about the noise, and you always paid on time.', finds: []},
      {text: 'If you fail to receive the files by Friday, write to me.', finds: []},
      {text: 'You asked: “Why did you fail to send the drawings?”', finds: []},
    ],
  },
  [
    {
      certain: true,
      patterns: [
        'you (have|had|all|both|still|even|also|then|simply|just|repeatedly|again|@adverb)? (have|had)? (fail/failed/failing/neglected/forgot/forgotten/refused/omitted) to <verb: .>',
        'you (did|do|have|had) not (even|ever|once|bother to|yet)? <verb: (send|sent|give|given|provide|provided|deliver|return|returned|supply|supplied|share|shared|forward|forwarded|submit|submitted|upload|uploaded|pay|paid|settle|settled|approve|approved|sign|signed|confirm|confirmed)>',
        'you never (once|even|actually|ever)? <verb: (send|sent|gave|given|provided|delivered|returned|supplied|shared|forwarded|submitted|uploaded|paid|pay|settled|approved|signed|confirmed|answered|replied|responded)>',
      ],
      unless: (hit) => isYetToCome(hit) || isNoFailure(hit) || isAside(hit),
      mend: withoutYou,
    },
    {
      patterns: [
        'you (would|will|could) not (even|ever|once|bother to|yet)? <verb: (send|give|provide|deliver|return|supply|share|forward|submit|upload|pay|settle|approve|sign|confirm)>',
      ],
      unless: (hit) => isYetToCome(hit) || isNoFailure(hit),
      mend: withoutYou,
    },
    {
      patterns: [
        '$you (have|had|all|both|still|even|also|then|simply|just|repeatedly|again|went and|@adverb)? (have|had|been)? @misdeed:ed !(at|in|that|to impress|all|in love|some|sleep|interest|weight)',
        '$you (have|had|are|were) (been)? (been|always|constantly|forever)? @misdeed:ing',
        'you (do|did|have|had|will|would|could) not (even|ever|once|bother to|yet)? (@duty:base|@duty:ed|bother)',
        'you never (once|even|actually|ever|really|seem to|seemed to)? (@duty|bothered|bother)',
        'you (@often|keep|kept|keep on|kept on|would|insist on|insisted on|kept up) (@often)? (@shift:base|@shift:ing|@shift:ed|@misdeed|turned up late|pay late|paid late|paying late)',
        'you (@be|have been) (@often) (late|behind|in arrears|absent|unreachable|unavailable|slow)',
        'you (change|changed|cancelled|canceled|moved|rewrote|rescheduled|reversed|swapped) ...4 (mind|@number|times|twice|again|every|behind|without|last|daily|weekly|after|brief|goalposts|scope)',
        'you (went|go|did|took|chose|decided|switched|sent|posted|published|signed|cut|deleted|gave|told|let|ordered|hired|uploaded|shared) ...4 (behind (my|our)|without (telling|asking|showing|warning|consulting|informing|letting|checking|permission|notice|so)|anyway|ahead and|over my|over our|regardless)',
        'you (have yet|have still) to .',
        'you still (have|had|owe|do|did) not? .',
        'you (could|would|can) not be (bothered|arsed|troubled)',
        'you (let|left|put|stood|walked|hung|sold|threw|kept) (me|us|my|our) ...3 (down|up|hanging|waiting|stranded|holding|high|bus|lurch|dark|standing|outside|on (me|us))',
        'you (drop|dropped) the ball',
        '(not once|never|at no point|nowhere|not one single time) (did|have|had|has|were|was) (you|your|anyone (at|on|from|in) your|anybody (at|on|from|in) your)',
        '(every time|each time|whenever|the moment|the minute|as soon as) (we|i) ...5 you (changed|cancelled|moved|added|said|wanted|came|asked|changed)',
        '(nobody|no one|none|noone) (at|on|in|from) your ...2 (@will|@have|did|@duty|bothered|could|would)',
        '(someone|somebody|anyone|certain people|a certain person|some people|some of us|one of us|somebody else|whoever) (at|on|in|from|over)? ...3 (@misdeed:ed|did not|never|dropped|could not be|forgot|had not|might have|should have)',
        '(had|if) (anyone|anybody|someone|somebody) (at|on|in|from|over)? ...3 (bothered|troubled|taken|read|told|checked|listened|thought|opened|answered|asked)',
      ],
      unless: ({sentence, match}) => {
        const after = sentence.tokens[match.to]?.norm ?? ''
        const last = sentence.tokens[match.to - 1]?.norm ?? ''
        if (PRAISED.test(after) && /^(?:never|always|not)$/.test(sentence.tokens[match.to - 2]?.norm ?? '')) return true
        if (
          /^(?:need|want|care|mind|owe|have|get|find|keep|know|own|require|expect|see)$/.test(last) &&
          sentence.tokens
            .slice(match.from, match.to)
            .some(
              (token) =>
                token.norm === 'do' || token.norm === 'will' || token.norm === 'would' || token.norm === 'could',
            )
        )
          return true
        return /^(?:complain|complained|impress|know|knew|mind|hesitate|worry)$/.test(last)
      },
    },
    {
      patterns: [
        '(because of|due to|owing to|thanks to|as a result of|on account of|down to|caused by|thanks entirely to|result of|consequence of|fruit of|product of|courtesy of) ...2 your ...3 (@failing|changes|requests|payments|payment|decision|decisions|team|staff|handling|people|instructions|silence|late|approach|side|own|late-night|choice|choices)',
      ],
      unless: ({tokens}) => /^(?:support|help|kindness|patience|trust)$/.test(tokens.at(-1)?.norm ?? ''),
      mend: theForYour,
    },
    {
      certain: true,
      patterns: [
        '(it|this|that|everything|all) ...2 (is|was) (all|entirely|only|solely|simply|purely|clearly|plainly|obviously|largely|nobody is but)? your (own)? (fault|doing|making)',
      ],
    },
    {
      patterns: [
        'your ...2 (failure to|inability to|refusal to|unwillingness to|reluctance to|insistence on|habit of|lack of|want of|failure|delays|delay|negligence|dithering|indecision|meddling|disregard|mismanagement|shambles|bungling|penny-pinching|micromanagement|foot-dragging|backtracking|interference|silence|tantrums|excuses|inaction|nonpayment|non-payment|mistakes|blunders|errors|carelessness|incompetence|tardiness)',
        'your (@late|own|many|several|never-ending|frequent|so-called) ...2 (@failing|payment|payments|changes|change|requests|request|demands|deadlines|deadline|cancellation|cancellations|instructions|replies|answers|messages|calls|emails|e-mails|revisions|invoices|behaviour|behavior|approvals|feedback|briefs|brief|edits|doing|making|mess|work|arrivals|texts|ideas)',
        '(your|yours) (own)? (fault|doing|mess|responsibility alone|lookout|problem|making)',
        '(of your|your) (own)? (making|doing|choosing|creation)',
        '(shortcomings|failings|failure|failures|fault|error|errors|mistake|mistakes|problem|delay|delays|mess|oversight|negligence|issue|issues) ...2 (on|at|lies|lie|lay|with|from) (on|at|with)? (you|your) (side|part|end|door|own|doorstep|own)',
        '(blame|fault|responsibility|buck|shame) ...4 (lies|rests|sits|falls|stops|is|lands) ...3 (you|your|yours)',
        '(blame|fault|cause|reason|problem|trouble|culprit) ...2 (is|was|were) (you|yours|your)',
      ],
      unless: ({sentence, match}) =>
        /^(?:support|work|patience)$/.test(sentence.tokens[match.to - 1]?.norm ?? '') &&
        !sentence.tokens.slice(match.from, match.to).some((token) => token.norm === 'own'),
      mend: theForYour,
    },
    {
      patterns: [
        'you (have|had|all|are|were)? (leave|left|leaving|give|gave|given) (me|us) (with)? (no|little|few|hardly any|without) ...2 (choice|option|options|alternative|room|way) (but to|but|other than to|except to)?',
        'you (have|had)? (forced|forcing|force|made|pushed|push|drove|driven|drive|put|compelled|obliged|backed|pressed) (me|us|my|our) ...2 (to|into|it|in|out|cancel|lose|turn|look|feel|hand|a|over)',
        'you (have)? (made|making|make) ...2 (impossible|hard|difficult|unworkable|unbearable|hell|misery)',
      ],
      mend: decided,
    },
    {
      patterns: [
        '(if|if only|had) you (or your .)? (had|have|only|simply|just|would|listened|paid|told|asked|been|given|sent|read|checked|@duty:ed|@adverb) ...1 (@duty:ed|been|done|had|listened|told|asked|taken|@misdeed|not|laid|had|stuck|gone|come|stayed|let|only)',
        'you would (have|not|be|still|never) ...6 if you (had|would|were)',
        'you (should|could|might|ought) (well|really|at least|perhaps|easily|easily)? (to)? have (told|asked|said|warned|called|rung|mentioned|paid|read|checked|known|thought|listened|sent|@duty:ed|been|given)',
        'you (were|are) supposed to',
        '(would|could|might|should) ...6 (had|if) (you|your ...2) ...2 (not|only|bothered|been|listened|let|paid|kept|told|left|taken|@duty:ed|@misdeed:ed)',
        'none of (this|it) would (have|be)',
      ],
    },
    {
      patterns: [
        '(it was|it is|was it|is it) ...2 (you|your ...2) (who|that|and|which) .',
        '(you (are|were)|you alone are|you yourself are|you and you alone are) (the (reason|cause|one|problem|author)|(entirely|solely|fully|to blame|responsible|at fault|to)) ...1',
        'you ...2 (only|just)? (have|had) (only|just|got)? (yourself|yourselves) to (thank|blame)',
        'you brought ...2 (on|upon)',
        '(came|comes|come|coming) from (you|your) ...2 (and|alone|own|side|at|@their-people)',
        '(cost|costs|costing|lost|loses|losing) (me|us) ...6 (because you|thanks to you|through you)',
        'your ...3 (cost|costs|lost|ruined|wrecked|delayed|broke|killed|sank|destroyed|wasted|spoiled|spoilt|sabotaged|derailed|cost) (me|us|my|our|the|a|two|three|@number)',
        '(your side|your end|your lot|your people|your team|your staff|your office) (@adverb)? (switched|failed|never|forgot|lost|deleted|broke|did not|ignored|dropped|kept|changed|missed|cancelled|sat|cannot|left|took|went|fed|let)',
        'you (knew|know) ...6 (and|yet|but) ...1 (went|still|did|said|kept|let|chose|carried|anyway|sent|signed|told|booked|took)',
        'you (signed|booked|invited|hired|ordered|cut|sold|spent|threw|lent|took|bought|read|opened) ...6 (without|behind|instead of|rather than|and never|but never|then)',
        '(because|since) you (@adverb)? (@misdeed|did not|have not|could not|would not|will not|never|were|kept|refuse|changed|took|let|left|insisted|were too|had)',
      ],
    },
  ],
  {sure: 1.25, doubt: -1.6},
  ['thanks', 'no-fault', 'request', 'contract', 'reassurance'],
)
