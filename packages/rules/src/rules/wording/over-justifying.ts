import type {Rule} from '../../rule.ts'
import type {Suggestion} from '../../types.ts'
import {leaveOut, leaveOutSentence} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** Leaves out “Believe me,” at the beginning of a sentence. */
function leaveOutAssurance({letter, sentence, tokens, match}: Hit): Suggestion[] {
  const isAside =
    match.from === 0 &&
    sentence.tokens[match.to]?.norm === ',' &&
    tokens.length <= 3 &&
    /^(?:believe|trust|in|god|heaven)$/.test(tokens[0]?.norm ?? '') &&
    // “Believe me, I tried”: what follows is the defence.
    !/^(?:i|we)$/.test(sentence.tokens[match.to + 1]?.norm ?? '')
  return isAside ? leaveOut(letter, sentence, tokens) : []
}

export const overJustifying: Rule = defineWording(
  {
    id: 'over-justifying',
    summary: 'Give one reason, not a defence.',
    message: 'This argues the decision. One reason is enough.',
    why: 'Each further reason is something to dispute. You are informing, not asking for leave to go.',
    limits:
      'A second reason that looks like part of the first, and a defence spread over sentences that are each plain facts.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'Please understand how hard this has been.', finds: ['Please understand how']},
      {text: 'Believe me, we tried everything.', finds: ['Believe me, we tried everything']},
      {text: 'After many sleepless nights I have decided to stop.', finds: ['After many sleepless nights']},
      {text: 'My wife is ill and my knee needs an operation.', finds: ['My wife is ill and my knee needs']},
      {text: 'On top of that the rent has gone up.', finds: ['On top of that']},
      {text: 'Thank you for your understanding.', finds: []},
      {text: 'The reason is capacity: two of our five editors have left.', finds: []},
      {text: 'In addition, the final invoice will reach you in May.', finds: []},
      {text: 'We look after family businesses in Kent.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(please|kindly|do|try to|beg you to|need you to|want you to|ask you to|would ask you to|really) (do)? (please)? (try to)? (understand|see|imagine|picture|appreciate|consider|believe|bear) ...3 (that|how|what|it|this|my|our|me|us|yourself|yourselves|with|$)',
        '(i|we) (so|really|do|just|only|sincerely|truly|very much|much)? (hope|trust|pray|know|am sure|are sure|want|wish|beg|am certain|would like) (so much|only|that|you will|you can)? ...2 (you)? (will|can|would|could|to|might)? ...1 (understand|see|forgive|agree|appreciate|not hate|not think|not take|look kindly|not judge|not be angry|take this|allow for|feel)',
        '(any|any right-thinking|any sensible|any reasonable|anyone|anybody|every) ...3 (in my|in our|would|will|could|can) ...4 (same|position|place|shoes|agree|understand|appreciate|tell you|do likewise|done)',
        '(do not|not|kindly do not|please do not|you must not) (take|think|hate|judge|be|hold|blame|feel|suppose|imagine) ...3 (otherwise|wrong way|badly|personally|the less|against|angry|cross|ill|to heart|me|us|any less|it)',
        '(see|look at) (it|this|things) from (my|our|where|the)',
        '(put|picture|imagine|place) (yourself|yourselves) (in|on)',
        '(in (my|our) (shoes|place|position|boots|chair|situation))',
        '(you|you all|you would|you must|you have to|you ought to|you should|you need to|you do) (have to|must|ought to|should|need to|will surely|surely|do|will) (understand|see|know|realize|believe|appreciate|admit|agree) (that|how|what|we|i|it|the|,|$)',
        '(hope|hoping|pray) (there are|that there are|for)? no hard feelings',
      ],
      mend: ({letter, sentence}) => leaveOutSentence(letter, sentence),
    },
    {
      patterns: [
        'after (much|a lot of|long|many|weeks of|months of|days of|countless|a great deal of|endless|some|so much|deep|very careful|lengthy) ...2 (soul-searching|thought|nights|reflection|agonising|agonizing|discussion|discussions|consideration|prayer|deliberation|tears|conversations|hours|heart-searching|debate)',
        '(i|we) (have)? (agonised|agonized|struggled|wrestled|lost sleep|tossed and|went back and forth|gone back and forth|went round and round|gone round and round|thought (long|hard|about this|and)|lain awake|lay awake|lost (many|some) nights|sat up|prayed|spent weeks|spent months|turned (this|it) over)',
        '(not|never|nor) ...2 (take|taken|took|make|made|reach|reached|come to) ...3 (lightly|easily|easy decision|overnight|this decision)',
        '(was not|is not|not been|not) (an|a) (easy|simple|light) (decision|choice|one|call)',
        '(took|taken|taking) (me|us) (weeks|months|days|ages|years|a long|so long|@number|forever|nine)',
        '(i|we) (have been|had been|kept) (putting this|putting it|dreading|avoiding)',
        '(not|nor) ...2 (a (notion|whim|decision) (i|we))',
      ],
      mend: ({letter, sentence, tokens, match}) =>
        match.from === 0 && sentence.tokens[match.to]?.norm === ',' ? leaveOut(letter, sentence, tokens) : [],
    },
    {
      certain: true,
      patterns: ['(believe|trust) (me|us|you me) $'],
      mend: leaveOutAssurance,
    },
    {
      patterns: [
        '(i|we) (swear|promise|assure|vow) (you|on|to|that|i|we|by) ...8 (tried|did|fought|wanted|best|everything|else|want|not|never|mean|hand|life|lives)',
        '(i|we) (really|truly|honestly|have|had|genuinely|sincerely|certainly|even|also|@adverb)? (really|truly|honestly|have|had|even)? (tried|did|done|fought|explored|exhausted|asked|considered|looked|weighed|examined|begged|searched|fought) (everything|every|all|my best|our best|my utmost|so hard|hard|very hard|to find|to make|to keep|to save|like|tooth|for you|what i could|what we could|around|other|several|many|up|the|on|to swap|a hundred|sundays|again and again|weeks|long)',
        '(did|done|do) ...1 (all|everything|what|anything|as much as) ...2 (i|we|could|can|possible|humanly|kitchen|possibly)',
        '(nobody|no one|no human|no man|no woman|who) ...2 (could|would|can) (have|ever|possibly|do|continue|go|else) ',
        '(it is|this is|its) not (that|because|as if|as though|for want|for lack|a question of|about (the)? money|the money) ...2',
        '(do not|not) get me wrong',
        '(in my|in our) (own)? defense',
        '(to be fair to|in fairness to) (me|us|myself|ourselves)',
        '(i|we) (really|simply|truly|just)? (have|had) no (other)? (choice|option|alternative|way)',
        '(my|our) hands are tied',
        '(out of|beyond) (my|our) (control|hands|power)',
        '(god|heaven|the lord) (is my witness|knows|alone knows)',
        '(ask (anyone|anybody|my|the|our|around))',
        '(i|we) (did|do) (consider|weigh|think about|look at|look into|try|go on|fight|ask|hold|wonder) ',
        '(i|we) (even|actually|literally) (asked|tried|looked|considered|offered|put|thought|cried|went|flew|remortgaged|sold|wrote|begged|spoke|called|rang)',
        '(i tell|i am telling|i say|i mention|i explain|i only mention|i share) (you)? (all)? (this|it) (so|because|only|not|to)',
        '(i|we) have (been)? more than (fair|patient|generous|reasonable|accommodating)',
        '(a|the) right to know (the|why|more|what)',
      ],
      mend: leaveOutAssurance,
    },
    {
      patterns: [
        '(my|our) ...2 (@kin) (@adverb)? (@be|has|had|have|will|needs|need|wants|says|said|left|died|lost|got|cannot|does|is|are|did|went|started|moved|keeps|thinks|and|are)',
        '(my|our|his|her) (own)? ...1 (@private|back|hip|knee|knees|health|shoulder|eyes|heart|nerves|doctor|physio|landlord|accountant|marriage|mortgage|blood|tablets|legs) (@be|has|had|have|will|says|said|dislikes|and|needs|forbids|ordered|thinks|keeps|ended|went|are|also|since|has been)',
        '(i|we) (had|have|got|have had|have been having|suffered|lost|am having|am on|was diagnosed|have been) ...3 (@private|tablets|miscarriage|operation|stroke|twins|baby|infection|viral|flu|panic|attacks)',
        '(going through|went through|in the middle of|since) (my|a|the|our|an) ...2 (divorce|separation|breakup|break-up|breakdown|bereavement|illness|diagnosis)',
        '(we are|i am|wife is|she is) (expecting|pregnant)',
        '(money|things|cash|finances) (is|are|have been|has been) (very|so|really|quite)? tight',
        '(have not|not|cannot|barely|hardly) (been)? (slept|sleeping|sleep|eaten)',
        '(the) ...1 (physio|consultant|surgeon|optician|bank|landlord|insurer) (has|is|says|wants|have) ...4 (me|my|been at|not happy|us|our|doubled|a second)',
      ],
      // As the one reason given next to the decision, illness or a move is honest and short.
      unless: ({letter, sentence}) =>
        letter.sentences
          .slice(Math.max(0, sentence.index - 1), sentence.index + 2)
          .some((near) => /\b(?:reason|because|since)\b/.test(near.tokens.map((token) => token.norm).join(' '))) &&
        !sentence.tokens.some((token) => /^(?:also|too|and|besides|then)$/.test(token.norm)),
    },
    {
      patterns: [
        '(on top of|added to|in addition to|quite apart from|not to mention|to say nothing of) (that|this|which|it|all|the)',
        '^ (also|besides|furthermore|moreover|plus|additionally|in addition|what is more|too|equally|nor) ,? (the|my|our|i|we|there|is|it|has|have|a|this|because|that) ...1',
        '(then|and then) there (is|are|was|were)',
        '(there is|there are|there was) (also|the|besides|further) (the)? (matter|question|fact|small|issue|that|my|stairs)',
        '(another|a second|a third|a further|second|third|yet another|last but not least|one more|one other) (reason|thing|factor|point|consideration)',
        '(if i may add|i might add|i should add|may i add|let me add|i must add|as if that|as though that|if that was not|as well ,|into the bargain|to boot|to cap it all|and another thing|while i am at it|that is not even|not only that)',
        '(i should|i ought to|i must|you should) (say|mention|add|explain|confess|know) (as well|also|too|that|further)',
        '(the|my|our|a) ...5 (too|as well|also) $',
        '(has|have|is|are) (also) (gone|gone up|doubled|risen|been|left|given|become|decided|had|grown|changed|asked|raised)',
      ],
      unless: ({sentence}) =>
        sentence.tokens.some((token) =>
          /^(?:invoice|receive|send|files?|copy|copies|attached|deliver|enclosed|you|your|will|shall|hand|return|refund|thank|available|keys?|recommend)$/.test(
            token.norm,
          ),
        ),
      message: 'This adds one more reason. Keep the one you can put a number or a date to.',
    },
  ],
  {sure: 0.3, doubt: -1.5},
  ['thanks'],
)
