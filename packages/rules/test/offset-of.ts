import type {Place} from '../src/report.ts'

/**
 * The offsets of a place: counted from its lines and columns, by another way than the one that made them.
 *
 * @returns where it begins and ends in the text, in UTF-16 units, the end exclusive
 */
export function offsetOf(text: string, place: Place): [start: number, end: number] {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('').length + column - 1
  return [offset(place.line, place.column), offset(place.endLine, place.endColumn)]
}
