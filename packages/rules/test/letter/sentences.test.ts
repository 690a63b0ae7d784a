import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sentenceRanges} from '../../src/letter/sentences.ts'

const sentences = (text: string): string[] => sentenceRanges(text).map(([from, to]) => text.slice(from, to))

describe('sentences', () => {
  test.each([
    ['stops', 'We end. You go! Why? So.', ['We end.', 'You go!', 'Why?', 'So.']],
    ['no stop at the end', 'We end. You go', ['We end.', 'You go']],
    [
      'shortenings',
      'Mr. Dent, e.g. at 10 a.m. on site, pays Ltd. and Co. in full.',
      ['Mr. Dent, e.g. at 10 a.m. on site, pays Ltd. and Co. in full.'],
    ],
    ['no capitals', 'we end it. you go now! ok', ['we end it.', 'you go now!', 'ok']],
    ['numbers', 'It costs 3.50 or 1.000.000. It is clause 3.1.', ['It costs 3.50 or 1.000.000.', 'It is clause 3.1.']],
    ['quotations', '“We end.” You said so. (We did.) Now go.', ['“We end.”', 'You said so.', '(We did.)', 'Now go.']],
    ['line breaks are no ends', 'We end\nit now.\nYou go.', ['We end\nit now.', 'You go.']],
    ['nothing', '', []],
    ['white space', '  \n ', []],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})

test('what is too long for a sentence is cut between words', () => {
  const pieces = sentences('we end '.repeat(2000))
  expect(pieces.length).toBe(4)
  for (const piece of pieces) expect(piece).toMatch(/^(?:we|end) .* (?:we|end)$/)
  expect(sentences('😀'.repeat(3000)).every((piece) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece))).toBe(true)
})

test('sentences lie side by side and leave only white space out', () => {
  const piece = fc.constantFrom(
    'We end',
    '. ',
    '! ',
    '?',
    ' you',
    'e.g. ',
    '\n',
    ' ',
    '3.5',
    '”',
    '(',
    ')',
    '😀',
    '…',
    ' - ',
    'Mr. X',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 25}), (pieces) => {
      const text = pieces.join('')
      let at = 0
      for (const [from, to] of sentenceRanges(text)) {
        expect(text.slice(at, from).trim()).toBe('')
        expect(to).toBeGreaterThan(from)
        at = to
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    {numRuns: 500},
  )
})

test('a paragraph of any length is cut where its sentences end, and one without stops between words', () => {
  const sentence = 'We sent 😀 the files on Monday, and Dr. Ann has them.'
  const many = Array.from({length: 1500}, () => sentence)
  const text = many.join(' ')
  expect(sentenceRanges(text).map(([from, to]) => text.slice(from, to))).toEqual(many)
  const words = 'word '.repeat(10_000).trim()
  for (const [from, to] of sentenceRanges(words)) expect(words.slice(from, to)).toMatch(/^word(?: word)*$/)
  const emoji = `a${'😀'.repeat(20_000)}`
  for (const [from, to] of sentenceRanges(emoji)) expect(emoji.slice(from, to)).toMatch(/^(?:a|😀)+$/u)
})
