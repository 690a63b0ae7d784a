import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {type PartLabel, partLabels, type TextLabel, type WordingLabel, wordingLabels} from '../reader/labels.ts'
import type {SentenceScores} from '../reader/reader.ts'
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
  const [first, second] = letter.sentences
  const {plain, hedged, weak, against} = endingsIn(letter)
  return [
    most(text.termination),
    most(text.agreement),
    ...partLabels.map(best),
    // A letter without a fault is an ending as well as one with many.
    ...wordingLabels.map((label) => Math.max(0, best(label))),
    ...[...wordingLabels, ...partLabels].map((label) => amountOf(scores, label)),
    placeOfDecision(letter),
    ...[first, second].map((sentence) => most(sentence?.scores?.decision ?? -5)),
    scores.length < 4 ? 1 : 0,
    Math.min(1, scores.length / 20),
    most(secondDecision(scores)),
    most(2 * (plain + hedged) + weak / 2 - 3 * against),
    few(against),
    letter.words < 60 ? 1 : 0,
    letter.words < 25 ? 1 : 0,
    decision * Math.max(0, best('end-date')),
    decision * Math.max(0, most(text.termination)),
  ]
}

/** About how many sentences make a move: more than two say no more than two. */
function amountOf(scores: readonly SentenceScores[], label: WordingLabel | PartLabel): number {
  let sum = 0
  for (const score of scores) {
    sum += Math.max(0, Math.min(1, (score[label] + 2) / 4))
    if (sum >= 2) return 1
  }
  return sum / 2
}

/** How far down the letter its likeliest decision stands: 0 for the first sentence. */
function placeOfDecision({sentences}: Letter): number {
  let likeliest = sentences[0]
  for (const sentence of sentences)
    if ((sentence.scores?.decision ?? -5) > (likeliest?.scores?.decision ?? -5)) likeliest = sentence
  return (likeliest?.index ?? 0) / Math.max(1, sentences.length)
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
