import {type Letter, rangeOf, type Sentence} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Match} from '../match/pattern.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import type {WordingLabel} from '../reader/labels.ts'
import {readSentence, weighTokens} from '../reader/reader.ts'
import {defineRule, type Rule, type RuleRecord} from '../rule.ts'
import type {Finding, Suggestion} from '../types.ts'
import {type Hit as SharedHit, SharedPatterns} from './shared-patterns.ts'
import type {Trust} from './trust.ts'

/** Words found in a sentence. */
export interface Hit {
  letter: Letter
  sentence: Sentence
  match: Match
  /** The matched tokens. */
  tokens: readonly Token[]
}

/** A family of wordings that are wrong for the same reason and are mended in the same way. */
export interface Family {
  /** In the language of `compilePattern`. */
  patterns: readonly string[]
  /** Leaves a hit alone; for what a pattern cannot say. */
  unless?(hit: Hit): boolean
  /** How to mend it. */
  mend?(hit: Hit): Suggestion[]
  /** Beyond the sentence reader's doubt: a matter of letters and marks that it does not see, or of plain grammar. */
  certain?: true
  /** Instead of the rule's own message. */
  message?: string
}

/** Why a clause is left alone: one of the shared guards. */
export type GuardName =
  | 'thanks'
  | 'condition'
  | 'own-fault'
  | 'no-fault'
  | 'request'
  | 'contract'
  | 'wish'
  | 'reassurance'

/** Words that make a clause harmless, by what they do. */
const GUARDS: Readonly<Record<GuardName, readonly string[]>> = {
  thanks: [
    '(thank/thanks/thankful/grateful/appreciate/appreciated/gratitude/appreciation/indebted) !(to your @late) (you|for|that|to|your|very|so|all|how|it|the|both)',
    '(pleasure|honor|joy|privilege|delight) (to|working|of|it|in|for|from)',
    '(enjoyed|loved|admired|admire|valued|liked) (the|your|our|my|every|working|being|how|that|it|all|each|these|having)',
  ],
  condition: [
    '(if|unless|should|whether|in case|in the event|provided|where|whenever|when|once) (you|either|the|a|any|your|there|anything|this|that|we|i|one|it|client)',
    '(if|unless) ...2',
  ],
  'own-fault': [
    '(my|our) (fault|failure|failing|mistake|delay|error|oversight|own|part|side|end|doing|neglect)',
    '(i|we) ...1 (failed|missed|forgot|neglected|ignored|delayed|broke|made)',
  ],
  'no-fault': [
    '(no|not|never|none|nobody|nothing) ...5 (fault|blame|mistake|wrong|failing|failure|doing|reflection|criticism|reproach)',
    '(not|never|cannot) (blame|fault|complain|reproach|accuse|hold)',
    '(through|by) no fault',
    '(hardly|scarcely|barely) ...3 (fault|blame)',
  ],
  request: [
    '(please|kindly|feel free|do not|need not|no need|you can|you may|you could|you should (have|receive|find|get|expect|hear|see|be))',
    'you (do|need|did) not (need|have|owe|worry|be)',
  ],
  contract: [
    '(clause|article|section|paragraph|schedule|under the|pursuant|in accordance|party|parties|client shall|herein)',
  ],
  reassurance: [
    'you (do|did|have|had|will|would) not (miss|missed|lose|lost) (much|anything|a thing|out)',
    'you (are|will be|remain) ...2 (free|welcome) to',
  ],
  wish: ['(wish|wishing|hope|hoping|may) you ...4'],
}
const guardMatchers = Object.fromEntries(
  Object.entries(GUARDS).map(([name, patterns]) => [name, new Matcher([['guard', patterns]], macros)]),
) as Record<GuardName, Matcher<'guard'>>

/** Clauses of the sentence in which one of the guards stands. */
function guardedClauses(sentence: Sentence, names: readonly GuardName[]): Set<number> {
  const clauses = new Set<number>()
  for (const name of names) {
    guardMatchers[name].match(sentence.tokens, (_tag, match) => {
      for (const token of sentence.tokens.slice(match.from, match.to)) clauses.add(token.clause)
    })
  }
  return clauses
}

/** “You did not miss much” sounds like a charge to the reader model. */
const reassures = ({tokens}: Sentence): boolean => guardMatchers.reassurance.test(tokens)

const wordings = new SharedPatterns<Family>()

/**
 * Makes a wording rule of families of patterns, and of what the sentence reader says where the patterns run out.
 *
 * Neighbouring clauses give one finding between them. Quoted words are nobody's fault but their speaker's.
 *
 * @param record the rule's record
 * @param families what it looks for
 * @param trust how far the sentence reader is trusted
 * @param guards what makes a clause harmless for the whole rule
 * @param relatedTo other places that a finding in a sentence is about
 */
export function defineWording(
  record: RuleRecord & {id: WordingLabel},
  families: readonly Family[],
  trust: Trust,
  guards: readonly GuardName[] = [],
  relatedTo: (sentence: Sentence, letter: Letter) => NonNullable<Finding['related']> = () => [],
): Rule {
  const hitsIn = wordings.add(
    families.map((family) => [family, family.patterns] as const),
    (tokens, match) => tokens.slice(match.from, match.to).some((token) => token.quoted),
  )
  const ground = oncePer((tokens: readonly Token[]) => groundOf(tokens, record.id))
  const isSure = ({scores}: Sentence): boolean => scores !== undefined && scores[record.id] >= trust.sure
  const findingsIn = (letter: Letter, sentence: Sentence, matching: readonly SharedHit<Family>[]): Finding[] => {
    const hits: {hit: Hit; family: Family}[] = []
    for (const {tag: family, match, tokens} of matching) {
      if (!family.certain && !isBelieved(sentence, record.id, trust)) continue
      const hit: Hit = {letter, sentence, match, tokens}
      if (!family.unless?.(hit)) hits.push({hit, family})
    }
    if (hits.length === 0)
      return isSure(sentence) && !(guards.includes('reassurance') && reassures(sentence))
        ? [restingOn(record, sentence, ground(sentence.tokens))]
        : []
    const guarded = guards.length > 0 ? guardedClauses(sentence, guards) : new Set<number>()
    const free = hits.filter(({hit}) => !guarded.has(hit.tokens[0]?.clause ?? -1))
    return joined(free).map(({hit, family, tokens}) => findingOf(record, hit, family, tokens))
  }
  return defineRule(record, (letter) => {
    const findings: Finding[] = []
    const matches = hitsIn(letter)
    let next = 0
    // Most sentences have nothing: what goes through all of them is kept apart from what few need.
    for (const sentence of letter.sentences) {
      const matching = matches[next]?.sentence === sentence ? matches[next++] : undefined
      if (!matching && !isSure(sentence)) continue
      for (const finding of findingsIn(letter, sentence, matching?.hits ?? [])) {
        const related = relatedTo(sentence, letter)
        findings.push(related.length > 0 ? {...finding, related} : finding)
      }
    }
    return findings
  })
}

/** A sentence that for itself is nearly as likely as not what the rule looks for. */
const EVEN_ODDS = -0.5

/**
 * Whether the reader lets a pattern's hit stand. In a letter that is kind all through it expects nothing unkind, but a
 * plain insult is one wherever it stands: there the sentence's own score is enough.
 */
function isBelieved({scores, tokens}: Sentence, label: WordingLabel, {doubt}: Trust): boolean {
  return !scores || scores[label] >= doubt || readSentence(tokens).scores[label] >= EVEN_ODDS
}

/** A clause beside the weightiest belongs to the finding when it weighs at least this share of it. */
const SHARE = 0.35
/** Words that tell a person nothing by themselves: articles, pronouns, prepositions, conjunctions and helping verbs. */
const SMALL = new Set(
  (
    'a an the this that these those there here i you he she it we they me him her us them my your his its our their ' +
    'mine yours ours theirs myself yourself yourselves ourselves themselves itself who whom whose which what ' +
    'about as at by for from in into of off on onto out over through to up upon with ' +
    'and but if nor or so than then when while because though although ' +
    'am are is was were be been being do does did doing done have has had having ' +
    'can could may might must shall should will would not'
  ).split(' '),
)
/** How many of the words that a verdict rests on are told. */
const TOLD = 3

/** Where the reader's verdict rests: the clauses whose words speak most for a label, and these words. */
interface Ground {
  tokens: readonly Token[]
  words: readonly string[]
}

function groundOf(all: readonly Token[], label: WordingLabel): Ground {
  const tokens = all.filter((token) => !token.quoted)
  const weights = weighTokens(tokens, label)
  const sums: number[] = []
  tokens.forEach((token, at) => {
    sums[token.clause] = (sums[token.clause] ?? 0) + (weights[at] ?? 0)
  })
  const most = sums.reduce((best, sum) => Math.max(best, sum), 0)
  let first = Math.max(0, sums.indexOf(most))
  let last = first
  while (first > 0 && (sums[first - 1] ?? 0) >= most * SHARE) first--
  while (last < sums.length - 1 && (sums[last + 1] ?? 0) >= most * SHARE) last++
  const inside = tokens.filter((token) => token.clause >= first && token.clause <= last)
  const trimmed = inside.at(-1)?.type === 'punctuation' ? inside.slice(0, -1) : inside
  const carrying = tokens
    .map((token, at) => ({token, weight: weights[at] ?? 0}))
    // What stands in for a blank or an address is no word that anybody wrote.
    .filter(
      ({token, weight}) => /^(?:word|number)$/.test(token.type) && weight > 0 && !token.tail && !SMALL.has(token.norm),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TOLD)
  return {tokens: trimmed.length > 0 ? trimmed : tokens, words: carrying.map(({token}) => token.text)}
}

/** Hits in the same clause or in neighbouring ones are one finding, mended as the longest of them is. */
function joined(hits: readonly {hit: Hit; family: Family}[]): {hit: Hit; family: Family; tokens: readonly Token[]}[] {
  const found: {hit: Hit; family: Family; from: number; to: number}[] = []
  for (const {hit, family} of [...hits].sort((a, b) => a.hit.match.from - b.hit.match.from)) {
    const last = found.at(-1)
    const {tokens} = hit.sentence
    const near = last && (tokens[hit.match.from]?.clause ?? 0) - (tokens[last.to - 1]?.clause ?? 0) <= 1
    if (!last || !near) {
      found.push({hit, family, from: hit.match.from, to: hit.match.to})
      continue
    }
    last.to = Math.max(last.to, hit.match.to)
    if (hit.tokens.length > last.hit.tokens.length) Object.assign(last, {hit, family})
  }
  return found.map(({hit, family, from, to}) => ({hit, family, tokens: hit.sentence.tokens.slice(from, to)}))
}

function restingOn(record: RuleRecord, sentence: Sentence, {tokens, words}: Ground): Finding {
  return {
    ...rangeOf(sentence, tokens),
    message: record.message,
    ...(words.length > 0 ? {words: [...words]} : {}),
  }
}

function findingOf(
  record: RuleRecord & {id: WordingLabel},
  hit: Hit,
  family: Family,
  tokens: readonly Token[],
): Finding {
  // A change to one of several hits would leave the others.
  const mended = tokens.length === hit.tokens.length ? (family.mend?.(hit) ?? []) : []
  const suggestions =
    STINGS.includes(record.id) && mended.some(({safe, text}) => safe && stillStings(hit, text))
      ? mended.map(asUnsafe)
      : mended
  return {
    ...rangeOf(hit.sentence, withoutComma(tokens)),
    message: family.message ?? record.message,
    ...(suggestions.length > 0 ? {suggestions} : {}),
  }
}

/** From here on the rest of a sentence is taken to need mending too. */
const STING = 0.4
/** What no date can mend, as it mends a vague end or an offer without one. */
const STINGS: readonly WordingLabel[] = ['blame', 'unkind', 'threat', 'opinion', 'sugar-coating', 'over-justifying']

/** Whether what the sentence says besides is no better: then no change to these words mends it. */
function stillStings({sentence, tokens}: Hit, written: string): boolean {
  // “so, so sorry” becomes “sorry”: that word stays.
  const own = new Set(tokens.filter((token) => token.norm !== written))
  const rest = sentence.tokens.filter((token) => !own.has(token))
  // With the words at the beginning goes the comma behind them.
  const {scores} = readSentence(rest.slice(rest.findIndex(({type}) => type !== 'punctuation')))
  return STINGS.some((label) => scores[label] >= STING)
}

const asUnsafe = (suggestion: Suggestion): Suggestion => ({...suggestion, safe: false})

const withoutComma = (tokens: readonly Token[]): readonly Token[] =>
  /^[,;:]$/.test(tokens.at(-1)?.norm ?? '') ? tokens.slice(0, -1) : tokens
