import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {markQuotes} from '../../src/letter/quotes.ts'
import {LexiconBuilder} from '../../src/match/lexicon.ts'
import {tokensOf} from '../tokens-of.ts'

const written = (sentence: string): string[] => tokensOf(sentence).map(({text}) => text)

describe('pieces', () => {
  test.each([
    ['words and marks', 'We end it, now.', ['We', 'end', 'it', ',', 'now', '.']],
    ['short forms', "I don’t, you've", ['I', 'do', 'n’t', ',', 'you', "'ve"]],
    ['hyphens and possessors', "the hand-over of Ann's files", ['the', 'hand-over', 'of', "Ann's", 'files']],
    [
      'amounts, dates and times',
      '£1,200.50 on 30/06/2026 at 10:30, 5pm, 30th',
      ['£', '1,200.50', 'on', '30/06/2026', 'at', '10:30', ',', '5pm', ',', '30th'],
    ],
    ['a number ends a sentence', 'It is 5.', ['It', 'is', '5', '.']],
    [
      'addresses',
      'See https://a.example/x?y=1 or www.b.example or me@c.example',
      ['See', 'https://a.example/x?y=1', 'or', 'www.b.example', 'or', 'me@c.example'],
    ],
    ['outbursts', 'What?! No!!!', ['What', '?!', 'No', '!!!']],
    ['emoji', 'So 😀 long', ['So', '😀', 'long']],
    ['quotation marks', '“so” ‘long’', ['“', 'so', '”', '‘', 'long', '’']],
    ['names with accents', 'Zoë and naïve', ['Zoë', 'and', 'naïve']],
  ])('%s', (_, sentence, expected) => {
    expect(written(sentence)).toEqual(expected)
  })
})

test('types', () => {
  expect(tokensOf('We pay 5 € to x@y.example.').map(({type}) => type)).toEqual([
    'word',
    'word',
    'number',
    'punctuation',
    'word',
    'opaque',
    'punctuation',
  ])
})

test('classes come from the lexicon and from the writing', () => {
  const lexicon = new LexiconBuilder().words('you', 'you').build()
  const classes = tokensOf('You failed 3 times!!!', lexicon).map((token) => [...token.classes].join(' '))
  expect(classes).toEqual(['you cap', '', 'number', '', 'outburst'])
})

test('marks and some joints begin a clause, and “and” does not', () => {
  const clauses = tokensOf('You paid and left, but we stay because it rains').map(
    ({norm, clause}) => `${norm}${clause}`,
  )
  expect(clauses.join(' ')).toBe('you0 paid0 and0 left0 ,0 but2 we2 stay2 because3 it3 rains3')
})

test('the second half of a short form is a tail', () => {
  expect(
    tokensOf("we don't")
      .filter(({tail}) => tail)
      .map(({norm}) => norm),
  ).toEqual(['not'])
})

describe('quotation marks', () => {
  const quoted = (sentence: string): string => {
    const tokens = tokensOf(sentence)
    markQuotes(tokens)
    return tokens
      .filter((token) => token.quoted)
      .map(({text}) => text)
      .join(' ')
  }

  test.each([
    ['three words and more', 'You said “it is late” twice', 'it is late'],
    ['straight marks', 'You said "it is late" twice', 'it is late'],
    ['German and French marks', 'You said „it is late“ and «it is not»', 'it is late it is not'],
    ['two words are the writer’s own', 'The “final version” came', ''],
    ['an open mark marks nothing', 'You said “it is late', ''],
    ['two in a row', '“one two three” and “four five six”', 'one two three four five six'],
    ['an apostrophe is none', "It's the clients' file and it's late", ''],
  ])('%s', (_, sentence, expected) => {
    expect(quoted(sentence)).toBe(expected)
  })
})

test('tokens lie side by side in the sentence and leave only white space out', () => {
  const piece = fc.constantFrom(
    'We',
    "don't",
    ' ',
    ', ',
    '!!!',
    '£1,000',
    '😀',
    'a@b.co',
    'https://x.y',
    '“',
    '”',
    '\u00AD',
    'é',
    '-',
    '_',
    '&',
    '\n',
    '’',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 20}), (pieces) => {
      const sentence = pieces.join('')
      let at = 0
      for (const token of tokensOf(sentence)) {
        expect(sentence.slice(at, token.from).trim()).toBe('')
        expect(token.text).toBe(sentence.slice(token.from, token.to))
        expect(token.to).toBeGreaterThan(token.from)
        at = token.to
      }
      expect(sentence.slice(at).trim()).toBe('')
    }),
    {numRuns: 500},
  )
})
