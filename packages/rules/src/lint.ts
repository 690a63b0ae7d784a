import {parseSettings} from './config/parse-settings.ts'
import {readDraft} from './formats/index.ts'
import type {Letter} from './letter/letter.ts'
import {type ReadOptions, readLetter} from './letter/read.ts'
import {LineIndex} from './line-index.ts'
import type {Fix, Message, PartReport, Place, Report} from './report.ts'
import {pageOf, type Rule} from './rule.ts'
import {rules} from './rules/index.ts'
import type {Finding, FormatName, Kind, Level, Range, Suggestion, Verdict} from './types.ts'

/** How a text is to be read and judged; everything may be left out. */
export interface LintOptions {
  /** Default: `text`. */
  format?: FormatName
  /** Says what the message is; without it the text tells. Front matter in the text wins over this. */
  kind?: Kind
  /** Blanks are meant to be there. Front matter in the text wins over this. */
  template?: boolean
  /** The notice period of the agreement, in days. */
  notice?: number
  /** How dates such as 03/04/2025 are read: `en-GB` (3 April) or `en-US` (March 4). Default: `en-US`. */
  locale?: 'en-GB' | 'en-US'
  /** The day the letter is written (`2025-06-30`), where neither a mail header nor front matter says it. */
  today?: string
  /** Levels by rule id. */
  rules?: Readonly<Record<string, Level | 'off'>>
}

const LAWYER = 'A clause is only said to be present or not found. Have a lawyer read the contract.'

/**
 * Reads a letter and says what to mend.
 *
 * @param text the source, in the given format
 * @param options how it is to be read
 * @param ruleSet the rules to apply; a rule that throws is reported and the others go on
 * @returns the kind of message, its parts, the findings in text order, and the verdict
 */
export async function lint(text: string, options: LintOptions = {}, ruleSet: readonly Rule[] = rules): Promise<Report> {
  const draft = await readDraft(text, options.format ?? 'text')
  const {settings, problems} = draft.settings ? await parseSettings(draft.settings.value) : {settings: {}, problems: []}
  const known = {...options, ...settings}
  const date = settings.date ?? draft.date ?? options.today
  const reading: ReadOptions = {
    isMessage: draft.settings !== undefined,
    ...(known.kind === undefined ? {} : {kind: known.kind}),
    ...(known.template === undefined ? {} : {template: known.template}),
    ...(known.notice === undefined ? {} : {notice: known.notice}),
    ...(known.locale === undefined ? {} : {locale: known.locale}),
    ...(date === undefined ? {} : {date}),
  }
  const letter = readLetter(draft, text.length, reading)
  const levels = {...options.rules, ...settings.rules}
  const report = judge(letter, ruleSet, levels, new LineIndex(text))
  for (const problem of problems) report.notes.push(`In the front matter: ${problem}`)
  return report
}

interface Judged {
  rule: Rule
  finding: Finding
  level: Level
}

function judge(
  letter: Letter,
  ruleSet: readonly Rule[],
  levels: Readonly<Record<string, Level | 'off'>>,
  lines: LineIndex,
): Report {
  const judged: Judged[] = []
  const parts: Record<string, PartReport> = {}
  const internalErrors: Report['internalErrors'] = []
  for (const rule of letter.isMessage ? ruleSet : []) {
    if (!rule.kinds.includes(letter.kind)) continue
    try {
      if (rule.part) {
        const evidence = rule.part.evidence(letter)
        parts[rule.part.name] = {present: evidence.length > 0, evidence: evidence.map((range) => lines.place(range))}
      }
      const level = levels[rule.id]
      if (level === 'off') continue
      for (const finding of rule.check(letter))
        judged.push({rule, finding, level: level ?? finding.level ?? rule.level})
    } catch (error) {
      internalErrors.push({ruleId: rule.id, message: error instanceof Error ? error.message : String(error)})
    }
  }
  const messages = onePerPhrase(judged, ruleSet).map((one) => messageOf(one, lines))
  const count = (level: Level): number => messages.filter((message) => message.level === level).length
  return {
    kind: letter.kind,
    isMessage: letter.isMessage,
    template: letter.template,
    verdict: verdictOf(count('error'), count('warning')),
    parts,
    messages,
    internalErrors,
    notes: letter.kind === 'agreement' ? [LAWYER] : [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  }
}

const verdictOf = (errors: number, warnings: number): Verdict =>
  errors > 0 ? 'not-ready' : warnings > 0 ? 'review' : 'ready'

const GRAVITY: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2}
/** Findings about a whole sentence or letter stand beside those about words in it. */
const BESIDE = /^missing-|^(?:long-winded|buried-decision|conflicting-dates|short-notice)$/

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

function messageOf({rule, finding, level}: Judged, lines: LineIndex): Message {
  const suggestions = [...(finding.suggestions ?? [])].sort((a, b) => Number(b.safe) - Number(a.safe))
  const first = suggestions[0]
  return {
    ruleId: rule.id,
    level,
    severity: level === 'error' ? 2 : 1,
    message: finding.message,
    why: rule.why,
    url: pageOf(rule.id),
    ...lines.place(finding),
    ...(first?.safe ? {fix: fixOf(first)} : {}),
    ...(suggestions.length > 0
      ? {suggestions: suggestions.map((suggestion) => ({desc: suggestion.desc, fix: fixOf(suggestion)}))}
      : {}),
    ...(finding.words ? {words: finding.words} : {}),
    ...(finding.related
      ? {
          related: finding.related.map((one): Place & {message: string} => ({
            message: one.message,
            ...lines.place(one),
          })),
        }
      : {}),
  }
}

const fixOf = ({range, text}: Suggestion): Fix => ({range: [range[0], range[1]], text})
