/** A text as short as this is parsed whole in less time. */
const SHORT = 2000

const LINE_END = '(?:\\r?\\n|\\r(?!\\n))'
const BLANK_LINE = `${LINE_END}[ \\t]{0,99}${LINE_END}`

/** A word in the first column behind a blank line: whatever block came before has ended. */
const NEW_PARAGRAPH = `${BLANK_LINE}(?=[\\p{L}"“‘'])`

/** What ends with a sign of its own, behind however many blank lines: fences, and some HTML, but for short comments in one line. */
const UNENDING = '`{3}|~{3}|<(?:\\?|!(?!--[^\\r\\n]{0,200}?-->)|(?:script|pre|style|textarea)\\b)'

/** Both kinds of fences: how one begins, and how it ends, by the sign. */
const FENCES = [
  ['(`{3,})[^`\\r\\n]*', '\\1`*'],
  ['(~{3,})(?!~)[^\\r\\n]*', '\\2~*'],
].map(([begin, end]) => `${begin}${LINE_END}(?:[^]*?${LINE_END})?? {0,3}${end}[ \\t]*(?=[\\r\\n]|$)`)

/** A fence in the first column, which no other block holds, to its end. */
const CLOSED_FENCE = new RegExp(`(?<=^|${BLANK_LINE})(?:${FENCES.join('|')})`, 'y')

/**
 * Where Markdown can be cut, so that piece by piece it says what it says when it is parsed whole. A long document then takes no
 * more than its length, and of one that is read again only the pieces that changed have to be parsed anew.
 */
export function cutMarkdown(text: string): [from: number, to: number][] {
  // Where links are defined, that changes what stands anywhere else.
  if (text.length <= SHORT || text.includes(']:')) return [[0, text.length]]
  const pieces: [number, number][] = []
  const marks = new RegExp(`${NEW_PARAGRAPH}|(${UNENDING})`, 'giu')
  let from = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[1] === undefined) {
      pieces.push([from, marks.lastIndex])
      from = marks.lastIndex
    } else {
      CLOSED_FENCE.lastIndex = mark.index
      if (!CLOSED_FENCE.test(text)) break
      marks.lastIndex = CLOSED_FENCE.lastIndex
    }
  }
  pieces.push([from, text.length])
  return pieces
}
