import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findKey, KEY_LENGTH, MOST, readKeys, readWeight, writeKey, writeWeight} from '../../src/reader/codec.ts'

const feature = fc.integer({min: 0, max: 2 ** 32 - 1})

describe('keys', () => {
  test('are found again, and only those that are there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(feature, {maxLength: 200}), feature, (features, other) => {
        const sorted = [...features].sort((a, b) => a - b)
        const keys = readKeys(sorted.map(writeKey).join(''))
        expect([...keys]).toEqual(sorted)
        sorted.forEach((own, at) => {
          expect(findKey(keys, own)).toBe(at)
        })
        expect(findKey(keys, other)).toBe(sorted.indexOf(other))
      }),
    )
  })

  test('are as long as is said, and are plain characters that need no escape', () => {
    expect(writeKey(2 ** 32 - 1)).toHaveLength(KEY_LENGTH)
    fc.assert(
      fc.property(feature, (own) => {
        expect(writeKey(own)).toMatch(/^[!-~]{5}$/)
        expect(writeKey(own)).not.toMatch(/["'\\`]/)
      }),
    )
  })

  test('a signed feature is the same as an unsigned one', () => {
    expect(findKey(readKeys(writeKey(-1)), 2 ** 32 - 1)).toBe(0)
  })
})

test('weights are read as they were written', () => {
  for (let weight = -MOST; weight <= MOST; weight++) expect(readWeight(writeWeight(weight), 0)).toBe(weight)
})
