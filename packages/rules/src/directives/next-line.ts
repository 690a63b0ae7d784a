import type {Range} from '../types.ts'

/**
 * For each comment, where the next line begins that holds anything: blank lines and lines of nothing but comments are
 * passed over, so that several may stand above one line. By the start of the comment; none at the end of the text.
 *
 * @param comments in the order of the source
 */
export function nextLines(source: string, comments: readonly Range[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  /** Comments after which their line holds nothing but comments. */
  const closing = new Set<number>()
  let following = source.length
  /** The end of the line that the comment is on, and where the text goes on after it. */
  let lineEnd = source.length
  let below = source.length
  for (const {start, end} of comments.toReversed()) {
    const lineBreak = source.slice(end, following).search(/[\r\n]/)
    if (lineBreak >= 0) {
      lineEnd = end + lineBreak
      below = skip(WHITE_SPACE, source, lineEnd)
    }
    const after = skip(BLANKS, source, end)
    if (after >= lineEnd || closing.has(after)) closing.add(start)
    const target = closing.has(below) ? next.get(below) : below
    if (target !== undefined && target < source.length) next.set(start, target)
    following = start
  }
  return next
}

const BLANKS = /[ \t]*/y
const WHITE_SPACE = /\s*/y

function skip(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from
  pattern.test(source)
  return pattern.lastIndex
}
