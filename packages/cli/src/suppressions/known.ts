import {createHash} from 'node:crypto'
import {wordsAt} from '../reporters/findings.ts'
import {linesOf, type Result} from '../reporters/result.ts'
import {wellFormed} from '../reporters/well-formed.ts'

/** Equal findings that were there before: so many of them do not count. */
export interface Known {
  /** The words that they are about, cut short; empty where something is missing. */
  text: string
  /** Made of all of the words, however they are spaced and wrapped: it stays the same when lines move. */
  hash: string
  count: number
}

/** The known findings of a letter, by rule. */
export type KnownOfLetter = Map<string, Known[]>

/** In characters. */
const longest = 60

/** The hash of each finding of a letter, in order, and all of them counted. */
export function countFindings(result: Result): {hashes: string[]; counted: KnownOfLetter} {
  const lines = linesOf(result)
  const counted: KnownOfLetter = new Map()
  const hashes = result.report.messages.map((message) => {
    // What is missing is told at words that it has nothing to do with.
    const words = message.ruleId.startsWith('missing-') ? '' : wellFormed(wordsAt(lines, message))
    const hash = createHash('sha256').update(words).digest('hex').slice(0, 16)
    const known = counted.get(message.ruleId) ?? []
    const same = known.find((each) => each.hash === hash)
    if (same) same.count++
    else known.push({text: cut(words), hash, count: 1})
    counted.set(message.ruleId, known)
    return hash
  })
  return {hashes, counted}
}

/** How many findings of a rule are known by this hash. */
export function countOf(known: KnownOfLetter | undefined, ruleId: string, hash: string): number {
  return known?.get(ruleId)?.find((each) => each.hash === hash)?.count ?? 0
}

function cut(words: string): string {
  const characters = [...words]
  return characters.length <= longest ? words : `${characters.slice(0, longest - 1).join('')}…`
}
