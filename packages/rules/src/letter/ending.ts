import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Match} from '../match/pattern.ts'
import type {Token} from '../match/token.ts'

/**
 * How a sentence speaks of an ending: `plain` says that it ends, `hedged` that it may, `weak` fits an ending but also
 * other news, and needs company.
 */
export type EndingStrength = 'plain' | 'hedged' | 'weak'

/** A statement that the work ends. */
export interface Ending {
  strength: EndingStrength
  match: Match
}

const aux = '$aux? $aux? $aux? $aux? $aux?'

const PLAIN: readonly string[] = [
  // “we are ending our agreement”, “I have decided to close your account”
  `$we ${aux} @end ...5 (@relation|together|you/your)`,
  `$we ${aux} @end (the|our|my|your|this|these|all|any|with|from) ...3 @service`,
  `(decided|decision|wish|writing|intend|intention|chosen|resolved|need|going|want|have|necessary|right|order|time|elected|like) to @end:base ...5 (@relation|@service|together|you/your)`,
  `(end|ending|termination|cancellation|closure|conclusion|discontinuation|withdrawal|cessation|expiry|close) of (our|my|your|this|the) ...4 (@relation|@service|together|time)`,
  // “our agreement ends on 3 May”, “lessons will stop”
  `(our|my|your|this|the|all|these|any) ...4 (@relation|@service) ...6 (end|ends|ending|ended|terminate|terminates|terminated|conclude|concludes|concluded|close|closes|closed|closing|cease|ceases|stop|stops|stopped|expires|discontinued|cancelled|canceled|lapse|lapses|lapsed|retired|sunset|terminating|ceasing|stopping|concluding|deactivated|wound|dissolved|severed|over|finish|finishes|finished) (on|with|at|as|from|after|by|in|effective|there|then|here|when|today|tomorrow|this|next|$date|down|upon|following|for|permanently|altogether|$)`,
  `(@relation|@service) (with|for|between|to) ...6 (ends/ended/terminates/concludes/closes/ceases/stops/stopped/terminated/discontinued/cancelled|@will end/terminate/conclude/close/cease/stop/finish/lapse)`,
  `(relationship|agreement|contract|engagement|retainer|arrangement|collaboration|partnership|account|membership|subscription|service|services|appointment|work) ...3 (come/comes/coming/came/draw/draws/drawing/brought/bring) to (an|a|its|the) (end|close|conclusion)`,
  `(come/comes/coming/draw/draws/drawing/bring/bringing/brought) ...5 to (an|a|its|the) (end|close|conclusion)`,
  // “I can no longer act for you”, “we will not be renewing”
  `$we ${aux} (no longer|not) ...2 (@continue|@work) ...6 (any longer|any more|anymore|after|beyond|past|from|with you|for you|as your|further)`,
  `$we ${aux} no longer ...3 (@work|@continue|@recommend|serve/serving/offer/offering/act/acting/be/able/available/keep/take/@relation)`,
  `$we ${aux} (not|unable|cannot) ...2 to? (be|able)? to? (renew/renewing/extend/extending/continue/continuing/proceed/proceeding/carry/carrying/go/going on|prolong/prolonging)`,
  `(decided|decision|chosen|choosing|electing|intend|right|elected|resolved|opted) (not|against) ...2 (renew/renewing/extend/extending/continue/continuing/carry/carrying/go/proceed/proceeding/keep/keeping/take/taking/accept/accepting/do/doing/work/working|take)`,
  `(shall|will|are|am|would) not ...2 (@work:ing|@work:base) ...4 (you|your|volume|second|next|again|season|year|any)`,
  `(shall|will) not be (@work:ing|able|available)`,
  `(cease|ceases|ceasing|ceased|stop|stops|stopping|finish|finishing|quit|quitting|giving up|give up|gave up|given up|discontinue|discontinuing) (to)? ...2 (@work:base|@work:ing|@service|@relation)`,
  `(non-renewal|nonrenewal|not be renewed|not being renewed|will lapse|let ...5 lapse)`,
  // “14 June will be our last day”, “this is the last project”
  `(my|our|your|the|his|her|their|cap) .? .? @final ...2 @occasion ...4 (is|will|shall|be|falls|fall|was|on|with|for|$date)`,
  `(is|be|was) (my|our|your|the) (very)? @final ...3 (@occasion|together|$thing|one|i|we)`,
  `(this|that|it|$date) (is|will be|shall be|was|be) ...2 (my|our|your|the) (very)? @final ...3 (@occasion|@service|together|one|i|we)`,
  // “I give you notice”
  `(give/giving/gave/given/serve/serving/hand/handing) (you|my|our|formal|written|due|the|a|in|$date|you your) ...4 notice`,
  `$date (days|weeks|months|day's|days'|weeks'|months'|month's|week's|day|month)? (written|formal|clear)? notice (of|that|to|under|from|on|as|is|from)`,
  `(this|letter|email|mail|message|note) (is|serves|constitutes|as|be) ...4 (notice|notification) (of|that|to|under)`,
  `(notice|notification) ...2 (of|to) (termination|terminate|end|cease|withdraw|withdrawal|cancellation|non-renewal|close|closure|disengagement)`,
  `(hereby|formally) (terminate|end|cancel|notified|told|informed|given|give|withdraw|resign|discontinue|terminated|cease|dissolve|sever|close|discharge)`,
  // images and phrasal verbs
  `(part|parting|parted) (ways|company)`,
  `(go|going|gone) (our|my|your) separate ways`,
  `$we ${aux} (step/stepping/stepped/stand/standing/bow/bowing/pull/pulling/walk/walking/back/backing/move/moving/stood/pulled) (down|back|away|aside|out|off|on) (from|as|of|at|after|on)`,
  `(step/stepping|stand/standing|bow/bowing|pull/pulling|walk/walking) (down|away|aside|out) `,
  `$we ${aux} (wind/winding|wrap/wrapping|shut/shutting|close/closing|pack/packing|fold/folding) ...3 (down|up|in|doors|shop|shutters)`,
  `(shut/shuts/shutting|wind/winds/winding|wound|close/closes/closing) (down|its|our|my|the) (doors|shop|$date|on|for|permanently|practice|business|studio|shutters|agency|books|operations|salon|company|office)`,
  `(will|is|are|be|being) (shut/shutting|wound/winding|switched|turned|taken|retired|discontinued|sunset|decommissioned|closed|closing|terminated) (down|off|offline|on|at|as|from|$date)`,
  `(sunset/sunsetting|retire/retiring|shutter/shuttering|discontinue/discontinuing|decommissioning|phasing out|mothball/mothballing) (the|our|this|your|cap|all|support|@cap)`,
  `(call|calling) (it a day|time|it quits|it) ...2`,
  `(draw/drawing) ...3 (line|curtain)`,
  `(let/letting) (you|your ...2|the ...3|them|this) go`,
  `(drop/dropping|dump/dumping|fire/firing|sack/sacking|release/releasing|letting|let|ditch/ditching|discharge/discharging) (you|your|the|this) ...4 (client|customer|account|patient|as|contract|job|project|case|business|from|go)`,
  `$we ${aux} (drop/dropping|fire/firing|sack/sacking|quit/quitting|leaving|done with|through with|finished with|resigning|ditching|dumping|releasing) (you|your|this|the|as|from)`,
  `$we (am|are|have) (done|out|finished|through|off) $`,
  `(i am|we are) (out|done|finished|off|through) (of|with|here|from|as|working)`,
  `(resign/resigning|withdraw/withdrawing|resignation|withdrawal) (as|from) (your|the|this|our|acting|representation|representing|further|cap|@cap|being)`,
  `(hand/handing|pass/passing|give/giving|turn/turning) (back|over|in|up) (the|your|my|our|this|all) ...3 (keys|reins|account|contract|project|job|work|notice|brief|commission|instructions|@service)`,
  `(handing|hand|give|giving|gave|pass|passing) ...4 (back|up) $`,
  `(give|giving|gave|given) (it|this|that|them|up|you) ...4 up`,
  `giving up (the|my|our|this|these|your|on|all|@service|@work)`,
  `(find/look/get/choose/need/seek/hire/engage/appoint/arrange/line) ...3 (another|other|alternative|new|someone|somebody|else|different|elsewhere) ...2 (else|@provider|elsewhere|to|for|@work)`,
  `(take/taking) (your|this|the|that) ...2 (business|work|account|custom|project|books|case) (elsewhere|somewhere)`,
  `(end|close) of the (road|line) (for|between|with)`,
  `(@goodbye) (from|for good|and)`,
  `$we ${aux} (leaving|retiring|closing|moving|selling|emigrating|relocating|folding) (the|my|our|from|to|at|in|on|for|$date|this|private|self-employment)`,
  `(not|without|no longer) ...2 (taking|take|accept|accepting) (on)? any (more|further|new) (work|orders|bookings|instructions) from you`,
  `(cancel/cancelling|canceling/terminate/terminating|ending|end|terminated|cancelled|closed|closing|close) (your|our|the|this|my) ...4 (@relation|@service|booking|order|wedding|event)`,
  `(cannot|unable|not) ...3 (photograph|perform|cater|complete|finish|fulfil|fulfill|honor|deliver|cover|film|play|attend|do) (your|the|our|this) ...5`,
  `(disengage/disengaging/disengagement|discharge/discharging|deregister/deregistering|remove/removing/removed) (you|from|as|your|of|letter) ...4 (representation|practice|list|patient|client|engagement|matter|file|you|register|books)?`,
  `(transition/transitioning|offboard/offboarding|transfer/transferring) (you|your|away|off|out) ...4 (off|out|away|elsewhere|another|new)`,
  `(free|release) (you|me|us|myself|ourselves) (from|of) (our|the|this|my|any|further)`,
  `(will|shall|must|need) (be)? (making|make) other arrangements`,
  `(not|no) ...2 (part of|be part|work together|working together|work with you|working with you|work for you|working for you|be yours)`,
  `(that is|this is|here is) (it|me|us|goodbye|farewell|where we|where i|the end) ...3 (done|off|out|stop|end|get|leave|from|for)?`,
  `(stop|stopped|stopping|finished|done|over|ending|quit|leaving|cancelled) (working|doing|coming|@work:ing) (for|with|to|on|your|the|@work) ...2`,
  `(not|no longer|never) ...2 (come/coming|be coming|be back|back|return/returning|turn up) (back|round|again|to|after|next|on|any|monday|tomorrow)`,
  `(has|have|is|are) (run its course|reached its end|reached the end|come to an end|at an end|finished|over)`,
]

const HEDGED_LEAD = [
  '@hedge ...3 (have to|need to|be|want to|make sense to|like to|be better|be best|be time|be wise|best)? ...3 @end',
  '@hedge ...6 (end|ending|stop|stopping|close|closing|stepping|step|part|parting|pause|leave|let|letting|winding|wind|wrap|goodbye|quit|break|finish|finishing|somebody else|someone else|over)',
  '(thinking|wondering|considering|leaning|contemplating|toying|wonder|consider) ...5 (@end|step|stepping|part|parting|break|pause|leave|leaving|whether|if|about|towards|letting)',
  '(not|never) (entirely|really|quite|so|at all|totally|completely)? (sure|certain|convinced|confident) ...4 (continue|carry|keep|go|able|right|want|work|working|@end)',
  '(it|this) (seems|feels|looks|sounds|appears) ...6 (time|best|better|right|wise|end|ending|natural|point|part)',
]

/** Verbs that fit an ending but also a move, a pause, a hand-over within the firm. */
const WEAK: readonly string[] = [
  '(until|till|through|up to|to|before) (the|our|my)? ...2 (end|ends|last day|close|expiry)',
  '(our|my|the|your) @final @occasion',
  '(after|beyond|from) $date ...6 (not|no longer|elsewhere|another|nobody|without)',
  '(leaving|retiring|retirement|closing|closure|shutdown|goodbye|farewell|termination|terminate|disengagement|withdraw)',
]

const tags: [EndingStrength, readonly string[]][] = [
  ['hedged', HEDGED_LEAD],
  ['plain', PLAIN],
  ['weak', WEAK],
]
const matcher = new Matcher(tags, macros)

const GUARDS = [
  // conditions, questions and wishes
  '(if|unless|should|whether|were|in case|until you|when you|once you|before you) ...4',
  // the reader ends, or others do
  '(you|your) (have|had|@will|@adverb|@be|decision|wish|request|intention|notice|choice|are|would)? (decided|chosen|asked|wanted|wish|wanting|want|like|to end|to leave|leaving|cancelling|ending|terminating|cancelled|ended|terminated|resigned|told|gave|given|requested|terminate|cancel|end|leave|quit)',
]
const guards = new Matcher([['guard', GUARDS]], macros)

/** What the sentence says of an ending, if anything. */
export function endingOf(tokens: readonly Token[]): Ending | undefined {
  if (tokens.at(-1)?.norm.startsWith('?')) return undefined
  let best: Ending | undefined
  const rank: Record<EndingStrength, number> = {hedged: 3, plain: 2, weak: 1}
  const guarded = new Set<number>()
  guards.match(tokens, (_tag, match) => guarded.add(tokens[match.from]?.clause ?? -1))
  matcher.match(tokens, (strength, match) => {
    if (tokens[match.from]?.quoted) return
    if (guarded.has(tokens[match.from]?.clause ?? -1)) return
    if (!best || rank[strength] > rank[best.strength]) best = {strength, match}
  })
  return best
}
