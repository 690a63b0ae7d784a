import type {Place} from '@amicable/rules'
import {type Position, PositionEncodingKind, type Range} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'

/** What LSP counts the characters of a line in. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

const known: readonly string[] = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16, PositionEncodingKind.UTF32]

/** The first encoding of the client's list that the server has; UTF-16, as the protocol has it, when there is none. */
export function chooseEncoding(wanted: readonly string[] | undefined): Encoding {
  return (wanted?.find((encoding) => known.includes(encoding)) ?? PositionEncodingKind.UTF16) as Encoding
}

/** Turns offsets of documents, 0-based and in UTF-16 units, into LSP's positions and back. */
export class Positions {
  readonly encoding: Encoding

  constructor(encoding: Encoding) {
    this.encoding = encoding
  }

  position(document: TextDocument, offset: number): Position {
    const {line, character} = document.positionAt(offset)
    if (this.encoding === 'utf-16') return {line, character}
    return {line, character: lengthIn(this.encoding, lineOf(document, line).slice(0, character))}
  }

  /** A position behind the end of its line, or inside of a character, is moved back to where one ends. */
  offset(document: TextDocument, {line, character}: Position): number {
    if (this.encoding === 'utf-16') return document.offsetAt({line, character})
    return document.offsetAt({line, character: unitsOf(this.encoding, lineOf(document, line), character)})
  }

  range(document: TextDocument, start: number, end: number): Range {
    return {start: this.position(document, start), end: this.position(document, end)}
  }

  /** From 1-based lines and columns in UTF-16 units, as reports have them. */
  place(document: TextDocument, place: {line: number; column: number; endLine: number; endColumn: number}): Range {
    return {
      start: this.#point(document, place.line - 1, place.column - 1),
      end: this.#point(document, place.endLine - 1, place.endColumn - 1),
    }
  }

  /** Applies a client's changes, each of which is written in terms of the text after those before it. */
  update(
    document: TextDocument,
    changes: readonly ({range: Range; text: string} | {text: string})[],
    version: number,
  ): TextDocument {
    let updated = document
    for (const change of changes) {
      const own = 'range' in change ? {range: this.#native(updated, change.range), text: change.text} : change
      updated = TextDocument.update(updated, [own], version)
    }
    return updated
  }

  #native(document: TextDocument, {start, end}: Range): Range {
    if (this.encoding === 'utf-16') return {start, end}
    return {
      start: document.positionAt(this.offset(document, start)),
      end: document.positionAt(this.offset(document, end)),
    }
  }

  #point(document: TextDocument, line: number, character: number): Position {
    if (this.encoding === 'utf-16') return {line, character}
    return {line, character: lengthIn(this.encoding, lineOf(document, line).slice(0, character))}
  }
}

/** What stands in a place of a document, on one line. */
export function sourceAt(document: TextDocument, {line, column, endLine, endColumn}: Place): string {
  const start = {line: line - 1, character: column - 1}
  const end = {line: endLine - 1, character: endColumn - 1}
  return document.getText({start, end}).replace(/\s+/g, ' ')
}

const lineOf = (document: TextDocument, line: number): string => document.getText(document.getLineRange(line))

/** How long a text is. Half of a surrogate pair is written as U+FFFD, which takes three bytes. */
function lengthIn(encoding: 'utf-8' | 'utf-32', text: string): number {
  let length = 0
  for (const character of text) length += encoding === 'utf-32' ? 1 : bytesOf(character)
  return length
}

/** How many UTF-16 units of a text are as long as that. */
function unitsOf(encoding: 'utf-8' | 'utf-32', text: string, length: number): number {
  let units = 0
  let rest = length
  for (const character of text) {
    rest -= encoding === 'utf-32' ? 1 : bytesOf(character)
    if (rest < 0) break
    units += character.length
  }
  return units
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
