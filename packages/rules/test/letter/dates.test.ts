import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {parseDay} from '../../src/letter/day.ts'
import {rangeOf, type Sentence} from '../../src/letter/letter.ts'
import {type ReadOptions, readLetter} from '../../src/letter/read.ts'

function sourceOf(text: string, sentence: Sentence, from: number, to: number): string {
  const {start, end} = rangeOf(sentence, sentence.tokens.slice(from, to))
  return text.slice(start, end)
}

/** The dates of a text: their words, their type, and the day or number of days that they stand for. */
async function dates(text: string, options: ReadOptions = {date: '2026-05-20'}): Promise<string[]> {
  const {sentences} = readLetter(await readDraft(text, 'text'), text, options)
  return sentences.flatMap((sentence) =>
    sentence.dates.map(({from, to, type, date, days}) => {
      const words = sourceOf(text, sentence, from, to)
      const day =
        date &&
        [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
      return [words, type, day ?? days].filter((part) => part !== undefined).join(', ')
    }),
  )
}

describe('days', () => {
  test.each([
    ['on 30 June 2026', '30 June 2026, day, 2026-06-30'],
    ['by June 30th, 2026', 'June 30th, 2026, day, 2026-06-30'],
    ['on the 30th of June', '30th of June, day, 2026-06-30'],
    ['on Tuesday, 30 June 2026', 'Tuesday, 30 June 2026, day, 2026-06-30'],
    ['on 2026-06-30', '2026-06-30, day, 2026-06-30'],
    ['on May 5', 'May 5, day, 2027-05-05'],
    ['on the 15th', '15th, day'],
    ['until Friday', 'Friday, weekday'],
  ])('%s', async (words, expected) => {
    expect(await dates(`We end it ${words}.`)).toEqual([expected])
  })

  test('the locale says what comes first, unless it cannot', async () => {
    expect(await dates('We end it on 03/04/2026.', {locale: 'en-GB'})).toEqual(['03/04/2026, day, 2026-04-03'])
    expect(await dates('We end it on 03/04/2026.', {locale: 'en-US'})).toEqual(['03/04/2026, day, 2026-03-04'])
    expect(await dates('We end it on 03/04/2026.', {})).toEqual(['03/04/2026, day, 2026-03-04'])
    for (const locale of ['en-GB', 'en-US'] as const) {
      expect(await dates('We end it on 30/06/2026.', {locale})).toEqual(['30/06/2026, day, 2026-06-30'])
      expect(await dates('We end it on 03.04.2026.', {locale})).toEqual(['03.04.2026, day, 2026-04-03'])
    }
  })

  test('without a year they wait for the day the letter is written', async () => {
    expect(await dates('We end it on 30 June.', {})).toEqual(['30 June, day'])
    expect(await dates('We end it on 30 June.', {date: '2026-05-20'})).toEqual(['30 June, day, 2026-06-30'])
    expect(await dates('We end it on 30 June.', {date: '2026-07-01'})).toEqual(['30 June, day, 2027-06-30'])
  })

  test('the time of day and the zone do not move them', async () => {
    expect(await dates('We end it on 30 June 2026 at 23:59.')).toEqual(['30 June 2026 at 23:59, day, 2026-06-30'])
    expect(parseDay('Tue, 30 Jun 2026 23:59:59 -1200')?.getDate()).toBe(30)
  })
})

describe('lengths of time', () => {
  test.each([
    ['with 30 days’ notice', '30 days, duration, 30'],
    ['within 30 calendar days', '30 calendar days, duration, 30'],
    ['in two weeks', 'two weeks, duration, 14'],
    ['with six weeks’ notice', 'six weeks, duration, 42'],
    ['with ninety days', 'ninety days, duration, 90'],
    ['in a month', 'a month, duration, 30'],
    ['within a fortnight', 'a fortnight, duration, 14'],
  ])('%s', async (words, expected) => {
    expect(await dates(`We end it ${words}.`)).toEqual([expected])
  })
})

describe('periods', () => {
  test.each([
    ['at the end of June', 'end of June, period'],
    ['by the end of the month', 'end of the month, period'],
    ['at month-end', 'month-end, period'],
    ['next month', 'next month, period'],
    ['in the days 1 June until 5 June 2026', '1 June until 5 June 2026, period'],
    ['on 3–5 June 2026', '3–5 June 2026, period'],
    ['at the close of the financial year', 'close of the financial year, period'],
  ])('%s', async (words, expected) => {
    expect(await dates(`We end it ${words}.`)).toEqual([expected])
  })
})

describe('no dates', () => {
  test.each([
    'May I ask you to march on?',
    'Call me at 10:30 or 10am.',
    'The fee is £1,200, or 40 %.',
    'Invoice 1042, clause 3.1, version 1.2.3.',
    'Ring +44 113 496 0000.',
    'She sat on the sun deck.',
    'It ends on 31 June 2026.',
    'In the end we agreed.',
  ])('%s', async (text) => {
    expect(await dates(text)).toEqual([])
  })
})

test('several in a sentence, in its order, each once', async () => {
  expect(await dates('On 1 June 2026, on Friday, in 30 days, at the end of June, and then on 5 June 2026.')).toEqual([
    '1 June 2026, day, 2026-06-01',
    'Friday, weekday',
    '30 days, duration, 30',
    'end of June, period',
    '5 June 2026, day, 2026-06-05',
  ])
})

test('a blank that asks for one', async () => {
  expect(await dates('We end it on {{ end_date }}, after [number] days.', {template: true})).toEqual([
    '{{ end_date }}, blank',
    '[number] days, duration',
  ])
})

test.each([
  ['2026-06-30', '2026-06-30'],
  ['2026-06-30T12:00:00Z', '2026-06-30'],
  ['Tue, 30 Jun 2026 10:00:00 +0200', '2026-06-30'],
  ['30 June 2026', '2026-06-30'],
  ['3 Sept 2026', '2026-09-03'],
  ['2026-02-30', undefined],
  ['30 Foo 2026', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [undefined, undefined],
])('the day %s', (written, day) => {
  const date = parseDay(written)
  expect(date && new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)).toBe(day)
})
