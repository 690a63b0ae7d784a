import {expect, test} from 'vitest'
import type {Question} from '../src/protocol.ts'
import {answersTo, faultOf, nextQuestion, stepOf, withAnswer} from '../src/questions/question.ts'

const refund: Question = {id: 'refund', title: 'Does money come back?', kind: 'pick', required: false}
const amount: Question = {
  id: 'amount',
  title: 'How much?',
  kind: 'text',
  required: true,
  when: {id: 'refund', is: ['share']},
}
const notice: Question = {id: 'notice', title: 'Notice?', kind: 'number', required: true}
const questions = [refund, amount, notice]

test('a question that depends on another is asked only after the right answer', () => {
  expect(nextQuestion(questions, {}, -1)).toBe(0)
  expect(nextQuestion(questions, {refund: 'none-due'}, 0)).toBe(2)
  expect(nextQuestion(questions, {refund: 'share'}, 0)).toBe(1)
  expect(nextQuestion(questions, {refund: 'share'}, 2)).toBeUndefined()
})

test('steps are counted as far as is known', () => {
  expect(stepOf(questions, {}, 2)).toEqual({step: 2, totalSteps: 2})
  expect(stepOf(questions, {refund: 'share'}, 2)).toEqual({step: 3, totalSteps: 3})
})

test('an empty answer takes away the one before', () => {
  expect(withAnswer({refund: 'share'}, refund, '  ')).toEqual({})
  expect(withAnswer({}, refund, ' share ')).toEqual({refund: 'share'})
  expect(withAnswer({}, notice, ' 30 ')).toEqual({notice: 30})
})

test('what was answered on a way that was left does not count', () => {
  expect(answersTo([refund, notice], {refund: 'none-due', amount: '£180', notice: 30})).toEqual({
    refund: 'none-due',
    notice: 30,
  })
})

test.each([
  ['date', '2026-06-30', true],
  ['date', '2024-02-29', true],
  ['date', '', true],
  ['date', '2026-02-29', false],
  ['date', '2026-13-01', false],
  ['date', '30 June', false],
  ['date', '0026-6-3', false],
  ['number', '30', true],
  ['number', '0', false],
  ['number', '-3', false],
  ['number', '2.5', false],
  ['number', 'a month', false],
  ['text', 'anything', true],
] as const)('%s “%s”: %s', (kind, answer, isRight) => {
  expect(faultOf({id: 'x', title: 'x', kind, required: true}, answer) === undefined).toBe(isRight)
})
