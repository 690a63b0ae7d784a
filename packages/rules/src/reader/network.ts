import {readSteps} from './codec.ts'

/** Weights from values to labels, directly and by way of units, each of which weighs all values. */
export interface Network {
  units: number
  /** For a constant 1 and then for each value: what it adds to every unit, and after them to every label. */
  inner: readonly Float64Array[]
  /** For each unit: what it adds to every label. */
  outer: readonly Float64Array[]
}

/** A network as the model file has it: column after column, in steps of the column's own size. */
export interface WrittenNetwork {
  readonly units: number
  readonly labels: number
  /** Of each column of the inner weights, then of the outer ones. */
  readonly scales: readonly number[]
  readonly inner: string
  readonly outer: string
}

/** What a unit makes of its sum: between -1 and 1, by arithmetic alone, so that every machine has the same. */
export const squashed = (sum: number): number => sum / (1 + Math.abs(sum))

/** Reads a network from the model file. */
export function readNetwork({units, labels, scales, inner, outer}: WrittenNetwork): Network {
  const columns = units + labels
  return {
    units,
    inner: rowsOf(inner, scales.slice(0, columns)),
    outer: rowsOf(outer, scales.slice(columns)),
  }
}

function rowsOf(written: string, scales: readonly number[]): Float64Array[] {
  const steps = readSteps(written)
  const length = steps.length / scales.length
  return Array.from({length}, (_, row) =>
    Float64Array.from(scales, (scale, column) => (steps[column * length + row] ?? 0) * scale),
  )
}

/**
 * What a network says.
 *
 * @param sums what its values add to every unit and to every label; what the units add to the labels is added in place
 * @returns the log-odds of every label, in the room of the sums
 */
export function outputOf({units, outer}: Network, sums: Float64Array): Float64Array {
  const output = sums.subarray(units)
  for (let unit = 0; unit < units; unit++) add(output, outer[unit], squashed(sums[unit] ?? 0))
  return output
}

/** What a network says of values. */
export function weighValues(network: Network, values: ArrayLike<number>): Float64Array {
  const [constants = NOTHING] = network.inner
  const sums = constants.slice()
  for (let at = 0; at < values.length; at++) add(sums, network.inner[at + 1], values[at] ?? 0)
  return outputOf(network, sums)
}

const NOTHING = new Float64Array(0)

/** Adds values, each so many times, to the sums. */
export function add(sums: Float64Array, values: Float64Array = NOTHING, times = 1): void {
  if (times === 0) return
  for (let at = 0; at < values.length; at++) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0) * times
}
