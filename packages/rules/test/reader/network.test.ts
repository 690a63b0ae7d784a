import {expect, test} from 'vitest'
import {writeStep} from '../../src/reader/codec.ts'
import {readNetwork, squashed, weighValues} from '../../src/reader/network.ts'

const written = (steps: readonly number[]): string => steps.map(writeStep).join('')

// One unit and two labels over two values; the columns stand one after the other, the constant first.
const network = readNetwork({
  units: 1,
  labels: 2,
  scales: [0.5, 1, 0.1, 2, 3],
  inner: written([2, 4, -6]) + written([1, 0, 0]) + written([0, 10, 20]),
  outer: written([1]) + written([-1]),
})

test('is read column by column, each in steps of its own', () => {
  expect(network.inner.map((row) => [...row])).toEqual([
    [1, 1, 0],
    [2, 0, 1],
    [-3, 0, 2],
  ])
  expect(network.outer.map((row) => [...row])).toEqual([[2, -3]])
})

test('adds what the values say directly and what the units make of them', () => {
  const unit = squashed(1 + 2 * 3 - 3 * 1)
  const [one, other] = weighValues(network, [3, 1])
  expect(one).toBeCloseTo(1 + 2 * unit, 10)
  expect(other).toBeCloseTo(3 + 2 - 3 * unit, 10)
})

test('a unit says between -1 and 1', () => {
  expect([-1e9, -1, 0, 1, 1e9].map(squashed)).toEqual([expect.closeTo(-1), -0.5, 0, 0.5, expect.closeTo(1)])
})
