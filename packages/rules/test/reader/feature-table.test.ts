import fc from 'fast-check'
import {expect, test} from 'vitest'
import {writeKeys} from '../../src/reader/codec.ts'
import {FeatureTable} from '../../src/reader/feature-table.ts'
import {FEATURE_BITS} from '../../src/reader/features.ts'

const LAST = 2 ** FEATURE_BITS - 1
const feature = fc.integer({min: 0, max: LAST})
const tableOf = (features: readonly number[]): FeatureTable => new FeatureTable(writeKeys(features))

test('finds the row of each feature, crowded or not, and no others', () => {
  const crowded = fc.tuple(feature, fc.uniqueArray(fc.integer({min: 0, max: 300}), {maxLength: 200}))
  fc.assert(
    fc.property(fc.uniqueArray(feature, {maxLength: 200}), crowded, feature, (features, [from, steps], other) => {
      const all = new Set([...features, ...steps.map((step) => Math.min(from + step, LAST))])
      const sorted = [...all].sort((a, b) => a - b)
      const table = tableOf(sorted)
      table.begin()
      expect(sorted.map((own) => table.next(own))).toEqual(sorted.map((_, row) => row))
      expect(table.next(other)).toBe(-1)
      table.begin()
      expect(table.next(other)).toBe(sorted.indexOf(other))
    }),
  )
})

test('gives each row once in a text', () => {
  const table = tableOf([3, 7])
  table.begin()
  expect([7, 7, 3, 7].map((own) => table.next(own))).toEqual([1, -1, 0, -1])
  table.begin()
  expect(table.next(7)).toBe(1)
})
