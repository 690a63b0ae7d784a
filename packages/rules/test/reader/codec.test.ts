import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  FINEST,
  MOST,
  readKeys,
  readSteps,
  readWeights,
  writeKeys,
  writeStep,
  writeWeight,
} from '../../src/reader/codec.ts'

const feature = fc.integer({min: 0, max: 2 ** 32 - 1})

describe('keys', () => {
  test('are read as they were written, near and far ones', () => {
    const start = fc.integer({min: 0, max: 2 ** 32 - 1_000_000})
    const close = fc.tuple(start, fc.uniqueArray(fc.integer({min: 0, max: 999_999}), {maxLength: 200}))
    fc.assert(
      fc.property(fc.uniqueArray(feature, {maxLength: 200}), close, (features, [from, steps]) => {
        const sorted = [...new Set([...features, ...steps.map((step) => from + step)])].sort((a, b) => a - b)
        expect([...readKeys(writeKeys(sorted))]).toEqual(sorted)
      }),
    )
  })

  test('are plain characters that need no escape', () => {
    fc.assert(
      fc.property(fc.uniqueArray(feature, {maxLength: 50}), (features) => {
        const written = writeKeys(features.sort((a, b) => a - b))
        expect(written).toMatch(/^[ -~]*$/)
        expect(written).not.toMatch(/["'\\`]/)
      }),
    )
  })
})

test('weights are read as they were written, feature by feature', () => {
  const column = (weights: readonly number[]): string => weights.map(writeWeight).join('')
  const written = column([-MOST, 0, 1]) + column([MOST, -1, 0])
  expect([...readWeights(written, 2)]).toEqual([-MOST, MOST, 0, -1, 1, 0])
  for (let weight = -MOST; weight <= MOST; weight++) expect([...readWeights(writeWeight(weight), 1)]).toEqual([weight])
})

test('steps of a network are read as they were written', () => {
  const steps = Array.from({length: 2 * FINEST + 1}, (_, at) => at - FINEST)
  const written = steps.map(writeStep).join('')
  expect(written).toHaveLength(steps.length)
  expect([...readSteps(written)]).toEqual(steps)
})
