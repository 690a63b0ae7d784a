import {type SourceText, SourceTextBuilder} from '../../source-text.ts'
import {CharsetDecoder} from './charset.ts'
import {decodeBase64} from './transfer.ts'

/** RFC 2047: `=?charset?encoding?text?=`, the charset perhaps with a language (RFC 2231). */
const WORD = /=\?([^\s?*]{1,40})(?:\*[^\s?]{0,20})?\?([bq])\?([^?]*)\?=/gi

/** Decodes the encoded words of an unfolded header field. White space between two of them is none. */
export function decodeWords(field: SourceText): SourceText {
  const builder = new SourceTextBuilder()
  let open: {decoder: CharsetDecoder; charset: string} | undefined
  let done = 0
  for (const {0: word, 1: label = '', 2: encoding, 3: text = '', index} of field.text.matchAll(WORD)) {
    const charset = label.toLowerCase()
    const isAdjacent = open !== undefined && /^\s*$/.test(field.text.slice(done, index))
    if (open && !(isAdjacent && open.charset === charset)) {
      builder.append(open.decoder.build())
      open = undefined
    }
    if (!isAdjacent) builder.append(field, done, index)
    // One decoder for neighbours: some programs cut a character of several bytes in two.
    open ??= {decoder: new CharsetDecoder(charset), charset}
    done = index + word.length
    const to = done - '?='.length
    const from = to - text.length
    if (encoding?.toLowerCase() === 'b') decodeBase64(open.decoder, field, from, to)
    else decodeQ(open.decoder, field, from, to)
  }
  if (open) builder.append(open.decoder.build())
  builder.append(field, done)
  return builder.build()
}

/** Like quoted-printable, but an underscore is a space. */
function decodeQ(decoder: CharsetDecoder, field: SourceText, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const hex = /^=([0-9a-f]{2})/i.exec(field.text.slice(at, Math.min(at + 3, to)))?.[1]
    const length = hex === undefined ? 1 : 3
    const {start, end} = field.range(at, at + length)
    if (hex !== undefined) decoder.byte(Number.parseInt(hex, 16), start, end)
    else if (field.text[at] === '_') decoder.byte(0x20, start, end)
    else decoder.plain(field, at, at + 1)
    at += length - 1
  }
}
