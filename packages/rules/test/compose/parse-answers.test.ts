import {
  agreementQuestions,
  newTermination,
  parseAnswers,
  type Question,
  terminationQuestions,
} from '@amicable/rules/compose'
import {describe, expect, test} from 'vitest'

/** What a person might answer to a question, as it comes out of a field. */
const answerTo = ({kind, options}: Question): string =>
  ({pick: options?.[0]?.value, text: 'Words', date: '2026-06-30', number: '30'})[kind] ?? ''

describe.each([
  ['termination', terminationQuestions as readonly Question[]],
  ['agreement', agreementQuestions as readonly Question[]],
] as const)('the questions of a new %s', (kind, questions) => {
  test('each can be answered as it asks', async () => {
    const answers = Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]))
    const parsed = await parseAnswers(kind, answers)
    expect(parsed.problems).toEqual([])
    expect(Object.keys(parsed.answers)).toEqual(questions.map(({id}) => id))
  })

  test('every option is an answer', async () => {
    for (const {id, options = []} of questions)
      for (const {value} of options)
        expect(await parseAnswers(kind, {[id]: value})).toEqual({answers: {[id]: value}, problems: []})
  })

  test('a pick has options, and what depends on another comes after it', () => {
    for (const [at, {kind: how, options, when}] of questions.entries()) {
      expect(options !== undefined).toBe(how === 'pick')
      if (when) {
        const other = questions.slice(0, at).find(({id}) => id === when.id)
        expect(other?.options?.map(({value}) => value)).toEqual(expect.arrayContaining([...when.is]))
      }
    }
  })
})

test('numbers and lists may come as text', async () => {
  expect(await parseAnswers('termination', {notice: '30', alternatives: 'Priya Nair; Tom Alder'})).toEqual({
    answers: {notice: 30, alternatives: ['Priya Nair', 'Tom Alder']},
    problems: [],
  })
})

test('a wrong answer is named and left out, the others stand', async () => {
  const answers = {
    clinet: 'Marcus',
    lastDay: '31 June',
    notice: 0,
    refund: 'some',
    talkedOn: '2026-02-30',
    alternatives: [1],
    sender: 'Helen',
  }
  expect(await parseAnswers('termination', answers)).toEqual({
    answers: {sender: 'Helen'},
    problems: [
      'unknown answer "clinet"; did you mean "client"?',
      'lastDay is "31 June"; expected a day such as 2026-06-30',
      'notice is 0; expected a whole number of days, 1 or more',
      'refund is "some"; expected none-due or share',
      'talkedOn is "2026-02-30"; expected a day such as 2026-06-30',
      'alternatives is a list; expected names in a list, or set apart by ;',
    ],
  })
})

test('an empty answer is none', async () => {
  const parsed = await parseAnswers('termination', {client: '  ', sender: null, lastDay: ''})
  expect(parsed).toEqual({answers: {}, problems: []})
  expect(newTermination(parsed.answers)).toBe(newTermination({}))
})

test.each([
  [[], 'the value is a list; expected a map of answers, such as {"client": "Marcus"}'],
  [['a'], 'the value is a list; expected a map of answers, such as {"client": "Marcus"}'],
  ['Marcus', 'the value is "Marcus"; expected a map of answers, such as {"client": "Marcus"}'],
  [undefined, 'the value is empty; expected a map of answers, such as {"client": "Marcus"}'],
])('%j is no map of answers', async (value, problem) => {
  expect(await parseAnswers('agreement', value)).toEqual({answers: {}, problems: [problem]})
})
