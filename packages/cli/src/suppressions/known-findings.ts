import {existsSync} from 'node:fs'
import path from 'node:path'
import {countsOf, type Message, type SuppressedMessage} from '@amicable/rules'
import {didYouMean, messageOf, ruleIds} from '@amicable/rules/config'
import type {Notices} from '../notices.ts'
import type {Options} from '../options.ts'
import type {Result} from '../reporters/result.ts'
import {shortPath} from '../short-path.ts'
import {UserError} from '../user-error.ts'
import {countFindings, countOf, type Known, type KnownOfLetter} from './known.ts'
import {readSuppressions, type Suppressions, writeSuppressions} from './suppressions-file.ts'

/** A letter that was read. */
interface Letter {
  result: Result
  /** How it is named in the file; undefined for one that is nowhere. */
  name: string | undefined
  hashes: string[]
  counted: KnownOfLetter
}

/** A known finding that is there no more, or not so often. */
interface Gone {
  name: string
  ruleId: string
  known: Known
  count: number
}

type Choice = Pick<Options, 'suppressAll' | 'suppressRules' | 'pruneSuppressions' | 'passOnUnprunedSuppressions'>

/** The findings that were there before, and are to be lived with. They are kept in a file, and do not count. */
export class KnownFindings {
  readonly #path: string
  readonly #cwd: string
  readonly #shown: string
  readonly #all: Suppressions
  readonly #isThere: boolean
  readonly #choice: Choice

  private constructor(filePath: string, cwd: string, all: Suppressions | undefined, choice: Choice) {
    this.#path = filePath
    this.#cwd = cwd
    this.#shown = shortPath(filePath, cwd)
    this.#all = all ?? new Map()
    this.#isThere = all !== undefined
    this.#choice = choice
  }

  /**
   * Reads the known findings.
   *
   * @throws UserError when they cannot be read, or are not there and not to be made
   */
  static async read(filePath: string, choice: Choice, cwd: string): Promise<KnownFindings> {
    const shown = shortPath(filePath, cwd)
    const all = await readSuppressions(filePath, shown)
    if (!all && !choice.suppressAll && choice.suppressRules.length === 0) {
      throw new UserError(`${shown}: no such file; --suppress-all makes it`)
    }
    return new KnownFindings(filePath, cwd, all, choice)
  }

  /**
   * Takes the known findings out of the results. Before that, writes them to the file when so asked, else says which of them
   * are there no more.
   */
  async settle(results: readonly Result[], notices: Notices): Promise<Result[]> {
    const letters = results.map((result): Letter => ({result, name: this.#nameOf(result), ...countFindings(result)}))
    const {suppressAll, suppressRules, pruneSuppressions} = this.#choice
    try {
      if (suppressAll) await this.#record(letters, undefined, notices)
      else if (suppressRules.length > 0) await this.#record(letters, suppressRules, notices)
      else if (pruneSuppressions) await this.#prune(letters, notices)
      else this.#tell(this.#goneFrom(letters), notices)
    } catch (error) {
      notices.fail(`${this.#shown}: ${messageOf(error)}`)
    }
    return letters.map((letter) => this.#mark(letter))
  }

  /** The path of a letter from the folder of the file. A letter on standard input without a name has none. */
  #nameOf({report: {filePath}}: Result): string | undefined {
    if (!path.isAbsolute(filePath)) return undefined
    return path.relative(path.dirname(this.#path), filePath).replaceAll(path.sep, '/')
  }

  /** From now on what was found in these letters is known, of all rules or of some. */
  async #record(letters: readonly Letter[], wanted: readonly string[] | undefined, notices: Notices): Promise<void> {
    let findings = 0
    for (const {name, result, counted} of letters) {
      if (name === undefined) continue
      const known: KnownOfLetter = this.#all.get(name) ?? new Map()
      for (const ruleId of new Set([...known.keys(), ...counted.keys()])) {
        if (wanted?.includes(ruleId) === false || !isAtWork(ruleId, result)) continue
        const found = counted.get(ruleId) ?? []
        known.set(ruleId, found)
        findings += found.reduce((total, {count}) => total + count, 0)
      }
      this.#all.set(name, known)
    }
    let misnamed = 0
    for (const ruleId of wanted ?? []) {
      if (letters.some(({counted}) => counted.has(ruleId))) continue
      const hint = didYouMean(ruleId, ruleIds)
      // It may be one of the team's own, which only the letters' configs know.
      if ((ruleIds as readonly string[]).includes(ruleId)) notices.say(`--suppress-rule ${ruleId}: nothing found`)
      else {
        misnamed++
        notices.fail(`--suppress-rule ${ruleId}: nothing found by such a rule${hint}`)
      }
    }
    if (misnamed > 0 && misnamed === wanted?.length) return
    if (findings > 0 || this.#isThere) await writeSuppressions(this.#path, this.#all)
    notices.say(`${this.#shown}: ${findings === 1 ? '1 finding is' : `${findings} findings are`} known from now on`)
  }

  /** Takes out of the file what is there no more, in the letters that were read and in those that have been deleted. */
  async #prune(letters: readonly Letter[], notices: Notices): Promise<void> {
    const deleted = [...this.#all.keys()].filter((name) => !existsSync(this.#pathOf(name)))
    const gone = [...this.#goneFrom(letters), ...deleted.flatMap((name) => this.#allOf(name))]
    for (const {known, count} of gone) known.count -= count
    for (const rules of this.#all.values()) {
      for (const [ruleId, known] of rules)
        rules.set(
          ruleId,
          known.filter(({count}) => count > 0),
        )
    }
    if (gone.length > 0) await writeSuppressions(this.#path, this.#all)
    const sum = gone.reduce((total, {count}) => total + count, 0)
    notices.say(`${this.#shown}: ${sum === 0 ? 'nothing' : sum === 1 ? '1 finding' : `${sum} findings`} taken out`)
  }

  /** Says what is known and there no more: it might hide a new finding one day. */
  #tell(gone: readonly Gone[], notices: Notices): void {
    const {passOnUnprunedSuppressions} = this.#choice
    const ofLetters = new Map<string, string[]>()
    for (const {name, ruleId, known} of gone) {
      const what = known.text === '' ? ruleId : `${ruleId} “${known.text}”`
      ofLetters.set(name, [...(ofLetters.get(name) ?? []), what])
    }
    for (const [name, what] of ofLetters) {
      notices.say(`${shortPath(this.#pathOf(name), this.#cwd)}: known, and there no more: ${what.join(', ')}`)
    }
    if (gone.length === 0) return
    const advice = `${this.#shown}: take that out with --prune-suppressions`
    if (passOnUnprunedSuppressions) notices.say(advice)
    else notices.fail(advice)
  }

  #goneFrom(letters: readonly Letter[]): Gone[] {
    return letters.flatMap(({name, result, counted}) =>
      name === undefined
        ? []
        : this.#allOf(name).flatMap((gone) => {
            const count = gone.count - countOf(counted, gone.ruleId, gone.known.hash)
            return count > 0 && isAtWork(gone.ruleId, result) ? [{...gone, count}] : []
          }),
    )
  }

  /** Everything known of a letter, as if it were gone. */
  #allOf(name: string): Gone[] {
    return [...(this.#all.get(name) ?? [])].flatMap(([ruleId, all]) =>
      all.map((known) => ({name, ruleId, known, count: known.count})),
    )
  }

  #pathOf(name: string): string {
    return path.resolve(path.dirname(this.#path), name)
  }

  /** Marks the known findings of a letter, so that they do not count. */
  #mark({result, name, hashes}: Letter): Result {
    const known = name === undefined ? undefined : this.#all.get(name)
    if (!known) return result
    const {report, ...rest} = result
    const seen = new Map<string, number>()
    const messages: Message[] = []
    const suppressed: SuppressedMessage[] = [...(report.suppressed ?? [])]
    for (const [index, message] of report.messages.entries()) {
      const hash = hashes[index] ?? ''
      const key = `${message.ruleId} ${hash}`
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      if (before >= countOf(known, message.ruleId, hash)) messages.push(message)
      else suppressed.push({...message, kind: 'bulk', justification: `known, in ${path.basename(this.#path)}`})
    }
    if (messages.length === report.messages.length) return result
    suppressed.sort((a, b) => a.line - b.line || a.column - b.column)
    return {report: {...report, messages, suppressed, ...countsOf(messages)}, ...rest}
  }
}

/** Whether a rule has said all that it has to say of a letter. */
function isAtWork(ruleId: string, {report, options}: Result): boolean {
  return options.rules?.[ruleId] !== 'off' && !report.internalErrors.some((error) => error.ruleId === ruleId)
}
