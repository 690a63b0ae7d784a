import type {Rule} from '../../rule.ts'
import {leaveOut} from '../mend.ts'
import {defineWording} from '../wording.ts'

export const opinion: Rule = defineWording(
  {
    id: 'opinion',
    summary: 'Give facts, not judgements or guesses about the reader.',
    message: 'This judges or guesses. Give the fact behind it.',
    why: 'A date, a number or an event can’t be argued with. What you feel they meant can.',
    limits:
      'A guess about the reader that is worded as a fact about the world, and a judgement that only the tone of the whole letter gives away.',
    level: 'warning',
    kinds: ['termination', 'other'],
    examples: [
      {text: 'I feel that you do not value our work.', finds: ['I feel that you do not value']},
      {text: 'You clearly don’t care about the deadline.', finds: ['You clearly don’t care']},
      {text: 'You are too demanding.', finds: ['You are too demanding']},
      {text: 'People like you always want it cheaper.', finds: ['People like you always want']},
      {text: 'I feel taken for granted.', finds: ['I feel taken for granted']},
      {text: 'In my opinion, the price is low.', finds: ['In my opinion']},
      {text: 'I believe all files are in the folder.', finds: []},
      {text: 'I recommend Ana Ruiz.', finds: []},
      {text: 'It seems the upload failed.', finds: []},
      {text: 'You are always welcome in the shop.', finds: []},
      {text: 'I feel it is right to tell you by phone.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(i|we) (@adverb)? (have)? (@opinion-verb) (like|that|as if|as though|this is because|maybe|perhaps)? (you|your) (@adverb)? ...1 (@be|do|have|has|did|never|always|not|only|just|want|wanted|think|see|value|respect|care|expect|believe|like|were|would|might|could|ever|team|side|company|business|approach|expectations|attitude|tone|enjoy|prefer|treat|regard|came|felt|thought|had|was|plainly)',
        '(i|we) (@opinion-verb) (nobody|no one|none of you|everyone|some of you|people|he|she|they|it was|this was|the (real|true)|what) ...4 (never|ever|always|only|want|cares|care|really|wanted|bought|just)',
        '(it (seems|appears|looks|feels|sounds)|seems|sounds|looks) (to (me|us))? (like|that|as if|as though|clear that|obvious that)? (you|your team|your side|your company) ',
        '(i|we) (get|got|have|had|am left with|was left with|am getting) (the|a) (impression|sense|feeling|distinct) ',
        '(my|our) (sense|feeling|impression|guess|view|belief|opinion|hunch|suspicion|theory|considered belief|gut feeling) (is|was|tells) ',
        '(it is|that is) (my|our) (sense|feeling|impression|guess|view|belief|opinion|considered belief|suspicion|honest opinion) ',
        '(cannot|could not) help (feeling|thinking|wondering|noticing|suspecting) ',
        '(you) (come|came) across as',
        '(i|we) (doubt|suspect|daresay|reckon|wager|fancy|gather|expect|imagine|suppose) (that)? (you|your|he|she|they|the|nobody|it) ...8 (ever|never|really|wanted|care|cared|felt|read|enjoyed|were|was|only|had|would|always|tasted|want)',
        '(i would|i will|one begins to|one might|one could|i can|i dare|we can) (wager|bet|say|suspect|guess|venture|tell|argue|put money) (that)? (you|your|this|the|it|he|they|she) ...6',
      ],
      unless: ({sentence, match}) =>
        /^(?:have|has|received|know|find|will|agree|understand|may|can|should|need|likes?|are aware|welcome)$/.test(
          sentence.tokens[match.to - 1]?.norm ?? '',
        ) &&
        sentence.tokens.some((token) =>
          /^(?:everything|file|files|copy|date|already|now|next|all|welcome)$/.test(token.norm),
        ),
    },
    {
      patterns: [
        'you (@adverb|clearly|obviously|evidently|plainly|simply|just|really|apparently|seem to|seemed to|never|truly|still|both|all|deep down)? (clearly|obviously|evidently|plainly|simply|just|really|apparently|truly|actually|always)? (do not|does not|did not|never|have never|have no|had no|cannot|could not) (@adverb|actually|really|even|ever|truly|much|seem to)? (care|value|respect|trust|appreciate|understand|listen|want|wanted|valued|respected|trusted|cared|appreciated|listened|take|intend|intention|interest|respect|idea|grasp|clue|mind|feel|felt|believe|believed|mean|meant|see|stand|wished|loved|liked|liking) ...1',
        'you (only|just|merely) (ever)? (care|cared|want|wanted|think|thought|see|saw|came|come|like|liked|hear|look|book|call|ring|love|loved|train|made|need|needed|value|wished|bought|use)',
        'you (think|thought|believe|expect|expected|assume|assumed|seem to (think|believe|feel|imagine|want|assume)|imagine|suppose|want|see|saw|regard|treat|treated|view|viewed|took|take|consider|considered) (that|me|us|my|our|it|everyone|everybody|the|other|anyone|nobody|people|paying|money|every|all|only|sale) ...3 (as|is|are|like|for|should|owe|owes|to be|can|must|will|at|belongs|buys|everything|nothing|somebody|free|world|know|in)',
        '(you|your ...2) (clearly|obviously|evidently|plainly|apparently|surely) (@opinion-verb|want|wanted|see|saw|think|prefer|enjoy|love|hate|find|have|are|were|do|did|expect|regard|feel|believe|consider|look)',
        '(you lot|the lot of you|all of you|you both|you two|none of you|some of you|half of you) (all)? (never|always|only|just|are|pray|think|want|do not|hear|seem|believe|care|hears|cares) ',
        '(deep down|at heart|secretly|in truth|if we are honest|let us be honest) ,? ...2 (you|your|the|this|he|she|they)',
        '(what|this) (this|that|it|you) (is|was|really|want|wanted|has been) ...2 (about|want|wanted|is|was|is not) ...4',
        '(you|he|she|they|it) (do not|did not|never) (really|actually|truly)? (want|wanted) (a|an|any|the|to be) ...6 , (you|he|she|they|it) (want|wanted|wants)',
        '(you were always|you are always) (going to|allergic|were|looking|after|out)',
      ],
      unless: ({sentence, match}) => {
        const last = sentence.tokens[match.to - 1]?.norm ?? ''
        if (
          ['mind', 'want', 'take', 'see', 'stand', 'trust'].includes(last) &&
          /^(?:to|a|the|,|\.|me|us)?$/.test(sentence.tokens[match.to]?.norm ?? '') &&
          last !== 'trust'
        )
          return !sentence.tokens
            .slice(match.from, match.to)
            .some((token) => /^(?:clearly|obviously|evidently|plainly|really|truly|never|actually)$/.test(token.norm))
        return false
      },
    },
    {
      patterns: [
        'you (are|were|have been|have become|can be|had been|have always been|have proved) (@adverb|far|way|much|always|never|too|so|very|just|simply|quite|really|impossibly|incredibly|increasingly|rather|being|a bit|both|all)? (too|so|very|quite|really|always|just|simply|being|far too)? (and)? (@verdict) ',
        'your (@firm|tone|attitude|approach|behavior|expectations|demands|feedback|business|conduct|standards|manner|manners|style|priorities|judgment|ideas|requests|team|company|leadership|management|view|instinct|taste|values) ...2 (is|are|was|were|has been|have been|has become|seems|seem) (@adverb|far|way|too|so|very|just|simply|quite|rather)? (too|so|very)? (@verdict|@insulting|wrong|toxic|a mess|confused|poor|bad|low|all over the place|beyond|unacceptable|insulting|old-fashioned|outdated)',
        '(it is|it was|it has been) (@adverb|so|too|very|quite|really|rather|clear|obvious|evident|plain|your nature|apparent) (that|to (me|us|anyone) that)? (you|none of you|nobody|no one|founders|the nature) ...6',
        '(allergic to|afraid of|incapable of|addicted to|in love with|obsessed with|lost the fear|lost all) (the|your|any|a|own|all|god|truth|change|commitment|criticism|being|hearing|respect|interest)',
      ],
      unless: ({sentence}) => sentence.tokens.some((token) => /^(?:if|not|thank|never|welcome)$/.test(token.norm)),
    },
    {
      patterns: [
        '(people|clients|customers|folk|folks|founders|men|women|owners|managers|companies|someone|somebody|types|tenants|parents|patients|couples|officials|bosses|those|person|households|others|blokes|girls|boys|guys|lads) (like|of|in|with|such as) (you|yours|yourself|yourselves|your (sort|kind|type|position|ilk|generation|university|age|class|background|stripe|part|world|income)|this (sort|kind|type))',
        '(gentlemen|ladies|lawyers|doctors|engineers|artists|writers|producers|publishers|marketers|bankers|dealers|academics|scholars|graduates|farmers|hoteliers|architects|landlords|booksellers) (from|of) (your|that) ',
        '^ (@adverb)? (people|clients|customers|folk|folks|founders|men|women|owners|managers|companies|types|tenants|parents|patients|couples|officials|bosses|households|blokes|writers|producers|designers|marketers|artists|lawyers|doctors|dealers|indies|brands|mothers|fathers|politicians|engineers|bankers|academics|landlords|students|actors|chefs|hotels|startups|studios|charities|families) ...8 (always|never|only|invariably|rarely|all|tend to|seldom|just|merely|hardly|ever|do not|does not)',
        '(you always|you never) (think|want|know|see|believe|need|feel|understand|learn|thought|wanted|knew|felt|had|liked) ',
        '(nothing|not a thing) (is|was|were) ever (good|enough|right|fast|done)',
        '(everyone|everybody|anyone|the whole world|any fool) (knows|can see|could see|agrees|thinks|says) ',
        '(that|this|it) is (so)? (typical|just like you|what you are like|how you are|how you people)',
        '(all you|the only thing you) (ever)? (do|did|care|cared|want|wanted|think|know)',
        '(the trouble|the problem|the thing|trouble|problem) (with|about) (you|your|people|clients|folk|founders|men)',
        '(never in (your|his|her|their) (life|lives)|has never in|have never once in|in (your|their|his|her) whole life)',
      ],
    },
    {
      patterns: [
        '^ (in my|in our) (humble|honest|personal|professional|considered|own)? (opinion|view|eyes|estimation|book) ,?',
        '^ (if you ask me|imho|imo|to my mind|as i see it|the way i see it|as far as i am concerned|speaking personally) ,?',
      ],
      unless: ({sentence}) =>
        sentence.tokens.some((token) => /^(?:next|provider|recommend|suit|good choice)$/.test(token.norm)),
      mend: ({letter, sentence, tokens}) =>
        sentence.tokens.slice(tokens.length).some((token) => token.classes.has('you') || token.classes.has('your'))
          ? []
          : // Without its head a judgement would pass for a fact; a fact needs no head.
            leaveOut(letter, sentence, tokens, sentence.ending !== undefined || sentence.dates.length > 0),
    },
    {
      patterns: [
        '(i|we) (have|had|@adverb)? (feel|felt|been|am|feeling|left|was|were|made to feel|end up|ended up) (so|very|rather|utterly|completely|quite|simply|increasingly|deeply|a bit|somewhat|constantly|regularly|always|left|feeling)? (@faux)',
        '(i|we) (have|had)? (feel|felt|feeling) (like)? (so|very|rather|utterly)? (let down|taken advantage|taken for granted|ripped off|put down|walked over|used|lied to|talked down|second-class|a doormat|your servant|dirt|spoken to)',
        '(treated|treat|treating) (me|us) (like|as|as if)',
        '(take|taking|took|taken) (me|us|my|our) ...2 (for granted|for a ride|for fools|for idiots)',
      ],
      unless: ({sentence}) =>
        sentence.tokens.some((token) => token.norm === 'kindly' || token.norm === 'family' || token.norm === 'friends'),
    },
  ],
  {sure: 0.35, doubt: -1.0},
  ['thanks', 'condition', 'reassurance'],
)
