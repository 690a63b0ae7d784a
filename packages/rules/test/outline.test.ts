import {describe, expect, test} from 'vitest'
import type {FormatName} from '../src/index.ts'
import {checkedLint as lint} from './checked-lint.ts'
import {offsetOf} from './offset-of.ts'

test('the outline is given to those who ask', async () => {
  const text = 'Dear Ann,\r\n\r\nI am ending our agreement on 30 June 😀.\r\n\r\nKind regards,\r\nTom Alder\r\n'
  expect((await lint(text)).outline).toBeUndefined()
  const {outline = []} = await lint(text, {outline: true})
  expect(outline.map((item) => [item.role, text.slice(...offsetOf(text, item))])).toEqual([
    ['greeting', 'Dear Ann,'],
    ['sign-off', 'Kind regards,'],
    ['name', 'Tom Alder'],
  ])
  for (const item of outline) expect(item.words).toBe(text.slice(...offsetOf(text, item)))
})

describe('the words of the evidence are those that a person reads', () => {
  const letter =
    'Dear Ann,\n\nI’m ending our agreement on 30 June 2026, as I told you on the phone yesterday, since I am closing the studio. Thank you for two good years.\n\nBest,\nTom\n'
  const decision =
    'I’m ending our agreement on 30 June 2026, as I told you on the phone yesterday, since I am closing the studio.'
  const mail = (encoding: string, body: string): string =>
    `From: Tom\r\nSubject: =?UTF-8?Q?The_end_=F0=9F=98=80?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`
  const bytes = Buffer.from(letter)
  const quoted = letter
    .replaceAll('’', '=E2=80=99')
    .replace('agreement', 'agree=\nment')
    .replace('Thank', '=\nThank')
    .replaceAll('\n', '\r\n')

  test.each<[FormatName, string]>([
    ['text', letter.replace('2026, as', '2026,\r\nas')],
    ['markdown', letter.replace('agreement', '**agreement**').replace('’', '&rsquo;')],
    ['html', letter.replace('our agreement', 'our <b>agree</b>ment').replace('’', '&rsquo;').replaceAll('\n\n', '<p>')],
    ['eml', mail('quoted-printable', quoted)],
    ['eml', mail('base64', bytes.toString('base64').replace(/.{76}/g, '$&\r\n'))],
  ])('in %s', async (format, text) => {
    const {parts, outline = []} = await lint(text, {format, outline: true})
    expect(parts['decision']?.words).toEqual([decision])
    // In base64 a character shares its place with its neighbours.
    expect(parts['end-date']?.words).toEqual([expect.stringMatching(/^30 June 2026,?$/)])
    expect(parts['thanks']?.words).toEqual(['Thank you for two good years.'])
    for (const {evidence, words} of Object.values(parts)) expect(words).toHaveLength(evidence.length)
    const greeting = outline.find(({role}) => role === 'greeting')
    expect(greeting?.words).toBe('Dear Ann,')
    if (format === 'eml') expect(outline[0]).toMatchObject({role: 'subject', words: 'The end 😀'})
  })

  test.each([
    ['Our last day is 30 June 2026.', ['30 June 2026']],
    ['Our last day together is {date}.', ['{date}']],
    ['Our last day: 30 June 2026.', ['30 June 2026']],
    ['We stop then, last day 30 June 2026.', ['30 June 2026']],
    ['My last day of work will be 30 June 2026.', ['30 June 2026']],
    ['We end it on the last day of the school year.', ['last day']],
  ])('an end date is the day itself, not what leads to it: %s', async (sentence, words) => {
    const {parts} = await lint(`Dear Ann,\n\nI am ending our agreement. ${sentence}\n\nBest,\nTom\n`, {outline: true})
    expect(parts['end-date']?.words).toEqual(words)
  })

  test.each([
    'I am ending our agreement on the last day of the school year, and I will send the final invoice on 3 July 2026.',
    'I am ending our agreement on the last day of the school year and the date of the final invoice is 3 July 2026.',
  ])('a “last day” stays an end date where the day is that of something else: %s', async (sentence) => {
    const {parts} = await lint(`Dear Ann,\n\n${sentence}\n\nBest,\nTom\n`, {outline: true})
    expect(parts['end-date']?.words).toContain('last day')
  })

  test('only for those who ask', async () => {
    const {parts} = await lint(letter)
    expect(parts['decision']).not.toHaveProperty('words')
  })

  test('in each branch of a template', async () => {
    const text = `Hi Ann,\n\n{{#if soon}}We’re ending our agreement on 30 June 2026.{{else}}We are ending our agreement on 31 July 2026.{{/if}}\n\nBest,\nTom\n`
    const {parts} = await lint(text, {kind: 'termination', outline: true})
    expect(parts['decision']?.words).toEqual([
      'We’re ending our agreement on 30 June 2026.',
      'We are ending our agreement on 31 July 2026.',
    ])
  })
})

test('what is said to be a message is read as one', async () => {
  const text = 'You failed to send the files.\n\n# One\n\n# Two\n\n# Three\n\n# Four\n\n# Five\n\n# Six\n'
  expect((await lint(text, {format: 'markdown'})).messages).toEqual([])
  const report = await lint(text, {format: 'markdown', isMessage: true})
  expect([report.isMessage, report.messages[0]?.ruleId]).toEqual([true, 'blame'])
})
