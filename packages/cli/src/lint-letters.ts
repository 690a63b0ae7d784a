import path from 'node:path'
import type {LintOptions, Report, RuleRecord} from '@amicable/rules'
import {type ConfigFile, messageOf} from '@amicable/rules/config'
import {fixAll} from '@amicable/rules/fix'
import {chosenFix} from './chosen-fix.ts'
import type {ChangedFiles} from './git/changed-files.ts'
import type {Io, Rules} from './io.ts'
import {letterOf} from './letter-of.ts'
import {lintOptions} from './lint-options.ts'
import {type Linter, linterFor} from './linter.ts'
import {Notices} from './notices.ts'
import type {Options} from './options.ts'
import {partialsOf} from './partials.ts'
import {readAhead} from './read-ahead.ts'
import {type Letter, readBytes} from './read-file.ts'
import type {ReportCache} from './report-cache.ts'
import type {Change} from './reporters/diff.ts'
import type {Result} from './reporters/result.ts'
import {sampleData} from './sample-data.ts'
import {isByGit} from './selection-options.ts'
import {type LetterSettings, type SettingsOf, settingsReader} from './settings.ts'
import {shortPath} from './short-path.ts'
import {fileOf, findSources, type Source} from './sources.ts'
import type {Stats} from './stats.ts'
import type {KnownFindings} from './suppressions/known-findings.ts'
import {locateSuppressions} from './suppressions/locate.ts'
import {timed} from './timed.ts'
import {toldByName} from './told-by-name.ts'
import {replaceFile} from './write-file.ts'

/** What came of a run. */
export interface Outcome {
  /** By path. */
  results: Result[]
  /** What `--fix` would change. */
  changes: Change[]
  /** The records of the rules that the letters were judged by. */
  rules: readonly RuleRecord[]
  /** Whether something could not be read, written or judged; it has been said on standard error. */
  failed: boolean
}

/** What outlives a run, or looks on. */
export interface Around {
  /** Counts what takes how long. */
  stats?: Stats | undefined
  /** Knows letters that were judged before. */
  cache?: ReportCache | undefined
  /** Nobody waits for the outcome any more. */
  signal?: AbortSignal | undefined
}

/**
 * Reads and judges the letters that the options name, mends them if so asked, and says on standard error what could not
 * be read.
 *
 * @throws UserError when the config, the suppressions or the data that the options name cannot be read, or Git does not
 * answer
 */
export async function lintLetters(options: Options, io: Io, {stats, cache, signal}: Around = {}): Promise<Outcome> {
  const rules = await timed(stats, 'load', () => io.rules())
  const known = await knownFindings(options, io.cwd)
  const changed = await changedFiles(options, io)
  const data = await sampleData(options.data, io.cwd)
  const settingsOf = await settingsReader(options, io.cwd)
  const run = new Run(options, io, rules, {settingsOf, data, stats, signal})
  const sources = await timed(stats, 'find', () => findSources(options, io, rules, changed, run.notices))
  const linter = await linterFor(rules, sources.length, {stats, cache}, io)
  try {
    await run.all(sources, linter)
  } finally {
    await linter.close()
  }
  let results = known ? await known.settle(run.results, run.notices) : run.results
  if (changed && options.changedLines) {
    const {onChangedLines} = await import('./git/on-changed-lines.ts')
    results = await onChangedLines(results, changed)
  }
  return {results, changes: run.changes, rules: rules.rules, failed: run.notices.failed}
}

/** The findings that are to be lived with, where there is a file of them or one is to be made. */
async function knownFindings(options: Options, cwd: string): Promise<KnownFindings | undefined> {
  const file = locateSuppressions(options, cwd)
  if (file === undefined) return undefined
  const {KnownFindings} = await import('./suppressions/known-findings.ts')
  return KnownFindings.read(file, options, cwd)
}

/** What has changed in Git, where only that is to be read. */
async function changedFiles(options: Options, io: Io): Promise<ChangedFiles | undefined> {
  if (!isByGit(options)) return undefined
  const {findChangedFiles} = await import('./git/changed-files.ts')
  return findChangedFiles(options, io)
}

/** A letter that was read ahead, why it could not be, or why it was not to be. */
type Read = {source: Source} & (
  | {letter: Letter; options: LintOptions; report?: Promise<Report> | undefined}
  | {problem: string}
  | {skipped: Pick<LetterSettings, 'broken' | 'ignoredBy'>}
)

type ReadLetter = Extract<Read, {letter: Letter}>

/** What a run is given besides the options. */
interface Given {
  settingsOf: SettingsOf
  data: Pick<LintOptions, 'data'>
  stats: Stats | undefined
  signal: AbortSignal | undefined
}

class Run {
  readonly results: Result[] = []
  readonly changes: Change[] = []
  readonly notices: Notices
  readonly #options: Options
  readonly #io: Io
  readonly #rules: Rules
  readonly #given: Given
  /** How many letters each broken config keeps from being read. */
  readonly #broken = new Map<ConfigFile, number>()
  /** How many changes were made, for each file that was mended. */
  readonly #mended: number[] = []
  #ignored = 0

  constructor(options: Options, io: Io, rules: Rules, given: Given) {
    this.notices = new Notices(io.stderr)
    this.#options = options
    this.#io = io
    this.#rules = rules
    this.#given = given
  }

  async all(sources: readonly Source[], linter: Linter): Promise<void> {
    const progress = this.notices.progress(sources.length)
    // What is done side by side cannot be told apart by the time that it takes.
    const ahead = this.#given.stats ? 0 : undefined
    let left = sources.length
    for await (const read of readAhead(sources, (source) => this.#read(source, linter), ahead)) {
      if (this.#given.signal?.aborted) break
      if ('problem' in read) this.notices.fail(`${this.#shown(read.source.name)}: ${read.problem}`)
      else if ('skipped' in read) this.#skip(read.source, read.skipped)
      else await timed(this.#given.stats, 'judge', () => this.#judge(read, linter))
      linter.step(--left)
      progress.step()
    }
    progress.clear()
    this.#tellMended()
    this.#tellSkipped()
  }

  async #read(source: Source, linter: Linter): Promise<Read> {
    const read = await timed(this.#given.stats, 'read', () => this.#readNow(source))
    if (!('letter' in read) || !linter.ahead) return read
    const report = linter.lint(fileOf(source), read.letter.text, read.options)
    // Whoever takes the letter up hears of it.
    report.catch(() => {})
    return {...read, report}
  }

  async #readNow(source: Source): Promise<Read> {
    try {
      const {settings, folder, ...skipped} = await this.#given.settingsOf(source.path, source.named)
      if (skipped.broken || skipped.ignoredBy !== undefined) return {source, skipped}
      const bytes = source.fromStdin ? await this.#io.stdin() : await readBytes(source.path)
      const letter = await letterOf(source.path, bytes, this.#rules)
      const told = toldByName(source.path, letter.text, this.#rules)
      const partials = await partialsOf(letter.text, source.path, folder)
      return {
        source,
        letter,
        options: {...lintOptions(told, settings, this.#options), ...partials, ...this.#given.data},
      }
    } catch (error) {
      return {source, problem: messageOf(error)}
    }
  }

  async #judge({source, letter, options, report: early}: ReadLetter, linter: Linter): Promise<void> {
    const shown = this.#shown(source.name)
    const lint = async (text: string, judged = linter.lint(fileOf(source), text, options)): Promise<Report> => {
      const report = await judged
      return letter.view?.inDocument(report) ?? report
    }
    try {
      let text = letter.text
      let report = await lint(text, early)
      if (this.#options.fix || this.#options.fixDryRun) {
        const fixed = await fixAll(text, report, lint, chosenFix(this.#options))
        if (letter.view && report.messages.length > 0)
          this.notices.say(`${shown}: a Word document is not mended by --fix`)
        if (fixed.text !== text && (await this.#mend(source, letter, fixed.text))) {
          ;({text, report} = fixed)
          this.#mended.push(fixed.changes)
        }
      }
      this.results.push({report: {filePath: source.name, ...report}, source: letter.view?.source ?? text, options})
      for (const {ruleId, message} of report.internalErrors) {
        this.notices.fail(`${shown}: the rule ${ruleId} failed, please report it: ${message}`)
      }
    } catch (error) {
      this.notices.fail(`${shown}: could not be judged, please report it: ${messageOf(error)}`)
    }
  }

  /** Writes the mended text, or notes it for the diff; false when the file stays as it is. */
  async #mend(source: Source, letter: Letter, text: string): Promise<boolean> {
    const shown = this.#shown(source.name)
    if (this.#options.fixDryRun) {
      const name = shown.replaceAll(path.sep, '/').replace(/^\/+/, '')
      this.changes.push({name, before: letter.text, after: text})
      return false
    }
    try {
      await replaceFile(source, letter.bytes, letter.encode(text))
      return true
    } catch (error) {
      this.notices.fail(`${shown}: not mended: ${messageOf(error)}`)
      return false
    }
  }

  #tellMended(): void {
    const files = this.#mended.length
    if (files === 0) return
    const changes = this.#mended.reduce((total, count) => total + count, 0)
    const what = changes === 1 ? '1 finding' : `${changes} findings`
    this.notices.say(`mended ${what} in ${files === 1 ? '1 file' : `${files} files`}`)
  }

  #skip(source: Source, {broken, ignoredBy = ''}: Pick<LetterSettings, 'broken' | 'ignoredBy'>): void {
    if (broken) this.#broken.set(broken, (this.#broken.get(broken) ?? 0) + 1)
    else if (source.named)
      this.notices.say(
        `${this.#shown(source.name)}: not read, ${this.#shown(ignoredBy)} ignores it; --no-ignore reads it`,
      )
    else this.#ignored++
  }

  #tellSkipped(): void {
    for (const [{path: file, problems}, count] of this.#broken) {
      const shown = this.#shown(file)
      // A problem may lie in a config that this one extends.
      for (const {path: where, line, column, message} of problems)
        this.notices.fail(`${this.#shown(where)}:${line}:${column}: ${message}`)
      this.notices.fail(`${shown}: mend it first, ${countOf(count)} below it ${count === 1 ? 'was' : 'were'} not read`)
    }
    if (this.#ignored > 0 && this.results.length === 0) {
      const [are, them] = this.#ignored === 1 ? ['is', 'it'] : ['are', 'them']
      this.notices.say(`nothing to read, ${countOf(this.#ignored)} ${are} ignored; --no-ignore reads ${them}`)
    }
  }

  #shown(file: string): string {
    return shortPath(file, this.#io.cwd)
  }
}

function countOf(letters: number): string {
  return letters === 1 ? '1 letter' : `${letters} letters`
}
