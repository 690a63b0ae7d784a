import {createHash} from 'node:crypto'
import type {Message, Place, SuppressedMessage} from '@amicable/rules'
import {linesOf, type Result} from './result.ts'
import {wellFormed} from './well-formed.ts'

/** A finding, and how to know it again. */
export interface Finding {
  message: Message
  /**
   * Made of the rule, the words and how many such findings stand before it in the letter: it stays the same when lines
   * are added or moved elsewhere.
   */
  fingerprint: string
  /** That it does not count, and why. */
  suppression?: Pick<SuppressedMessage, 'kind' | 'justification'>
}

/**
 * The findings of a letter, each with its fingerprint, in text order. Those that do not count are among them, so that
 * the others keep their fingerprints.
 *
 * @param salt what besides the finding is to tell it from others, such as the path
 */
export function findingsOf(result: Result, salt = ''): Finding[] {
  const {messages, suppressed = []} = result.report
  const all: Omit<Finding, 'fingerprint'>[] = [
    ...messages.map((message) => ({message})),
    ...suppressed.map((message) => ({message, suppression: message})),
  ]
  all.sort((a, b) => a.message.line - b.message.line || a.message.column - b.message.column)
  const lines = linesOf(result)
  const seen = new Map<string, number>()
  return all.map((finding) => {
    const {message} = finding
    // Well-formed, since that is what is hashed.
    const key = wellFormed([salt, message.ruleId, wordsAt(lines, message)].join('\0'))
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return {...finding, fingerprint: createHash('sha256').update(`${key}\0${before}`).digest('hex').slice(0, 32)}
  })
}

/** The words at a place, without regard to how they are spaced and wrapped. */
export function wordsAt(lines: readonly string[], {line, column, endLine, endColumn}: Place): string {
  const first = lines[line - 1] ?? ''
  if (line === endLine) return tidy(first.slice(column - 1, endColumn - 1))
  const last = lines[endLine - 1] ?? ''
  return tidy([first.slice(column - 1), ...lines.slice(line, endLine - 1), last.slice(0, endColumn - 1)].join(' '))
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
