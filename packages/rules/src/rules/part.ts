import {decisionOf} from '../letter/decision.ts'
import {type Block, isForAll, type Letter, type Sentence} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import type {PartLabel} from '../reader/labels.ts'
import {defineRule, type Rule, type RuleRecord} from '../rule.ts'
import type {Level, Range, Suggestion} from '../types.ts'
import {SharedPatterns} from './shared-patterns.ts'
import type {Trust} from './trust.ts'

/** Where a missing part belongs. */
export type Home = 'greeting' | 'decision' | 'sign-off'

/** A part rule's record: that of a rule, and how the part is put right. */
export interface PartRecord extends RuleRecord {
  home: Home
  /** A sentence to insert, with `{slots}` to fill in. */
  line?: string
}

/** How a part is found in a letter. */
export interface PartFinder {
  /** Sentences that words and grammar show to have it. */
  evidence(letter: Letter): Range[]
  trust: Trust
  /** Whether the words leave the reader no room for doubt. */
  certain?(sentence: Sentence): boolean
  /** Whether the words rule the part out, whatever the reader says. */
  ruledOut?(sentence: Sentence): boolean
  /** Undefined when the letter does not need the part. Default: the rule's own level. */
  level?(letter: Letter): Level | undefined
}

/** Makes a rule that reports a part which the letter does not have, at the place where it belongs. */
export function definePart(record: PartRecord, finder: PartFinder): Rule {
  const name = record.id.replace(/^missing-/, '') as PartLabel
  const evidence = oncePer((letter: Letter): Range[] => {
    const {sure, doubt} = finder.trust
    const seen = finder.evidence(letter)
    const found: Range[] = []
    let next = 0
    for (const sentence of letter.sentences) {
      // Evidence is in text order, and none reaches over the end of its sentence.
      const first = next
      while (next < seen.length && (seen[next]?.start ?? 0) < sentence.end) next++
      const score = sentence.scores?.[name]
      const isRead = score !== undefined && score >= sure
      if ((next === first && !isRead) || finder.ruledOut?.(sentence)) continue
      if (next === first) {
        if (sentence.tokens.some((token) => !token.quoted)) found.push({start: sentence.start, end: sentence.end})
        continue
      }
      // A blank stands for words that the reader cannot see, so it cannot doubt them.
      const isCertain = sentence.hasBlank || finder.certain?.(sentence) === true
      if (isCertain || score === undefined || score >= doubt) found.push(...seen.slice(first, next))
    }
    return found
  })
  return defineRule(
    record,
    (letter) => {
      if (evidence(letter).length > 0) return []
      const level = finder.level ? finder.level(letter) : record.level
      if (level === undefined) return []
      const place = homeOf(letter, record.home)
      const suggestions = record.line === undefined ? [] : insertion(letter, record.line, place)
      return [{...place.anchor, message: record.message, level, suggestions}]
    },
    {name, evidence},
  )
}

interface Place {
  anchor: Range
  /** The block after or before which the sentence goes, and on which side. */
  block: Block | undefined
  before: boolean
}

/**
 * The decision for what belongs to it, else the greeting or sign-off, else the first or last block of the body. What
 * belongs to a decision that is not there yet has no block to go into, nor has what only some readers would get.
 */
function homeOf(letter: Letter, home: Home): Place {
  const body = letter.blocks.filter((block) => block.sentences.length > 0)
  const paragraphs = body.filter(({role}) => role === 'body' || role === 'item')
  const decision = decisionOf(letter)
  const greeting = body.find((block) => block.role === 'greeting')
  const signOff = body.find((block) => block.role === 'sign-off') ?? body.find((block) => block.role === 'name')
  if (home === 'decision' && decision)
    return {
      anchor: {start: decision.start, end: decision.end},
      block: endsForAll(letter, decision.block) ? decision.block : undefined,
      before: false,
    }
  if (home === 'sign-off') {
    const last = paragraphs.at(-1)
    return {
      anchor: line(signOff ?? last),
      block: paragraphs.findLast((block) => endsForAll(letter, block)),
      before: false,
    }
  }
  const first = body.find((block) => block.role === 'body') ?? body[0]
  return {
    anchor: line(greeting ?? first),
    block:
      home === 'decision' ? undefined : [first, ...paragraphs].find((block) => block && takesBefore(letter, block)),
    before: true,
  }
}

const endsForAll = (letter: Letter, {sentences}: Block): boolean => isForAll(letter, sentences.at(-1)?.end ?? 0)

/** A sentence that begins in lower case goes on from what stands before it. */
const takesBefore = (letter: Letter, {sentences: [first]}: Block): boolean =>
  first !== undefined && isForAll(letter, first.start) && !/^\p{Ll}/u.test(first.tokens[0]?.text ?? '')

/** A block from its first sentence to its last; the very beginning when there is none. */
function line(block: Block | undefined): Range {
  const first = block?.sentences[0]
  const last = block?.sentences.at(-1)
  return first && last ? {start: first.start, end: last.end} : {start: 0, end: 0}
}

/** The sentence goes into the paragraph: a new paragraph would need markup in some formats and blank lines in others. */
function insertion(letter: Letter, text: string, {block, before}: Place): Suggestion[] {
  const sentence = before ? block?.sentences[0] : block?.sentences.at(-1)
  if (!block || !sentence) return []
  const offset = before ? sentence.start : sentence.end
  const stop = /[.!?:]["”’)]?$/.test(block.text.text.trimEnd()) || before ? '' : '.'
  const written = letter.encode(before ? `${text} ` : `${stop} ${text}`, offset)
  return written === undefined ? [] : [{desc: `Insert “${text}”`, range: [offset, offset], text: written, safe: false}]
}

const ourPatterns = new SharedPatterns<'part'>()

/**
 * Looks for patterns in all sentences.
 *
 * @param unless leaves a hit alone; of nothing but the tokens of its sentence
 * @param shared the patterns that are matched together with these
 */
export function finder(
  patterns: readonly string[],
  unless: (tokens: readonly Token[], from: number, to: number) => boolean = () => false,
  shared: SharedPatterns<'part'> = ourPatterns,
): (letter: Letter) => Range[] {
  const hitsIn = shared.add(
    [['part', patterns]],
    (tokens, {from, to}) => tokens[from]?.quoted === true || unless(tokens, from, to),
  )
  return (letter) => hitsIn(letter).map(({sentence: {start, end}}) => ({start, end}))
}

const UNFINISHED = [
  '(not|unable|cannot|no longer|without|never) ...3 (finish|finishing|complete|completing|deliver|delivering|continue|see it through|start|started|begin|photograph|perform|cater) ...2 (the|your|our|this|it|any)',
  '(remaining|unfinished|outstanding|unused|undelivered|half-finished|incomplete|uncompleted|rest of the) (work|phase|phases|stage|stages|chapters|sessions|lessons|hours|months|weeks|visits|part|units|project|order|orders|credits|balance|term)',
  '(retainer|prepaid|pre-paid|deposit|paid (in advance|upfront|up front|ahead)|advance|prepayment|annual plan|instalment)',
  '(stays|stay|remains|remain|left|leave|leaves) (unfinished|undone|half-done|half done|incomplete|open)',
]
const unfinished = new Matcher([['undone', UNFINISHED]], macros)

/** Work that will stay undone, or money paid ahead: then the reader needs to know who takes over and what comes back. */
export const leavesWorkUndone: (letter: Letter) => boolean = oncePer((letter) =>
  letter.sentences.some((sentence) => unfinished.test(sentence.tokens)),
)
