import {readFile} from 'node:fs/promises'
import {measured, rules} from '@amicable/rules'
import {expect, test} from 'vitest'

test('what is measured of a rule is what was measured', async () => {
  const {apart} = JSON.parse(
    await readFile(new URL('../../../test-fixtures/corpus/accuracy.json', import.meta.url), 'utf8'),
  )
  for (const {id} of rules) expect(measured[id], id).toEqual(apart.rules[id.replace(/^missing-/, '')])
  expect(Object.keys(measured).length).toBeGreaterThan(20)
  expect(measured['unprofessional']).toBeUndefined()
})
