import type {Token} from '../match/token.ts'

const CLOSING = new Map(Object.entries({'“': '”', '"': '"', '„': '“', '«': '»', '‘': '’'}))
/** Fewer words than this in quotation marks are the writer's own, such as a title or a scare quote. */
const FEWEST = 3

/** Marks the words in quotation marks that somebody else said. An unclosed quotation marks nothing. */
export function markQuotes(tokens: readonly Token[]): void {
  const missing = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const closing = CLOSING.get(tokens[at]?.norm ?? '')
    if (!closing || missing.has(closing)) continue
    const end = endOf(tokens, at + 1, closing)
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

/** Where the first closing mark from a token on is, or -1. */
function endOf(tokens: readonly Token[], from: number, closing: string): number {
  for (let at = from; at < tokens.length; at++) {
    const norm = tokens[at]?.norm
    if (norm === closing || (closing === '“' && norm === '”')) return at
  }
  return -1
}
