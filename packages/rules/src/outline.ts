import type {Letter, Role} from './letter/letter.ts'
import {oneLine} from './letter/letter-words.ts'
import type {LineIndex} from './line-index.ts'
import type {OutlineItem} from './report.ts'
import type {Range} from './types.ts'

const roles: readonly Role[] = ['subject', 'greeting', 'heading', 'sign-off', 'name']

/**
 * Where the letter says to whom, of what and from whom it is, in text order.
 *
 * @param versions the ways in which it can be read
 */
export function outlineOf(versions: readonly Letter[], lines: LineIndex): OutlineItem[] {
  const found = new Map<number, Range & Pick<OutlineItem, 'role' | 'words'>>()
  for (const {role, sentences, text} of versions.flatMap(({blocks}) => blocks)) {
    const start = sentences[0]?.start
    const end = sentences.at(-1)?.end
    if (isOutlined(role) && start !== undefined && end !== undefined)
      found.set(start, {role, words: oneLine(text.original), start, end})
  }
  const inOrder = [...found.values()].sort((a, b) => a.start - b.start)
  return inOrder.map(({role, words, ...range}) => ({role, words, ...lines.place(range)}))
}

const isOutlined = (role: Role): role is OutlineItem['role'] => roles.includes(role)
