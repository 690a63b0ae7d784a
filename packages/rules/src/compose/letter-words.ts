import type {Letter, Sentence} from '../letter/letter.ts'
import type {LineIndex} from '../line-index.ts'
import type {Place} from '../report.ts'

/** The words of a letter by the places that a report names. */
export class LetterWords {
  readonly #sentences: readonly Sentence[]
  readonly #lines: LineIndex

  constructor(letter: Letter, lines: LineIndex) {
    this.#sentences = letter.blocks.flatMap(({sentences}) => sentences)
    this.#lines = lines
  }

  /** The sentences that stand in a place or around it. */
  sentencesAt(place: Place): string[] {
    return this.#around(place).map(({block, tokens}) =>
      oneLine(block.text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0).original),
    )
  }

  /** The words in a place, and no others. */
  wordsAt(place: Place): string {
    const pieces = this.#around(place).map(({block, tokens}) => {
      const inside = tokens.filter(({from, to}) => meets(this.#lines.place(block.text.range(from, to)), place))
      return oneLine(block.text.slice(inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0).original)
    })
    return pieces.join(' ')
  }

  #around(place: Place): Sentence[] {
    return this.#sentences.filter((sentence) => meets(this.#lines.place(sentence), place))
  }
}

/** Words that were wrapped, on one line. */
export const oneLine = (words: string): string => words.replaceAll('\n', ' ').trim()

function meets(one: Place, other: Place): boolean {
  return (
    isBefore(one.line, one.column, other.endLine, other.endColumn) &&
    isBefore(other.line, other.column, one.endLine, one.endColumn)
  )
}

const isBefore = (line: number, column: number, otherLine: number, otherColumn: number): boolean =>
  line < otherLine || (line === otherLine && column < otherColumn)
