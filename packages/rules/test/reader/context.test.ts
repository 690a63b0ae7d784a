import fc from 'fast-check'
import {expect, test} from 'vitest'
import {CONTEXT_LENGTH, ContextReader, contextOf} from '../../src/reader/context.ts'
import {clauseLabels, letterLabels, sentenceLabels} from '../../src/reader/labels.ts'
import {weighValues} from '../../src/reader/network.ts'
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

test('the second reading is what the network says of the context, and clauses stand for themselves', () => {
  const letter = fc.array(fc.tuple(scores, place), {maxLength: 6})
  const units = 3
  const row = (length: number) =>
    fc.array(score, {minLength: length, maxLength: length}).map((weights) => Float64Array.from(weights))
  const rows = (count: number, length: number) => fc.array(row(length), {minLength: count, maxLength: count})
  const network = fc.record({
    units: fc.constant(units),
    inner: rows(CONTEXT_LENGTH + 1, units + letterLabels.length),
    outer: rows(units, letterLabels.length),
  })
  fc.assert(
    fc.property(letter, network, (sentences, weights) => {
      const first = sentences.map(([own]) => own)
      const places = sentences.map(([, own]) => own)
      const contexts = contextOf(first, places)
      const read = new ContextReader(weights).read(first, places)
      expect(read).toHaveLength(first.length)
      read.forEach((second, at) => {
        const said = weighValues(weights, contexts[at] ?? [])
        letterLabels.forEach((label, column) => {
          expect(second[label]).toBeCloseTo(said[column] ?? Number.NaN, 6)
        })
        for (const label of clauseLabels) expect(second[label]).toBe(first[at]?.[label])
      })
    }),
    {numRuns: 30},
  )
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
