import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import {readWeights} from './codec.ts'
import {FeatureTable} from './feature-table.ts'
import {forEachFeature} from './features.ts'
import {type SentenceLabel, sentenceLabels, type TextLabel, textLabels} from './labels.ts'
import {bias, columns, keys, scale} from './model.ts'

const COLUMNS = sentenceLabels.length + textLabels.length

/** What of the model is decoded when the first sentence is read. */
interface Decoded {
  table: FeatureTable
  /** Feature by feature, the weights for all labels. */
  weights: Int8Array
}

let decoded: Decoded | undefined

function model(): Decoded {
  if (!decoded) {
    const table = new FeatureTable(keys)
    decoded = {table, weights: readWeights(columns, table.size, COLUMNS)}
  }
  return decoded
}

/** How sure the reader is of each label of a sentence: log-odds, above 0 for more likely than not. */
export type SentenceScores = Readonly<Record<SentenceLabel, number>>

/** Copies of one literal share its shape; an object that is built label by label would be a slow dictionary. */
const NO_SCORES: SentenceScores = {
  blame: 0,
  unkind: 0,
  threat: 0,
  'sugar-coating': 0,
  'over-justifying': 0,
  opinion: 0,
  'open-door': 0,
  'abrupt-stop': 0,
  vague: 0,
  decision: 0,
  reason: 0,
  'end-date': 0,
  'next-steps': 0,
  thanks: 0,
  alternatives: 0,
  refund: 0,
  conversation: 0,
  continuity: 0,
  closure: 0,
  'notice-clause': 0,
  'substitute-clause': 0,
  'refund-clause': 0,
  'release-clause': 0,
}

/** What a sentence says by itself. */
export interface FirstReading {
  scores: SentenceScores
  /** What it adds to the sums for the whole text. */
  text: Float64Array
  /** How many of its features the reader knows. */
  known: number
}

/** Reads a sentence by itself. What it says is remembered as long as its tokens live. */
export const readSentence: (tokens: readonly Token[]) => FirstReading = oncePer((tokens) => {
  const {weights} = model()
  const sums = new Float64Array(sentenceLabels.length)
  const text = new Float64Array(textLabels.length)
  let known = 0
  forEachRow(tokens, (row) => {
    known++
    const at = row * COLUMNS
    for (let column = 0; column < sums.length; column++)
      sums[column] = (sums[column] ?? 0) + (weights[at + column] ?? 0)
    for (let column = 0; column < text.length; column++)
      text[column] = (text[column] ?? 0) + (weights[at + sums.length + column] ?? 0)
  })
  return {scores: logOdds(sentenceLabels, {...NO_SCORES}, sums, known, 0), text, known}
})

/** How sure the reader is of what a whole text is, from what its sentences say. */
export function readText(sentences: readonly FirstReading[]): Readonly<Record<TextLabel, number>> {
  const sums = new Float64Array(textLabels.length)
  let known = 0
  for (const sentence of sentences) {
    known += sentence.known
    const {text} = sentence
    for (let column = 0; column < text.length; column++) sums[column] = (sums[column] ?? 0) + (text[column] ?? 0)
  }
  return logOdds(textLabels, {termination: 0, agreement: 0}, sums, known, sentenceLabels.length)
}

/** Turns weights as they were summed up into log-odds; `first` is the column of the first label. */
function logOdds<Label extends string>(
  labels: readonly Label[],
  scores: Record<Label, number>,
  sums: Float64Array,
  known: number,
  first: number,
): Record<Label, number> {
  const root = Math.sqrt(known + 1)
  labels.forEach((label, column) => {
    scores[label] = ((sums[column] ?? 0) * scale) / root + (bias[first + column] ?? 0)
  })
  return scores
}

/**
 * How much each token speaks for a label, in the order of the tokens: what the verdict rests on.
 */
export function weighTokens(tokens: readonly Token[], label: SentenceLabel): number[] {
  const column = sentenceLabels.indexOf(label)
  const {weights} = model()
  const sums = new Array<number>(tokens.length).fill(0)
  forEachRow(tokens, (row, at) => {
    sums[at] = (sums[at] ?? 0) + (weights[row * COLUMNS + column] ?? 0)
  })
  return sums
}

/** Calls `each` once for every feature of a sentence that has weights, with its row and the token at which it is met first. */
function forEachRow(tokens: readonly Token[], each: (row: number, at: number) => void): void {
  const {table} = model()
  table.begin()
  forEachFeature(tokens, (feature, at) => {
    const row = table.next(feature)
    if (row >= 0) each(row, at)
  })
}
