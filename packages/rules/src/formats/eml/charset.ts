import {type SourceText, SourceTextBuilder} from '../../source-text.ts'

/** What is used of the decoder that every host of JavaScript has. */
declare class TextDecoder {
  constructor(label: string)
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: {stream: boolean}): string
}

/** Encodings in which a byte below 128 need not be the ASCII character. */
const NOT_ASCII = new Set(['utf-16le', 'utf-16be', 'iso-2022-jp'])
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-)/

/** Turns bytes into characters, each with the source of its bytes; a character of several bytes is indivisible. */
export class CharsetDecoder {
  readonly #decoder: TextDecoder
  readonly #isAscii: boolean
  readonly #builder = new SourceTextBuilder()
  /** Where the bytes of an unfinished character start. */
  #pending: number | undefined
  #end = 0

  constructor(charset: string) {
    this.#decoder = decoderOf(charset)
    this.#isAscii = !NOT_ASCII.has(this.#decoder.encoding)
  }

  /** Adds a byte that stands for the source from `start` to `end`. */
  byte(byte: number, start: number, end: number): void {
    if (byte < 0x80 && this.#isAscii && this.#pending === undefined) {
      this.#builder.add(String.fromCharCode(byte), start, end)
      return
    }
    this.#pending ??= start
    this.#end = end
    const text = this.#decoder.decode(Uint8Array.of(byte), {stream: true})
    if (text === '') return
    this.#builder.add(text, this.#pending, end)
    this.#pending = undefined
  }

  /** Adds characters as they are; those that finish a character of several bytes are bytes. */
  plain(text: SourceText, from: number, to: number): void {
    if (from === to) return
    let at = from
    while (at < to && (this.#pending !== undefined || !this.#isAscii)) {
      const code = text.text.charCodeAt(at)
      if (code > 0xff) break
      const {start, end} = text.range(at, ++at)
      this.byte(code, start, end)
    }
    this.#flush()
    this.#builder.append(text, at, to)
  }

  build(): SourceText {
    this.#flush()
    return this.#builder.build()
  }

  #flush(): void {
    if (this.#pending === undefined) return
    const rest = this.#decoder.decode()
    this.#builder.add(rest, this.#pending, this.#end)
    this.#pending = undefined
  }
}

/** The bytes of one character in a charset; undefined when it has none there, or the charset is not one we can write. */
export function encodeCharacter(character: string, charset: string): number[] | undefined {
  const {encoding} = decoderOf(charset)
  // Decoders take this for a name of windows-1252.
  if (charset.toLowerCase() === 'us-ascii') return undefined
  if (encoding === 'utf-8') {
    if (/\p{Surrogate}/u.test(character)) return undefined
    return encodeURIComponent(character)
      .match(/[0-9A-F]{2}/g)
      ?.map((hex) => Number.parseInt(hex, 16))
  }
  if (!SINGLE_BYTE.test(encoding)) return undefined
  const bytes = Uint8Array.from({length: 128}, (_, index) => 0x80 + index)
  // As a stream: Node 20 takes the short way of windows-1252 for Latin-1 and gets the bytes below 160 wrong.
  const upper = decoderOf(encoding).decode(bytes, {stream: true})
  const index = upper.indexOf(character)
  return index < 0 ? undefined : [0x80 + index]
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    // A charset that nobody knows: most mail is UTF-8.
    return new TextDecoder('utf-8')
  }
}
