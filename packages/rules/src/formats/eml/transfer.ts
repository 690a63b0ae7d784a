import type {SourceText} from '../../source-text.ts'
import {CharsetDecoder, encodeCharacter} from './charset.ts'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BASE64_VALUES: ReadonlyMap<string, number> = new Map(Array.from(BASE64, (character, value) => [character, value]))
/** An encoded byte, or a line break that is only there to keep lines short. */
const QUOTED = /=(?:([0-9a-f]{2})|[ \t]*(?:\r\n|\n|\r|$))/gi

/**
 * Undoes a `Content-Transfer-Encoding`.
 *
 * Bodies that are sent as they are were turned into characters when the file was read, whatever their charset.
 */
export function decodeTransfer(body: SourceText, encoding: string, charset: string): SourceText {
  if (encoding !== 'quoted-printable' && encoding !== 'base64') return body
  const decoder = new CharsetDecoder(charset)
  if (encoding === 'base64') decodeBase64(decoder, body, 0, body.text.length)
  else decodeQuoted(decoder, body, 0, body.text.length)
  return decoder.build()
}

/** Decodes quoted-printable; a `=` that encodes nothing stays. */
function decodeQuoted(decoder: CharsetDecoder, body: SourceText, from: number, to: number): void {
  let done = from
  for (const {0: code, 1: hex, index} of body.text.slice(from, to).matchAll(QUOTED)) {
    decoder.plain(body, done, from + index)
    done = from + index + code.length
    if (hex !== undefined) addByte(decoder, Number.parseInt(hex, 16), body, from + index, done)
  }
  decoder.plain(body, done, to)
}

/** Decodes base64; each byte stands for the whole group of four characters that holds it. */
export function decodeBase64(decoder: CharsetDecoder, body: SourceText, from: number, to: number): void {
  let bits = 0
  let count = 0
  let start = from
  let end = from
  const finish = (): void => {
    const missing = 4 - count
    for (let byte = 0; byte < 3 - missing; byte++) {
      addByte(decoder, ((bits << (6 * missing)) >> (16 - 8 * byte)) & 0xff, body, start, end)
    }
    bits = count = 0
  }
  for (let at = from; at < to; at++) {
    const value = BASE64_VALUES.get(body.text[at] ?? '')
    if (value === undefined) {
      if (body.text[at] === '=' && count > 0) {
        end = body.text[at + 1] === '=' ? at + 2 : at + 1
        finish()
      }
      continue
    }
    if (count === 0) start = at
    bits = (bits << 6) | value
    end = at + 1
    if (++count === 4) finish()
  }
  if (count > 0) finish()
}

function addByte(decoder: CharsetDecoder, byte: number, body: SourceText, from: number, to: number): void {
  const {start, end} = body.range(from, to)
  decoder.byte(byte, start, end)
}

/**
 * Writes words as a body in this encoding wants them.
 *
 * @returns undefined where single words cannot be written, or the charset lacks a character
 */
export function encodeTransfer(words: string, encoding: string, charset: string): string | undefined {
  if (encoding === 'base64') return undefined
  if (encoding !== 'quoted-printable') return words
  let encoded = ''
  for (const character of words) {
    if (/[\n\r\t -<>-~]/.test(character)) {
      encoded += character
      continue
    }
    const bytes = character === '=' ? [0x3d] : encodeCharacter(character, charset)
    if (!bytes) return undefined
    for (const byte of bytes) encoded += `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
