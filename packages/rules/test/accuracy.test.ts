import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {isSetApart, readLetters, readOtherWriters} from '../../../scripts/reader/corpus.mjs'
import {measure} from '../../../scripts/reader/measure.mjs'
import {compare, precisionOf, READ_WORDING, recallOf, WORDING} from '../../../scripts/reader/score.mjs'

/** Two points: what a letter more or less may do to a rare label. */
const SLACK = 0.02

const recorded = JSON.parse(
  readFileSync(new URL('../../../test-fixtures/corpus/accuracy.json', import.meta.url), 'utf8'),
)
const letters = readLetters()

describe.each([
  ['apart', letters.filter(({id}) => isSetApart(id)), WORDING],
  ['development', letters.filter(({id}) => !isSetApart(id)), WORDING],
  ['others', readOtherWriters(), READ_WORDING],
])('%s', (set, own, rules) => {
  test('no rule has become worse than it was recorded: run `npm run accuracy` when a change is meant', async () => {
    const now = compare(await measure(own, {rules}))
    expect(own.length).toBeGreaterThan(100)
    expect(now.kinds / now.letters).toBeGreaterThanOrEqual(recorded[set].kind - SLACK)
    const worse = Object.entries(now.cells).flatMap(([name, cell]) => {
      const before = recorded[set].rules[name]
      return precisionOf(cell) < before.precision - SLACK || recallOf(cell) < before.recall - SLACK ? [name] : []
    })
    expect(worse).toEqual([])
  })
})
