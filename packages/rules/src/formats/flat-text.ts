import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import {OPAQUE} from './draft.ts'

/** The end of a line and an empty one after it; CR LF is one line ending, not two. */
export const EMPTY_LINE: RegExp = /(?:\r?\n|\r(?!\n))[ \t]*(?:\r?\n|\r)/

/** Characters that nobody sees: soft hyphen, joiners and marks of zero width, byte order mark. */
const UNSEEN = '\u00AD\u034F\u200B\u200C\u200E\u200F\u2060\uFEFF'

/** What does not stay as it is: a URL, and white space but for one space between two words. */
const TOKEN = new RegExp(
  `(?:\\bhttps?://|\\bwww\\.|\\bmailto:)[^\\s<>"“”]+|[\\s${UNSEEN}]{2,}|(?! )[\\s${UNSEEN}]|^ | $`,
  'gi',
)
/** Without any of this a text is flat: to look for one character at a time costs a third of looking for a {@link TOKEN}. */
const UNFLAT = new RegExp(`[^\\S ]|[${UNSEEN}:]|  |www\\.|^ | $`, 'i')
const SEEN_SPACE = new RegExp(`[^${UNSEEN}]`)
const AFTER_URL = '.,;:!?]}\'’"*_'

/**
 * Writes text as {@link DraftBlock} promises: line breaks are one `\n`, other runs of white space one space, none at the
 * ends; unseen characters are gone; a bare URL is one {@link OPAQUE} character.
 */
export function flatten(raw: SourceText): SourceText {
  const {text} = raw
  if (!UNFLAT.test(text)) return raw
  const builder = new SourceTextBuilder()
  let done = 0
  for (const {0: token, index} of text.matchAll(TOKEN)) {
    builder.append(raw, done, index)
    if (isSpace(token)) {
      done = index + token.length
      const isInside = builder.length > 0 && done < text.length
      if (isInside && SEEN_SPACE.test(token)) {
        // What was left out between two spaces, such as a tag, is no white space: then one that is seen stands for all.
        const seen = index + token.search(/[\r\n]/.test(token) ? /[\r\n]/ : SEEN_SPACE)
        const {start, end: after} = raw.range(seen, seen + 1)
        // The gap that a tag leaves is nowhere in the source: an unseen character beside it must not be read as the space.
        const [from, end] = after > start && raw.isWhole(index, done) ? [index, done] : [seen, seen + 1]
        addDecoded(builder, /[\r\n]/.test(token) ? '\n' : ' ', raw, from, end)
      }
    } else {
      done = index + urlLength(token)
      addStandIn(builder, OPAQUE, raw, index, done, raw.originalOf(index, done))
    }
  }
  if (done === 0) return raw
  builder.append(raw, done)
  return builder.build()
}

/** Adds `text` in the place of what `from` to `to` of another text holds. */
export function addDecoded(builder: SourceTextBuilder, text: string, of: SourceText, from: number, to: number): void {
  const {start, end} = of.range(from, to)
  builder.add(text, start, end)
}

/** The words of a list item without the box that a task list puts before them. */
export function withoutBox(item: SourceText): SourceText {
  const box = /^\[[ xX]\] /.exec(item.text)
  return box ? item.slice(box[0].length, item.text.length) : item
}

/** Adds `text` in the place of what `from` to `to` of another text holds, which a person reads as `original`. */
export function addStandIn(
  builder: SourceTextBuilder,
  text: string,
  of: SourceText,
  from: number,
  to: number,
  original: string,
): void {
  const {start, end} = of.range(from, to)
  builder.add(text, start, end, original)
}

/** Whether there is anything to read: a text of nothing but {@link OPAQUE} and rules such as `-----` is not. */
export function hasWords(text: string): boolean {
  return /[^\s\uFFFC\-–—=_*~#+.|]/.test(text)
}

function isSpace(token: string): boolean {
  return !/[.:]/.test(token)
}

/** Length of a URL without the punctuation of the sentence around it. */
function urlLength(url: string): number {
  const end = url.includes('(') ? AFTER_URL : `${AFTER_URL})`
  let length = url.length
  while (end.includes(url[length - 1] ?? ' ')) length--
  return length
}
