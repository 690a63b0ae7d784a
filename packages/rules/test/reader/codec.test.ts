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
  writeWeights,
} from '../../src/reader/codec.ts'
import {FEATURE_BITS} from '../../src/reader/features.ts'

const feature = fc.integer({min: 0, max: 2 ** FEATURE_BITS - 1})

describe('keys', () => {
  test('are read as they were written, near and far ones', () => {
    const start = fc.integer({min: 0, max: 2 ** FEATURE_BITS - 1_000_000})
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

describe('weights', () => {
  test('are written label by label and read feature by feature', () => {
    const [first, second] = [
      [-MOST, 0, 1],
      [MOST, -1, 0],
    ]
    const written = writeWeights([...(first ?? []), ...(second ?? [])])
    expect([...readWeights(written, 3, 2)]).toEqual([-MOST, MOST, 0, -1, 1, 0])
  })

  test('are read as they were written, near and far ones', () => {
    const weight = fc.oneof({arbitrary: fc.constant(0), weight: 20}, fc.integer({min: -MOST, max: MOST}))
    fc.assert(
      fc.property(fc.array(weight, {maxLength: 500}), (weights) => {
        const written = writeWeights(weights)
        expect([...readWeights(written, weights.length, 1)]).toEqual(weights)
        expect(written).toMatch(/^[!-~]*$/)
        expect(written).not.toMatch(/["'\\`]/)
      }),
    )
  })
})

test('steps of a network are read as they were written', () => {
  const steps = Array.from({length: 2 * FINEST + 1}, (_, at) => at - FINEST)
  const written = steps.map(writeStep).join('')
  expect(written).toHaveLength(steps.length)
  expect([...readSteps(written)]).toEqual(steps)
})
