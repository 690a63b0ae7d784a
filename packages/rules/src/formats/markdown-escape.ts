/** What makes a line a heading, quote, list item, rule or fence. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|=+\s*$|-[-\s]*$|~{3})/
const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * Writes plain words as Markdown, with a backslash before what would be read as markup where they are put.
 *
 * @param offset where in `source` they are put, in UTF-16 units
 */
export function escapeMarkdown(text: string, source: string, offset: number): string {
  const before = source.slice(Math.max(0, offset - 12), offset)
  const startsLine = /(?:^|[\r\n])[ \t>]*$/.test(offset > 12 ? `x${before}` : before)
  return text
    .split('\n')
    .map((line, index) => escapeLine(line, index > 0 || startsLine))
    .join('\n')
}

function escapeLine(line: string, startsLine: boolean): string {
  let escaped = ''
  for (let index = 0; index < line.length; index++) escaped += isMarkup(line, index) ? `\\${line[index]}` : line[index]
  return startsLine ? escapeStart(escaped) : escaped
}

function isMarkup(line: string, index: number): boolean {
  const next = line[index + 1] ?? ''
  switch (line[index]) {
    case '\\':
      return next === '' || PUNCTUATION.test(next)
    case '`':
      return true
    case '*':
      return !isBetween(/\s/, line, index)
    case '_':
      return !isBetween(/\s/, line, index) && !isBetween(/[\p{L}\p{N}]/u, line, index)
    case ']':
      return next === '' || '([:'.includes(next)
    case '<':
      return next === '' || /[a-z/!?]/i.test(next)
    case '&':
      return /^&(?:#x?)?[a-z0-9]+;/i.test(line.slice(index))
    default:
      return false
  }
}

/** A heading, quote, list or rule only starts at the start of a line. */
function escapeStart(line: string): string {
  return line
    .trimStart()
    .replace(LINE_START, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

function isBetween(kind: RegExp, line: string, index: number): boolean {
  return kind.test(line[index - 1] ?? '') && kind.test(line[index + 1] ?? '')
}
