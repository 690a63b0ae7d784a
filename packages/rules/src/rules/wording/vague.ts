import {endDateText} from '../../letter/end-date.ts'
import type {Token} from '../../match/token.ts'
import type {Rule} from '../../rule.ts'
import type {Suggestion} from '../../types.ts'
import {cased, leaveOut, replace} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** The sentence names the day, or the next one does. */
const isDated = ({letter, sentence}: Hit): boolean =>
  sentence.dates.some((date) => date.type !== 'duration' || date.days !== undefined) ||
  (letter.sentences[sentence.index + 1]?.dates.some((date) => date.type === 'day') === true &&
    /^(?:it|this|that|they|at|by|the|no|on)$/.test(letter.sentences[sentence.index + 1]?.tokens[0]?.norm ?? ''))

/** Something is to happen: an end, a hand-over, a payment. */
const isStep = ({sentence}: Hit): boolean =>
  sentence.ending !== undefined ||
  sentence.tokens.some(
    (token) =>
      token.classes.has('asset') ||
      token.classes.has('hand') ||
      token.classes.has('refunds') ||
      token.norm === 'settle' ||
      token.norm === 'sort',
  )

/** A time that a date can take the place of: it closes a clause or opens the sentence, and hangs on no other words. */
function standsFree({sentence, match, tokens}: Hit): boolean {
  const before = sentence.tokens[match.from - 1]?.norm ?? ''
  const next = sentence.tokens[match.to]
  const closes = next === undefined || next.type === 'punctuation' || /^(?:and|but|so|because)$/.test(next.norm)
  const opens = match.from === 0 && !/^(?:of|in|on|after|before|this|next|or)$/.test(next?.norm ?? '')
  return (
    (closes || opens) &&
    !/^(?:in|a|an|the|for|of|at|on|by|within|after|or|fairly|very|quite|pretty|rather|too|so|really|,)$/.test(before) &&
    !NO_TIME.test(tokens.map((token) => token.norm).join(' '))
  )
}

/** How long, how exactly or how many: a day says none of these. */
const NO_TIME =
  /^(?:give|or|more|somehow|until|-?ish|for)\b|^(?:a few|a couple|couple|several|some)\b.*\b(?:days|weeks|months|bits|visits|sessions)$/

/** A hand-over or a payment has its own day. */
const isOfAnother = (token: Token): boolean =>
  token.classes.has('hand') || token.classes.has('refunds') || /^(?:invoice|invoices|bill|until)$/.test(token.norm)

/** “Our contract ends soon.”, “We will end the agreement soon.”: nothing else ends there, and no clause follows. */
function isEndOfAgreement({sentence, match, tokens}: Hit): boolean {
  const words = sentence.tokens.filter((_, at) => at < match.from || at >= match.to).map((token) => token.norm)
  const isAhead = tokens
    .map((token) => token.norm)
    .join(' ')
    .includes('coming')
  return !isAhead && AGREEMENT_ENDS.test(words.join(' '))
}
const AGREEMENT_ENDS =
  /^(?:our|the|this|my|your) (?:agreement|contract|engagement|retainer|cooperation|collaboration|work together) (?:will |is |shall )?(?:be )?(?:end|ends|ending|expires?|come to an end|comes to an end|coming to an end|terminates?|ended|terminated) ?[.!]?$|^(?:we|i) (?:will |shall |am |are |have decided to )?(?:be )?(?:end|ending|terminate|terminating) (?:our|the|this|my|your) (?:agreement|contract|engagement|retainer|cooperation|collaboration|work together) ?[.!]?$/

const isCourtesy = ({sentence}: Hit): boolean =>
  sentence.tokens.some((token) => /^(?:hope|wish|thank|thanks|see you|patience|meet|recover|well)$/.test(token.norm))

export const vague: Rule = defineWording(
  {
    id: 'vague',
    summary: 'Name the date, the reason and the step.',
    message: 'The reader can’t tell when, what or why. Name it.',
    why: 'Facts leave neither side room to misunderstand. A date beats “soon”.',
    limits:
      'A vague word for a thing that the reader knows well is no riddle to them, and a step left out altogether is missing-next-steps’ matter. Vagueness spread over a whole paragraph is not found.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'I will send the files soon.', finds: ['soon']},
      {text: 'We are ending the contract for various reasons.', finds: ['for various reasons']},
      {text: 'The keys will come back at some point.', finds: ['at some point']},
      {text: 'Somebody will be in touch about the keys.', finds: ['Somebody will be in touch']},
      {text: 'The files will follow by 12 June.', finds: []},
      {text: 'Hope to see you soon.', finds: []},
      {text: 'The keys come back as soon as the invoice is paid.', finds: []},
      {text: 'We accept various file formats.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(soon|shortly|eventually|presently|later|someday|sometime|whenever) !(as|than|enough|after|on the|that)',
        '(before long|in due course|in the near future|in the coming (days|weeks|months)|over the coming (days|weeks|months|period)|over the next (few|couple|several) .|in the next (few|couple|several) .|in a (while|bit|few days|few weeks|little while)|some time soon|in a timely (manner|fashion)|until further notice|as time allows|in good time|down the (line|road|track)|for a (while|bit) (yet|longer)|for a while|a while yet)',
        '(at|to) some (point|stage|time|date|hour|moment) ',
        '(some|one) (time|day|morning|evening|week|weekend|afternoon|weekends) (soon|or other|in|after|when|next|later|before|around|or another|of these|this)',
        '(one of these (days|weeks|weekends)|one fine day|sooner or later|when (i|we) (get|have|find) (a|the|some|around|round|to) (chance|time|moment|minute|to it)|when (possible|convenient|time (comes|permits|allows)|it (is|gets) (calm|quiet|calmer|quieter|ready)|things (are|have|settle|calm|get)|there is a (quiet|dry|free))|as and when|whenever (i|we|it|you|that)|once (things|the dust|it|everything) (settle|calm|have|has|settles|calms|is)|when the (time comes|dust settles|dust has)|nearer the time|closer to the time)',
        '(early|late|mid|some ...1|around|about|towards|sometime|somewhere|by|maybe|possibly|perhaps|probably|later) (in|the|this|next)? (next month|next year|spring|summer|autumn|winter|fall|new year|christmas|easter|end of the (year|month)) (or so|-ish|ish|give or take|or thereabouts|maybe|or)',
        '(give or take|or thereabouts|or so $|-ish|ish $|spring-ish|more or less|by hook or by crook|one way or another|somehow)',
        '(a few|a couple of|several|some|a couple|couple) (more)? (days|weeks|months|bits|visits|sessions)',
        '(asap|as soon as (possible|i can|we can|practicable|may be))',
        '(at (the|an) (right|appropriate|suitable|opportune|later|convenient) (moment|time|point|date|stage|juncture))',
      ],
      unless: (hit) =>
        isDated(hit) ||
        !isStep(hit) ||
        (isCourtesy(hit) && !hit.sentence.ending) ||
        /^(?:hope|as|too)$/.test(hit.sentence.tokens[hit.match.from - 1]?.norm ?? '') ||
        hit.sentence.tokens.slice(0, hit.match.from).some((token) => token.norm === 'please' || token.norm === 'if'),
      mend: (hit) => {
        const {letter, sentence, tokens, match} = hit
        if (!standsFree(hit)) return []
        const write = (words: string): Suggestion[] =>
          replace(letter, sentence, tokens, cased(words, match.from), false, 'Name the date')
        if (!sentence.ending) return write('by {date}')
        const date = endDateText(letter)
        if (!date) return write('on {end date}')
        const isEnd = sentence.ending.strength === 'plain' && !sentence.tokens.some(isOfAnother)
        return isEnd
          ? replace(letter, sentence, tokens, cased(`on ${date}`, match.from), isEndOfAgreement(hit))
          : write('by {date}')
      },
    },
    {
      patterns: [
        '(for|due to|because of|owing to|given|following|after|on account of|in light of|in view of|based on|reflects|reflect|prompted by) (a|the|my|our|some|certain|various|several|many|other|different|personal|internal|private|unforeseen|recent|these|all|current|evolving|changing)? (number of|variety of|range of|host of|review of|combination of|series of|own|few|certain|various|several|personal|internal|recent|commercial|changing|evolving|strategic)? (certain|various|several|personal|internal|recent|commercial|business|operational|strategic|other|different)? (reasons|reason|circumstances|issues|things|factors|developments|considerations|events|changes|differences|matters|situation|parameters|landscape|realities|priorities)',
        '(things|it|this) (just|simply|really|sadly)? (did not|does not|is not|are not|has not been|have not been|was not|were not) (quite|really|just)? (work|working|worked|a fit|the right fit|a good fit|fit|fitting|clicking|click|going) (out)? ',
        '(there are|there is|there have been|there has been) (a few|a lot|some|certain|various|several|too many|a number of|many|considerations) ...2 (things|stuff|reasons|going on|issues|considerations|factors|on our side|on my side|matters|changes)',
        '(the situation|how things (have gone|stand|are)|the way things|what (has)? happened|recent events|changes on (my|our) side|one thing and another|you know how it is|reasons i|some things came|it is complicated|differences|internal matters|a lot going on|stuff going on)',
        '(not (in line|aligned|compatible|consistent|a fit)) with (our|the) (values|direction|vision|strategy|mission|priorities|ethos)',
        '(shift|shifts|changes|change|evolution|developments) in (the)? ...2 (landscape|market|environment|strategy|priorities|direction|climate) (have|has)',
      ],
      unless: ({letter, sentence, match, tokens}) => {
        // “The reason is this: …” and a reason that is named in the same breath are no riddle.
        const norms = tokens.map((token) => token.norm)
        if (norms.includes('reason') && !norms.includes('personal')) return true
        if (norms[0] === 'differences' || norms.join(' ') === 'the situation')
          return (
            !sentence.ending && !letter.sentences[sentence.index - 1]?.tokens.some((token) => token.classes.has('end'))
          )
        return sentence.tokens[match.to]?.norm === ':' || (norms.includes('changes') && norms.length < 3)
      },
      mend: ({letter, sentence, tokens}) =>
        /reasons$/.test(tokens.at(-1)?.norm ?? '') && tokens[0]?.norm === 'for'
          ? replace(letter, sentence, tokens, 'because {the reason}', false, 'Name the reason')
          : [],
    },
    {
      patterns: [
        '(i|we|someone|somebody|they|people) (will|shall|can|could|would|may) (just|then|all|probably)? (take care of|sort|figure|work|settle|deal with|see about|look at|look after|arrange|handle|manage|wrap|tie|iron|talk about) (it|this|that|things|something|everything|out|up|the (rest|details|remaining|remainder|loose|other|money|balance)|any|whatever|all|somehow|on|between us)',
        '(i|we) (will|can|shall|could|would) (just|always|sort of)? (square|settle|sort|even) (up|out|it|something)',
        '(someone|somebody|somewhere|a (member|colleague) of ...2|one of (us|our ...2)|our team|the team|the right person|a representative) (will|shall|may|might|can|is going to|should) (be)? (in touch|touch|contact|reach|circle|call|get|look|pass|let you|upload|pop|be|reaching|ring|email|drop|follow|pick|see)',
        '(you will|you may|you should|you can expect to) (be)? (hear|hearing|contacted) ...2 (from us|from someone|from somebody|from one|in due|soon|shortly|more|further)',
        '(the|any|all|whatever|some|other|most|a few|of)? (rest|remaining|remainder|odds and (ends|sods)|bits and (pieces|bobs)|loose ends|other (things|stuff|matters|bits|papers)|remaining (stuff|things|bits|matters)|stuff|leftovers|usual things|whatever is left) ...4 (will|can|is|are|to|would|could|we|may|about|in|on|somewhere|between|off)',
        '(tie|tying|tidy|wrap|wrapping) (up)? (any|the|all|our)? (loose ends|things|remaining|everything|the rest|odds)',
        '(and so on|and so forth|etc|et cetera|all of that|all that jazz|and all that|that sort of thing|and stuff|and whatnot|or something|or whatever|things like that|you name it)',
        '(the)? (necessary|usual|appropriate|relevant|proper|customary) (arrangements|steps|measures|channels|procedures|process|formalities|things|paperwork)',
        '(as|where|in whichever way|wherever) (appropriate|necessary|needed|applicable|required|fits best|they become available|may be)',
        '(in (some|one) way|in one form or another|as (we|i) go along|play it by ear|see how (it|things|we)|figure (it|that|things) out|figuring|work (it|that|something|things) out|sort (it|that|something|things) out|come to some|something fair|somehow)',
        '(will|would|to) (find|work) (its|their|itself|themselves) (own)? (way|out) ',
        '(may or may not|might or might not|we will see|stay tuned|watch this space|time will tell|to be (advised|decided|confirmed|announced|settled|determined|arranged) $|to follow $|details to follow|more to follow|will be (advised|announced|communicated|processed|dealt with|looked after|taken care of|sorted|looked at|handled|addressed|arranged) ...2 )',
        '(some of|part of|most of|bits of) (the|your|it|our|them|this|what)',
      ],
      unless: (hit) => {
        if (isDated(hit)) return true
        const norms = hit.tokens.map((token) => token.norm)
        // “Time Etc” is a firm.
        if (norms[0] === 'etc' && hit.tokens[0]?.classes.has('cap')) return true
        if (/^(?:some|part|most|bits)$/.test(norms[0] ?? '') && norms.length === 3)
          return (
            !hit.sentence.tokens.some((token) =>
              /^(?:finish|complete|do|send|deliver|refund|return)$/.test(token.norm),
            ) || hit.sentence.tokens.some((token) => token.classes.has('number'))
          )
        if (norms.includes('you') || norms[0] === 'rest' || norms[1] === 'rest')
          return hit.sentence.tokens.some((token) => token.classes.has('number') || token.classes.has('weekday'))
        return hit.sentence.tokens.some((token) => token.norm === 'if' || token.norm === 'by' || token.norm === 'thank')
      },
      mend: ({letter, sentence, tokens}) =>
        tokens.length === 1 && tokens[0]?.norm === 'etc' ? leaveOut(letter, sentence, tokens, false) : [],
    },
  ],
  {sure: 0.1, doubt: -1.3},
)
