import fc from 'fast-check'
import {expect, test} from 'vitest'
import {CONTEXT_LENGTH, ContextReader, contextOf, together} from '../../src/reader/context.ts'
import {clauseLabels, letterLabels, sentenceLabels} from '../../src/reader/labels.ts'
import type {SentenceScores} from '../../src/reader/reader.ts'

const score = fc.double({min: -8, max: 8, noNaN: true})
const scores = fc
  .tuple(...sentenceLabels.map(() => score))
  .map((own) => Object.fromEntries(sentenceLabels.map((label, at) => [label, own[at]])) as SentenceScores)
const place = fc.record({
  dated: fc.boolean(),
  ends: fc.boolean(),
  listed: fc.boolean(),
  words: fc.nat({max: 60}),
})

test('the second reading is the sum of the weighted values of the context, for wording together with the first', () => {
  const letter = fc.array(fc.tuple(scores, place), {maxLength: 6})
  const weights = fc.array(fc.array(score, {minLength: CONTEXT_LENGTH + 1, maxLength: CONTEXT_LENGTH + 1}), {
    minLength: letterLabels.length,
    maxLength: letterLabels.length,
  })
  fc.assert(
    fc.property(letter, weights, (sentences, all) => {
      const first = sentences.map(([own]) => own)
      const places = sentences.map(([, own]) => own)
      const contexts = contextOf(first, places)
      const read = new ContextReader(all).read(first, places)
      expect(read).toHaveLength(first.length)
      read.forEach((second, at) => {
        all.forEach(([constant = 0, ...own], column) => {
          const sum = own.reduce((so, weight, value) => so + weight * (contexts[at]?.[value] ?? Number.NaN), constant)
          const label = letterLabels[column] ?? 'blame'
          expect(second[label]).toBeCloseTo(together(label, first[at]?.[label] ?? Number.NaN, sum), 6)
        })
        for (const label of clauseLabels) expect(second[label]).toBe(first[at]?.[label])
      })
    }),
    {numRuns: 30},
  )
})

test('wording goes by both readings alike, a part by the second', () => {
  expect(together('blame', 3, 1)).toBe(2)
  expect(together('thanks', 3, 1)).toBe(1)
})

test('the context of a sentence has a fixed length, and numbers between -1 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scores, place), {maxLength: 6}), (sentences) => {
      for (const values of contextOf(
        sentences.map(([own]) => own),
        sentences.map(([, own]) => own),
      )) {
        expect(values).toHaveLength(CONTEXT_LENGTH)
        for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
