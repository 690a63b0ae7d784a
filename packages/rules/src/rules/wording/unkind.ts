import type {Sentence} from '../../letter/letter.ts'
import {oncePer} from '../../once-per.ts'
import type {Rule} from '../../rule.ts'
import type {Suggestion} from '../../types.ts'
import {cased, leaveOut, leaveOutSentence, replace} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** Two or more words in capitals that are neither names nor initials, with at least one that is never a name. */
function isShouted({sentence, match}: Hit): boolean {
  const words = sentence.tokens.slice(match.from, match.to).filter((token) => token.type === 'word')
  return (
    words.every((token) => token.text.length > 1 || token.norm === 'i') &&
    words.every((token) => token.text === token.text.toUpperCase())
  )
}

/** “BEST clients EVER!!!” shouts for joy. */
const isJoy = oncePer(
  ({tokens}: Sentence): boolean =>
    tokens.some(
      (token) =>
        token.classes.has('praise') ||
        token.classes.has('thank') ||
        /^(?:love|happy|great|congratulations|congrats|hooray|yay|wow|yes|excited|thrilled|delighted|proud|amazing|dearest)$/.test(
          token.norm,
        ),
    ) && !tokens.some((token) => token.norm === 'not' || token.classes.has('insult')),
)

/** “We got the flat!!!” is no shout at the reader. */
const CALM = -2.4
const isExcited = ({tokens, scores}: Sentence): boolean =>
  scores !== undefined &&
  scores.unkind < CALM &&
  scores.blame < CALM &&
  !tokens.some(({classes, norm}) => classes.has('you') || classes.has('your') || norm === 'yours')

/** “LAST LESSON ON FRIDAY” is a sign on a door: where the reader is this sure that nothing stings, capitals do not. */
const SURELY_KIND = -4.5
const isSign = ({scores}: Sentence): boolean => scores !== undefined && scores.unkind < SURELY_KIND

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}{2,}$/u.test(text)

/** How many words of a sentence are stressed with capitals: a fix mends one. A long word in capitals is no initials. */
const shouts = ({tokens}: Sentence): number =>
  tokens.filter(
    ({norm, text, classes}) => isCapital(text) && (classes.has('shout') || text.length > 5 || STRESSED.test(norm)),
  ).length
const STRESSED =
  /^(?:still|must|will|only|do|were|our|my|we|this|that|very|so|too|really|cannot|yes|have|has|had|the|and|more|once|twice)$/

/** “ASAP!!!” is in a hurry, and stings nobody. */
const ABBREVIATION = /^(?:ASAP|BTW|COB|EOD|ETA|FYI|NB|OK|PDF|PS|RSVP|TBC|TBD|VAT)$/i

/** Leaves out “As I told you many times,” at the beginning of a sentence. */
function leaveOutOpening({letter, sentence, tokens, match}: Hit): Suggestion[] {
  const isOpening =
    match.from === 0 &&
    /^(?:as|for|with|per)$/.test(tokens[0]?.norm ?? '') &&
    sentence.tokens[match.to]?.norm === ',' &&
    // What follows must stand alone, and not sting by itself.
    !/^(?:and|or|but|which|who|as|you|your)$/.test(sentence.tokens[match.to + 1]?.norm ?? '')
  return isOpening ? leaveOut(letter, sentence, tokens) : []
}

export const unkind: Rule = defineWording(
  {
    id: 'unkind',
    summary: 'Do not insult, mock, sneer or shout.',
    message: 'This stings. Say it calmly or leave it out.',
    why: 'You may have been treated worse. The letter outlives the quarrel, so keep it one you could read aloud in a year.',
    limits:
      'Irony that needs knowledge of the world or of what happened, praise that is only mock praise in context, and private jokes.',
    level: 'error',
    kinds: ['termination', 'other'],
    examples: [
      {
        text: 'You are an idiot, and your plans are laughable.',
        finds: ['You are an idiot, and your plans are laughable'],
      },
      {text: 'As I have told you many times, the gate stays shut.', finds: ['As I have told you many times']},
      {text: 'Good luck finding somebody who puts up with it.', finds: ['Good luck finding']},
      {text: 'The gate stays shut. WE ARE DONE WITH THIS.', finds: ['WE ARE DONE WITH THIS']},
      {text: 'How kind of you to explain my own trade to me.', finds: ['How kind of you']},
      {text: 'You can find some other idiot to do it.', finds: ['some other idiot']},
      {text: 'For the fifth time, the login is the e-mail address.', finds: ['For the fifth time']},
      {text: 'The request was not unreasonable.', finds: []},
      {text: 'We arrange toxic waste removal and cheap flights.', finds: []},
      {text: 'Good luck with the new shop.', finds: []},
      {text: 'Please send the keys back ASAP!!!', finds: []},
      {text: 'Thank you for everything!!!', finds: []},
      {text: 'Send the keys back!!!', finds: ['!!!']},
      {text: 'FINAL INVOICE for the ACME GROUP', finds: []},
      {text: 'You wrote: “your people are useless idiots, all of them”.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(you|your ...2) (are|is|were|was|have been|really are|must be|look like|act like|behave like|sound like) (nothing but|such|a|an|the|just|simply|truly|quite|so|too|utterly|completely|absolutely|all|both|@very)? (bunch of|pack of|bit of|total|complete|utter|pack|real|bloody|bunch)? ...2 (@insult|@insulting|a pain|a waste|rubbish|garbage|trash|nightmare)',
        'you ...1 (@insult|@insulting) $',
        'you (absolute|total|complete|utter|stupid|lazy|greedy|silly|miserable|ungrateful|pathetic|little|old|bloody) .',
        'your (@insulting|so-called|precious|brilliant|clever|bright|genius|charming|delightful|famous|esteemed) (little)? .',
        '(what|such) (a|an) (@insult|@insulting|joke|circus|shambles|farce|shower|clown|disgrace|nightmare|treat|rare)',
        '(worst|most @insulting) (client|customer|patient|tenant|boss|landlord|people|person|account|job|student|owner)',
        '(total|complete|utter|absolute|bunch of|pack of|load of|bloody|such an|such a|a real|pompous|little) (@insult)',
        '(some|any|another|the next) (other|poor)? (@insult)',
        '(their|his|her|the|that|your|our) ...3 (is|are|was|were) (a|an)? (total|complete|utter|absolute|pompous|real|bit of a|bloody)? ...1 (@insult)',
        '@swear',
        '(is|are|was|were|so|utterly|frankly|simply|just|truly|absolutely|completely|quite|find) (utterly|frankly|simply|just|so|truly|absolutely|completely|quite|beyond)? (pathetic|laughable|ridiculous|disgraceful|shameful|idiotic|moronic|contemptible|despicable|disgusting|shambolic|farcical|ludicrous|insulting|childish|absurd|beneath contempt|a joke|a disgrace|a farce|a circus)',
        '(impossible|nightmare|hell|pain|misery|torture|agony) to (work with|deal with|serve|please)',
        '(waste|wasting) of (my|our|everyone|space|breath|time|oxygen|skin)',
      ],
      unless: ({sentence, match}) => {
        const before = sentence.tokens.slice(Math.max(0, match.from - 3), match.to).map((token) => token.norm)
        const norms = sentence.tokens.slice(match.from, match.to).map((token) => token.norm)
        if (before.includes('not') || before.includes('never')) return true
        if (
          norms[0] === 'your' &&
          /^(?:brilliant|clever|bright|charming|delightful|famous|precious|esteemed)$/.test(norms[1] ?? '')
        )
          return !/^(?:idea|ideas|plan|plans|scheme|suggestion|little|advice|lawyer|theory|solution|feedback|insight|insights)$/.test(
            norms.at(-1) ?? '',
          )
        const word = norms.at(-1) ?? ''
        return (
          [
            'hell',
            'bloody',
            'thick',
            'mental',
            'crazy',
            'mad',
            'cheap',
            'petty',
            'foolish',
            'lost',
            'dim',
            'dick',
            'ass',
            'rat',
            'rats',
            'crap',
          ].includes(word) &&
          norms.length === 1 &&
          word !== 'crap'
        )
      },
    },
    {
      certain: true,
      patterns: [
        '(as|like) (i|we) (@have)? (@adverb)? (told|said|explained|mentioned|stated|pointed|written|repeated|warned) ...2 (you|before|already)? ...2 ((many|several|countless) times|times|many|already|repeatedly|again and again|over and over|clearly|countless|umpteen|ad nauseam|occasions|months ago|a hundred)',
      ],
      mend: leaveOutOpening,
    },
    {
      patterns: [
        'as (you|any ...3|everyone|everybody|a professional) (should|would|well|ought to) (well)? (know|be aware|realize)',
        '(as|per) (per|previously|clearly|already|repeatedly)? (my|our)? (last|previous|many|stated|several|explained) (email|e-mail|emails|e-mails|message|messages|mails)? $',
        'for the (last|final|hundredth|umpteenth|nth|tenth|millionth|third|fourth|fifth) time $',
        '(let|allow) me (to)? (spell|explain|put|draw|type|speak|say) ...3 (out|slowly|simply|simple|picture|plainly|words|syllables|again)',
        'i (will|shall) (type|speak|say|write|put|spell|go) ...3 (slowly|slow|simple|simply|again)',
        '(what part of|which part of|how hard (is it|can it|could it|was it))',
        '(with all due respect|no offence|no offense|bless your|bless you for|spare me|spare us|save your|grow up|get a grip|get over (it|yourself)|get lost|good riddance|could not care less|go to hell|drop dead|shut up|piss off|bugger off|screw (you|that|this)|boo hoo|cry me a|slow clap|nice try|dream on|yeah right|jog on|do one|sod off|knock yourself|suck it)',
        '(do|did) (yourself|us all|everyone) a (favor|service)',
        '(a|any|even a|even my) (child|five-year-old|toddler|monkey|trained monkey|goldfish|dog|three-year-old|chimp|donkey|first-year|schoolboy|schoolchild|blind man|hamster|sack|houseplant|parrot|pigeon) ...4 (could|would|can|has|have|might)',
        '(read|reads|reading|spell|count|counting|think|thinking|manners|a calendar|a clock|common sense|basic courtesy|common decency|common courtesy|basic manners) (is|are|being|was) ...3 (hard|difficult|beyond|lost|rare|much|overrated|not|expensive|free|strong)',
        '(hate|loath) to break it to you',
        '(must be|it must be|how) (nice|lovely|wonderful|exhausting|thrilling|tiring) (to|being|for you)',
      ],
      mend: leaveOutOpening,
    },
    {
      patterns: [
        '(good|best of) luck (with that|finding|getting|to whoever|to the next|to the poor|to your next|to anyone|trying|explaining|convincing)',
        '(i|we) hope (you are|you will be|it makes you|that makes you) (happy|proud|pleased|satisfied)',
        '(congratulations|congrats|bravo|kudos|well done|full marks|top marks|hats off|great job|nice work|good job|nice one) ,? (on|for|to|you|at) ...3 (ruin~|manag~|find~|discover~|los~|fail~|wast~|destroy~|being|break~|wreck~|the|making|your)',
        '(thanks|thank you|cheers|ta) (so much|ever so much|ever so|very much|a lot|a bunch|kindly|loads)? (for|to) (nothing|finally|wasting|all the character|the lecture|the abuse|eventually|gracing|deigning|bothering|the headaches|ruining|the sermon|reminding me why|teaching me never|the sleepless|the ulcer)',
        '(how|what) (brave|kind|generous|thoughtful|clever|refreshing|convenient|noble|gracious|sweet|charming|very kind|nice|good|big|decent|wise|quaint|original|fascinating|mature|classy|considerate|rich|bold|touching|typical) (it has been|it is|of you|of your|that you|to be|to hear|to learn|from)',
        '(what a) (treat|thrill|surprise|pleasure|joy|delight|privilege|rare gift|gift|shock|coincidence|relief|charming|novel|stunning|masterclass|education|revelation) (it|to (be|learn|hear|have|discover)|that|from|for you|you)',
        '(imagine|picture) (my|our) (surprise|shock|joy|delight)',
        '(it takes|it must take|takes) (a|real|some|rare|special|a special|a rare|a certain) ...3 (genius|talent|skill|gift|kind|person|nerve|type)',
        'if (you|one|that is what you) (can|could|want to|must) (even|really)? call (it|that|them|this|yourself)',
        '(in your infinite wisdom|your majesty|your highness|your lordship|your royal highness|genius $|einstein|sherlock|sunshine $|princess $|sweetheart $|buster $)',
        '(someone|somebody) (like you|of your (calibre|intellect|talents)) (could|would|might) ...3',
        '(surprise , surprise|quelle surprise|big surprise|who knew|go figure|funny that|well well)',
        '(never|not) (in my life|in all my years|in twenty years|once in) ...6 (such|so|seen|met|known|dealt) ...4 (@insulting|rude|incompetent|stupid|arrogant|client|people|shambles)',
      ],
      unless: ({sentence, match}) => {
        const norms = sentence.tokens.slice(match.from, match.to).map((token) => token.norm)
        // “Good luck finding the new flat” is a wish when nothing bitter follows; “how kind of you” alone is thanks.
        if (
          norms[0] === 'how' &&
          norms.includes('of') &&
          sentence.tokens[match.to]?.norm !== 'to' &&
          norms.at(-1) === 'you'
        )
          return true
        return (
          norms[0] === 'what' &&
          norms.includes('pleasure') &&
          /^(?:to|it)$/.test(norms.at(-1) ?? '') &&
          !/^(?:be|learn|hear)$/.test(norms.at(-1) ?? '') &&
          sentence.tokens.some((token) => /^(?:work|working|meet|knowing|teach)$/.test(token.norm))
        )
      },
      mend: (hit) =>
        hit.tokens.map((token) => token.norm).join(' ') === 'good luck with that'
          ? replace(hit.letter, hit.sentence, hit.tokens, 'I wish you well', false)
          : leaveOutSentence(hit.letter, hit.sentence),
    },
    {
      certain: true,
      patterns: [
        '(@shout|@cap) (@shout|@cap) (@shout|@cap) (@shout|@cap)? (@shout|@cap)? (@shout|@cap)? (@shout|@cap)? (@shout|@cap)?',
      ],
      unless: (hit) =>
        !isShouted(hit) ||
        isJoy(hit.sentence) ||
        isSign(hit.sentence) ||
        hit.sentence.block.role === 'heading' ||
        hit.tokens.length < 3 ||
        !hit.tokens.some((token) => token.classes.has('shout')) ||
        (hit.letter.sentences[0] === hit.sentence && !/[!?]/.test(hit.sentence.tokens.at(-1)?.norm ?? '')),
    },
    {
      certain: true,
      patterns: ['!!@cap (never|not|always|any|you|your|stop|done|again|enough|nobody|every|nothing|zero|none|ever)'],
      unless: ({sentence, match, tokens}) => {
        if (!isCapital(tokens[0]?.text) || isJoy(sentence)) return true
        if (sentence.block.role === 'heading') return true
        // “Reply STOP” names a word to send.
        if (
          /^(?:reply|text|send|type|answer|write|word|says?|marked|sign)$/.test(
            sentence.tokens[match.from - 1]?.norm ?? '',
          )
        )
          return true
        // In a line that is all capitals the word is not stressed, and a heading is no shout.
        const words = sentence.tokens.filter((token) => token.type === 'word' && !token.tail)
        if (words.length > 2 && words.every((token) => token.text === token.text.toUpperCase())) return true
        return isCapital(sentence.tokens[match.from - 1]?.text) && isCapital(sentence.tokens[match.to]?.text)
      },
      mend: ({letter, sentence, tokens, match}) =>
        // “Reply STOP” is what a machine wants to read.
        /^(?:reply|text|send|type)$/.test(sentence.tokens[match.from - 1]?.norm ?? '') ||
        // “I am done with you” stings in any letters.
        sentence.tokens[match.to]?.norm === 'with'
          ? []
          : replace(letter, sentence, tokens, cased(tokens[0]?.norm ?? '', match.from), shouts(sentence) === 1),
    },
    {
      certain: true,
      patterns: ['@outburst'],
      unless: ({sentence, match}) =>
        isJoy(sentence) || isExcited(sentence) || ABBREVIATION.test(sentence.tokens[match.from - 1]?.text ?? ''),
    },
    {
      patterns: [
        '(do not|never) (ever)? (contact|call|write to|email|phone|text|ring|darken|come near|speak to|message) (me|us|my|our|this) (again|ever)',
        'lose my number',
        '(i|we) (am|are|have) (so)? (sick|fed up|had it|had enough|tired|sick and tired|up to here) (of|with|to) (you|your|this|being|the)',
        '(enough is enough|had it up to here|end of my rope|last straw)',
        '(deal with it|figure it out yourself|tough luck|not my problem|not our problem|that is on you|that is your problem|whatever $|suit yourself|cry about it|take it or leave it|like it or lump it)',
      ],
    },
  ],
  {sure: 0.6, doubt: -1.0},
)
