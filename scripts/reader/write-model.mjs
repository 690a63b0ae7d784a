// Writes the trained weights as packages/rules/src/reader/model.ts.
import {writeFileSync} from 'node:fs'
import {MOST, writeKeys, writeWeight} from '../../packages/rules/dist/reader/codec.js'

/** Features that the model keeps: those with the largest weights. */
const KEPT = 48_000
/** The few largest weights are cut, so that the rest have finer steps. */
const HEADROOM = 1.6

/** @typedef {import('./linear.mjs').Model} Model */

/**
 * Keeps the features that weigh most and rounds their weights as the model file does.
 *
 * @param {Model} model
 * @returns {Model & {scale: number, kept: Set<number>}}
 */
export function rounded({weights, bias}) {
  const heaviest = new Float32Array(weights[0]?.length ?? 0)
  for (const own of weights)
    for (const [at, weight] of own.entries()) heaviest[at] = Math.max(heaviest[at] ?? 0, Math.abs(weight))
  const order = Float32Array.from(heaviest).sort().reverse()
  const least = order[Math.min(KEPT, order.length) - 1] ?? 0
  const scale = (order[0] ?? 1) / MOST / HEADROOM
  const step = (/** @type {number} */ weight) => Math.max(-MOST, Math.min(MOST, Math.round(weight / scale)))
  return {
    scale,
    bias,
    kept: new Set([...heaviest.keys()].filter((at) => (heaviest[at] ?? 0) >= least)),
    weights: weights.map((own) => own.map((weight, at) => ((heaviest[at] ?? 0) >= least ? step(weight) * scale : 0))),
  }
}

const short = (/** @type {number} */ value) => Math.round(value * 1000) / 1000
/** The bias first. @param {Model} model @param {number} column */
const weightsOf = ({bias, weights}, column) => [short(bias[column] ?? 0), ...[...(weights[column] ?? [])].map(short)]

/**
 * @param {Model & {scale: number, kept: Set<number>}} first the reading of a sentence for itself
 * @param {Model} second the reading in its context
 * @param {number} columns labels that the second reading knows
 * @param {Model} kind
 * @param {ReadonlyMap<number, number>} vocabulary
 */
export function writeModel(first, second, columns, kind, vocabulary) {
  const rows = [...vocabulary]
    .filter(([, at]) => first.kept.has(at))
    .map(([feature, at]) => ({feature: feature >>> 0, at}))
    .sort((a, b) => a.feature - b.feature)
  const source = `// Made by scripts/train-reader.mjs from test-fixtures/corpus; codec.ts tells the form.
export const keys =
  '${writeKeys(rows.map(({feature}) => feature))}'
export const rows =
  '${rows.map(({at}) => first.weights.map((own) => writeWeight(Math.round((own[at] ?? 0) / first.scale))).join('')).join('')}'
export const scale: number = ${first.scale}
export const bias: readonly number[] = ${JSON.stringify([...first.bias].map(short))}
export const context: readonly (readonly number[])[] = ${JSON.stringify(second.weights.slice(0, columns).map((_, column) => weightsOf(second, column)))}
export const kind: readonly number[] = ${JSON.stringify(weightsOf(kind, 0))}
`
  writeFileSync(new URL('../../packages/rules/src/reader/model.ts', import.meta.url), source)
  return rows.length
}
