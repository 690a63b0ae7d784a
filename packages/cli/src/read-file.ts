import {Buffer} from 'node:buffer'
import {readFile} from 'node:fs/promises'
import type {Report} from '@amicable/rules'
import {reasonOf, UserError} from './user-error.ts'

/** A letter as it lies on the disk. */
export interface Letter {
  bytes: Uint8Array
  /** The whole file: a byte order mark is its first character, so that offsets are those of the file. */
  text: string
  /**
   * The bytes of a changed text, in the charset of the file.
   *
   * @throws UserError when the charset lacks a character
   */
  encode(text: string): Uint8Array
  /** How the report on the text is shown, where the file itself is no text. */
  view?: {source: string; inDocument(report: Report): Report}
}

/**
 * Reads a letter from the disk.
 *
 * @throws UserError when it cannot be read as text
 */
export async function readLetter(path: string, isMail: boolean): Promise<Letter> {
  return decodeLetter(await readBytes(path), isMail)
}

/**
 * Reads a file from the disk.
 *
 * @throws UserError when it cannot be read
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new UserError(`cannot be read: ${reasonOf(error)}`)
  }
}

/**
 * Reads a letter from its bytes: UTF-8, or for a mail whose header names another charset of one byte each, that.
 *
 * @throws UserError when it is no text, or of an unknown charset
 */
export function decodeLetter(bytes: Uint8Array, isMail: boolean): Letter {
  const binary = binaryKind(bytes)
  if (binary !== undefined) throw new UserError(`${binary}; save the letter as text, Markdown, HTML or .eml`)
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return {bytes, text, encode: (changed) => Buffer.from(changed)}
  } catch {
    // Not UTF-8; a mail may say what it is.
  }
  const charset = isMail ? charsetOfMail(bytes) : undefined
  if (charset !== undefined) {
    const text = new TextDecoder(charset).decode(bytes)
    return {bytes, text, encode: (changed) => encodeSingleByte(changed, charset)}
  }
  const {line, byte} = firstInvalid(bytes)
  throw new UserError(`invalid UTF-8 in line ${line} (byte 0x${byte.toString(16).padStart(2, '0')}); save it as UTF-8`)
}

function binaryKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF')) return 'UTF-16, not UTF-8'
  if (start.startsWith('%PDF-')) return 'a PDF, not text'
  if (start.startsWith('{\\rtf')) return 'an RTF document, not text'
  if (start.startsWith('PK\x03\x04') || start.startsWith('\xD0\xCF\x11\xE0')) return 'a document or archive, not text'
  return bytes.includes(0) ? 'a binary file, not text' : undefined
}

/** Where the bytes stop being UTF-8: the first place that does not survive being read as such. */
function firstInvalid(bytes: Uint8Array): {line: number; byte: number} {
  const survived = Buffer.from(Buffer.from(bytes).toString('utf8'))
  let offset = 0
  let line = 1
  while (bytes[offset] === survived[offset]) {
    if (bytes[offset] === 0x0a) line++
    offset++
  }
  return {line, byte: bytes[Math.min(offset, bytes.length - 1)] ?? 0}
}

/** Charsets whose characters are longer than a byte, by the names that TextDecoder gives them. */
const multiByte = /^(?:utf|gb|big5|euc|iso-2022|shift|replacement)/

/** The one charset of one byte each that the header and the parts of a mail name, if they agree. */
function charsetOfMail(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const charsets = new Set<string>()
  for (const [field] of text.matchAll(/^content-type:.*(?:\r?\n[ \t].*)*/gim)) {
    const name = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(field)?.[1]
    if (name === undefined || /^us-ascii$/i.test(name)) continue
    try {
      charsets.add(new TextDecoder(name).encoding)
    } catch {
      return undefined
    }
  }
  const [charset, other] = charsets
  return charset === undefined || other !== undefined || multiByte.test(charset) ? undefined : charset
}

function encodeSingleByte(text: string, charset: string): Uint8Array {
  const all = new TextDecoder(charset).decode(Uint8Array.from({length: 256}, (_, byte) => byte))
  const byteOf = new Map([...all].map((character, byte) => [character, byte]))
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character)
    if (byte === undefined) throw new UserError(`"${character}" cannot be written in ${charset}; save it as UTF-8`)
    return byte
  })
}
