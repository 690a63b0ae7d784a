import type {Token} from '../match/token.ts'
import type {Range} from '../types.ts'
import type {Block, Sentence} from './letter.ts'

/** The words of a letter as a person reads them, by their places in the source. */
export class LetterWords {
  /** In the order of the source. */
  readonly #sentences: readonly Sentence[]

  constructor(blocks: readonly Block[]) {
    this.#sentences = blocks.flatMap(({sentences}) => sentences).sort((a, b) => a.start - b.start)
  }

  /** The sentences that stand in a range or around it. */
  sentencesAt(range: Range): string[] {
    return this.#around(range).map((sentence) => wordsOf(sentence, sentence.tokens))
  }

  /** The words in a range, and no others. */
  wordsAt(range: Range): string {
    const around = this.#around(range)
    // In base64 neighbours share characters of the source.
    const whole = around.find(({start, end}) => start === range.start && end === range.end)
    if (whole) return wordsOf(whole, whole.tokens)
    const pieces = around.map((sentence) => {
      const {text} = sentence.block
      const inside = sentence.tokens.filter(({from, to}) => {
        const {start, end} = text.range(from, to)
        return start >= range.start && end <= range.end
      })
      return wordsOf(sentence, inside)
    })
    return pieces.filter((piece) => piece !== '').join(' ')
  }

  #around(range: Range): Sentence[] {
    let low = 0
    let high = this.#sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sentences[middle]?.end ?? 0) <= range.start) low = middle + 1
      else high = middle
    }
    let end = low
    while ((this.#sentences[end]?.start ?? Number.POSITIVE_INFINITY) < range.end) end++
    return this.#sentences.slice(low, end)
  }
}

function wordsOf({block}: Sentence, tokens: readonly Token[]): string {
  const [first] = tokens
  const last = tokens.at(-1)
  return first && last ? oneLine(block.text.originalOf(first.from, last.to)) : ''
}

/** Words that were wrapped, on one line. */
export const oneLine = (words: string): string => words.replaceAll('\n', ' ').trim()
