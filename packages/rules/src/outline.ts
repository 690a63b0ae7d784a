import type {Letter, Role} from './letter/letter.ts'
import type {LineIndex} from './line-index.ts'
import type {OutlineItem} from './report.ts'

const roles: readonly Role[] = ['subject', 'greeting', 'heading', 'sign-off', 'name']

/** Where the letter says to whom, of what and from whom it is, in text order. */
export function outlineOf(letter: Letter, lines: LineIndex): OutlineItem[] {
  return letter.blocks.flatMap(({role, sentences}): OutlineItem[] => {
    const start = sentences[0]?.start
    const end = sentences.at(-1)?.end
    if (!isOutlined(role) || start === undefined || end === undefined) return []
    return [{role, ...lines.place({start, end})}]
  })
}

const isOutlined = (role: Role): role is OutlineItem['role'] => roles.includes(role)
