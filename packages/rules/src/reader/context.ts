import {oncePer} from '../once-per.ts'
import {letterLabels, sentenceLabels} from './labels.ts'
import type {SentenceScores} from './reader.ts'

/** What is known of a sentence besides its words. */
export interface Place {
  /** A date, a period or a length of time is named. */
  dated: boolean
  /** The rules for endings found one in it. */
  ends: boolean
  /** It is a list item or a heading. */
  listed: boolean
  words: number
}

/** Log-odds beyond this say no more. */
const MOST = 5
const clamp = (score: number): number => Math.max(-MOST, Math.min(MOST, score)) / MOST

const OWN = sentenceLabels.length
const PLACE = 9
/** Where the highest scores of the rest of the letter stand, after those of the sentence and of its two neighbours. */
const HIGHEST = OWN * 3

/** Number of what {@link contextOf} gives. */
export const CONTEXT_LENGTH: number = HIGHEST + letterLabels.length + PLACE

/** The scores of a sentence as its own reading and those of its neighbours take them. */
const valuesOf: (scores: SentenceScores) => Float64Array = oncePer((scores) => {
  const values = new Float64Array(OWN)
  sentenceLabels.forEach((label, column) => {
    values[column] = clamp(scores[label])
  })
  return values
})

/** A neighbour that is not there. */
const NOBODY = new Float64Array(OWN).fill(-1)

/** The two highest scores of each label in a letter. */
const highestOf = (scores: readonly SentenceScores[]): readonly (readonly [first: number, second: number])[] =>
  letterLabels.map((label) => {
    let first = -Infinity
    let second = -Infinity
    for (const own of scores) {
      const score = own[label]
      if (score > first) {
        second = first
        first = score
      } else if (score > second) second = score
    }
    return [first, second]
  })

/** What the place of each sentence in its letter says. */
function placesOf(places: readonly Place[]): number[][] {
  const last = places.length - 1
  const firstEnding = places.findIndex((place) => place.ends)
  return places.map((place, at) => [
    place.dated ? 1 : 0,
    place.ends ? 1 : 0,
    place.listed ? 1 : 0,
    at === 0 ? 1 : 0,
    at === last ? 1 : 0,
    last > 0 ? at / last : 0,
    Math.min(1, place.words / 40),
    firstEnding >= 0 && Math.abs(at - firstEnding) === 1 ? 1 : 0,
    firstEnding >= 0 && at > firstEnding ? 1 : 0,
  ])
}

/**
 * What the second reading of a sentence goes by: its own scores, those of its neighbours and of the rest of the letter,
 * and its place in it.
 *
 * @param scores the first reading of every sentence of the letter
 * @param places what else is known of them
 * @returns for each sentence {@link CONTEXT_LENGTH} numbers between -1 and 1
 */
export function contextOf(scores: readonly SentenceScores[], places: readonly Place[]): Float64Array[] {
  const highest = highestOf(scores)
  const near = (at: number): Float64Array => (scores[at] ? valuesOf(scores[at]) : NOBODY)
  const placed = placesOf(places)
  return scores.map((own, at) => {
    const elsewhere = letterLabels.map((label, column) => {
      const [first, second] = highest[column] ?? [-MOST, -MOST]
      return clamp(own[label] === first ? second : first)
    })
    return Float64Array.of(...near(at), ...near(at - 1), ...near(at + 1), ...elsewhere, ...(placed[at] ?? []))
  })
}

/** Weights of {@link CONTEXT_LENGTH} values for each of {@link letterLabels}, a constant before them. */
export type ContextWeights = readonly (readonly number[])[]

/**
 * Weighs the contexts of all sentences of a letter, as if each value of {@link contextOf} were multiplied by its weight.
 * What a sentence adds to its own reading and to those of its neighbours is kept as long as its scores live, so that a
 * long text that changes in one place is not weighed again in all others.
 */
export class ContextReader {
  readonly #weights: ContextWeights
  readonly #nobody: readonly Float64Array[]
  readonly #shares = oncePer((scores: SentenceScores) => this.#sharesOf(valuesOf(scores)))

  constructor(weights: ContextWeights) {
    this.#weights = weights
    this.#nobody = this.#sharesOf(NOBODY)
  }

  /** @returns for each sentence the log-odds of {@link letterLabels} */
  read(scores: readonly SentenceScores[], places: readonly Place[]): Float64Array[] {
    const highest = highestOf(scores)
    const placed = placesOf(places)
    const everywhere = this.#weights.map((weights) =>
      highest.reduce((sum, [first], at) => sum + weight(weights, HIGHEST + at) * clamp(first), weights[0] ?? 0),
    )
    return scores.map((own, at) => {
      const sums = Float64Array.from(everywhere)
      const near = [own, scores[at - 1], scores[at + 1]]
      near.forEach((one, whose) => {
        const share = (one ? this.#shares(one) : this.#nobody)[whose]
        for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] ?? 0) + (share?.[column] ?? 0)
      })
      // Of a label for which this sentence is the highest, the rest of the letter has the second highest.
      highest.forEach(([first, second], label) => {
        if (own[letterLabels[label] ?? 'blame'] === first)
          this.#add(sums, HIGHEST + label, clamp(second) - clamp(first))
      })
      placed[at]?.forEach((value, label) => {
        if (value !== 0) this.#add(sums, HIGHEST + letterLabels.length + label, value)
      })
      return sums
    })
  }

  /** What a sentence adds to its own reading, to that of the next and to that of the one before. */
  #sharesOf(values: Float64Array): Float64Array[] {
    return [0, OWN, 2 * OWN].map((from) =>
      Float64Array.from(this.#weights, (weights) =>
        values.reduce((sum, value, at) => sum + weight(weights, from + at) * value, 0),
      ),
    )
  }

  #add(sums: Float64Array, at: number, value: number): void {
    this.#weights.forEach((weights, column) => {
      sums[column] = (sums[column] ?? 0) + weight(weights, at) * value
    })
  }
}

const weight = (weights: readonly number[], at: number): number => weights[at + 1] ?? 0
