import {readKeys} from './codec.ts'
import {FEATURE_BITS} from './features.ts'

/** The rows of the reader's weights, by their features. */
export class FeatureTable {
  readonly #features: Uint32Array
  /** Rows by the upper bits of their features, or -1; a row whose place is taken stands in the next one that is free. */
  readonly #rows: Int32Array
  readonly #shift: number
  /** Which text each row was met in last. */
  readonly #met: Int32Array
  #text = 0

  /** @param keys the features in rising order, as `writeKeys` writes them */
  constructor(keys: string) {
    this.#features = readKeys(keys)
    const count = this.#features.length
    // Less than half full, so that there is a free place within a few steps.
    const bits = Math.min(FEATURE_BITS, 32 - Math.clz32(2 * count))
    this.#shift = FEATURE_BITS - bits
    this.#rows = new Int32Array(2 ** bits).fill(-1)
    this.#met = new Int32Array(count)
    this.#features.forEach((feature, row) => {
      let place = feature >>> this.#shift
      while ((this.#rows[place] ?? -1) >= 0) place = this.#after(place)
      this.#rows[place] = row
    })
  }

  /** How many features there are. */
  get size(): number {
    return this.#features.length
  }

  /** Begins another text. */
  begin(): void {
    this.#text++
  }

  /** The row of a feature; -1 when it has none, or was asked for in this text before. */
  next(feature: number): number {
    for (let place = feature >>> this.#shift; ; place = this.#after(place)) {
      const row = this.#rows[place] ?? -1
      if (row < 0) return -1
      if (this.#features[row] !== feature) continue
      if (this.#met[row] === this.#text) return -1
      this.#met[row] = this.#text
      return row
    }
  }

  #after(place: number): number {
    return (place + 1) & (this.#rows.length - 1)
  }
}
