import {decisionOf} from '../../letter/decision.ts'
import type {Letter, Sentence} from '../../letter/letter.ts'
import {macros} from '../../lexicon/macros.ts'
import {Matcher} from '../../match/matcher.ts'
import type {Token} from '../../match/token.ts'
import {oncePer} from '../../once-per.ts'
import type {Rule} from '../../rule.ts'
import type {Range} from '../../types.ts'
import {definePart} from '../part.ts'

const CAUSE = [
  '(because|since|due to|owing to|given that|given the|as a result of|on account of|in view of|in light of|for the (simple|sole|plain|following)? reason|on the grounds|now that|seeing that|seeing as|thanks to|so that (i|we)|following|prompted by|on medical|for health|on health|for family|on doctor)',
  '(reason|reasons|cause|background|explanation) ...3 (is|are|was|being|behind|why|for|:)',
  '(that is why|this is why|which is why|that is the reason|so (i|we)|hence|therefore|this follows)',
  '(as|with) (i|we|my|our|the|two|three|both|most) ...6 (am|are|is|have|has|no|retiring|leaving|moving|closing|going|left)',
]
const FACT = [
  '(i|we|my ...2|our ...2|the ...3|two ...4|three ...4|both ...3|one ...4|he|she|they|it) (@aux|@adverb|have|has|am|are|is|will|be|been|was|were|had|would|can|do|does|did)? ...1 (retire/retiring|move/moving/moved|leave/leaving/left|relocate/relocating|close/closing|sell/selling/sold|focus/focusing/concentrate/concentrating|join/joining/joined|take/taking/taken (on|a|up|over)|grown|outgrown|changed|doubled|trebled|tripled|risen|rose|fallen|increased|gone up|reduce/reducing|cut/cutting|shrink/shrinking|emigrate|expect/expecting|broke/broken|cost/costs|exceed/exceeds|exceeded|lose/losing/lost|miss/missed|overdue|unpaid|late|short/shorter|full|booked|limit/limited|specialise/specialising|specialize/specializing|merge/merging|acquire/acquired|bought|discontinue/discontinued|give/giving up|stop/stopping|quit|need/needs/needed|become|no longer|cannot|conflict|require/requires|expire/expires|start/starting|return/returning|go/going (back|full|to)|bankrupt|insolvent|ill|pregnant|injured|diagnosed|tired|tire|stretched|outpaced|switching|switch|shift/shifting|turn/turning|narrowing|streamlining|made|offered|accepted|appointed|hired|promoted|double|run out|ran out|wound|dropped|barred|bars|forbids|forbid|allow|allows)',
  '(invoice|invoices|payment|payments|bill|bills|fee|fees|account|balance|rent|hours|scope|brief|budget|work|project|costs|cost|prices|rate|rates|premium|licence|lease|insurance|insurer|workload|demand|volume|losses|margins|margin|law|regulation|regulations|rules|rule|supplier|manufacturer|maker|data centre|landlord|school|surgeon|doctor|partner|colleague|staff|team|specialists|operators|waiting list|route|round|mileage|distance) ...5 (is|are|was|were|has|have|had|no longer|went|goes|takes|take|covers|cover|came|comes|do|does|did|left|fell|stands|stand|outgrew|exceed|exceeds|changed|now|gave)',
  '@number (invoices|months|weeks|days|orders|hours|changes|times|requests|clients|people|staff|years|rounds|revisions|visits|drafts|weekends|calls|emails|reminders|complaints)',
  '(capacity|conflict of interest|out of scope|too small|too large|too far|no room|retirement|retiring|insolvency|overdue|unpaid|unable to|not able to|no longer (able|cover|fit|work|offer|profitable|viable|have|possible|make))',
  '@misdeed:ed',
]
const cause = new Matcher([['cause', CAUSE]], macros)
const fact = new Matcher([['fact', FACT]], macros)

const VAGUE =
  /\b(?:various|certain|several|a number of|personal|many|some|different|unforeseen|internal) (?:\w+ )?(?:reasons?|circumstances|factors|considerations|changes|issues)\b/

/** A reason stands at most so many sentences away from the decision. */
const NEAR = 3

/** A cause in a sentence of the decision, or a fact in one beside it. */
function evidence(letter: Letter): Range[] {
  const decision = decisionOf(letter)
  const found: Range[] = []
  for (const sentence of letter.sentences) {
    if (!givesReason(sentence)) continue
    const around = letter.sentences.slice(Math.max(0, sentence.index - NEAR), sentence.index + NEAR + 1)
    if (around.some((one) => one.ending || one === decision)) found.push({start: sentence.start, end: sentence.end})
  }
  return found
}

const givesReason = ({tokens, ending}: Sentence): boolean => namesCause(tokens) || (!ending && statesFact(tokens))

const namesCause = oncePer((tokens: readonly Token[]): boolean => {
  const named = cause.first(tokens)
  return named !== undefined && causeFits(tokens[named.match.to]) && isConcrete(tokens)
})

const statesFact = oncePer(
  (tokens: readonly Token[]): boolean => fact.test(tokens) && !isStep(tokens) && isConcrete(tokens),
)

const isConcrete = (tokens: readonly Token[]): boolean =>
  !tokens.at(-1)?.norm.startsWith('?') && !VAGUE.test(tokens.map((token) => token.norm).join(' '))

/** “since 3 March” tells a time. */
const causeFits = (next: Token | undefined): boolean =>
  next?.type === 'placeholder' || !(next?.classes.has('date') || next?.type === 'number')

/** What happens next is no reason. */
const isStep = (tokens: readonly Token[]): boolean =>
  /^(?:please|you|your|until|thank|thanks|if|let)$/.test(tokens[0]?.norm ?? '') &&
  !tokens.some((token) => token.classes.has('misdeed'))

/** “I am ending our tax work on 30 June.” holds a decision and a day, and no room for a reason. */
const BARE =
  /^(?:i|we) (?:am|are|will|shall|have decided to|must)(?: now)?(?: be)? (?:end|ending|terminate|terminating|conclude|concluding) (?:our|your|the|this)(?: \S+){1,3}$/

const isBare = oncePer((tokens: readonly Token[]): boolean => {
  const words = tokens.filter(
    ({type, norm, classes}) => type !== 'punctuation' && !classes.has('date') && !/^(?:on|by|from|until)$/.test(norm),
  )
  return !cause.test(tokens) && !fact.test(tokens) && BARE.test(words.map(({norm}) => norm).join(' '))
})

export const missingReason: Rule = definePart(
  {
    id: 'missing-reason',
    summary: 'Give one reason.',
    message: 'No reason given.',
    why: 'Being let go without a why is the part people talk about afterwards. One honest, checkable sentence will do.',
    limits:
      'Whether the reason is true or sufficient. A reason that only a reader of the trade would recognise as one may be overlooked, and then the part is called missing.',
    level: 'warning',
    kinds: ['termination'],
    home: 'decision',
    line: 'The reason is {reason: one fact with a date or a number}.',
    examples: [
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. Thank you for the years.\n\nBest,\nTom',
        finds: ['I am ending our agreement on 30 June.'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June because I am closing the studio.\n\nBest,\nTom',
        finds: [],
      },
      {
        text: 'Dear Ann,\n\nI am ending our tax work. The last day is 31 August 2025.\n\nBest,\nTom',
        finds: ['I am ending our tax work.'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June for various reasons.\n\nBest,\nTom',
        finds: ['I am ending our agreement on 30 June for various reasons.'],
      },
    ],
  },
  {evidence, trust: {sure: -0.5, doubt: -1.2}, ruledOut: ({tokens}) => isBare(tokens)},
)
