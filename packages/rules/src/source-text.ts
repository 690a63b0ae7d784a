import type {Range} from './types.ts'

/** A stretch of text and where it stands in the source; both have the same length unless the stretch was decoded. */
interface Segment {
  /** Offset in {@link SourceText.text}. */
  from: number
  /** Length in {@link SourceText.text}. */
  length: number
  start: number
  end: number
  /** What a person reads in the place of a stand-in. */
  original?: string
}

/**
 * Text as its reader sees it, with the way back to the source it was read from.
 *
 * All offsets are UTF-16 units, 0-based, ends exclusive. A decoded stretch (`&rsquo;`, `=20`, `\*`) is indivisible:
 * any part of it maps to the whole of it.
 */
export class SourceText {
  readonly text: string
  readonly #segments: readonly Segment[]
  /** How much further on the source stands than the segments say. */
  readonly #moved: number

  constructor(text: string, segments: readonly Segment[], moved = 0) {
    this.text = text
    this.#segments = segments
    this.#moved = moved
  }

  /** The source as it is: every offset maps to itself. */
  static of(source: string): SourceText {
    return new SourceText(source, source === '' ? [] : [{from: 0, length: source.length, start: 0, end: source.length}])
  }

  /** The range of the source that the characters from `from` to `to` (exclusive) came from. */
  range(from: number, to: number): Range {
    const first = this.#at(from)
    if (!first) return {start: 0, end: 0}
    if (to <= from) {
      const start = this.#offset(first, from)
      return {start, end: start}
    }
    const last = this.#at(to - 1) ?? first
    const inside = to - last.from
    const end = last.length === last.end - last.start ? last.start + Math.min(inside, last.length) : last.end
    return {start: this.#offset(first, from), end: this.#moved + end}
  }

  /**
   * Whether the source holds nothing but these characters between the two ends: no markup, no line prefix, so that a
   * replacement cannot break anything.
   */
  isWhole(from: number, to: number): boolean {
    let index = this.#indexAt(from)
    let segment = this.#segments[index]
    while (segment && segment.from + segment.length < to) {
      const next = this.#segments[++index]
      if (next && next.start !== segment.end) return false
      segment = next
    }
    return segment !== undefined
  }

  /**
   * How the text is mapped, wherever in the source it begins: texts of the same words and shape differ in nothing else. Empty
   * where the source has the text as it is.
   */
  get shape(): string {
    if (this.#isPlain) return ''
    const first = this.#segments[0]?.start ?? 0
    return this.#segments
      .map(({length, start, end, original}) => `${length} ${start - first} ${end - first} ${original ?? ''}`)
      .join('\0')
  }

  /** The same text, as it is mapped where its source begins so many characters further on. */
  movedBy(offset: number): SourceText {
    return new SourceText(this.text, this.#segments, this.#moved + offset)
  }

  /** A part of this text, still mapped to the same source. */
  slice(from: number, to: number): SourceText {
    if (from <= 0 && to >= this.text.length) return this
    const builder = new SourceTextBuilder()
    builder.append(this, from, to)
    return builder.build()
  }

  /** The text with what a person reads in the place of each stand-in: the blank, the address, the words of the code. */
  get original(): string {
    return this.originalOf(0, this.text.length)
  }

  /** The {@link original} of the characters from `from` to `to` (exclusive). */
  originalOf(from: number, to: number): string {
    if (this.#isPlain) return this.text.slice(from, to)
    let words = ''
    this.walk(from, to, (text, _start, _end, original = text) => {
      words += original
    })
    return words
  }

  /** Calls `each` for every stretch between the two offsets; `original` is that of a stand-in which is whole. */
  walk(from: number, to: number, each: (text: string, start: number, end: number, original?: string) => void): void {
    for (let index = Math.max(0, this.#indexAt(from)); index < this.#segments.length; index++) {
      const segment = this.#segments[index]
      if (!segment || segment.from >= to) break
      const left = Math.max(from, segment.from)
      const right = Math.min(to, segment.from + segment.length)
      if (right <= left) continue
      const {start, end} = this.range(left, right)
      const isWhole = right - left === segment.length
      each(this.text.slice(left, right), start, end, isWhole ? segment.original : undefined)
    }
  }

  /** Whether it is one stretch of the source, as it is. */
  get #isPlain(): boolean {
    const [only, another] = this.#segments
    return !another && only?.original === undefined && only?.length === (only?.end ?? 0) - (only?.start ?? 0)
  }

  #offset(segment: Segment, from: number): number {
    if (segment.length !== segment.end - segment.start)
      return this.#moved + (from >= segment.from + segment.length ? segment.end : segment.start)
    return this.#moved + segment.start + (from - segment.from)
  }

  #at(from: number): Segment | undefined {
    return this.#segments[this.#indexAt(from)]
  }

  /** Index of the segment that holds `from`, or of the last one before it. */
  #indexAt(from: number): number {
    let low = 0
    let high = this.#segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#segments[middle]?.from ?? 0) <= from) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Builds a {@link SourceText} from left to right. */
export class SourceTextBuilder {
  #text = ''
  readonly #segments: Segment[] = []

  /** Length of what has been built so far. */
  get length(): number {
    return this.#text.length
  }

  /**
   * Adds `text` that stands for the source from `start` to `end`; of another length when it was decoded.
   *
   * @param original when the text is a stand-in: what a person reads there
   */
  add(text: string, start: number, end: number, original?: string): void {
    if (text === '') return
    const last = this.#segments.at(-1)
    const plain = text.length === end - start && original === undefined
    if (last && plain && last.original === undefined && last.length === last.end - last.start && last.end === start) {
      last.length += text.length
      last.end = end
    } else {
      const segment = {from: this.#text.length, length: text.length, start, end}
      this.#segments.push(original === undefined ? segment : {...segment, original})
    }
    this.#text += text
  }

  /** Adds a part of another text, keeping its way back to the source. */
  append(other: SourceText, from = 0, to: number = other.text.length): void {
    other.walk(from, to, (text, start, end, original) => this.add(text, start, end, original))
  }

  build(): SourceText {
    return new SourceText(this.#text, this.#segments)
  }
}
