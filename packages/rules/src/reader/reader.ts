import type {Token} from '../match/token.ts'
import {findKey, readKeys, readWeight} from './codec.ts'
import {forEachFeature} from './features.ts'
import {type SentenceLabel, sentenceLabels, type TextLabel, textLabels} from './labels.ts'
import {bias, keys, rows, scale} from './model.ts'

const COLUMNS = sentenceLabels.length + textLabels.length

let decoded: Uint32Array | undefined

function features(): Uint32Array {
  decoded ??= readKeys(keys)
  return decoded
}

/** How sure the reader is of each label of a sentence: log-odds, above 0 for more likely than not. */
export type SentenceScores = Readonly<Record<SentenceLabel, number>>

/** Reads one text, sentence by sentence. */
export class TextReader {
  readonly #text = new Float64Array(textLabels.length)
  #features = 0

  /** The scores of a sentence, which also count towards the text's. */
  read(tokens: readonly Token[]): SentenceScores {
    const sums = new Float64Array(sentenceLabels.length)
    let count = 0
    forEachDistinct(tokens, (feature) => {
      const row = findKey(features(), feature)
      if (row < 0) return
      count++
      const at = row * COLUMNS
      for (let column = 0; column < sums.length; column++)
        sums[column] = (sums[column] ?? 0) + readWeight(rows, at + column)
      for (let column = 0; column < textLabels.length; column++)
        this.#text[column] = (this.#text[column] ?? 0) + readWeight(rows, at + sums.length + column)
    })
    this.#features += count
    const root = Math.sqrt(count + 1)
    return Object.fromEntries(
      sentenceLabels.map((label, column) => [label, ((sums[column] ?? 0) * scale) / root + (bias[column] ?? 0)]),
    ) as Record<SentenceLabel, number>
  }

  /** The scores of all that was read. */
  text(): Readonly<Record<TextLabel, number>> {
    const root = Math.sqrt(this.#features + 1)
    return Object.fromEntries(
      textLabels.map((label, column) => [
        label,
        ((this.#text[column] ?? 0) * scale) / root + (bias[sentenceLabels.length + column] ?? 0),
      ]),
    ) as Record<TextLabel, number>
  }
}

/**
 * How much each token speaks for a label, in the order of the tokens: what the verdict rests on.
 */
export function weighTokens(tokens: readonly Token[], label: SentenceLabel): number[] {
  const column = sentenceLabels.indexOf(label)
  const weights = new Array<number>(tokens.length).fill(0)
  forEachDistinct(tokens, (feature, at) => {
    const row = findKey(features(), feature)
    if (row >= 0) weights[at] = (weights[at] ?? 0) + readWeight(rows, row * COLUMNS + column)
  })
  return weights
}

function forEachDistinct(tokens: readonly Token[], each: (feature: number, at: number) => void): void {
  const seen = new Set<number>()
  forEachFeature(tokens, (feature, at) => {
    if (seen.has(feature)) return
    seen.add(feature)
    each(feature, at)
  })
}
