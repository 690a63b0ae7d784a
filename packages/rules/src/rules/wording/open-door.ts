import {decisionOf} from '../../letter/decision.ts'
import {endDateText} from '../../letter/end-date.ts'
import type {Letter, Sentence} from '../../letter/letter.ts'
import type {Rule} from '../../rule.ts'
import type {Finding, Suggestion} from '../../types.ts'
import {leaveOutSentence, replace, wordsOf} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** A date, a period or a number of hours bounds an offer, in its own sentence or the next. */
function isBounded({letter, sentence}: Hit): boolean {
  const near = [sentence, letter.sentences[sentence.index + 1]].filter((one): one is Sentence => one !== undefined)
  return near.some((one, index) => {
    const bound = one.tokens.some(
      (token, at) =>
        /^(?:until|till|by|before|through|during|within|on|next|for)$/.test(token.norm) &&
        one.tokens
          .slice(at + 1, at + 7)
          .some(
            (after) =>
              after.classes.has('date') ||
              after.classes.has('weekday') ||
              /^(?:then|handover|transition|notice)$/.test(after.norm),
          ),
    )
    return bound && (index === 0 || /^(?:after|until|from|that|i|we)$/.test(one.tokens[0]?.norm ?? ''))
  })
}

/** Questions on the handover are part of it. */
const isHandover = ({sentence}: Hit): boolean =>
  sentence.tokens.some((token) =>
    /^(?:handover|hand-over|transition|transfer|files?|access|invoice|invoices|logins?|passwords?|records?|address|account|keys?|collect|pick|download|refund|provider|introduction|introduce|documents?|recommend)$/.test(
      token.norm,
    ),
  )

/** What no date can bound, or what has another bound already. */
const BOUNDLESS =
  /^(?:long|matter|life|rain|number|numbers|know|knows|future|often|much|many|after|whatever|never|midnight|still|if|when|should|until|till)$/

/** “Call me any time.” → “Call me any time until 30 June.” The offer must close the sentence. */
function untilEnd({letter, sentence, match}: Hit): Suggestion[] {
  const date = endDateText(letter)
  const {tokens} = sentence
  const stop = tokens.at(-1)
  const tail = tokens.slice(match.to, -1)
  const after = tokens.slice(match.from)
  if (
    !date ||
    stop?.norm !== '.' ||
    tail.length > 3 ||
    sentence.dates.length > 0 ||
    after.slice(0, -1).some((token) => token.type === 'punctuation') ||
    tokens.some((token) => BOUNDLESS.test(token.norm))
  )
    return []
  // “Any time about the books” and “whenever you need” say more than when, and “come back” reopens the matter.
  const words = after.map((token) => token.norm).join(' ')
  if (/\bcome back\b/.test(words) || /\b(?:any time|anytime|day or night|night or day) (?!\.)/.test(words)) return []
  if (/\bwhenever (?!\.|you (?:like|want|wish) \.)/.test(words)) return []
  const hesitate = tokens.findIndex((token) => token.norm === 'hesitate')
  if (hesitate >= 0) {
    const isHead = match.from === 0 || (match.from === 1 && tokens[0]?.norm === 'please')
    const offer = ['You are welcome to ', ...wordsOf(sentence, tokens.slice(hesitate + 2, -1)), ` until ${date}.`]
    return isHead ? replace(letter, sentence, tokens, offer, true) : []
  }
  // An offer with an end is not “always” there.
  const always = tokens.findIndex((token) => /^(?:always|forever)$/.test(token.norm))
  if (always >= 0) {
    const offer = wordsOf(sentence, tokens.slice(always + 1, -1))
    return always > 0 && offer.length > 0
      ? replace(letter, sentence, tokens.slice(always), [...offer, ` until ${date}.`], true)
      : []
  }
  return replace(letter, sentence, [stop], ` until ${date}.`, true, `Add “until ${date}”`)
}

/** The decision that a sentence reopens, unless it stands in the same sentence. */
function reopened(sentence: Sentence, letter: Letter): NonNullable<Finding['related']> {
  const decision = decisionOf(letter)
  return decision && decision !== sentence
    ? [{start: decision.start, end: decision.end, message: 'This is the decision that it reopens.'}]
    : []
}

export const openDoor: Rule = defineWording(
  {
    id: 'open-door',
    summary: 'Do not reopen the decision or promise help without an end.',
    message: 'This reopens the matter. Give an end, or leave it out.',
    why: 'Once said, it should need no more discussion. Offer help with the handover, up to a date.',
    limits:
      'An invitation that hangs on shared knowledge (“you know where the bench is”), and whether help that is offered up to a date is too much.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: "Let me know if you'd like to discuss this.", finds: ["Let me know if you'd like to discuss"]},
      {text: 'Call me any time.', finds: ['Call me any time']},
      {text: 'If you change your mind, I am here.', finds: ['If you change your mind']},
      {text: 'The door is always open.', finds: ['The door is always open']},
      {text: 'We are open to reconsidering.', finds: ['We are open to reconsidering']},
      {text: 'Feel free to drop in.', finds: ['Feel free to drop']},
      {text: 'I will answer questions about the handover until 30 June.', finds: []},
      {text: 'Let me know where to send the files.', finds: []},
      {text: 'I am happy to introduce you to two designers.', finds: []},
      {text: 'There are two open invoices.', finds: []},
      {text: 'Call me any time until 30 June.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(let|tell|drop|write|email|call|ring|text|message|give) (me|us) (know|a line|a call|a ring|a shout|what)? ...2 (if|whether|what|should) you (would|want|wish|feel|think|disagree|have|can|need|see)? ...3 (discuss|talk|chat|differently|otherwise|disagree|think|thoughts|different|speak|objections|view|reconsider)',
        '(happy|glad|open|willing|ready|prepared|available|pleased|delighted) to (talk|discuss|chat|hear|listen|negotiate|consider|reconsider|revisit|be persuaded|explore|think again|look again|meet) ...3 (this|it|about|over|further|again|any|your|options|things|through|more|what)?',
        '(let|tell|give) (me|us) (know)? (your|any) (thoughts|feedback|views|opinion|reaction)',
        '(what do you think|does that work for you|is that ok|is that okay|would that be ok|how does that sound|if that is alright|if that is ok|do you agree|are you ok with|would you be open)',
        '(we can|i can|we could|we might|we may|can always|could always|let us) (always|still|certainly|perhaps|maybe|of course)? (talk|discuss|revisit|reconsider|rethink|look at it again|look again|think again|find a way|work something|see how|sit down|start again|pick up|try again|come to some)',
        '(talk|argue) (me|us) (out of|round|into)',
      ],
      unless: (hit) => isHandover(hit) || isBounded(hit),
      mend: ({letter, sentence}) => leaveOutSentence(letter, sentence),
    },
    {
      patterns: [
        '(open|willing|prepared|happy|ready|tempted|inclined) to (reconsider|reconsidering|change|changing|revisit|revisiting|rethink|be convinced|rethinking|consider|think again|be talked|being talked|start|look)',
        '(i am|we are|am|are) (open|willing) to (reconsidering|reconsider|talks|ideas|offers|persuasion|suggestions)',
        '(if|unless|should|in case) (anything|something|things|circumstances|the situation|matters|it|that|the wind|your circumstances|the budget|my situation|our situation) (changes|change|changed|improves|improve|should change|turn|turns|shifts|gets better|calm down|settle down|goes|go|does not work|does not suit|is|blows)',
        '(if|unless|should) you (can|could|were to|are able to|raise|raised|change|changed|find it in|offer|improve|pay|paid|sort|agree|really|still|ever|feel strongly|feel differently|wait|were|grovel|double|come back) ...3 (your mind|budget|rate|more|minds|fee|a way|mind|your ways|way|want|wait|need|price|like|willing|money|differently|strongly|back|me|us|then|offer|heart|tune|feel)',
        '(change|changed|changing) (my|our|your) (mind|minds)',
        '(might|may|could|would) (still)? (reconsider|rethink|be (persuaded|prevailed|convinced|talked|tempted|swayed)|come back|change (my|our) mind|think again|look again|revisit|be back|return|fold|come round|relent)',
        '(never say never|nothing is (final|forever|fixed|set|carved|certain)|not set in stone|not carved in stone|not (yet)? final|not a final|is not the end|who knows|who can tell|watch this space|time will tell|you never know|stranger things|we will see (how|if|what)|let us see|for now|for the time being|at least for now|for the moment|door (is|stays|remains|will be|will stay|will always|never) ...2 (open|ajar|shuts|closed|unlocked|shut|be|on the latch)|(keep|leave|leaving|keeping) the (door|gate|latch|light|kettle) ...2 (open|ajar|on|latch)|latch is|kettle is (on|always))',
        '(say|give|send|drop|write) (the|one|me the|a|me a|me one|just one|us a|us one) (word|line|shout|call|signal|postcard) (and|from) ...3 (i|we|me|us|will|am|are)',
        '(one|only one|a|just one) (word|call|line|message|text) (from you|from your side)',
        '(ask|try|call|ring|poke|ping|remind|approach) (me|us) again (in|after|when|next|later|some)',
        '(i|we) (will|would|can|could) (always|gladly|happily) (find|make|be|come|have|keep|squeeze|fit) ...5 (for you|you in|room|time|back|here|there|hour|slot|around)',
        '(keep|save|hold) (that|the|my|a|me|us) (slot|place|seat|chair|spot|space|fridays|mondays|dates) ...3 (warm|free|open|for (me|us))',
        '(pick|picking|take|taking) (this|it|things|up) (back|up|off)? ...2 (up)? (again|later|some day|where we|when|one day|next year|down)',
        '(tear|tearing|rip|forget|burn|bin) ...2 (this|the|that) (letter|email|message|note) ',
        '(we|i) (may|might|could|would) (well)? (keep|carry|stay|be) ...2 (going|on|back|doing|around)',
      ],
      unless: (hit) => {
        const norms = hit.tokens.map((token) => token.norm)
        if (
          norms.includes('change') &&
          hit.sentence.tokens.some((token) => token.norm === 'not' || token.norm === 'nothing')
        )
          return true
        if (
          norms.join(' ') === 'for now' ||
          norms.join(' ') === 'for the moment' ||
          norms.join(' ') === 'for the time being'
        )
          return isBounded(hit) || hit.sentence.tokens.some((token) => token.norm === 'please')
        return (
          hit.sentence.tokens.some(
            (token, at) => token.norm === 'not' && at < hit.match.from && hit.match.from - at < 5,
          ) &&
          !norms.includes('stone') &&
          !norms.includes('final')
        )
      },
    },
    {
      patterns: [
        '(call|ring|text|phone|message|email|write|ping|contact|reach|reach out|write to|ask|whatsapp|facetime|shout|buzz|drop|come|knock|give) (me|us|to me|to us|by|in|out|back)? ...3 (any time|anytime|whenever|day or night|night or day|at any hour|any hour|any day|always|at any point|as often|any hr|at midnight|for life|whatever year|no matter)',
        '(always|forever|still) (be)? (here|there|around|available|happy|glad|reachable|willing|at your|on hand|have my number|a phone call|just) ...2 (for you|to help|if|away|whenever|to chat|should|disposal|to|when)?',
        '(i|we) (am|are|will be|remain|will remain) (only|just|never more than)? (a|an|one) (phone)? (email|e-mail|call|message|text|phone|click|ring) (away|call away)',
        '(happy|glad|delighted|pleased|willing) to help (you)? (out|whenever|any time|anytime|with anything|always|with whatever|in any way|further)',
        '(if|should|when|whenever) you (ever|should ever|are ever|do ever) (need|want|are stuck|are in|have|feel|find|think|miss|get|dream|stuck|fancy|come|run|change|decide)',
        '(need|want) anything (at all|else|in the future|in future|ever)?',
        '(do not|never) (ever)? hesitate to (contact|call|reach|get|ask|write|email|ring|pick|be in touch|drop|come)',
        '(feel free|please feel free) to (contact|reach|call|get|ask|write|email|ring|be in touch|drop|come back|stop|pop|check)',
        '((my|our) (phone|line|inbox|dms|number|inboxes|ear)|(my|our|the) door) (is|are|stays|remains|will|never) (always|still)? ...3 (open|on|always|there|same|sleeps|yours|be|closed|the same|close)',
        '(as long as|for as long as) (it takes|you need|you like|you want|necessary|i have|i live|we live|you have|i can)',
        '(as much|as many|as often) ...2 as you (need|like|want|wish)',
        '(any|all) (questions|question|problems|help) (at all|whatsoever|any time|anytime|ever|whenever) ',
        '(i|we) will (always)? be around',
        '(you|you will) (always)? (have|know|have got) (my|our) (number|numbers|email|door|address) ',
        '(you|you all|you both) know where (to find|i|we) (me|us|am|are|live)?',
        '(no matter (what|when)|come what may|rain or shine|till i die|until i die|whatever the hour|for life $|for ever $|free of charge forever)',
      ],
      unless: (hit) =>
        isBounded(hit) ||
        (isHandover(hit) && !hit.tokens.some((token) => /^(?:any|anytime|always|whenever|ever)$/.test(token.norm))),
      mend: (hit) => [...untilEnd(hit), ...leaveOutSentence(hit.letter, hit.sentence)],
    },
    {
      patterns: [
        '(hope|love|like|glad|delighted|happy|pleased|honored|thrilled) ...3 (work|working|do business|collaborate|partner) (together|with you) (again|in the future|in future|some day|one day|soon)',
        '(work|working|do business) (together|with you) again (soon|one day|some day|in|when|if)',
        '(keep|bear) (me|us) in mind (for|when|if|next)',
        '(would|d) (love|like|be glad|be happy|be delighted|be honored) to (come back|return|help again|work (together|with you) again|take you back|have you back|start again|do it again)',
        '(welcome|come|be welcome|welcomed) back (any time|anytime|whenever|when|if|with|one day|always|with open)',
      ],
    },
  ],
  {sure: -0.2, doubt: -2.2},
  [],
  reopened,
)
