import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findKey, MOST, readKeys, readWeight, writeKeys, writeWeight} from '../../src/reader/codec.ts'

const feature = fc.integer({min: 0, max: 2 ** 32 - 1})

describe('keys', () => {
  test('are found again, near and far ones, and only those that are there', () => {
    const start = fc.integer({min: 0, max: 2 ** 32 - 1_000_000})
    const close = fc.tuple(start, fc.uniqueArray(fc.integer({min: 0, max: 999_999}), {maxLength: 200}))
    fc.assert(
      fc.property(fc.uniqueArray(feature, {maxLength: 200}), close, feature, (features, [from, steps], other) => {
        const sorted = [...new Set([...features, ...steps.map((step) => from + step)])].sort((a, b) => a - b)
        const keys = readKeys(writeKeys(sorted))
        expect([...keys]).toEqual(sorted)
        sorted.forEach((own, at) => {
          expect(findKey(keys, own)).toBe(at)
        })
        expect(findKey(keys, other)).toBe(sorted.indexOf(other))
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

  test('a signed feature is the same as an unsigned one', () => {
    expect(findKey(readKeys(writeKeys([2 ** 32 - 1])), -1)).toBe(0)
  })
})

test('weights are read as they were written', () => {
  for (let weight = -MOST; weight <= MOST; weight++) expect(readWeight(writeWeight(weight), 0)).toBe(weight)
})
