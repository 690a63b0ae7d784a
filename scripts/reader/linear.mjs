// Logistic regression with Adagrad. The numbers are the same on every machine: the order of the rows comes from a fixed seed.

/**
 * @typedef {{features: Int32Array, values?: Float64Array, targets: Int8Array, known?: Uint8Array, weight?: number}} Row
 *   without values each feature counts the same, by the root of their number
 * @typedef {{weights: Float32Array[], bias: Float32Array}} Model one column of weights for each label
 */

/** Rows that are this nearly right teach nothing. */
const NEAR = 0.02

/**
 * @param {readonly Row[]} rows
 * @param {number} width number of features
 * @param {number} labels number of labels
 * @param {{epochs: number, rate: number, decay: number}} options
 * @returns {Model}
 */
export function train(rows, width, labels, options) {
  const columns = Array.from({length: labels}, () => ({
    weights: new Float32Array(width),
    squares: new Float32Array(width),
    bias: 0,
    square: 0,
  }))
  const order = [...rows]
  const random = seeded()
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const row of order) {
      columns.forEach((column, label) => {
        if (!row.known || row.known[label]) learn(column, row, row.targets[label] ?? 0, options)
      })
    }
  }
  return {
    weights: columns.map((column) => column.weights),
    bias: Float32Array.from(columns, (column) => column.bias),
  }
}

/**
 * @param {{weights: Float32Array, squares: Float32Array, bias: number, square: number}} column
 * @param {Row} row
 * @param {number} target
 * @param {{rate: number, decay: number}} options
 */
function learn(column, {features, values, weight = 1}, target, {rate, decay}) {
  const {weights, squares} = column
  const root = 1 / Math.sqrt(features.length + 1)
  let sum = column.bias
  for (let at = 0; at < features.length; at++)
    sum += (weights[features[at] ?? 0] ?? 0) * (values ? (values[at] ?? 0) : root)
  const off = (1 / (1 + Math.exp(-sum)) - target) * weight
  if (Math.abs(off) < NEAR) return
  column.square += off * off
  column.bias -= (rate * off) / Math.sqrt(column.square + 1)
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] ?? 0
    const own = weights[feature] ?? 0
    const step = off * (values ? (values[at] ?? 0) : root) + decay * own
    const square = (squares[feature] ?? 0) + step * step
    squares[feature] = square
    weights[feature] = own - (rate * step) / Math.sqrt(square + 1e-3)
  }
}

/** Log-odds of each label. @param {Model} model @param {Int32Array} features @param {Float64Array} [values] @returns {Float64Array} */
export function score({weights, bias}, features, values) {
  const root = 1 / Math.sqrt(features.length + 1)
  return Float64Array.from(weights, (own, label) => {
    let sum = bias[label] ?? 0
    for (let at = 0; at < features.length; at++)
      sum += (own[features[at] ?? 0] ?? 0) * (values ? (values[at] ?? 0) : root)
    return sum
  })
}

function seeded() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** @param {Row[]} rows @param {() => number} random */
function shuffle(rows, random) {
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [rows[at], rows[other]]
    if (a && b) {
      rows[at] = b
      rows[other] = a
    }
  }
}
