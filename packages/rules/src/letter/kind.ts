import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import type {TextLabel} from '../reader/labels.ts'
import {kind as writtenWeights} from '../reader/model.ts'
import {readNetwork, weighValues} from '../reader/network.ts'
import type {Kind} from '../types.ts'
import {kindFeatures} from './kind-features.ts'
import type {Letter} from './letter.ts'

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

/** From what tells an ending to its log-odds. */
const weights = readNetwork(writtenWeights)

/** From here on the reader takes a text for an agreement. */
const AGREEMENT = 0
/** From here on it is believed without a title or a sentence that speaks of parties. */
const SURE_AGREEMENT = 0.5
/** From here on it is an ending: a letter taken for one by mistake is told what it lacks, so the bar is above even odds. */
const TERMINATION = 2

/** What the message is, and whether it is a message at all. */
export function kindOf(letter: Letter, text: Readonly<Record<TextLabel, number>>): {kind: Kind; isMessage: boolean} {
  const isMessage = looksLikeMessage(letter)
  const [ending = 0] = weighValues(weights, kindFeatures(letter, text))
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

/** From here on a text without a greeting or a sign-off, such as a notice on a web page, is taken for a message all the same. */
const NOTICE = 1.5

/** A text message has no more words, and says neither who writes it nor whom it is for. */
const SHORT = 80

/** How sure the reader is to be that a notice decides something, and a text message, which has less to say so with. */
const [DECIDED, DECIDED_IN_SHORT] = [0.5, -0.5]

/** More of them make a page of documentation; a notice may have a few more, but notes for a call are none. */
const [MOST_HEADINGS, MOST_IN_NOTICE] = [5, 8]
const headingsOf = ({blocks}: Letter): number => blocks.filter((block) => block.role === 'heading').length

/** A notice has neither greeting nor sign-off, but it says plainly that something ends; so does a text message. */
function isNotice(letter: Letter, ending: number): boolean {
  return (
    ending >= NOTICE &&
    letter.words < 600 &&
    headingsOf(letter) <= MOST_IN_NOTICE &&
    speakers(letter).opaque <= 2 &&
    letter.sentences.some(
      (sentence) => (sentence.scores?.decision ?? -5) > (letter.words <= SHORT ? DECIDED_IN_SHORT : DECIDED),
    )
  )
}

/**
 * A greeting, a sign-off or a subject makes a message; so does a short text in which somebody speaks to somebody,
 * without the headings, links and code of a document.
 */
function looksLikeMessage(letter: Letter): boolean {
  const roles = new Set(letter.blocks.map((block) => block.role))
  if (roles.has('subject')) return true
  const headings = headingsOf(letter)
  const {writer, reader, opaque} = speakers(letter)
  // A page of documentation greets its readers and thanks people too.
  if (headings > MOST_HEADINGS || (headings > 0 && opaque > 2)) return false
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
