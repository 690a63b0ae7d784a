import type {Block} from '../letter/letter.ts'
import type {SourceText} from '../source-text.ts'
import type {Range} from '../types.ts'

/** A place where an allowed phrase stands. */
interface Allowed extends Range {
  phrase: string
}

/** The places where allowed phrases stand in a letter. */
export class AllowedPhrases {
  readonly #byStart: readonly Allowed[]
  /** Of those from an index on, the one that ends first. */
  readonly #shortest: Allowed[] = []
  /** Of those up to an index, the one that ends last. */
  readonly #longest: Allowed[] = []

  /**
   * @param phrases as the config has them; neither case nor the white space between words matters
   * @param source the source of the blocks
   */
  constructor(phrases: readonly string[], blocks: readonly Block[], source: string) {
    const written = phrases.filter((phrase) => phrase.trim() !== '')
    const patterns = written.map((phrase) => ({phrase, pattern: patternOf(phrase)}))
    const found: Allowed[] = []
    for (const {text} of patterns.length > 0 ? blocks : []) {
      const words = asWritten(text, source)
      for (const {phrase, pattern} of patterns) {
        for (const {0: match, index} of words.matchAll(pattern))
          found.push({phrase, ...text.range(index, index + match.length)})
      }
    }
    this.#byStart = found.sort((a, b) => a.start - b.start)
    for (const [index, one] of found.entries()) {
      const longest = this.#longest[index - 1]
      this.#longest.push(longest && longest.end >= one.end ? longest : one)
    }
    for (const [index, one] of [...found.entries()].reverse()) {
      const shortest = this.#shortest[index + 1]
      this.#shortest[index] = shortest && shortest.end < one.end ? shortest : one
    }
  }

  /** The phrase that a range lies in. */
  around({start, end}: Range): string | undefined {
    const longest = this.#longest[this.#indexFrom(start + 1) - 1]
    return longest && longest.end >= end ? longest.phrase : undefined
  }

  /** A phrase that lies in a range. */
  within({start, end}: Range): string | undefined {
    const shortest = this.#shortest[this.#indexFrom(start)]
    return shortest && shortest.end <= end ? shortest.phrase : undefined
  }

  /** Index of the first that starts at an offset or after it. */
  #indexFrom(offset: number): number {
    let low = 0
    let high = this.#byStart.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#byStart[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Whole words, with any white space between them and any shape of quotation mark and apostrophe. */
function patternOf(phrase: string): RegExp {
  const words = phrase.trim().split(/\s+/)
  const escaped = words.map((word) =>
    word
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/['‘’ʼ]/g, "['‘’ʼ]")
      .replace(/["“”]/g, '["“”]'),
  )
  return new RegExp(
    `(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))${escaped.join('\\s')}(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])`,
    'giu',
  )
}

/** A block's text with its blanks as they are written; every offset stays. */
function asWritten(text: SourceText, source: string): string {
  let written = ''
  text.walk(0, text.text.length, (words, start, end) => {
    written += words.length === end - start ? source.slice(start, end) : words
  })
  return written
}
