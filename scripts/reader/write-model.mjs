// Writes the trained weights as packages/rules/src/reader/model.ts.
import {writeFileSync} from 'node:fs'
import {MOST, writeKeys, writeWeight} from '../../packages/rules/dist/reader/codec.js'

/** The few largest weights are cut, so that the rest have finer steps. */
const HEADROOM = 1.6

/** @typedef {import('./linear.mjs').Model} Model */

/**
 * The features that weigh most.
 *
 * @param {Model} model
 * @param {number} count how many
 * @returns {Set<number>}
 */
export function heaviest({weights, bias}, count) {
  const labels = bias.length
  const sums = Float32Array.from({length: weights.length / labels}, (_, feature) =>
    weights.subarray(feature * labels, (feature + 1) * labels).reduce((sum, weight) => sum + weight * weight, 0),
  )
  const order = Int32Array.from(sums.keys()).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
  return new Set(order.subarray(0, count))
}

/**
 * Rounds the weights as the model file does.
 *
 * @param {Model} model
 * @returns {Model & {scale: number}}
 */
export function rounded({weights, bias}) {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest / MOST / HEADROOM
  const step = (/** @type {number} */ weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / scale)))
  return {scale, bias, weights: weights.map((weight) => step(weight) * scale)}
}

const short = (/** @type {number} */ value) => Math.round(value * 1000) / 1000
/** The bias first. @param {Model} model @param {number} column */
const weightsOf = ({bias, weights}, column) => [
  short(bias[column] ?? 0),
  ...Array.from(
    weights.filter((_, at) => at % bias.length === column),
    short,
  ),
]

/**
 * @param {Model & {scale: number, kept: ReadonlySet<number>}} first the reading of a sentence for itself
 * @param {Model} second the reading in its context
 * @param {number} columns labels that the second reading knows
 * @param {Model} kind
 * @param {ReadonlyMap<number, number>} vocabulary
 */
export function writeModel(first, second, columns, kind, vocabulary) {
  const labels = first.bias.length
  const rows = [...vocabulary]
    .filter(([, at]) => first.kept.has(at))
    .map(([feature, at]) => ({feature: feature >>> 0, at}))
    .sort((a, b) => a.feature - b.feature)
  const source = `// Made by scripts/train-reader.mjs from test-fixtures/corpus; codec.ts tells the form.
export const keys =
  '${writeKeys(rows.map(({feature}) => feature))}'
export const columns =
  '${Array.from({length: labels}, (_, label) => rows.map(({at}) => writeWeight(Math.round((first.weights[at * labels + label] ?? 0) / first.scale))).join('')).join('')}'
export const scale: number = ${first.scale}
export const bias: readonly number[] = ${JSON.stringify([...first.bias].map(short))}
export const context: readonly (readonly number[])[] = ${JSON.stringify(Array.from({length: columns}, (_, column) => weightsOf(second, column)))}
export const kind: readonly number[] = ${JSON.stringify(weightsOf(kind, 0))}
`
  writeFileSync(new URL('../../packages/rules/src/reader/model.ts', import.meta.url), source)
  return rows.length
}
