import {applyRules, type RuleLevels} from './apply-rules.ts'
import {countsOf} from './counts.ts'
import {AllowedPhrases} from './directives/allowed.ts'
import type {Orders} from './directives/read-orders.ts'
import {suppress} from './directives/suppress.ts'
import type {Choice} from './formats/template/choices.ts'
import {LetterWords} from './letter/letter-words.ts'
import type {LineIndex} from './line-index.ts'
import {mergeVersions} from './merge-versions.ts'
import {GRAVITY, type Judged, messageOf} from './message.ts'
import type {PartReport, Report, SuppressedMessage} from './report.ts'
import type {Rule} from './rule.ts'
import type {Range} from './types.ts'
import type {Version} from './versions.ts'

/** What a letter is judged by. */
export interface Standard extends Orders, RuleLevels {
  /** Phrases that are fine. */
  allow: readonly string[]
  source: string
  lines: LineIndex
  /** The report is to have the words of its evidence. */
  withWords: boolean
}

const LAWYER = 'A clause is only said to be present or not found. Have a lawyer read the contract.'

/**
 * Applies the rules to a letter, leaves out what the writer wants left out, and draws the verdict.
 *
 * @param versions the ways in which the letter can be read, which have the kind in common
 * @param choices where these differ
 */
export function judge(
  versions: readonly [Version, ...Version[]],
  choices: readonly Choice[],
  standard: Standard,
): Report {
  const {levels, source, lines} = standard
  const [{letter}] = versions
  const ruleSet = [...standard.ruleSet, ...standard.own]
  const applied = versions.map((version) => applyRules(version, standard))
  const {judged, evidence, internalErrors} = mergeVersions(versions, applied, choices)
  const failed = new Set(internalErrors.map(({ruleId}) => ruleId))
  const atWork = new Set(ruleSet.flatMap(({id}) => (levels[id] === 'off' || failed.has(id) ? [] : [id])))
  const orders = letter.isMessage ? standard.orders : []
  const {free, left, complaints} = suppress(judged, orders, (id) => atWork.has(id), source, lines)
  const blocks = versions.flatMap((version) => version.letter.blocks)
  const allowed = new AllowedPhrases(standard.allow, blocks, source)
  const allowing = new Map(free.flatMap((one): [Judged, string][] => pairWith(one, allowedPhrase(one, allowed))))
  const kept = free.filter((one) => !allowing.has(one))
  const why = new Map(left.map(({found, order}) => [found, order.why]))
  const reported = (some: readonly Judged[]): Judged[] => onePerPhrase(some, ruleSet, versions.length)
  const messages = reported(kept).map((one) => messageOf(one, lines))
  const suppressed = reported([...why.keys(), ...allowing.keys()]).map((one): SuppressedMessage => {
    const phrase = allowing.get(one)
    if (phrase !== undefined) return {...messageOf(one, lines), kind: 'allow', justification: `“${phrase}” is allowed`}
    const justification = why.get(one)
    return {...messageOf(one, lines), kind: 'inline', ...(justification === undefined ? {} : {justification})}
  })
  const {verdict, ...counts} = countsOf(messages)
  const words = standard.withWords ? versions.map((version) => new LetterWords(version.letter.blocks)) : undefined
  const problems = [...standard.complaints, ...complaints].sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    kind: letter.kind,
    isMessage: letter.isMessage,
    template: letter.template,
    verdict,
    parts: Object.fromEntries(Array.from(evidence, ([name, ranges]) => [name, partOf(ranges, lines, words)])),
    messages,
    ...(suppressed.length > 0 ? {suppressed} : {}),
    ...(problems.length > 0
      ? {directives: problems.map(({message, ...range}) => ({message, ...lines.place(range)}))}
      : {}),
    internalErrors,
    notes: letter.kind === 'agreement' ? [LAWYER] : [],
    ...counts,
  }
}

/** @param words of each version of the letter, when they are asked for; a partial has none in it */
const partOf = (
  evidence: readonly Range[],
  lines: LineIndex,
  words: readonly LetterWords[] | undefined,
): PartReport => ({
  present: evidence.length > 0,
  evidence: evidence.map((range) => lines.place(range)),
  ...(words ? {words: evidence.map((range) => firstOf(words, (one) => one.wordsAt(range)))} : {}),
})

function firstOf(all: readonly LetterWords[], read: (words: LetterWords) => string): string {
  for (const words of all) {
    const found = read(words)
    if (found !== '') return found
  }
  return ''
}

/** Findings about what is not there stand at words that they do not speak of. */
const ABOUT_NOTHING = /^missing-/
/** Findings about a whole sentence or letter stand beside those about words in it. */
const BESIDE = /^missing-|^(?:long-winded|buried-decision|conflicting-dates|short-notice)$/

/** The allowed phrase that lets a finding go: one around it, or one among its words. */
function allowedPhrase({rule, finding}: Judged, allowed: AllowedPhrases): string | undefined {
  if (ABOUT_NOTHING.test(rule.id)) return undefined
  return allowed.around(finding) ?? (BESIDE.test(rule.id) ? undefined : allowed.within(finding))
}

const pairWith = <One, Other>(one: One, other: Other | undefined): [One, Other][] =>
  other === undefined ? [] : [[one, other]]

/**
 * Where two rules find fault with the same words of one version of the letter, the graver one is kept; equals by the order
 * of the rules.
 */
function onePerPhrase(judged: readonly Judged[], ruleSet: readonly Rule[], versions: number): Judged[] {
  const order = new Map(ruleSet.map((rule, at) => [rule, at]))
  const byGravity = [...judged].sort(
    (a, b) => GRAVITY[a.level] - GRAVITY[b.level] || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  )
  const kept = new Set<Judged>()
  for (let version = 0; version < versions; version++) {
    const taken: Range[] = []
    for (const one of byGravity) {
      if (one.versions?.has(version) === false) continue
      if (BESIDE.test(one.rule.id) || take(taken, one.finding)) kept.add(one)
    }
  }
  const inOrder = byGravity.filter((one) => kept.has(one))
  return inOrder.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
}

/** Puts a range among those taken, which are in order and do not overlap, unless it overlaps one of them. */
function take(taken: Range[], {start, end}: Range): boolean {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((taken[middle]?.start ?? 0) < end) low = middle + 1
    else high = middle
  }
  if ((taken[low - 1]?.end ?? -1) > start) return false
  taken.splice(low, 0, {start, end})
  return true
}
