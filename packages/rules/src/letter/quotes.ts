import type {Token} from '../match/token.ts'

const CLOSING: Readonly<Record<string, string>> = {'“': '”', '"': '"', '„': '“', '«': '»', '‘': '’'}
/** Fewer words than this in quotation marks are the writer's own, such as a title or a scare quote. */
const FEWEST = 3

/** Marks the words in quotation marks that somebody else said. An unclosed quotation marks nothing. */
export function markQuotes(tokens: readonly Token[]): void {
  const missing = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const closing = CLOSING[tokens[at]?.norm ?? '']
    if (!closing || missing.has(closing)) continue
    const end = tokens.findIndex(
      (token, index) => index > at && (token.norm === closing || (closing === '“' && token.norm === '”')),
    )
    if (end < 0) {
      missing.add(closing)
      continue
    }
    const inside = tokens.slice(at + 1, end)
    if (inside.filter((token) => token.type === 'word' && !token.tail).length >= FEWEST)
      for (const token of inside) token.quoted = true
    at = end
  }
}
