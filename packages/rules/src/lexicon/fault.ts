import type {LexiconBuilder} from '../match/lexicon.ts'

/** Words that find fault: deeds, deficiencies, insults, verdicts. */
export function addFault(lexicon: LexiconBuilder): void {
  lexicon
    // “You …ed”: whoever does this is at fault.
    .verbs(
      'misdeed',
      'fail neglect ignore refuse delay break breach ruin waste mishandle mislead disregard drag botch bungle sabotage undermine squander withhold stall dodge mess blow wreck spoil overlook duck dither dawdle renege abuse bombard hound badger pester harass bully insult belittle humiliate undercut meddle interfere micromanage cheat lie deceive trick manipulate exploit flout violate mismanage jeopardise jeopardize derail hijack stonewall ghost blindside stiff shortchange scupper torpedo ambush barge procrastinate backtrack backpedal moan whinge nag grumble shout yell swear scream berate rant snap sneer bellow haggle quibble nitpick overrun overstep trample poach clog muddle fumble flake vanish forget misplace mislay lose hamper hinder obstruct block strand saddle burden dump offload fob sulk bicker',
    )
    // Neutral verbs that become a charge with “never”, “always”, “nobody”.
    .verbs(
      'duty',
      'send pay reply answer respond tell provide give deliver return supply share confirm approve sign attend show turn call ring inform warn listen read bring let check ask thank keep meet follow settle submit forward acknowledge mention say explain consult do make get come have want care bother bring honor respect trust appreciate value clear leave take put write review decide agree arrive open pick order cover provide upload budget plan brief prepare learn lift help cooperate co-operate communicate',
    )
    // Changing one's mind and its kin: no fault in itself, but one when counted or repeated.
    .verbs(
      'shift',
      'change cancel move reschedule postpone rewrite revise swap alter add reverse overrule scrap redo query chase demand insist push text email ring message interrupt complain argue dispute challenge question blame threaten expect miss arrive',
    )
    .nouns(
      'failing',
      'fault failure delay lateness negligence neglect mistake error oversight refusal inability indecision silence disorganisation disorganization carelessness incompetence tardiness unreliability interference meddling micromanagement dithering dishonesty arrogance greed stubbornness rudeness attitude temper tantrum moaning whining nitpicking mess shambles chaos muddle blunder bungling laziness foot-dragging excuse demand whim complaint abuse behavior conduct hostility aggression backtracking procrastination stonewalling absence slackness sloppiness evasion evasiveness inaction outburst impatience pettiness penny-pinching stinginess disregard indifference inconsistency non-payment nonpayment no-show mind-changing mood obstinacy pigheadedness tinkering fussing cowardice contempt disrespect vanity ego obsession paranoia mismanagement intransigence',
    )
    .words(
      'late',
      'late overdue unpaid missing tardy unreliable slow careless sloppy absent delinquent constant endless incessant never-ending relentless perpetual repeated persistent continual continuous last-minute unrealistic unreasonable impossible excessive poor chronic habitual midnight weekly daily shifting contradictory ever-changing eleventh-hour sudden vague unclear incomplete wrong inadequate insufficient half-baked half-finished botched unanswered shoddy lousy',
    )
    .words(
      'often',
      'always never constantly continually repeatedly forever perpetually consistently invariably routinely persistently incessantly endlessly',
    )
    .nouns(
      'insult',
      'idiot moron fool clown joker liar crook cheat thief coward bully hypocrite narcissist tyrant amateur cretin imbecile halfwit nitwit numpty muppet prat twit plonker pillock wanker tosser bastard arse arsehole asshole jerk creep scumbag weasel rat snake leech parasite vampire cheapskate skinflint tightwad miser scrooge charlatan fraud phony fantasist windbag blowhard loudmouth bigmouth buffoon dimwit dunce simpleton ignoramus prima-donna diva brat crybaby whiner moaner timewaster time-waster cowboy shyster swindler conman lunatic maniac nutter psycho freak loser disgrace embarrassment joke farce circus nightmare headache dinosaur donkey jackass goon sleaze slob sponger freeloader chancer muppet peasant philistine dullard blockhead',
    )
    .words(
      'insulting',
      'idiotic stupid moronic dumb clueless incompetent useless worthless pathetic lazy greedy dishonest childish ridiculous laughable absurd toxic disrespectful rude arrogant entitled delusional ungrateful shameless embarrassing brainless gormless spineless gutless witless hopeless contemptible despicable disgusting vile petty spiteful vindictive nasty obnoxious insufferable unbearable pompous conceited smug snide sleazy slimy two-faced tight-fisted stingy miserly cheap amateurish shambolic farcical ludicrous preposterous infantile immature narcissistic deranged unhinged bonkers mental crazy insane mad thick dim daft foolish ignorant illiterate inept feckless cowardly hypocritical deceitful crooked bent shady grubby tacky tasteless vulgar boorish oafish loathsome repulsive wretched lousy crappy shitty godawful dire abysmal atrocious appalling disgraceful outrageous scandalous self-important self-absorbed self-centred self-centered high-handed bullying abusive thoughtless unprofessional',
    )
    .words(
      'verdict',
      'difficult demanding unreasonable impossible disorganised disorganized indecisive unfair impatient controlling high-maintenance unresponsive negative hostile distrustful unrealistic unhelpful careless thoughtless inconsiderate ungrateful stubborn fickle flaky evasive dismissive cold aggressive paranoid obsessive picky fussy pushy needy clingy moody erratic chaotic inconsistent unreliable untrustworthy unprofessional naive immature selfish mean tight cheap stingy disrespectful rude arrogant entitled suspicious touchy insincere vain lost confused overbearing domineering nosy bossy cynical hypocritical argumentative combative confrontational patronising patronizing condescending ungracious spoiled spoilt snobbish exhausting draining lazy greedy sloppy reckless out-of-touch bitter jealous insecure afraid scared incapable unable unwilling uninterested indifferent',
    )
    .words(
      'faux',
      'abandoned attacked betrayed bullied cheated disrespected exploited ignored insulted intimidated judged manipulated misled misunderstood neglected overworked patronised patronized pressured belittled undervalued unappreciated unheard unseen unsupported used violated micromanaged humiliated sidelined dismissed cornered trapped disregarded overlooked mistreated harassed threatened tricked unwanted unwelcome invisible suffocated blamed punished dumped unvalued devalued demeaned steamrolled lied bulldozed second-guessed',
    )
    .words(
      'swear',
      'fuck fucking fucked fucker shit shitty shite bullshit bollocks crap crappy damn damned goddamn bloody bugger arse arsed ass asshole arsehole bastard bastards bitch piss pissed wanker tosser twat cunt dick dickhead prick hell sod feck fecking frigging freaking effing wtf ffs stfu gtfo omfg',
    )
    .words(
      'shout',
      'never not always any you your stop done again enough no nobody nothing none now every all why how who what is are was did zero ever',
    )
}
