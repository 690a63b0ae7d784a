import {readKeys} from './codec.ts'

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
    this.#shift = Math.clz32(2 * count)
    this.#rows = new Int32Array(2 ** (32 - this.#shift)).fill(-1)
    this.#met = new Int32Array(count)
    this.#features.forEach((feature, row) => {
      let place = feature >>> this.#shift
      while ((this.#rows[place] ?? -1) >= 0) place = this.#after(place)
      this.#rows[place] = row
    })
  }

  /** Begins another text. */
  begin(): void {
    this.#text++
  }

  /** The row of a feature; -1 when it has none, or was asked for in this text before. */
  next(feature: number): number {
    const wanted = feature >>> 0
    for (let place = wanted >>> this.#shift; ; place = this.#after(place)) {
      const row = this.#rows[place] ?? -1
      if (row < 0) return -1
      if (this.#features[row] !== wanted) continue
      if (this.#met[row] === this.#text) return -1
      this.#met[row] = this.#text
      return row
    }
  }

  #after(place: number): number {
    return (place + 1) & (this.#rows.length - 1)
  }
}
