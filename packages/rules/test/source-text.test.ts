import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LineIndex} from '../src/line-index.ts'
import {SourceText, SourceTextBuilder} from '../src/source-text.ts'

/** A stretch of source: left out, kept as it is, or decoded into one or two characters. */
const stretch = fc.oneof(
  fc.record({
    source: fc.string({minLength: 1, maxLength: 6}),
    kind: fc.constantFrom('kept' as const, 'left out' as const),
  }),
  fc.record({
    source: fc.string({minLength: 3, maxLength: 8}),
    kind: fc.constant('decoded' as const),
    text: fc.string({minLength: 1, maxLength: 2}),
  }),
)

interface Made {
  source: string
  text: SourceText
  /** For each character of the text, the range of the source that it came from. */
  origins: {start: number; end: number}[]
}

const made: fc.Arbitrary<Made> = fc.array(stretch, {maxLength: 12}).map((stretches) => {
  const builder = new SourceTextBuilder()
  const origins: Made['origins'] = []
  let source = ''
  for (const one of stretches) {
    const start = source.length
    source += one.source
    if (one.kind === 'kept') {
      builder.add(one.source, start, source.length)
      for (let at = start; at < source.length; at++) origins.push({start: at, end: at + 1})
    } else if (one.kind === 'decoded') {
      builder.add(one.text, start, source.length)
      for (let at = 0; at < one.text.length; at++) origins.push({start, end: source.length})
    }
  }
  return {source, text: builder.build(), origins}
})

/** A text and a part of it that is not empty. */
const part = made
  .filter(({text}) => text.text !== '')
  .chain((one) =>
    fc
      .tuple(fc.constant(one), fc.nat(one.text.text.length - 1), fc.integer({min: 1, max: one.text.text.length}))
      .map(([of, from, length]) => ({
        ...of,
        from,
        to: Math.min(of.text.text.length, from + length),
      })),
  )

describe('laws', () => {
  test('the range of a part runs from the origin of its first character to that of its last', () => {
    fc.assert(
      fc.property(part, ({source, text, origins, from, to}) => {
        const range = text.range(from, to)
        expect(range).toEqual({start: origins[from]?.start, end: origins[to - 1]?.end})
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeLessThanOrEqual(source.length)
      }),
    )
  })

  test('an empty range stands where its character begins', () => {
    fc.assert(
      fc.property(part, ({text, origins, from}) => {
        expect(text.range(from, from)).toEqual({start: origins[from]?.start, end: origins[from]?.start})
      }),
    )
  })

  test('a slice has the words and the origins of its part', () => {
    fc.assert(
      fc.property(part, ({text, from, to}) => {
        const slice = text.slice(from, to)
        expect(slice.text).toBe(text.text.slice(from, to))
        for (let at = 0; at < to - from; at++)
          expect(slice.range(at, at + 1)).toEqual(text.range(from + at, from + at + 1))
      }),
    )
  })

  test('text that is cut and put together again is the same', () => {
    fc.assert(
      fc.property(part, ({text, from, to}) => {
        const builder = new SourceTextBuilder()
        builder.append(text, 0, from)
        builder.append(text, from, to)
        builder.append(text, to)
        const again = builder.build()
        expect(again.text).toBe(text.text)
        expect(builder.length).toBe(text.text.length)
        for (let at = 0; at < text.text.length; at++) expect(again.range(at, at + 1)).toEqual(text.range(at, at + 1))
      }),
    )
  })

  test('a walk gives every word of the part once, in order', () => {
    fc.assert(
      fc.property(part, ({text, from, to}) => {
        let walked = ''
        let last = -1
        text.walk(from, to, (words, start, end) => {
          walked += words
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        })
        expect(walked).toBe(text.text.slice(from, to))
      }),
    )
  })

  test('a part is whole when the source holds nothing else between its ends', () => {
    fc.assert(
      fc.property(part, ({text, origins, from, to}) => {
        const own = origins.slice(from, to)
        const isWhole = own.every(
          ({start}, at) => at === 0 || start === own[at - 1]?.end || start === own[at - 1]?.start,
        )
        expect(text.isWhole(from, to)).toBe(isWhole)
      }),
    )
  })

  test('a source as it is maps to itself', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), (source) => {
        const text = SourceText.of(source)
        expect(text.text).toBe(source)
        expect(text.range(0, source.length)).toEqual({start: 0, end: source.length})
        expect(text.isWhole(0, source.length)).toBe(true)
      }),
    )
  })
})

test('nothing has no place', () => {
  const nothing = SourceText.of('')
  expect(nothing.range(0, 0)).toEqual({start: 0, end: 0})
  expect(nothing.slice(0, 0).text).toBe('')
  expect(nothing.isWhole(0, 0)).toBe(false)
})

describe('lines and columns', () => {
  test('begin at 1, end exclusively, and are counted in UTF-16 units', () => {
    const lines = new LineIndex('ab\r\nc😀d\n\ne\rf')
    const place = (start: number, end: number): number[] => Object.values(lines.place({start, end}))
    expect(place(0, 2)).toEqual([1, 1, 1, 3])
    expect(place(4, 8)).toEqual([2, 1, 2, 5])
    expect(place(5, 7)).toEqual([2, 2, 2, 4])
    expect(place(9, 9)).toEqual([3, 1, 3, 1])
    expect(place(10, 13)).toEqual([4, 1, 5, 2])
  })

  test('tell every offset of any text', () => {
    const text = fc.array(fc.constantFrom('a', '\r', '\n', '\r\n', '😀', ' ')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), (source, at) => {
        const offset = source === '' ? 0 : at % source.length
        const {line, column} = new LineIndex(source).place({start: offset, end: offset})
        const starts = [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
        expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset)
      }),
    )
  })
})
