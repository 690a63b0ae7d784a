import type {SourceText, SourceTextBuilder} from '../source-text.ts'
import {decodeReference} from './character-references.ts'
import {addDecoded} from './flat-text.ts'

const ESCAPE = /\\[!-/:-@[-`{-~]/y

/**
 * Finds the way back from what a parser made of a stretch of source to the stretch itself, and adds it to `builder`.
 *
 * Parsers decode references and (in Markdown) escapes, and leave out the indentation of lines, the blanks before their
 * end and (in HTML) stray tags. Should one have done anything else, the rest of its value maps to the rest of the stretch.
 */
export function align(
  builder: SourceTextBuilder,
  value: string,
  source: SourceText,
  from: number,
  to: number,
  markup: 'markdown' | 'html',
): void {
  const {text} = source
  let at = from
  let done = 0
  while (done < value.length && at < to) {
    const same = sameLength(text, at, to, value, done)
    const decoded = same === 0 ? decode(text, at, value, done, markup) : undefined
    if (decoded) {
      addDecoded(builder, decoded.value, source, at, at + decoded.length)
      at += decoded.length
      done += decoded.value.length
    } else if (same > 0 || text[at] === value[done]) {
      const length = Math.max(same, 1)
      builder.append(source, at, at + length)
      at += length
      done += length
    } else {
      const skipped = skipLength(text, at, to, value[done])
      if (skipped === 0) break
      at += skipped
    }
  }
  if (done < value.length) addDecoded(builder, value.slice(done), source, Math.min(at, to), to)
}

/** How many characters are the same, up to the next one that may start an escape or a reference. */
function sameLength(text: string, at: number, to: number, value: string, done: number): number {
  let length = 0
  while (at + length < to && done + length < value.length) {
    const character = text[at + length]
    if (character !== value[done + length] || character === '&' || character === '\\') break
    length++
  }
  return length
}

function decode(
  text: string,
  at: number,
  value: string,
  done: number,
  markup: 'markdown' | 'html',
): {length: number; value: string} | undefined {
  if (text[at] === '&') {
    const first = String.fromCodePoint(value.codePointAt(done) ?? 0)
    return decodeReference(text, at, first, (decoded) => value.startsWith(decoded, done))
  }
  ESCAPE.lastIndex = at
  if (markup === 'markdown' && ESCAPE.test(text)) return {length: 2, value: text[at + 1] ?? ''}
  if (text[at] === '\0' && value[done] === '\uFFFD') return {length: 1, value: '\uFFFD'}
  if (text[at] === '\r' && value[done] === '\n') return {length: text[at + 1] === '\n' ? 2 : 1, value: '\n'}
  return undefined
}

/** What a parser leaves out at an offset before it reads `next`. */
function skipLength(text: string, at: number, to: number, next: string | undefined): number {
  const character = text[at] ?? ''
  if (/[ \t\r\n\f\0]/.test(character)) return 1
  if (character !== '<' || next === '<') return 0
  const end = text.indexOf('>', at)
  return end < 0 || end >= to ? 0 : end + 1 - at
}
