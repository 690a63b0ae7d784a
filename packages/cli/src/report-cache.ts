import {createHash} from 'node:crypto'
import {existsSync, statSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {LintOptions, Report} from '@amicable/rules'
import {messageOf} from '@amicable/rules/config'
import type {Io, Rules} from './io.ts'
import {Notices} from './notices.ts'
import type {Options} from './options.ts'
import {shortPath} from './short-path.ts'
import {isMissing, reasonOf, UserError} from './user-error.ts'
import {writeWhole} from './write-file.ts'

/** What is kept of a letter: its report, and of what text and options. */
interface Entry {
  hash: string
  report: Report
}

/** The reports of letters that have not changed since they were judged. */
export class ReportCache {
  /** By path, relative to the folder of the cache file, so that a repository may lie elsewhere the next time. */
  readonly #entries: Map<string, Entry>
  readonly #version: string
  readonly #file: string | undefined
  readonly #notices: Notices
  #changed = false
  /** How many letters were known, so that nobody had to judge them. */
  hits = 0

  /**
   * @param version of the program: another one may judge otherwise
   * @param file where the reports are kept from run to run; without it they are not
   */
  constructor(version: string, notices: Notices, file?: string, entries: Map<string, Entry> = new Map()) {
    this.#version = version
    this.#notices = notices
    this.#file = file
    this.#entries = entries
  }

  /** The report that is known of the letter, else that of `lint`, which is kept. */
  async lint(filePath: string, text: string, options: LintOptions, lint: Rules['lint']): Promise<Report> {
    const key = this.#keyOf(filePath)
    const hash = digestOf(`${JSON.stringify(options)}\0${text}`)
    const known = this.#entries.get(key)
    if (known?.hash === hash) {
      this.hits++
      return known.report
    }
    const report = await lint(text, options)
    if (report.internalErrors.length === 0) {
      this.#entries.set(key, {hash, report})
      this.#changed = true
    }
    return report
  }

  /** Writes the file when there is something new; says so when it cannot. Letters that are gone are forgotten. */
  async save(): Promise<void> {
    if (this.#file === undefined || !this.#changed) return
    const folder = path.dirname(this.#file)
    const kept = [...this.#entries].filter(([key]) => existsSync(path.resolve(folder, key)))
    const body = JSON.stringify(kept)
    try {
      await writeWhole(this.#file, `amicable ${this.#version} ${digestOf(body)}\n${body}`)
      this.#changed = false
    } catch (error) {
      this.#notices.say(`the cache ${this.#file} ${messageOf(error)}`)
    }
  }

  #keyOf(filePath: string): string {
    return this.#file === undefined ? filePath : path.relative(path.dirname(this.#file), filePath)
  }
}

/**
 * The cache that the options name, with what earlier runs have left there. One that is damaged is told, and made anew; one
 * that cannot be read is told, and left alone.
 *
 * @throws UserError when the file holds something else, which would be lost
 */
export async function openCache({cacheLocation}: Pick<Options, 'cacheLocation'>, io: Io): Promise<ReportCache> {
  const file = cacheFile(cacheLocation, io.cwd)
  const notices = new Notices(io.stderr)
  let content: string | undefined
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if (!isMissing(error)) {
      notices.say(`the cache ${file} is not used: ${reasonOf(error)}`)
      return new ReportCache(io.version, notices)
    }
  }
  if (content === undefined) return new ReportCache(io.version, notices, file)
  if (content !== '' && !firstLine.test(content)) {
    const shown = shortPath(file, io.cwd)
    throw new UserError(`${shown}: is there already, and is no cache; name another file by --cache-location`)
  }
  const entries = entriesIn(content, io.version)
  if (!entries) notices.say(`the cache ${file} is damaged, and is made anew`)
  return new ReportCache(io.version, notices, file, entries)
}

/** The first line of a cache: the version that wrote it, and the digest of the rest. */
const firstLine = /^amicable (\S+) ([0-9a-f]{64})\n/

/** What a cache holds for this version; undefined when it is damaged. */
function entriesIn(content: string, wanted: string): Map<string, Entry> | undefined {
  const [line = '', version, digest] = firstLine.exec(content) ?? []
  const body = content.slice(line.length)
  // The digest vouches for the shape of the rest: only `save` writes it.
  if (digest !== digestOf(body)) return undefined
  return new Map(version === wanted ? (JSON.parse(body) as [string, Entry][]) : [])
}

/**
 * The file of the cache: the one that was asked for, else one in the nearest node_modules beside a package.json, where
 * other tools keep theirs, else `.amicablecache`.
 */
function cacheFile(location: string | undefined, cwd: string): string {
  if (location !== undefined) {
    const asked = path.resolve(cwd, location)
    return isFolder(asked) ? path.join(asked, '.amicablecache') : asked
  }
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, 'node_modules')
    if (existsSync(path.join(folder, 'package.json'))) {
      return isFolder(modules) ? path.join(modules, '.cache', 'amicable', 'reports') : path.join(cwd, '.amicablecache')
    }
    if (folder === path.dirname(folder)) return path.join(cwd, '.amicablecache')
  }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    // What is wrong with it is told when it is read or written.
    return false
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
