import {oncePer} from '../once-per.ts'
import {letterLabels, type SentenceLabel, sentenceLabels} from './labels.ts'
import {add, type Network, outputOf} from './network.ts'
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
const valuesOf = (scores: SentenceScores): Float64Array =>
  Float64Array.of(...sentenceLabels.map((label) => clamp(scores[label])))

/** A neighbour that is not there. */
const NOBODY: Float64Array = new Float64Array(OWN).fill(-1)

/** The scores of the labels of which the letter tells more, in their order. */
const ownOf: (scores: SentenceScores) => Float64Array = oncePer((scores) =>
  Float64Array.of(...letterLabels.map((label) => scores[label])),
)

/** The two highest scores in a letter, by the labels of {@link ownOf}. */
interface Highest {
  first: Float64Array
  second: Float64Array
}

function highestOf(sentences: readonly Float64Array[]): Highest {
  const first = new Float64Array(letterLabels.length).fill(-Infinity)
  const second = first.slice()
  for (const own of sentences) {
    for (let label = 0; label < own.length; label++) {
      const score = own[label] ?? 0
      if (score > (first[label] ?? 0)) {
        second[label] = first[label] ?? 0
        first[label] = score
      } else if (score > (second[label] ?? 0)) second[label] = score
    }
  }
  return {first, second}
}

/** Where a sentence stands among the others. */
interface Position {
  at: number
  last: number
  /** Of the first sentence with an ending; -1 when there is none. */
  firstEnding: number
}

const firstEndingOf = (places: readonly Place[]): number => places.findIndex((place) => place.ends)

/** What the place of a sentence in its letter says. */
const placed = (place: Place, {at, last, firstEnding}: Position): number[] => [
  place.dated ? 1 : 0,
  place.ends ? 1 : 0,
  place.listed ? 1 : 0,
  at === 0 ? 1 : 0,
  at === last ? 1 : 0,
  last > 0 ? at / last : 0,
  Math.min(1, place.words / 40),
  firstEnding >= 0 && Math.abs(at - firstEnding) === 1 ? 1 : 0,
  firstEnding >= 0 && at > firstEnding ? 1 : 0,
]

/**
 * What the second reading of a sentence goes by: its own scores, those of its neighbours and of the rest of the letter,
 * and its place in it.
 *
 * @param scores the first reading of every sentence of the letter
 * @param places what else is known of them
 * @returns for each sentence {@link CONTEXT_LENGTH} numbers between -1 and 1
 */
export function contextOf(scores: readonly SentenceScores[], places: readonly Place[]): Float64Array[] {
  const highest = highestOf(scores.map(ownOf))
  const values = scores.map(valuesOf)
  const last = scores.length - 1
  const firstEnding = firstEndingOf(places)
  return scores.map((scores, at) => {
    const place = places[at]
    const own = ownOf(scores)
    const elsewhere = highest.first.map((first, label) =>
      clamp(own[label] === first ? (highest.second[label] ?? 0) : first),
    )
    const near = [values[at], values[at - 1], values[at + 1]].flatMap((one) => [...(one ?? NOBODY)])
    return Float64Array.of(...near, ...elsewhere, ...(place ? placed(place, {at, last, firstEnding}) : []))
  })
}

/** What the second reading of a sentence rests on, besides its own scores. */
interface Ground extends Position {
  highest: Highest
  before: SentenceScores | undefined
  after: SentenceScores | undefined
  place: Place
}

/** What was said of a sentence, and on what ground. */
interface Said {
  ground: Ground
  scores: SentenceScores
}

/**
 * Reads sentences in the light of their letter, as a network does that is given the values of {@link contextOf}. What
 * was said of a sentence last is said again as long as nothing has changed for it, so that of a long text that changes in
 * one place the rest is not weighed again.
 */
export class ContextReader {
  readonly #network: Network
  /** By the values of a context: what each adds to the sums of the network. */
  readonly #weights: readonly Float64Array[]
  readonly #constants: Float64Array
  readonly #nobody: readonly Float64Array[]
  /** What a sentence adds to its own reading, to that of the next and to that of the one before. */
  readonly #shares = oncePer((scores: SentenceScores) => this.#sharesOf(valuesOf(scores)))
  readonly #said = new WeakMap<SentenceScores, Said>()
  #highest: Highest = highestOf([])
  /** Room for the sums of a sentence: to make it anew for each took longer than to fill it. */
  readonly #sums: Float64Array

  /** @param network from the values of a context to {@link letterLabels} */
  constructor(network: Network) {
    const [constants = new Float64Array(0), ...weights] = network.inner
    this.#network = network
    this.#constants = constants
    this.#sums = new Float64Array(constants.length)
    this.#weights = weights
    this.#nobody = this.#sharesOf(NOBODY)
  }

  /**
   * @param scores the first reading of every sentence of the letter
   * @param places what else is known of them
   * @returns the second reading: of {@link letterLabels}; a clause stands for itself
   */
  read(scores: readonly SentenceScores[], places: readonly Place[]): SentenceScores[] {
    const highest = highestOf(scores.map(ownOf))
    if (!areEqual(highest.first, this.#highest.first) || !areEqual(highest.second, this.#highest.second))
      this.#highest = highest
    const everywhere = this.#everywhere(highest)
    const last = scores.length - 1
    const firstEnding = firstEndingOf(places)
    return scores.map((own, at) => {
      const place = places[at]
      if (!place) throw new Error('a sentence has no place')
      const [before, after] = [scores[at - 1], scores[at + 1]]
      const ground: Ground = {highest: this.#highest, before, after, place, at, last, firstEnding}
      const said = this.#said.get(own)
      if (said && isSame(said.ground, ground)) return said.scores
      const second = this.#weigh(own, ground, everywhere)
      this.#said.set(own, {ground, scores: second})
      return second
    })
  }

  /** What the highest scores of the letter add to the reading of every sentence. */
  #everywhere({first}: Highest): Float64Array {
    const sums = this.#constants.slice()
    first.forEach((score, label) => {
      this.#add(sums, HIGHEST + label, clamp(score))
    })
    return sums
  }

  #weigh(scores: SentenceScores, ground: Ground, everywhere: Float64Array): SentenceScores {
    const {highest, before, after, place} = ground
    const sums = this.#sums
    sums.set(everywhere)
    add(sums, this.#shares(scores)[0])
    add(sums, (before ? this.#shares(before) : this.#nobody)[1])
    add(sums, (after ? this.#shares(after) : this.#nobody)[2])
    // Of a label for which this sentence is the highest, the rest of the letter has the second highest.
    const own = ownOf(scores)
    for (let label = 0; label < own.length; label++) {
      const first = highest.first[label] ?? 0
      if (own[label] === first) this.#add(sums, HIGHEST + label, clamp(highest.second[label] ?? 0) - clamp(first))
    }
    const here = placed(place, ground)
    for (let at = 0; at < here.length; at++) this.#add(sums, HIGHEST + letterLabels.length + at, here[at] ?? 0)
    const second: Record<SentenceLabel, number> = {...scores}
    const output = outputOf(this.#network, sums)
    for (const [column, label] of letterLabels.entries()) second[label] = output[column] ?? 0
    return second
  }

  #sharesOf(values: Float64Array): Float64Array[] {
    return [0, OWN, 2 * OWN].map((from) => {
      const sums = new Float64Array(this.#constants.length)
      for (let at = 0; at < values.length; at++) this.#add(sums, from + at, values[at] ?? 0)
      return sums
    })
  }

  /** Adds what one value of a context adds to the sums. */
  #add(sums: Float64Array, at: number, value: number): void {
    add(sums, this.#weights[at], value)
  }
}

const isSame = (one: Ground, other: Ground): boolean =>
  one.highest === other.highest &&
  one.before === other.before &&
  one.after === other.after &&
  one.at === other.at &&
  one.last === other.last &&
  one.firstEnding === other.firstEnding &&
  one.place.dated === other.place.dated &&
  one.place.ends === other.place.ends &&
  one.place.listed === other.place.listed &&
  one.place.words === other.place.words

const areEqual = (one: ArrayLike<number>, other: ArrayLike<number>): boolean => {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return one.length === other.length
}
