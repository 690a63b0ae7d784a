import type {Place} from './report.ts'
import type {Range} from './types.ts'

const LF = 10
const CR = 13

/** Turns offsets into lines and columns. A line ends with LF, CRLF or CR. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) this.#starts.push(at + 1)
    }
  }

  /** Lines and columns, 1-based, columns in UTF-16 units, of a range of offsets, 0-based; the end is exclusive. */
  place(range: Range): Place {
    const [line, column] = this.#point(range.start)
    const [endLine, endColumn] = this.#point(range.end)
    return {line, column, endLine, endColumn}
  }

  /** The range of offsets of a place; the way back from {@link place}. */
  range({line, column, endLine, endColumn}: Place): Range {
    const offset = (at: number, character: number): number => (this.#starts[at - 1] ?? 0) + character - 1
    return {start: offset(line, column), end: offset(endLine, endColumn)}
  }

  #point(offset: number): [line: number, column: number] {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [low + 1, offset - (this.#starts[low] ?? 0) + 1]
  }
}
