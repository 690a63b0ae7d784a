import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readWord} from '../../src/letter/words.ts'

const read = (word: string): string =>
  readWord(word)
    .map(([norm]) => norm)
    .join(' ')

describe('a word is read as', () => {
  test.each([
    ["don't", 'do not'],
    ['don’t', 'do not'],
    ["WON'T", 'will not'],
    ["can't", 'can not'],
    ['cannot', 'can not'],
    ["shan't", 'shall not'],
    ["couldn't", 'could not'],
    ['didnt', 'did not'],
    ["I'm", 'i am'],
    ["I'd", 'i would'],
    ["we've", 'we have'],
    ["you'll", 'you will'],
    ["they're", 'they are'],
    ["let's", 'let us'],
    ["it's", 'it is'],
    ["that's", 'that is'],
    ["Ann's", "ann's"],
    ["days'", "days'"],
    ["o'clock", "o'clock"],
    ['its', 'its'],
    ['were', 'were'],
    ['u', 'you'],
    ['ur', 'your'],
    ['pls', 'please'],
    ['gonna', 'going to'],
    ['favour', 'favor'],
    ["u're", 'you are'],
    ['end', 'end'],
    ['End-Date', 'end-date'],
    ['so\u00ADso', 'soso'],
  ])('%s: %s', (word, norm) => {
    expect(read(word)).toBe(norm)
  })
})

test('the lengths of the words it is read as add up to its own', () => {
  const word = fc.stringMatching(/^[a-zA-Z]{1,8}(?:['’](?:t|s|m|re|ve|ll|d))?$/)
  const known = fc.constantFrom('cannot', 'gonna', 'dont', 'ive', "don't", 'u', "let's", "can't")
  fc.assert(
    fc.property(fc.oneof(word, known), (written) => {
      const reading = readWord(written)
      expect(reading.reduce((sum, [, length]) => sum + length, 0)).toBe(written.length)
      for (const [norm, length] of reading) {
        expect(norm).not.toBe('')
        expect(length).toBeGreaterThan(0)
      }
    }),
  )
})
