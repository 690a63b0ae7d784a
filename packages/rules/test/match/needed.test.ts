import {describe, expect, test} from 'vitest'
import {neededOf} from '../../src/match/needed.ts'
import {parsePattern} from '../../src/match/parse-pattern.ts'

const needed = (pattern: string): string[] | undefined => {
  const words = neededOf(parsePattern(pattern, {}))
  return words && [...words]
}

describe('what a pattern needs', () => {
  test.each([
    ['we regret', ['regret']],
    ['(i|we) ...3 (stopping|ending)', ['stopping', 'ending']],
    ['neglected <verb: @misdeed> (it|them)', ['neglected']],
    ['(failed to|never bothered to) you', ['failed', 'bothered']],
    ['a (@lazy|fussy)', ['@lazy', 'fussy']],
  ])('“%s”: a word of those that are rarest', (pattern, words) => {
    expect(needed(pattern)).toEqual(words)
  })

  test.each(['you simply?', 'you !regret', 'you ...4', 'you dither~', 'you (regret|.)'])(
    '“%s”: no word that it can do without',
    (pattern) => {
      expect(needed(pattern)).toEqual(['you'])
    },
  )

  test('nothing, when it may have any word', () => {
    expect(needed('(regret|.)')).toBeUndefined()
  })
})
