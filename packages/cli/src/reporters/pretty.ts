import type {FileReport, Level, Message, PartReport} from '@amicable/rules'
import {wrapAnsi} from 'fast-wrap-ansi'
import pico from 'picocolors'
import {shortPath} from '../short-path.ts'
import {excerpt} from './excerpt.ts'
import {printable} from './printable.ts'
import type {Result} from './result.ts'

/** How the report is to look. */
export interface PrettyOptions {
  colour: boolean
  /** The width to wrap at; undefined where there is no terminal. */
  columns: number | undefined
  /** Paths below this folder are shown relative to it. */
  cwd: string
  /** Only findings of level error are shown, and only the files that have some. */
  quiet: boolean
}

/** The longest line of a letter that is shown whole. */
const excerptWidth = 100
/** The most suggestions that are shown for a finding. */
const suggestions = 3

type Colors = ReturnType<typeof pico.createColors>

/** The reports as people like to read them. */
export function pretty(results: readonly Result[], options: PrettyOptions): string {
  return new Pretty(options).all(results)
}

class Pretty {
  readonly #options: PrettyOptions
  readonly #colors: Colors
  readonly #lines: string[] = []
  /** The rules whose reason has been given. */
  readonly #explained = new Set<string>()

  constructor(options: PrettyOptions) {
    this.#options = options
    this.#colors = pico.createColors(options.colour)
  }

  all(results: readonly Result[]): string {
    const {quiet} = this.#options
    const several = results.length > 1
    for (const result of results) {
      if (quiet && result.report.messages.length === 0) continue
      if (several && !quiet && isShort(result.report)) this.#short(result.report)
      else this.#file(result)
    }
    if (several && !quiet) this.#put(0, this.#colors.bold(summary(results.map(({report}) => report))))
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`
  }

  /** A letter with nothing to say of, in one line. */
  #short(report: FileReport): void {
    const {dim, green} = this.#colors
    const name = printable(shortPath(report.filePath, this.#options.cwd))
    this.#put(
      0,
      report.isMessage ? `${green('✓')} ${name}  ${dim(readyLine(report))}` : dim(`– ${name}  not a message`),
    )
  }

  #file({report, source}: Result): void {
    const {bold, dim} = this.#colors
    const name = printable(shortPath(report.filePath, this.#options.cwd))
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#gap()
    if (!report.isMessage) {
      this.#put(0, bold(name))
      this.#put(2, 'Not a message, nothing read; say `--kind` to read it anyway')
      this.#gap()
      return
    }
    this.#put(0, `${bold(name)}  ${dim(report.template ? `${report.kind}, template` : report.kind)}`)
    this.#gap()
    const lines = source.split(/\r\n|\n|\r/)
    const inList = ({ruleId}: Message): boolean => !(partOf(ruleId) in report.parts)
    for (const message of report.messages.filter(inList)) this.#finding(message, lines)
    if (this.#options.quiet) {
      for (const message of report.messages) if (!inList(message)) this.#finding(message, lines)
    } else {
      this.#checklist(report)
      for (const note of report.notes) {
        this.#put(2, dim(`Note: ${printable(note)}`))
        this.#gap()
      }
    }
    this.#put(2, this.#verdict(report))
    this.#gap()
  }

  #finding(message: Message, lines: readonly string[]): void {
    const {bold, dim} = this.#colors
    const paint = this.#paint(message.level)
    const place = dim(`${message.line}:${message.column}`)
    this.#put(2, `${place}  ${paint(message.level)}  ${bold(message.ruleId)}  ${printable(message.message)}`, 4)
    const {before, marked, after, underline} = excerpt(lines, message, Math.min(excerptWidth, this.#room(6)))
    this.#lines.push(`      ${dim(before)}${marked}${dim(after)}`, `      ${paint(underline)}`)
    for (const {line, column, message: text} of message.related ?? []) {
      this.#put(6, dim(`see ${line}:${column}: ${printable(text)}`))
    }
    this.#advice(message, 6)
    this.#gap()
  }

  /** The reason, once for each rule, and what to write. */
  #advice(message: Message, indent: number): void {
    const {dim, green} = this.#colors
    if (!this.#explained.has(message.ruleId)) this.#put(indent, dim(`why: ${printable(message.why)}`), 5)
    this.#explained.add(message.ruleId)
    for (const {desc} of message.suggestions?.slice(0, suggestions) ?? []) {
      this.#put(indent, green(`→ ${printable(desc)}`), 2)
    }
  }

  /** The parts of the letter: where each is, or what is missing. */
  #checklist({parts, messages}: FileReport): void {
    const {dim, green} = this.#colors
    const names = Object.keys(parts)
    if (names.length === 0) return
    const width = Math.max(...names.map((name) => name.length)) + 2
    for (const [name, part] of Object.entries(parts)) {
      const label = name.replaceAll('-', ' ').padEnd(width)
      const missing = messages.find(({ruleId}) => ruleId === `missing-${name}`)
      if (missing) {
        const paint = this.#paint(missing.level)
        const place = dim(`${missing.line}:${missing.column} ${missing.ruleId}`)
        this.#put(2, `${paint('✗')} ${label}${printable(missing.message)}  ${place}`, width + 2)
        this.#advice(missing, width + 4)
      } else if (part.present) {
        this.#put(2, `${green('✓')} ${label}${dim(whereIs(part))}`)
      } else {
        this.#put(2, dim(`– ${label}not there`))
      }
    }
    this.#gap()
  }

  #verdict(report: FileReport): string {
    const {bold, green, red, yellow} = this.#colors
    if (report.verdict === 'ready') return bold(green(readyLine(report)))
    const text = `${report.verdict === 'review' ? 'Review' : 'Not ready'}: ${countsOf([report])}`
    return bold(report.verdict === 'review' ? yellow(text) : red(text))
  }

  #paint(level: Level): (text: string) => string {
    return {error: this.#colors.red, warning: this.#colors.yellow, info: this.#colors.cyan}[level]
  }

  /** Adds a line, wrapped to the terminal; what is wrapped is indented by `hang` more. */
  #put(indent: number, text: string, hang = 0): void {
    const wrapped = this.#options.columns === undefined ? text : wrapAnsi(text, this.#room(indent + hang))
    for (const [index, line] of wrapped.split('\n').entries()) {
      this.#lines.push(' '.repeat(index === 0 ? indent : indent + hang) + line)
    }
  }

  #gap(): void {
    this.#lines.push('')
  }

  #room(indent: number): number {
    return Math.max(20, (this.#options.columns ?? Number.POSITIVE_INFINITY) - indent)
  }
}

function partOf(ruleId: string): string {
  return ruleId.replace(/^missing-/, '')
}

function isShort(report: FileReport): boolean {
  return !report.isMessage || report.verdict === 'ready'
}

function whereIs({evidence}: PartReport): string {
  const lines = [...new Set(evidence.map(({line}) => line))].sort((a, b) => a - b)
  if (lines.length === 0) return ''
  return `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, 3).join(', ')}${lines.length > 3 ? ', …' : ''}`
}

/** What to say of a letter that can be sent. A finished ending earns a kind word, as the article has it. */
function readyLine(report: FileReport): string {
  if (report.infoCount > 0) return `Ready: ${countsOf([report])}`
  if (report.kind !== 'termination' || report.template) return 'Ready: nothing to mend'
  return 'Ready: clear, calm and kind. Send it, and have a good lunch; you have earned it.'
}

/** `2 to mend, 3 to look at, 1 hint`. */
function countsOf(reports: readonly FileReport[]): string {
  const sum = (key: 'errorCount' | 'warningCount' | 'infoCount'): number =>
    reports.reduce((total, report) => total + report[key], 0)
  const parts = []
  if (sum('errorCount') > 0) parts.push(`${sum('errorCount')} to mend`)
  if (sum('warningCount') > 0) parts.push(`${sum('warningCount')} to look at`)
  if (sum('infoCount') > 0) parts.push(sum('infoCount') === 1 ? '1 hint' : `${sum('infoCount')} hints`)
  return parts.join(', ')
}

/** All letters in one line. */
function summary(reports: readonly FileReport[]): string {
  const messages = reports.filter(({isMessage}) => isMessage)
  const count = (verdict: FileReport['verdict']): number => messages.filter((each) => each.verdict === verdict).length
  const verdicts = [
    [count('not-ready'), 'not ready'],
    [count('review'), 'to review'],
    [count('ready'), 'ready'],
    [reports.length - messages.length, 'not a message'],
  ] as const
  const counts = countsOf(messages)
  const shown = verdicts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : []))
  return `${reports.length} files: ${shown.join(', ')}${counts === '' ? '' : ` (${counts})`}`
}
