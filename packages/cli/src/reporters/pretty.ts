import type {FileReport, Level, Message} from '@amicable/rules'
import {wrapAnsi} from 'fast-wrap-ansi'
import pico from 'picocolors'
import {shortPath} from '../short-path.ts'
import {excerptsOf} from './excerpts-of.ts'
import {printable} from './printable.ts'
import type {ReportContext} from './reporter.ts'
import type {Result} from './result.ts'
import {besideParts, missingPart, notesOf, summaryOf, verdictLine, whereIs} from './words.ts'

/** How the report is to look. */
export type PrettyOptions = Pick<ReportContext, 'colour' | 'columns' | 'cwd' | 'quiet'>

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
    if (several && !quiet) this.#put(0, this.#colors.bold(summaryOf(results.map(({report}) => report))))
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`
  }

  /** A letter with nothing to say of, in one line. */
  #short(report: FileReport): void {
    const {dim, green} = this.#colors
    const name = printable(shortPath(report.filePath, this.#options.cwd))
    this.#put(
      0,
      report.isMessage ? `${green('✓')} ${name}  ${dim(verdictLine(report))}` : dim(`– ${name}  not a message`),
    )
  }

  #file(result: Result): void {
    const {report} = result
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
    const excerpts = excerptsOf(result)
    const inList = new Set(besideParts(report))
    for (const message of inList) this.#finding(message, excerpts)
    if (this.#options.quiet) {
      for (const message of report.messages) if (!inList.has(message)) this.#finding(message, excerpts)
    } else {
      this.#checklist(report)
      for (const note of notesOf(report)) {
        this.#put(2, dim(`Note: ${printable(note)}`))
        this.#gap()
      }
    }
    this.#put(2, this.#verdict(report))
    this.#gap()
  }

  #finding(message: Message, excerpts: ReturnType<typeof excerptsOf>): void {
    const {bold, dim} = this.#colors
    const paint = this.#paint(message.level)
    const place = dim(`${message.line}:${message.column}`)
    this.#put(2, `${place}  ${paint(message.level)}  ${bold(message.ruleId)}  ${printable(message.message)}`, 4)
    const excerpt = excerpts(message, Math.min(excerptWidth, this.#room(6)))
    if (excerpt) {
      const {before, marked, after, underline} = excerpt
      this.#lines.push(`      ${dim(before)}${marked}${dim(after)}`, `      ${paint(underline)}`)
    }
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
  #checklist(report: FileReport): void {
    const {dim, green} = this.#colors
    const {parts} = report
    const names = Object.keys(parts)
    if (names.length === 0) return
    const width = Math.max(...names.map((name) => name.length)) + 2
    for (const [name, part] of Object.entries(parts)) {
      const label = name.replaceAll('-', ' ').padEnd(width)
      const missing = missingPart(report, name)
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
    const paint = {ready: green, review: yellow, 'not-ready': red}[report.verdict]
    return bold(paint(verdictLine(report)))
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

function isShort(report: FileReport): boolean {
  return !report.isMessage || report.verdict === 'ready'
}
