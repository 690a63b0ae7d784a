import {describe, expect, test} from 'vitest'
import {LexiconBuilder} from '../../src/match/lexicon.ts'
import {Matcher} from '../../src/match/matcher.ts'
import {tokensOf} from '../tokens-of.ts'

const lexicon = new LexiconBuilder().verbs('end', 'end stop').words('stop-word', 'stop').build()

function found(matcher: Matcher<string>, sentence: string): string[] {
  const tokens = tokensOf(sentence, lexicon)
  const all: string[] = []
  matcher.match(tokens, (tag, {from, to}) => {
    all.push(`${tag}: ${sentence.slice(tokens[from]?.from, tokens[to - 1]?.to)}`)
  })
  return all
}

describe('a matcher', () => {
  const matcher = new Matcher(
    [
      ['short', ['we']],
      ['long', ['we @end', 'we @end now']],
      ['other', ['(now|@end) $']],
    ],
    {},
  )

  test('finds all patterns, in the order of the words with which they begin', () => {
    const all = found(matcher, 'we stop now')
    expect(all.slice(0, 3).sort()).toEqual(['long: we stop', 'long: we stop now', 'short: we'])
    expect(all.slice(3)).toEqual(['other: now'])
    expect(found(matcher, 'we stop now')).toEqual(all)
  })

  test('finds a pattern once where a token opens several doors to it', () => {
    expect(found(new Matcher([['one', ['stop/@end/@stop-word']]], {}), 'stop')).toEqual(['one: stop'])
  })

  test('says whether and where it first matches', () => {
    const tokens = tokensOf('well, we stop', lexicon)
    expect(matcher.test(tokens)).toBe(true)
    expect(matcher.first(tokens)).toMatchObject({match: {from: 2}})
    expect(matcher.test(tokensOf('they go', lexicon))).toBe(false)
    expect(matcher.first([])).toBeUndefined()
  })

  test('refuses a broken pattern when it is first needed', () => {
    const broken = new Matcher([['x', ['(we']]], {})
    expect(() => broken.test(tokensOf('we', lexicon))).toThrow(/“\(we”/)
  })
})
