import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import {type PartLabel, partLabels, type TextLabel, type WordingLabel, wordingLabels} from '../reader/labels.ts'
import {kind as kindWeights} from '../reader/model.ts'
import type {SentenceScores} from '../reader/reader.ts'
import type {Kind} from '../types.ts'
import type {EndingStrength} from './ending.ts'
import type {Letter} from './letter.ts'

/** Words of a message that ends something else, or ends nothing. */
const AGAINST: readonly string[] = [
  // an employee resigns; an applicant is turned down
  '(my|formal) .? resignation ...6 (position|role|post|job|@cap)',
  '(resign/resigning|resignation|leaving|leave) ...4 (position|role|post|employment|job|company) ...6 (at|as|with|after|from)',
  '(your|the) (application|interview|candidacy|cv|resume)',
  '(another|other) candidate',
  // the reader has ended it
  '(your|you) ...4 (decision|notice|email|letter|message|wish|request|choice|cancellation) ...4 (to|of|that) ...3 (end|leave|cancel|terminate|termination|move|close|stop|cancelling)',
  '(you|your) (have|had|are|were)? (decided|chosen|told|asked|gave|given|choosing|elected|cancelled|canceled|resigned|leaving) ...4 (to|that|not|us|me|notice|the|your) ...4 (end|leave|cancel|terminate|close|stop|leaving|moving|notice|renew|agreement|contract|elsewhere)',
  '(confirm|confirming|acknowledge|received|accept|accepting) ...3 (your|you) ...2 (cancellation|termination|notice|resignation|request)',
  '(sorry|sad) to (see|lose|hear) ...2 (you|you are|your) ...2 (go|leaving|leave|custom)?',
  // declining new work
  '(cannot|unable|not|decline|declining) ...3 (take on|accept|take|bid|quote|tender|pitch) ...2 (new|another|your|this|the|any) ...2 (project|client|job|brief|work|matter|case|commission|invitation|enquiry|offer)?',
  '(your|the) (enquiry|inquiry|invitation|kind offer|offer of|request for)',
  // a pause, a suspension, a warning, a renewal
  '(extend|extending|extended|renewed|renewing) (it|the|our|your|this) ...5 (by|until|to|for)',
  '(suspend|suspended|suspending|suspension|paused|pausing|on hold)',
  '(will be|is|are|automatically) ...1 (renewed|renewing|reinstated|restored)',
  '(resume|resumes|resuming|reopen|reopens|reopening|(be|am|are|is) back) ...3 (on|in|from|after|once|when|as soon) ...2 (@date|@month|normal|payment|usual)',
  // what has ended is something else
  '(your|our|the) ...1 (subscription|contract|account|agreement|membership|plan|policy|cover|service|services|work) (is|are|will be|remains|remain) (not affected|unaffected|not touched by)',
  // talk about an ending
  '(thinking aloud|what would you|what do you think|should we|should i|shall we|would you|any advice|advise me|draft|drafted|how do i|how would you|how to)',
]
const against = new Matcher([['against', AGAINST]], macros)

/** An employee leaves a post; whoever works for clients has none. */
const RESIGNATION: readonly string[] = [
  '(resign/resigning/resigned/resignation) ...3 (my|the|this) ...2 (post|position|job|employment)',
  '(give/giving/hand/handing/put/putting) in my ...2 notice',
  '(tender/tendering/submit/submitting/offer) my ...2 resignation',
]
const resignation = new Matcher([['resignation', RESIGNATION]], macros)

const CONTRACT: readonly string[] = [
  '(the|either|each|neither|both|any|other) (party|parties|client|clients|customer|provider|contractor|supplier|consultant|company|tutor|coach|service|parents|parent|owner|agency|studio|freelancer|host|subscriber|vendor|tenant|landlord|carer|teacher|gardener|cleaner|photographer|designer|firm|family|school|member|operator|agent) ...4 (shall|may|must|will|agrees|agree|undertakes|pays|pay|provides|owes)',
  '(client|provider|customer|supplier|contractor|consultant|tenant|landlord|agency|coach|tutor|parents) (shall|agrees|undertakes|warrants|may|must|will|pays)',
  '(this|the|our) (agreement|contract|arrangement|deal) (is|shall|may|will|begins|starts|commences|governs|covers|runs|applies|ends|can)',
  '(i|we|you) (agree|undertake|promise) to',
  '(hereinafter|herein|hereof|thereof|thereto|governing law|force majeure|indemnify|severability|notwithstanding)',
  '(you|i|we) (pay|will pay|owe|will invoice|will charge|charge) ...5 (@number|month|week|hour|session|lesson|invoice|advance|fee)',
  '(if|when) (i|we|you|either of us|one of us) (cannot|am|are|is|fall|want|wants|need|cancel|have) ...8',
  '(either of us|both of us|each of us)',
]
const agreement = new Matcher([['agreement', CONTRACT]], macros)

/** From here on the reader takes a text for an agreement. */
const AGREEMENT = 0
/** From here on it is believed without a title or a sentence that speaks of parties. */
const SURE_AGREEMENT = 0.5
/** From here on it is an ending: a letter taken for one by mistake is told what it lacks, so the bar is above even odds. */
const TERMINATION = 1

/** What the message is, and whether it is a message at all. */
export function kindOf(letter: Letter, text: Readonly<Record<TextLabel, number>>): {kind: Kind; isMessage: boolean} {
  const isMessage = looksLikeMessage(letter)
  const ending = weigh(kindFeatures(letter, text))
  if (text.agreement >= AGREEMENT && text.agreement > text.termination && looksLikeAgreement(letter, text.agreement))
    return {kind: 'agreement', isMessage: true}
  if (!isMessage && !isNotice(letter, ending)) return {kind: 'other', isMessage: false}
  const resigns = letter.sentences.some((sentence) => resignation.test(sentence.tokens))
  return {kind: ending >= TERMINATION && !resigns ? 'termination' : 'other', isMessage: true}
}

const TITLE =
  /\b(?:agreement|contract|terms|conditions|deal|arrangement|engagement|retainer|statement of work|letter of|understanding|how (?:we|i|this)|working (?:together|with)|house rules|the small print)\b/i
/**
 * Licences of software and works are agreements too, but about no service. That the copyright stays with its owner is said
 * in many a contract.
 */
const LICENCE =
  /\b(?:copyright (?:\(c\)|©|holders?|notice|\d{4})|redistribut\w*|sublicen[cs]\w*|licensor|derivative works?|open[- ]source|npm|github)(?!\w)/i

const isLicence = ({blocks}: Letter): boolean => blocks.some((block) => LICENCE.test(block.text.text))

/** A title that says so, a sentence in which a party is told what it shall do, or the reader's firm word. */
function looksLikeAgreement(letter: Letter, score: number): boolean {
  const {writer, reader, opaque} = speakers(letter)
  if (letter.words < 20 || opaque > 2 || isLicence(letter)) return false
  const [first, second] = letter.blocks
  const title = [first, second].some(
    (block) => block !== undefined && block.text.text.length < 120 && TITLE.test(block.text.text),
  )
  const told = letter.sentences.filter((sentence) => agreement.test(sentence.tokens)).length
  return title || told > 0 || (score > SURE_AGREEMENT && writer > 0 && reader > 0)
}

const most = (score: number): number => Math.max(-5, Math.min(5, score)) / 5
/** So many sentences of a sort say no more than a few do. */
const few = (count: number): number => Math.min(3, count) / 3

/**
 * What tells an ending from other messages: the reader's word for the text and for its plainest moves, and what the
 * patterns show. Numbers between -1 and 1, or little more.
 */
export function kindFeatures(letter: Letter, text: Readonly<Record<TextLabel, number>>): number[] {
  const scores = letter.sentences.flatMap((sentence) => sentence.scores ?? [])
  const best = (label: WordingLabel | PartLabel): number => {
    let highest = -5
    for (const score of scores) if (score[label] > highest) highest = score[label]
    return most(highest)
  }
  const decision = Math.max(0, best('decision'))
  const {plain, hedged, weak, against} = endingsIn(letter)
  return [
    most(text.termination),
    most(text.agreement),
    ...partLabels.map(best),
    // A letter without a fault is an ending as well as one with many.
    ...wordingLabels.map((label) => Math.max(0, best(label))),
    most(secondDecision(scores)),
    most(2 * (plain + hedged) + weak / 2 - 3 * against),
    few(against),
    letter.words < 60 ? 1 : 0,
    letter.words < 25 ? 1 : 0,
    decision * Math.max(0, best('end-date')),
    decision * Math.max(0, most(text.termination)),
  ]
}

/** The second highest score of a decision: a letter that ends something often says so twice. */
function secondDecision(scores: readonly SentenceScores[]): number {
  let [first, second] = [-Infinity, -Infinity]
  for (const {decision} of scores) {
    if (decision > first) [first, second] = [decision, first]
    else if (decision > second) second = decision
  }
  return scores.length > 1 ? second : -5
}

const weigh = (features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (kindWeights[at + 1] ?? 0), kindWeights[0] ?? 0)

/** From here on a text without a greeting or a sign-off, such as a notice on a web page, is taken for a message all the same. */
const NOTICE = 1.5

/** A text message has no more words, and says neither who writes it nor whom it is for. */
const SHORT = 80

/** A notice has neither greeting nor sign-off, but it says plainly that something ends; so does a text message. */
function isNotice(letter: Letter, ending: number): boolean {
  return (
    ending >= NOTICE &&
    letter.words < 600 &&
    speakers(letter).opaque <= 2 &&
    (letter.words <= SHORT || letter.sentences.some((sentence) => (sentence.scores?.decision ?? -5) > 0.5))
  )
}

/** How many sentences speak of an ending, by how plainly they do, and how many have words that speak against it. */
function endingsIn(letter: Letter): Record<EndingStrength | 'against', number> {
  const count = {plain: 0, hedged: 0, weak: 0, against: 0}
  const subject = letter.blocks.filter((block) => block.role === 'subject').flatMap((block) => block.sentences)
  for (const {ending, tokens} of [...subject, ...letter.sentences]) {
    if (ending) count[ending.strength]++
    if (against.test(tokens)) count.against++
  }
  return count
}

/**
 * A greeting, a sign-off or a subject makes a message; so does a short text in which somebody speaks to somebody,
 * without the headings, links and code of a document.
 */
function looksLikeMessage(letter: Letter): boolean {
  const roles = new Set(letter.blocks.map((block) => block.role))
  if (roles.has('subject')) return true
  const headings = letter.blocks.filter((block) => block.role === 'heading').length
  const {writer, reader, opaque} = speakers(letter)
  // A page of documentation greets its readers and thanks people too.
  if (headings > 5 || (headings > 0 && opaque > 2)) return false
  if (roles.has('greeting')) return true
  if (roles.has('sign-off') && letter.words < 1500) return true
  if (headings > 1 || letter.words > 600 || letter.words < 4) return false
  if ((headings > 0 && opaque > 0) || isLicence(letter)) return false
  return writer > 0 && reader > 0 && opaque <= 2
}

/** How often the text speaks of its writer, of its reader, and of things that are no words. */
const speakers: (letter: Letter) => Speakers = oncePer((letter) => {
  const sum = {writer: 0, reader: 0, opaque: 0}
  for (const {tokens} of letter.sentences) {
    const count = speakersIn(tokens)
    sum.writer += count.writer
    sum.reader += count.reader
    sum.opaque += count.opaque
  }
  return sum
})

interface Speakers {
  writer: number
  reader: number
  opaque: number
}

const speakersIn: (tokens: readonly Token[]) => Speakers = oncePer((tokens) => {
  const count = {writer: 0, reader: 0, opaque: 0}
  for (const token of tokens) {
    if (token.classes.has('i') || token.classes.has('we') || token.classes.has('mine')) count.writer++
    if (token.classes.has('you') || token.classes.has('your')) count.reader++
    if (token.type === 'opaque') count.opaque++
  }
  return count
})
