import type {Rule} from '../../rule.ts'
import {leaveOutSentence} from '../mend.ts'
import {defineWording} from '../wording.ts'

export const threat: Rule = defineWording(
  {
    id: 'threat',
    summary: 'Do not threaten, set an ultimatum or hold a grudge.',
    message: 'This threatens. State the term of the contract, or leave it out.',
    why: 'A grudge keeps the contact alive. If money is owed, the agreement says what follows; point to the clause.',
    limits:
      'A threat that lies in what is left unsaid, or in a fact that only the two of them understand, such as the name of a rival.',
    level: 'error',
    kinds: ['termination', 'other'],
    examples: [
      {text: 'You will hear from my lawyer.', finds: ['You will hear from my lawyer']},
      {text: 'Pay by Friday or I will delete the site.', finds: ['Pay by Friday or I will delete the site']},
      {text: 'I will make sure everyone in town knows.', finds: ['I will make sure everyone']},
      {text: 'You will regret this.', finds: ['You will regret']},
      {text: 'Late fees apply under clause 4.', finds: []},
      {text: 'We will never forget your kindness.', finds: []},
      {text: 'If you do not receive the files by Friday, write to me.', finds: []},
      {text: 'My lawyer drafted the agreement.', finds: []},
    ],
  },
  [
    {
      patterns: [
        '(you|he|she|they) (will|shall|can expect to|are going to|may) (be)? (hear|hearing|get|receive|be contacted|contacted) ...3 (from|by) (my|our|the|a) ...3 (@lawyer)',
        '(my|our|the) (@lawyer) (will|shall|is|are) ...3 (touch|contact|contacting|write|writing|calling|call|hear|next|letter|informed|briefed|ready)',
        '(see|meet|seeing|meeting) (you|each other|them) (all)? (in) (court|front of a judge|small claims|the tribunal)',
        '(i|we) (will|shall|am|are|may|might|would|can|intend|plan|have)? ...3 (sue|suing|press charges|prosecute|take ...2 (to court|to small claims|to the cleaners)|take (legal|further) action|start proceedings|go to the police|go public|issue proceedings|lodge a complaint|file a complaint|call the police)',
        '(report|reporting|reported) (you|this|your ...2|everything|it|him|them) ...3 to (the|your|my|a|every|whoever|hmrc|ico|trading)',
        '(to the full extent of the law|without further notice|legal consequences|face the consequences|there will be consequences|suffer the consequences|with the (@lawyer))',
        '(hand|handing|pass|passing|send|sending|go|going|sent|gone|give|referred|refer) ...5 (to|over to|with) ...2 (collections|debt collectors|debt collection|a debt collector|bailiffs|my lawyer|my solicitor|our lawyers|our solicitors|my attorney|the police|the press|the papers|the gazette|the council|the regulator|the tax office|the ombudsman|the authorities|small claims)',
      ],
    },
    {
      patterns: [
        '(pay|pay up|settle|transfer|refund|return|apologize|reply|answer|sign|fix|remove|delete|take it down|muzzle|send) ...8 (or|or else|otherwise) ...1 (i|we|my|our|the|your|he|she|it|you|they|see|face|else|gets)',
        '(or else|you have been warned|you were warned|do not make (me|us)|do not (push|test|tempt|try) (me|us)|last warning|final warning|last chance|consider this (a|your|my) ...2 warning|(i am|we are) warning you|mark my words|(just)? (try|watch) me|think twice|you do not want to|make no mistake)',
        '(if|unless|should|until|the day) (you|it|the ...3|this|that|one|any|anyone|anybody|even one|a single|another) ...12 , ...2 (i|we) (will|shall|am going to|are going to|might|may|would be) (@adverb)? (be forced|have to|sue|report|tell|make sure|expose|publish|post|ruin|destroy|delete|hold|keep|lock|take|hand|go|let|send|talk|remember|name|ring|call|contact|warn|pull|shut|see|write to|know)',
        '(you have|you got|you have got|giving you) (until|24|48|twenty-four|forty-eight|one week|three days|@number (hours|days)) ...4 (to|or|before|hours)',
        '(or|and|then) (i|we) (will|shall|am going to|would) (@adverb)? (delete|lock|hold|withhold|freeze|take down|pull|wipe|publish|sell|keep your|change the|switch off|brick|post|share|put) ...4 (site|website|files|data|access|account|domain|passwords|server|keys|photos|it|them|everything|down|offline|dark)',
        '(dont|do not) pay ...3 (see|watch|find) ...2 (what|happens|out)',
        '(see|find out|watch) what happens',
        '(your|the) ...2 (site|website|data|files|account|server|shop|store|heating|page|front page) (goes|will go|may go|can go|might) ...2 (offline|dark|down|black|away|missing|off)',
        'until (you|it|that|this|i|we) ...4 (pay|paid|settled|cleared) ...6 (i|we) (will|shall|am|are)? (hold|holding|keep|keeping|withhold|withholding|not release)',
      ],
      unless: ({sentence}) =>
        sentence.tokens.some((token) =>
          /^(?:clause|section|article|agreement|terms|statutory|contract|regulations?)$/.test(token.norm),
        ),
    },
    {
      patterns: [
        '(i|we) (will|shall|am going to|are going to|intend to|plan to|would|might|have half a mind to) (@adverb)? (warn|tell|let|make sure|see to it|see that|ensure|be telling|be warning|be letting|be sharing|be posting|spread) (that)? (everyone|everybody|others|other|all|people|anyone|every|the whole|nobody|no one|your|my|the town|the industry|the world|people)',
        '(i|we) (will|shall|am going to) (leave|post|write|publish|put) ...3 (review|reviews|story|post|thread|online|google|facebook|yelp|trustpilot|linkedin|twitter)',
        '(name and shame|go public|bad-mouth|blacklist|blacklisted|drag your name|through the mud|never work again|never find another|never get another)',
        '(everyone|everybody|the whole|every ...5|all of ...3|people|half of ...2) (will|is going to|are going to) (soon)? (know|hear|be hearing|learn|find out|see|read) ...4 (what|about|this|how|my|you|your|it|who)',
        '(word|news|stories|tongues) (gets|travels|spreads|get|travel|will get|will travel|has a way|wag)',
        '(small|tiny) (world|town|industry|business|village|trade|circle|place|parish|community|scene|island|room) ...3 (with|and|where|so|we|people|you|talks|after)?',
        '(i|we) (still)? have (kept|got|saved|screenshots|copies|all|every|a file|friends) ...3 (your|every|of|the) ...2 (emails|messages|data|texts|recordings|secrets|screenshots|who|text|message|e-mails|correspondence)',
        '(i|we) (know|have) (where|people) (you|who|in) ...3',
        '(i|we) know (people|somebody|someone|a man|a guy) (who|at|in)',
        '(would be|will be|be) (a shame|a pity|unfortunate|very interested|interested) (if|to (hear|learn|know|see))',
        '(would|d) hate (for|to see|it if|if|to think) ',
        '(would|might|may|could) (be)? (interested|keen|glad|curious|like|love) to (know|hear|learn|see) ...6 (about|what|how|that|who)',
      ],
      unless: ({sentence, match}) =>
        sentence.tokens.slice(match.from, match.to).some((token) => token.norm === 'small' || token.norm === 'tiny') &&
        !sentence.tokens.some((token) =>
          /^(?:talk|talks|hear|word|remember|memory|reputation|careful|knows|know)$/.test(token.norm),
        ),
    },
    {
      patterns: [
        '(i|we) (will|shall|do|would) (not|never) (be)? (forget|forgive|forgetting|forgiving) (this|that|what|it|how you (treated|spoke|behaved|talked))',
        'you (will|are going to|may|might|shall|would) (live to|come to|soon|one day|be|deeply|bitterly|all)? (regret|rue|be sorry|sorry|pay for|come crying|come crawling|wish you had|find out|see|be begging|learn)',
        '(what goes around|karma|payback|this is not over|it is not over|you have not heard the last|not the last you|come crying|come crawling|you made an enemy|chickens ...3 roost|burn that bridge|burned ...2 bridge|keep score|keeping score|settle the score|settle scores|long memory|long memories|sleep well $|watch your back|your days are numbered|i have friends|square the ledger|have a way of)',
        '(i|we) (never forget|remember everything|do not forget|will remember (this|that|what|you)|will be watching|will be waiting|am watching|are watching)',
      ],
      unless: ({sentence}) =>
        sentence.tokens.some((token) =>
          /^(?:kindness|generosity|help|laughter|welcome|warmth|smile|support)$/.test(token.norm),
        ),
      mend: ({letter, sentence}) => leaveOutSentence(letter, sentence),
    },
  ],
  {sure: 0.5, doubt: -1.2},
  ['thanks'],
)
