// Logistic regression with Adagrad. The numbers are the same on every machine: the order of the rows comes from a fixed seed.

/**
 * @typedef {{features: Int32Array, targets: Int8Array, known?: Uint8Array, weight?: number}} Row
 *   each feature counts the same, by the root of their number
 * @typedef {{weights: Float32Array, bias: Float32Array}} Model feature after feature, the weights of all labels
 */

/** Rows that are this nearly right teach nothing. */
const NEAR = 0.02

/**
 * @param {readonly Row[]} rows
 * @param {number} width number of features
 * @param {number} labels number of labels
 * @param {{epochs: number, rate: number, decay: number}} options
 * @param {Uint8Array} [mask] 1 for each weight that may be other than 0; all may, without it
 * @returns {Model}
 */
export function train(rows, width, labels, {epochs, rate, decay}, mask) {
  const weights = new Float32Array(width * labels)
  const squares = new Float32Array(width * labels)
  const bias = new Float32Array(labels)
  const biasSquares = new Float32Array(labels)
  const off = new Float64Array(labels)
  const order = [...rows]
  const random = seeded()
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const {features, targets, known, weight = 1} of order) {
      add(off.fill(0), {weights, bias}, features)
      for (let label = 0; label < labels; label++) {
        const sum = (off[label] ?? 0) + (bias[label] ?? 0)
        const error = (1 / (1 + Math.exp(-sum)) - (targets[label] ?? 0)) * weight
        off[label] = (known && !known[label]) || Math.abs(error) < NEAR ? 0 : error
      }
      if (off.every((error) => error === 0)) continue
      for (let label = 0; label < labels; label++) {
        const error = off[label] ?? 0
        const square = (biasSquares[label] ?? 0) + error * error
        biasSquares[label] = square
        bias[label] = (bias[label] ?? 0) - (rate * error) / Math.sqrt(square + 1)
      }
      const root = rootOf(features)
      for (let at = 0; at < features.length; at++) {
        const first = (features[at] ?? 0) * labels
        for (let label = 0; label < labels; label++) {
          const error = off[label] ?? 0
          if (error === 0 || mask?.[first + label] === 0) continue
          const own = weights[first + label] ?? 0
          const step = error * root + decay * own
          const square = (squares[first + label] ?? 0) + step * step
          squares[first + label] = square
          weights[first + label] = own - (rate * step) / Math.sqrt(square + 1e-3)
        }
      }
    }
  }
  return {weights, bias}
}

/** Log-odds of each label. @param {Model} model @param {Int32Array} features @returns {Float64Array} */
export function score(model, features) {
  return add(Float64Array.from(model.bias), model, features)
}

/** Adds up the weights of the features. @param {Float64Array} sums @param {Model} model @param {Int32Array} features */
function add(sums, {weights}, features) {
  const root = rootOf(features)
  for (let at = 0; at < features.length; at++) {
    const first = (features[at] ?? 0) * sums.length
    for (let label = 0; label < sums.length; label++)
      sums[label] = (sums[label] ?? 0) + (weights[first + label] ?? 0) * root
  }
  return sums
}

const rootOf = (/** @type {Int32Array} */ features) => 1 / Math.sqrt(features.length + 1)

export function seeded() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** @template Row @param {Row[]} rows @param {() => number} random */
export function shuffle(rows, random) {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [rows[at], rows[other]]
    if (a && b) {
      rows[at] = b
      rows[other] = a
    }
  }
}
