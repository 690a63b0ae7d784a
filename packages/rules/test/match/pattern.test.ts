import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LexiconBuilder} from '../../src/match/lexicon.ts'
import {compilePattern} from '../../src/match/pattern.ts'
import {tokensOf} from '../tokens-of.ts'

const lexicon = new LexiconBuilder()
  .words('you', 'you thou')
  .verbs('end', 'end stop')
  .nouns('thing', 'contract')
  .build()

/** What a pattern matches, wherever it begins. */
function matches(source: string, sentence: string, macros?: Record<string, string>): string[] {
  const pattern = compilePattern(source, macros)
  const tokens = tokensOf(sentence, lexicon)
  return tokens.flatMap((_, at) => {
    const match = pattern.matchAt(tokens, at)
    return match ? [sentence.slice(tokens[match.from]?.from, tokens[match.to - 1]?.to)] : []
  })
}

describe('what is written and what it matches', () => {
  test.each([
    ['a word, in any case', 'end', 'The End, the endings', ['End']],
    ['words in a row', 'we end', 'we end; we soon end', ['we end']],
    ['one of several words', 'end/stop', 'we stop or end', ['stop', 'end']],
    ['a class', '@end', 'it ends, it stopped, endless', ['ends', 'stopped']],
    ['a form of a class', '@end:ing we', 'ending we, ended we', ['ending we']],
    ['a word or a class', 'we/@you', 'we and thou', ['we', 'thou']],
    ['a beginning', 'we fail~', 'we fail, we failed, we fall', ['we fail', 'we failed']],
    [
      'any word or number, but no mark',
      'the . end',
      'the long end, the 3 end, the , end',
      ['the long end', 'the 3 end'],
    ],
    [
      'a choice of sequences',
      '(due to|because of) you',
      'due to you, because of you, due of you',
      ['due to you', 'because of you'],
    ],
    ['a choice without brackets', 'due to|because', 'because it is due to rain', ['because', 'due to']],
    [
      'something or nothing',
      'we (really|just)? end',
      'we end, we really end, we never end',
      ['we end', 'we really end'],
    ],
    ['what must not follow', 'end !now', 'end now or end later', ['end']],
    ['what must follow', 'end !!now', 'end now or end later', ['end']],
    ['not one of a choice', 'end !(now|by then)', 'end now, end by then, end by noon', ['end']],
    ['the beginning of a clause', '^ we end', 'We end; and we end, which we end', ['We end', 'we end']],
    ['the end of a clause', 'we end $', 'we end, we end it, but we end', ['we end', 'we end']],
    [
      'short forms, written out',
      'do not end',
      "don't end, do not end, dont end",
      ["don't end", 'do not end', 'dont end'],
    ],
    ['plurals', '@thing:plural', 'one contract, two contracts', ['contracts']],
  ])('%s', (_, source, sentence, expected) => {
    expect(matches(source, sentence)).toEqual(expected)
  })

  test('a gap takes as few words as will do, in one clause', () => {
    expect(matches('we ...2 end', 'we end end')).toEqual(['we end'])
    expect(matches('we ...2 end', 'we a b end')).toEqual(['we a b end'])
    expect(matches('we ...2 end', 'we a b c end')).toEqual([])
    expect(matches('we ...2 end', 'we, end')).toEqual([])
    expect(matches('we ...2 end', 'we but end')).toEqual([])
    expect(matches('we ... end', 'we a b c d end')).toEqual(['we a b c d end'])
  })

  test('names what it captures', () => {
    const pattern = compilePattern('we <verb: (end|stop it)> <rest: .>? now')
    const tokens = tokensOf('we stop it right now')
    expect(pattern.matchAt(tokens, 0)).toEqual({from: 0, to: 5, captures: {verb: [1, 3], rest: [3, 4]}})
    expect(pattern.matchAt(tokensOf('we end now'), 0)?.captures).toEqual({verb: [1, 2]})
  })

  test('uses patterns by their names', () => {
    const macros = {we: '(i|we|$firm)', firm: 'the firm'}
    expect(matches('$we end', 'the firm end, i end, you end', macros)).toEqual(['the firm end', 'i end'])
  })
})

test.each([
  ['nothing', ''],
  ['an empty choice', 'a (b|)'],
  ['an open bracket', '(a|b'],
  ['a closing bracket too many', 'a)'],
  ['an open name', '<x: a'],
  ['an unknown name', '$nobody a'],
  ['a beginning that may be anything', '. a'],
  ['a gap at the beginning', '...3 a'],
  ['a beginning known only in part', 'fail~ a'],
  ['nothing that must be there', 'a? b?'],
])('%s is refused', (_, source) => {
  expect(() => compilePattern(source)).toThrow(/pattern/)
})

test('a match lies in the sentence, begins with one of its first words and is found again', () => {
  const word = fc.constantFrom('we', 'end', 'now', ',', 'but', 'you', '.')
  const part = fc.constantFrom('we', 'end?', '...2 now', '(we|you) end', '!now', '@you', '$', '^ we?', '. now')
  const law = fc.property(fc.array(part, {maxLength: 5}), fc.array(word, {maxLength: 12}), (parts, words) => {
    const pattern = compilePattern(['we/you', ...parts].join(' '))
    const tokens = tokensOf(words.join(' '), lexicon)
    for (let at = 0; at < tokens.length; at++) {
      const match = pattern.matchAt(tokens, at)
      if (!match) continue
      expect(match.from).toBe(at)
      expect(match.to).toBeGreaterThan(at)
      expect(match.to).toBeLessThanOrEqual(tokens.length)
      const token = tokens[at]
      const names = [token?.norm, ...[...(token?.classes ?? [])].map((name) => `@${name}`)]
      expect(names.some((name) => name !== undefined && pattern.firsts.has(name))).toBe(true)
      expect(pattern.matchAt(tokens, at)).toEqual(match)
    }
  })
  fc.assert(law, {numRuns: 500})
})
