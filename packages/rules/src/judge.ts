import {AllowedPhrases} from './directives/allowed.ts'
import type {Orders} from './directives/read-orders.ts'
import {suppress} from './directives/suppress.ts'
import type {Letter} from './letter/letter.ts'
import type {LineIndex} from './line-index.ts'
import {type Judged, messageOf} from './message.ts'
import type {Message, Report, SuppressedMessage} from './report.ts'
import type {Rule} from './rule.ts'
import type {Level, Range, Verdict} from './types.ts'

/** What a letter is judged by. */
export interface Standard extends Orders {
  ruleSet: readonly Rule[]
  /** Rules of the team's own, which say themselves how grave they are. */
  own: readonly Rule[]
  /** Every finding of the other rules is taken one level graver. */
  strict: boolean
  /** Levels by rule id. */
  levels: Readonly<Record<string, Level | 'off'>>
  /** Phrases that are fine. */
  allow: readonly string[]
  source: string
  lines: LineIndex
}

const LAWYER = 'A clause is only said to be present or not found. Have a lawyer read the contract.'

/** Applies the rules to a letter, leaves out what the writer wants left out, and draws the verdict. */
export function judge(letter: Letter, standard: Standard): Report {
  const {levels, source, lines} = standard
  const ruleSet = [...standard.ruleSet, ...standard.own]
  const {judged, parts, internalErrors} = applyRules(letter, standard)
  const failed = new Set(internalErrors.map(({ruleId}) => ruleId))
  const atWork = new Set(ruleSet.flatMap(({id}) => (levels[id] === 'off' || failed.has(id) ? [] : [id])))
  const orders = letter.isMessage ? standard.orders : []
  const {free, left, complaints} = suppress(judged, orders, (id) => atWork.has(id), source, lines)
  const allowed = new AllowedPhrases(standard.allow, letter.blocks, source)
  const allowing = new Map(free.flatMap((one): [Judged, string][] => pairWith(one, allowedPhrase(one, allowed))))
  const kept = free.filter((one) => !allowing.has(one))
  const why = new Map(left.map(({found, order}) => [found, order.why]))
  const messages = onePerPhrase(kept, ruleSet).map((one) => messageOf(one, lines))
  const suppressed = onePerPhrase([...why.keys(), ...allowing.keys()], ruleSet).map((one): SuppressedMessage => {
    const phrase = allowing.get(one)
    if (phrase !== undefined) return {...messageOf(one, lines), kind: 'allow', justification: `“${phrase}” is allowed`}
    const justification = why.get(one)
    return {...messageOf(one, lines), kind: 'inline', ...(justification === undefined ? {} : {justification})}
  })
  const {verdict, ...counts} = countsOf(messages)
  const problems = [...standard.complaints, ...complaints].sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    kind: letter.kind,
    isMessage: letter.isMessage,
    template: letter.template,
    verdict,
    parts,
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

function applyRules(
  letter: Letter,
  {ruleSet, own, strict, levels, lines}: Standard,
): Pick<Report, 'parts' | 'internalErrors'> & {judged: Judged[]} {
  const judged: Judged[] = []
  const parts: Report['parts'] = {}
  const internalErrors: Report['internalErrors'] = []
  const graver = new Set(strict ? ruleSet : [])
  for (const rule of letter.isMessage ? [...ruleSet, ...own] : []) {
    if (!rule.kinds.includes(letter.kind)) continue
    try {
      if (rule.part) {
        const evidence = rule.part.evidence(letter)
        parts[rule.part.name] = {present: evidence.length > 0, evidence: evidence.map((range) => lines.place(range))}
      }
      const level = levels[rule.id]
      if (level === 'off') continue
      for (const finding of rule.check(letter)) {
        const shade = finding.level ?? rule.level
        judged.push({rule, finding, level: level ?? (graver.has(rule) ? GRAVER[shade] : shade)})
      }
    } catch (error) {
      internalErrors.push({ruleId: rule.id, message: error instanceof Error ? error.message : String(error)})
    }
  }
  return {judged, parts, internalErrors}
}

function countsOf(messages: readonly Message[]): Pick<Report, 'verdict' | 'errorCount' | 'warningCount' | 'infoCount'> {
  const count = (level: Level): number => messages.filter((message) => message.level === level).length
  const errorCount = count('error')
  const warningCount = count('warning')
  const verdict: Verdict = errorCount > 0 ? 'not-ready' : warningCount > 0 ? 'review' : 'ready'
  return {verdict, errorCount, warningCount, infoCount: count('info')}
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

const GRAVER: Readonly<Record<Level, Level>> = {error: 'error', warning: 'error', info: 'warning'}
const GRAVITY: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2}

/** Where two rules find fault with the same words, the graver one is kept; equals by the order of the rules. */
function onePerPhrase(judged: readonly Judged[], ruleSet: readonly Rule[]): Judged[] {
  const order = new Map(ruleSet.map((rule, at) => [rule, at]))
  const byGravity = [...judged].sort(
    (a, b) => GRAVITY[a.level] - GRAVITY[b.level] || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  )
  const taken: Range[] = []
  const kept = byGravity.filter(({rule, finding}) => BESIDE.test(rule.id) || take(taken, finding))
  return kept.sort((a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end)
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
