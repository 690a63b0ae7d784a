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

/** Number of what {@link contextOf} gives. */
export const CONTEXT_LENGTH: number = sentenceLabels.length * 3 + letterLabels.length + 9

/**
 * What the second reading of a sentence goes by: its own scores, those of its neighbours and of the rest of the letter,
 * and its place in it.
 *
 * @param scores the first reading of every sentence of the letter
 * @param places what else is known of them
 * @returns for each sentence {@link CONTEXT_LENGTH} numbers between -1 and 1
 */
export function contextOf(scores: readonly SentenceScores[], places: readonly Place[]): Float64Array[] {
  const highest = letterLabels.map((label) => topTwo(scores.map((score) => score[label])))
  const firstEnding = places.findIndex((place) => place.ends)
  return scores.map((own, at) => {
    const values: number[] = []
    for (const label of sentenceLabels) values.push(clamp(own[label]))
    for (const near of [scores[at - 1], scores[at + 1]])
      for (const label of sentenceLabels) values.push(near ? clamp(near[label]) : -1)
    letterLabels.forEach((label, column) => {
      const [first, second] = highest[column] ?? [-MOST, -MOST]
      values.push(clamp(own[label] === first ? second : first))
    })
    const place = places[at]
    values.push(
      place?.dated ? 1 : 0,
      place?.ends ? 1 : 0,
      place?.listed ? 1 : 0,
      at === 0 ? 1 : 0,
      at === scores.length - 1 ? 1 : 0,
      scores.length > 1 ? at / (scores.length - 1) : 0,
      Math.min(1, (place?.words ?? 0) / 40),
      firstEnding >= 0 && Math.abs(at - firstEnding) === 1 ? 1 : 0,
      firstEnding >= 0 && at > firstEnding ? 1 : 0,
    )
    return Float64Array.from(values)
  })
}

function topTwo(scores: readonly number[]): [first: number, second: number] {
  let first = -Infinity
  let second = -Infinity
  for (const score of scores) {
    if (score > first) {
      second = first
      first = score
    } else if (score > second) second = score
  }
  return [first, second]
}
