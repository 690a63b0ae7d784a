import type {Placeholder} from '../formats/draft.ts'
import type {Lexicon} from '../match/lexicon.ts'
import {addClass, type Token} from '../match/token.ts'
import type {SourceText} from '../source-text.ts'
import type {Range} from '../types.ts'
import {readWord} from './words.ts'

/** URLs, addresses, amounts, dates and times, long blanks (which stand there as one word of x), words, then any single mark. */
const PIECE =
  /https?:\/\/[^\s<>"]{1,2000}|www\.[^\s<>"]{1,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|\d(?:[\d.,:/]{0,40}\d)?(?:st|nd|rd|th|am|pm|k|h)?(?![\p{L}])|Xx{61,}|[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_\u00AD'’‑-]{0,60}[\p{L}\p{N}\p{M}_])?|[!?]+|[^\s]/gu

/** Marks that part clauses wherever they stand. */
const HARD = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '…', '-', '"', '“', '”'])
/** Words that begin a clause of their own, so that a negation or a guard before them does not reach past them. */
const JOINTS = new Set(['but', 'although', 'though', 'however', 'whereas', 'because', 'unless'])

const EMPTY: ReadonlySet<string> = new Set()

/**
 * Cuts a sentence into tokens.
 *
 * @param text the block's text
 * @param from where the sentence begins in it
 * @param to where it ends
 * @param placeholders the blanks of the source, in its order
 */
export function tokenize(
  text: SourceText,
  from: number,
  to: number,
  placeholders: readonly Placeholder[],
  lexicon: Lexicon,
): Token[] {
  const tokens: Token[] = []
  let clause = 0
  const push = (type: Token['type'], norm: string, begin: number, length: number, tail = false): Token => {
    const written = text.text.slice(begin, begin + length)
    const token: Token = {
      type,
      text: written,
      norm,
      from: begin,
      to: begin + length,
      classes: lexicon.get(norm) ?? EMPTY,
      clause,
      tail,
      quoted: false,
    }
    if (type === 'word' && /^\p{Lu}/u.test(written)) addClass(token, 'cap')
    if (type === 'number') addClass(token, 'number')
    tokens.push(token)
    return token
  }
  const sentence = text.text.slice(from, to)
  for (const piece of sentence.matchAll(PIECE)) {
    const word = piece[0]
    const begin = from + piece.index
    const [blank] = placeholders.length > 0 ? blanksIn(placeholders, text.range(begin, begin + word.length)) : []
    if (blank) {
      markBlank(push('placeholder', blank.label.toLowerCase(), begin, word.length), blank)
    } else if (/^(?:https?:|www\.)|@|\uFFFC/.test(word) && word.length > 0 && !/^@$/.test(word)) {
      push('opaque', word.toLowerCase(), begin, word.length)
    } else if (/^\d/.test(word) && !/^\d+[\p{L}-]{3,}/u.test(word)) {
      push('number', word.toLowerCase(), begin, word.length)
    } else if (/^[\p{L}\p{N}_]/u.test(word)) {
      if (JOINTS.has(word.toLowerCase())) clause++
      let at = begin
      readWord(word).forEach(([norm, length], index) => {
        push('word', norm, at, length, index > 0)
        at += length
      })
    } else {
      const mark = push('punctuation', word, begin, word.length)
      if (/^(?:!{3,}|!*\?[!?]*)$/.test(word) && word.length > 1) addClass(mark, 'outburst')
      if (HARD.has(word) || /^[!?]/.test(word)) clause++
    }
  }
  return tokens
}

/** The blanks that overlap a range; they are in text order, so that halving finds the first. */
export function blanksIn(placeholders: readonly Placeholder[], range: Range): readonly Placeholder[] {
  if (placeholders.length === 0) return placeholders
  let low = 0
  let high = placeholders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placeholders[middle]?.end ?? 0) <= range.start) low = middle + 1
    else high = middle
  }
  let end = low
  while ((placeholders[end]?.start ?? Number.POSITIVE_INFINITY) < range.end) end++
  return placeholders.slice(low, end)
}

/** A blank that says what it wants (`end date`, `amount`) stands for that thing. */
function markBlank(token: Token, blank: Placeholder): void {
  addClass(token, 'slot')
  addClass(token, 'cap')
  const label = blank.label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_.]+/g, ' ')
  // “one fact with a date or a number” asks for neither alone.
  if (label.split(' ').length > 5) return
  if (/\b(?:date|day|month|deadline)\b|DD|MM/i.test(label)) addClass(token, 'date')
  if (/\b(?:number|amount|days|weeks|fee|sum|n)\b|^x+$|^$/i.test(label.trim())) addClass(token, 'number')
}
