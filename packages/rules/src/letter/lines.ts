import type {DraftBlock} from '../formats/draft.ts'
import type {SourceText} from '../source-text.ts'

/** Lines as wide as this are taken to be wrapped, unless they end a sentence. */
const WRAPPED = 45

/**
 * Cuts a block at those line breaks that mean something: after a greeting, in an address, before a name. A break within
 * a sentence that was only wrapped stays, as white space.
 */
export function linesOf(block: DraftBlock): SourceText[] {
  const {text} = block.text
  if (!text.includes('\n')) return text.trim() === '' ? [] : [block.text]
  const width = /^\s*\p{Ll}/u.test(text)
    ? text.split('\n').reduce((most, line) => Math.max(most, line.trim().length), 0)
    : Number.NEGATIVE_INFINITY
  const lines: SourceText[] = []
  let begin = 0
  let lineStart = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(lineStart, at).trim()
    const next = text.slice(at + 1, at + 80).trimStart()
    if (!isWrap(line, next, width)) {
      lines.push(block.text.slice(begin, at))
      begin = at + 1
    }
    lineStart = at + 1
  }
  lines.push(block.text.slice(begin, text.length))
  return lines.filter((line) => line.text.trim() !== '')
}

/** @param width of the longest line of a block in which no line need begin with a capital, as in a text message */
function isWrap(line: string, next: string, width: number): boolean {
  if (/[,;]$/.test(line) && line.length < 32) return false
  if (/[.?!:]["”’)]?$/.test(line)) return line.length >= WRAPPED && !/^[-*•\d(]/.test(next)
  if (!/^\p{Ll}/u.test(next)) return line.length >= WRAPPED
  // Had the line only been full, the next word would have been too long for it.
  const [word = ''] = next.split(/\s/)
  return line.length + 1 + word.length > width
}
