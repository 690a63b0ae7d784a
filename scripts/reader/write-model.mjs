// Writes the trained weights as packages/rules/src/reader/model.ts.
import {writeFileSync} from 'node:fs'
import {FINEST, MOST, writeKeys, writeStep, writeWeights} from '../../packages/rules/dist/reader/codec.js'

/** Steps of the weights: finer ones find no more and compress worse, much coarser ones find less. The few largest weights are cut. */
const STEP = 1.1

/**
 * @typedef {import('./linear.mjs').Model} Model
 * @typedef {import('../../packages/rules/dist/reader/network.js').Network} Network
 */

/**
 * What of a model weighs most: of the heaviest weights, those of the heaviest features.
 *
 * @param {Model} model
 * @param {{features: number, weights: number}} count how many at most
 * @returns {{kept: Set<number>, mask: Uint8Array}} the features, and 1 for each of their weights that is among the heaviest
 */
export function heaviest({weights, bias}, count) {
  const labels = bias.length
  const least = weights.map(Math.abs).sort().at(-count.weights) ?? 0
  const mask = Uint8Array.from(weights, (weight) => (Math.abs(weight) >= least ? 1 : 0))
  const sums = Float32Array.from({length: weights.length / labels}, (_, feature) =>
    weights.subarray(feature * labels, (feature + 1) * labels).reduce((sum, weight) => sum + weight * weight, 0),
  )
  const order = [...sums.keys()]
    .filter((feature) => mask.subarray(feature * labels, (feature + 1) * labels).includes(1))
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
  return {kept: new Set(order.slice(0, count.features)), mask}
}

/** Rounds the weights as the model file does. @param {Model} model @returns {Model} */
export const rounded = ({weights, bias}) => ({bias, weights: weights.map((weight) => stepOf(weight) * STEP)})

const stepOf = (/** @type {number} */ weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP)))

const short = (/** @type {number} */ value) => Math.round(value * 1000) / 1000

/** A number with as many digits as tell it well enough. */
const brief = (/** @type {number} */ value) => Number(value.toPrecision(4))

/** @param {Network} network @returns {import('../../packages/rules/dist/reader/network.js').WrittenNetwork} */
function writeNetwork({units, inner, outer}) {
  const columns = inner[0]?.length ?? 0
  const [innerColumns, outerColumns] = [columnsOf(inner, columns), columnsOf(outer, columns - units)]
  return {
    units,
    labels: columns - units,
    scales: [...innerColumns, ...outerColumns].map(({scale}) => scale),
    inner: innerColumns.map(({steps}) => steps).join(''),
    outer: outerColumns.map(({steps}) => steps).join(''),
  }
}

/** @param {Network} network */
function literal(network) {
  const {units, labels, scales, inner, outer} = writeNetwork(network)
  return `{units: ${units}, labels: ${labels}, scales: ${JSON.stringify(scales)}, inner: '${inner}', outer: '${outer}'}`
}

/** @param {readonly Float64Array[]} rows @param {number} length */
function columnsOf(rows, length) {
  return Array.from({length}, (_, column) => {
    const weights = rows.map((row) => row[column] ?? 0)
    const scale = brief(weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / FINEST)
    const steps = weights.map((weight) => writeStep(Math.max(-FINEST, Math.min(FINEST, Math.round(weight / scale)))))
    return {scale, steps: steps.join('')}
  })
}

/**
 * @param {Model & {kept: ReadonlySet<number>}} first the reading of a sentence for itself
 * @param {Network} second the reading in its context
 * @param {Network} kind
 * @param {ReadonlyMap<number, number>} vocabulary
 */
export function writeModel(first, second, kind, vocabulary) {
  const labels = first.bias.length
  const rows = [...vocabulary]
    .filter(([, at]) => first.kept.has(at))
    .map(([feature, at]) => ({feature, at}))
    .sort((a, b) => a.feature - b.feature)
  const source = `// Made by scripts/train-reader.mjs from test-fixtures/corpus; codec.ts tells the form.
import type {WrittenNetwork} from './network.ts'

export const keys =
  '${writeKeys(rows.map(({feature}) => feature))}'
export const columns =
  '${writeWeights(Array.from({length: labels}, (_, label) => rows.map(({at}) => stepOf(first.weights[at * labels + label] ?? 0))).flat())}'
export const scale: number = ${STEP}
export const bias: readonly number[] = ${JSON.stringify([...first.bias].map(short))}
export const context: WrittenNetwork = ${literal(second)}
export const kind: WrittenNetwork = ${literal(kind)}
`
  writeFileSync(new URL('../../packages/rules/src/reader/model.ts', import.meta.url), source)
  return rows.length
}
