import {newTermination, plainText, type TerminationAnswers, terminationQuestions} from '@amicable/rules/compose'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkedLint, found} from '../checked-lint.ts'

const optionsOf = (id: string): string[] =>
  terminationQuestions.find((question) => question.id === id)?.options?.map(({value}) => value) ?? []
const businesses = [...optionsOf('business'), 'dog walking', 'the weekly cleaning of the shop']
const reasons = [...optionsOf('reason'), 'I am retiring in July', 'My practice moves to Leeds on 1 July.']

const rest = {
  client: 'Marcus',
  sender: 'Helen Moss',
  lastDay: '2026-06-30',
  notice: 30,
  alternatives: ['Priya Nair (https://nair.example)', 'Tom Alder', 'The Two Larks, York'],
  refundAmount: '£180',
  talkedOn: '2026-05-12',
  today: '2026-05-13',
} satisfies TerminationAnswers

const parts = [
  'decision',
  'reason',
  'end-date',
  'next-steps',
  'thanks',
  'alternatives',
  'refund',
  'conversation',
  'continuity',
  'closure',
]

describe('with every answer the letter is ready, has every part, and nothing is found in it', () => {
  test.each(businesses)('%s', async (business) => {
    for (const reason of reasons)
      for (const refund of ['none-due', 'share'] as const)
        for (const talked of ['had', 'propose'] as const)
          for (const locale of ['en-GB', 'en-US'] as const) {
            const text = newTermination({...rest, business, reason, refund, talked, locale})
            const report = await checkedLint(text, {locale, today: rest.today})
            expect(found(text, report), text).toEqual([])
            expect(report).toMatchObject({kind: 'termination', isMessage: true, verdict: 'ready'})
            expect(parts.filter((part) => !report.parts[part]?.present)).toEqual([])
          }
  })
})

test('what was not answered is a blank, or a part that was not asked for', async () => {
  const maybe = <T>(value: T): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, value)
  const answers = fc
    .record({
      format: fc.constantFrom('text' as const, 'markdown' as const),
      locale: fc.constantFrom('en-GB' as const, 'en-US' as const),
      business: fc.constantFrom(undefined, ...businesses),
      reason: fc.constantFrom(undefined, ...reasons),
      refund: fc.constantFrom(undefined, 'none-due' as const, 'share' as const),
      talked: fc.constantFrom(undefined, 'had' as const, 'propose' as const),
      client: maybe(rest.client),
      sender: maybe(rest.sender),
      lastDay: maybe(rest.lastDay),
      notice: maybe(rest.notice),
      alternatives: maybe(rest.alternatives),
      refundAmount: maybe(rest.refundAmount),
      talkedOn: maybe(rest.talkedOn),
      today: maybe(rest.today),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined)))
  await fc.assert(
    fc.asyncProperty(answers, async (some: TerminationAnswers) => {
      const text = newTermination(some)
      const {format = 'text', locale = 'en-US'} = some
      const report = await checkedLint(text, {format, locale, today: rest.today})
      expect(report.kind).toBe('termination')
      const allowed = new Set(['placeholder'])
      if (some.talked === undefined) allowed.add('missing-conversation')
      if (some.refund === undefined) allowed.add('missing-refund')
      if (some.alternatives === undefined) allowed.add('missing-alternatives')
      expect(report.messages.map(({ruleId}) => ruleId).filter((id) => !allowed.has(id))).toEqual([])
      const needed = [some.client, some.sender, some.business, some.reason, some.lastDay]
      if (some.refund === 'share') needed.push(some.refundAmount)
      if (some.talked !== undefined) needed.push(some.talkedOn)
      const blanks = report.messages.filter(({ruleId}) => ruleId === 'placeholder').length
      // The last day stands in the letter twice.
      expect(blanks).toBe(needed.filter((answer) => answer === undefined).length + (some.lastDay === undefined ? 1 : 0))
    }),
    {numRuns: 400},
  )
})

test('reads as a letter', () => {
  const answers = {...rest, business: 'lessons', reason: 'moving', refund: 'share', talked: 'had'} as const
  expect(newTermination({...answers, locale: 'en-GB'})).toMatchInlineSnapshot(`
    "13 May 2026

    Dear Marcus,

    Thank you for speaking with me on 12 May 2026. As I said then, I am ending our lessons. Our last day is 30 June 2026. I am moving away, and the distance will be too great for this work. This letter is the 30 days’ notice that our agreement asks for.

    Until then the lessons go on as usual, with the same care. On that day I will give you notes on what we have covered, so that another teacher can go on from there. The final invoice follows within two weeks. With it I will refund £180, the share of your payment for lessons that will not take place. Please send me any questions by 30 June 2026.

    If you would like someone to take over, I recommend Priya Nair (https://nair.example), Tom Alder and The Two Larks, York. I can introduce you before the last day.

    Thank you for your work and for the time that we have spent on it together. The decision is final, and I wish you well with all that you learn next.

    Kind regards,

    Helen Moss
    "
  `)
  expect(newTermination({})).toMatchInlineSnapshot(`
    "Dear [client name],

    I am ending our agreement for [service]. Our last day is [end date]. The reason is [reason].

    Until then the work goes on as usual, to the same standard. On that day I will return what belongs to you, with notes on where the work stands. The final invoice follows within two weeks. Please send me any questions by [end date].

    Thank you for the time that we have worked together. The decision is final, and I wish you well.

    Kind regards,

    [your name]
    "
  `)
})

test('days are written as the locale has them', () => {
  expect(newTermination({lastDay: '2026-06-30'})).toContain('is June 30, 2026.')
  expect(newTermination({lastDay: '2026-06-30', locale: 'en-GB'})).toContain('is 30 June 2026.')
  expect(newTermination({lastDay: 'the end of June'})).toContain('is the end of June.')
})

test('one day of notice is one', () => {
  expect(newTermination({notice: 1})).toContain('the 1 day’s notice')
})

test('own words become a sentence, on one line, and an empty answer is none', () => {
  const text = newTermination({
    reason: ' éva moves\n to Leeds ',
    client: ' ',
    business: 'constructor',
    alternatives: [' '],
  })
  expect(text).toContain(' Éva moves to Leeds.\n')
  expect(text).toContain('Dear [client name],')
  expect(text).toContain('our agreement for constructor.')
  expect(text).not.toContain('recommend')
})

test('answers are escaped in Markdown, and read the same', async () => {
  const answers = {...rest, client: '*Ann* <b>', sender: '1. Moss & Co_', business: 'a `x` page', reason: 'cost'}
  const text = newTermination({...answers, format: 'markdown'})
  expect(text).toContain('Dear \\*Ann\\* \\<b>,')
  expect(text).toContain('\n\n1\\. Moss & Co\\_\n')
  expect(await plainText(text, 'markdown')).toBe(newTermination(answers))
})
