import type {Place} from '@amicable/rules'
import fc from 'fast-check'
import width from 'fast-string-width'
import {expect, test} from 'vitest'
import {excerpt} from '../src/reporters/excerpt.ts'

/** The excerpt of what stands between `[` and `]`, as it is printed. */
function printed(marked: string, room = 100): string {
  const column = marked.indexOf('[') + 1
  const endColumn = marked.indexOf(']')
  const line = marked.replace('[', '').replace(']', '')
  const {before, marked: words, after, underline} = excerpt([line], {line: 1, column, endLine: 1, endColumn}, room)
  return `${before}${words}${after}\n${underline}`
}

test('words in a line', () => {
  expect(printed('You [failed] again.')).toBe('You failed again.\n    ^^^^^^')
  expect(printed('[You] failed.')).toBe('You failed.\n^^^')
  expect(printed('  indented [so]')).toBe('indented so\n         ^^')
})

test('a place without width', () => {
  expect(printed('Dear[] Ann')).toBe('Dear Ann\n    ^')
  expect(printed('[]')).toBe('\n^')
})

test('tabs, wide characters, emoji and accents', () => {
  expect(printed('a\tb [word]')).toBe('a  b word\n     ^^^^')
  expect(printed('日本 [会社] x')).toBe('日本 会社 x\n     ^^^^')
  expect(printed('👍🏽 👨‍👩‍👧 [you]')).toBe('👍🏽 👨‍👩‍👧 you\n      ^^^')
  expect(printed('cafe\u0301 [you]')).toBe('cafe\u0301 you\n     ^^^')
})

test('characters that steer a terminal are made visible', () => {
  expect(printed('\u001B[31m [you]'.replace('[31m', '(31m'))).toBe('�(31m you\n      ^^^')
  expect(printed('\uFEFF[you]')).toBe('you\n^^^')
  expect(printed('a\u202Eb [you]')).toBe('a�b you\n    ^^^')
})

test('a long line is cut around the words', () => {
  const line = `${'a'.repeat(200)} [words] ${'b'.repeat(200)}`
  expect(printed(line, 25)).toBe('…aaaaaaaa words bbbbbbbb…\n          ^^^^^')
  expect(printed(`[words] ${'b'.repeat(200)}`, 25)).toBe('words bbbbbbbbbbbbbbbbbb…\n^^^^^')
  expect(printed(`${'a'.repeat(200)} [words]`, 25)).toBe('…aaaaaaaaaaaaaaaaaa words\n                    ^^^^^')
  expect(printed('one two three [four] five sixth seventh', 20)).toBe('… three four five …\n        ^^^^')
  expect(printed(`[${'a'.repeat(200)}]`, 10)).toBe('aaaaaaaaa…\n^^^^^^^^^^')
})

test('of several lines the first is shown', () => {
  const place: Place = {line: 1, column: 5, endLine: 3, endColumn: 2}
  expect(excerpt(['You failed', 'to', 'do it'], place, 100)).toEqual({
    before: 'You ',
    marked: 'failed …',
    after: '',
    underline: '    ^^^^^^^^',
  })
})

test('a place outside the text', () => {
  expect(excerpt([], {line: 9, column: 9, endLine: 9, endColumn: 12}, 100).underline).toBe('^')
})

test('whatever the text, the excerpt fits and the line under it ends with the words', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme', maxLength: 300}),
      fc.nat(300),
      fc.nat(300),
      fc.integer({min: 20, max: 120}),
      (line, start, length, room) => {
        const place = {line: 1, column: start + 1, endLine: 1, endColumn: start + length + 1}
        const {before, marked, after, underline} = excerpt([line], place, room)
        expect(width(before) + width(marked) + width(after)).toBeLessThanOrEqual(room)
        expect(underline.length).toBe(width(before) + Math.max(1, width(marked)))
      },
    ),
  )
})

test('a line of a million characters', () => {
  const line = 'x'.repeat(1_000_000)
  const {before, marked} = excerpt([line], {line: 1, column: 500_000, endLine: 1, endColumn: 500_004}, 100)
  expect([width(before), marked]).toEqual([48, 'xxxx'])
})
