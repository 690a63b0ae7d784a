import {readFile} from 'node:fs/promises'
import {messageOf} from '@amicable/rules/config'
import {isMissing, reasonOf, UserError} from '../user-error.ts'
import {writeWhole} from '../write-file.ts'
import type {Known, KnownOfLetter} from './known.ts'

/** The known findings of letters, by their paths from the folder of the file, with `/` for every separator. */
export type Suppressions = Map<string, KnownOfLetter>

/**
 * Reads a file of known findings.
 *
 * @param shown the file as it is named to people
 * @returns undefined when there is no such file
 * @throws UserError when it cannot be read, or holds something else
 */
export async function readSuppressions(filePath: string, shown: string): Promise<Suppressions | undefined> {
  let source: string
  try {
    source = await readFile(filePath, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new UserError(`${shown}: cannot be read: ${reasonOf(error)}`)
  }
  const value = parse(source, shown)
  const letters = entriesOf(value, (letter) => entriesOf(letter, (rule) => (isKnown(rule) ? rule : undefined)))
  if (letters) return letters
  throw new UserError(`${shown}: does not hold what --suppress-all writes; bring back an older one, or delete it`)
}

/**
 * Writes known findings, one to a line, in an order that does not depend on where they stand: that way two branches that
 * change it seldom meet.
 *
 * @throws UserError when the file cannot be written
 */
export function writeSuppressions(filePath: string, suppressions: Suppressions): Promise<void> {
  const letters = sorted(suppressions).flatMap(([letter, rules]) => {
    const ofRules = sorted(rules).flatMap(([rule, known]) => {
      if (known.length === 0) return []
      const ordered = [...known].sort((a, b) => compare(a.text, b.text) || compare(a.hash, b.hash))
      const items = ordered.map(({text, hash, count}) => `      ${JSON.stringify({text, hash, count})}`)
      return [`    ${JSON.stringify(rule)}: [\n${items.join(',\n')}\n    ]`]
    })
    return ofRules.length === 0 ? [] : [`  ${JSON.stringify(letter)}: {\n${ofRules.join(',\n')}\n  }`]
  })
  return writeWhole(filePath, letters.length === 0 ? '{}\n' : `{\n${letters.join(',\n')}\n}\n`)
}

function parse(source: string, shown: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    const conflict = source.split('\n').findIndex((line) => line.startsWith('<<<<<<<'))
    if (conflict >= 0)
      throw new UserError(`${shown}:${conflict + 1}: a conflict of a merge; keep the lines of both sides`)
    const what = messageOf(error).replace(/\s+/g, ' ')
    throw new UserError(`${shown}: not JSON: ${what}; mend it, or bring back an older one`)
  }
}

/** What is in an object; undefined when it is none, or a value is refused. */
function entriesOf<Value>(value: unknown, read: (value: unknown) => Value | undefined): Map<string, Value> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = new Map<string, Value>()
  for (const [key, each] of Object.entries(value)) {
    const good = read(each)
    if (good === undefined) return undefined
    entries.set(key, good)
  }
  return entries
}

function isKnown(value: unknown): value is Known[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each: Partial<Known> | null) =>
        typeof each?.text === 'string' &&
        typeof each.hash === 'string' &&
        Number.isSafeInteger(each.count) &&
        Number(each.count) > 0,
    )
  )
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => compare(a, b))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
