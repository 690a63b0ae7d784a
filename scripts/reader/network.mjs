// A network with one hidden layer beside a direct path from the values to the labels, trained with Adam. The order of the rows,
// the first weights and the units that are left out come from a fixed seed.
import {squashed} from '../../packages/rules/dist/reader/network.js'
import {seeded, shuffle} from './linear.mjs'

/**
 * @typedef {import('../../packages/rules/dist/reader/network.js').Network} Network
 * @typedef {{values: Float64Array, targets: Int8Array, known?: Uint8Array}} Case
 */

/** Cases that are looked at before the weights change. */
const BATCH = 128
/** A unit's weights begin within this of 0, by the root of their number. */
const SPREAD = 1
/** Adam: how much of the mean of the steps, and of their squares, is kept at each. */
const [KEPT_STEP, KEPT_SQUARE] = [0.9, 0.999]

/** Weights with what Adam remembers of them. */
class Layer {
  /** @param {number} length @param {() => number} first */
  constructor(length, first) {
    this.weights = Float64Array.from({length}, first)
    this.slopes = new Float64Array(length)
    this.means = new Float64Array(length)
    this.squares = new Float64Array(length)
  }

  /** Follows the slopes of a batch. @param {number} count batches so far @param {number} rate @param {number} decay */
  learn(count, rate, decay) {
    const {weights, slopes, means, squares} = this
    const mean = 1 - KEPT_STEP ** count
    const square = 1 - KEPT_SQUARE ** count
    for (let at = 0; at < weights.length; at++) {
      const slope = (slopes[at] ?? 0) / BATCH
      const own = KEPT_STEP * (means[at] ?? 0) + (1 - KEPT_STEP) * slope
      const ownSquare = KEPT_SQUARE * (squares[at] ?? 0) + (1 - KEPT_SQUARE) * slope * slope
      means[at] = own
      squares[at] = ownSquare
      const weight = weights[at] ?? 0
      weights[at] = weight - rate * (own / mean / (Math.sqrt(ownSquare / square) + 1e-8) + decay * weight)
    }
    slopes.fill(0)
  }
}

/**
 * @param {readonly Case[]} cases
 * @param {{units: number, epochs: number, rate: number, decay: number, dropped: number}} options `dropped`: share of the units
 *   that are left out each time, so that they do not lean on each other
 * @returns {Network}
 */
export function trainNetwork(cases, {units, epochs, rate, decay, dropped}) {
  const random = seeded()
  const width = cases[0]?.values.length ?? 0
  const labels = cases[0]?.targets.length ?? 0
  const columns = units + labels
  const begun = (/** @type {number} */ inputs) => () => ((random() * 2 - 1) * SPREAD) / Math.sqrt(inputs)
  const inner = new Layer((width + 1) * columns, begun(width))
  const outer = new Layer(units * labels, begun(units))
  /** A constant 1, and the values of a case. */
  const inputs = new Float64Array(width + 1).fill(1)
  const sums = new Float64Array(columns)
  const values = new Float64Array(units)
  const errors = new Float64Array(columns)
  const order = [...cases]
  const batches = Math.ceil(order.length / BATCH) * epochs
  let batch = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    order.forEach((one, place) => {
      look(one)
      if ((place + 1) % BATCH !== 0 && place + 1 < order.length) return
      batch++
      const slowed = (rate * (1 + Math.cos((Math.PI * batch) / batches))) / 2
      inner.learn(batch, slowed, decay)
      outer.learn(batch, slowed, decay)
    })
  }
  return {
    units,
    inner: Array.from({length: width + 1}, (_, at) => inner.weights.slice(at * columns, (at + 1) * columns)),
    outer: Array.from({length: units}, (_, at) => outer.weights.slice(at * labels, (at + 1) * labels)),
  }

  /** Adds a case to the slopes. @param {Case} one */
  function look({values: given, targets, known}) {
    inputs.set(given, 1)
    sums.fill(0)
    for (let at = 0; at <= width; at++) addTimes(sums, inner.weights, at * columns, inputs[at] ?? 0)
    for (let unit = 0; unit < units; unit++)
      values[unit] = random() < dropped ? 0 : squashed(sums[unit] ?? 0) / (1 - dropped)
    errors.fill(0)
    for (let label = 0; label < labels; label++) {
      if (known && !known[label]) continue
      let sum = sums[units + label] ?? 0
      for (let unit = 0; unit < units; unit++) sum += (outer.weights[unit * labels + label] ?? 0) * (values[unit] ?? 0)
      errors[units + label] = 1 / (1 + Math.exp(-sum)) - (targets[label] ?? 0)
    }
    for (let unit = 0; unit < units; unit++) {
      const value = values[unit] ?? 0
      if (value === 0) continue
      let error = 0
      for (let label = 0; label < labels; label++) {
        const own = errors[units + label] ?? 0
        error += own * (outer.weights[unit * labels + label] ?? 0)
        outer.slopes[unit * labels + label] = (outer.slopes[unit * labels + label] ?? 0) + own * value
      }
      errors[unit] = error / (1 + Math.abs(sums[unit] ?? 0)) ** 2 / (1 - dropped)
    }
    for (let at = 0; at <= width; at++) addTo(inner.slopes, at * columns, errors, inputs[at] ?? 0)
  }
}

/** Adds `times` the weights from a place on. @param {Float64Array} sums @param {Float64Array} weights @param {number} from @param {number} times */
function addTimes(sums, weights, from, times) {
  if (times === 0) return
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[from + at] ?? 0) * times
}

/** Adds `times` the values to what stands from a place on. @param {Float64Array} sums @param {number} from @param {Float64Array} values @param {number} times */
function addTo(sums, from, values, times) {
  if (times === 0) return
  for (let at = 0; at < values.length; at++) sums[from + at] = (sums[from + at] ?? 0) + (values[at] ?? 0) * times
}
