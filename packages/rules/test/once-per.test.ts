import {expect, test} from 'vitest'
import {oncePer} from '../src/once-per.ts'

test('computes once for each object, whatever comes out', () => {
  const asked: object[] = []
  const results = new Map<object, unknown>([
    [{a: 1}, 7],
    [[1, 2], undefined],
    [{}, null],
    [[], 0],
  ])
  const ask = oncePer((key: object) => {
    asked.push(key)
    return results.get(key)
  })
  for (const [key, result] of [...results, ...results]) expect(ask(key)).toBe(result)
  expect(asked).toEqual([...results.keys()])
})

test('what two compute of the same object is kept apart', () => {
  const key = {text: 'abc'}
  const length = oncePer((one: {text: string}) => one.text.length)
  const upper = oncePer((one: {text: string}) => one.text.toUpperCase())
  expect([length(key), upper(key), length(key)]).toEqual([3, 'ABC', 3])
})

test('a copy of an object is another object', () => {
  const key = {text: 'abc'}
  const read = oncePer((one: {text: string}) => one.text)
  read(key)
  expect(read({...key, text: 'b'})).toBe('b')
  expect(Object.keys(key)).toEqual(['text'])
})
