import {expect, test} from 'vitest'
import {checkedLint} from './checked-lint.ts'

const letterOf = (body: string): string => `Hi Dana,\n\n${body}\n\nBest wishes,\n\nRos\n`

test.each([
  'I have decided to end our agreement; its last day is 22 February 2027.',
  'I have decided to end our agreement; its last day is 22 February 2027. The reason is that I move to Leeds on 1 June.',
  'I am ending our agreement on 3 May.',
  'I am ending our agreement on 3 May. I move to Leeds.',
  'We will stop working for you at the end of May.',
  'We are ending our contract on 30 June because we close the shop.',
  'I can no longer walk your dog after Friday.',
])('a plain ending is one, however short: %s', async (body) => {
  expect((await checkedLint(letterOf(body))).kind).toBe('termination')
})

test.each([
  'Thank you for the invoice.',
  'The invoice of 3 May is open. Please pay it by Friday.',
  'I am away from 3 to 10 May. Call Tom if the pump fails.',
  'Our prices change on 1 June. The contract goes on as it is.',
  'Shall we meet on Tuesday?',
  'The files are in the folder.',
])('a short note that ends nothing is none: %s', async (body) => {
  expect((await checkedLint(letterOf(body))).kind).toBe('other')
})
