import {type AgreementAnswers, agreementClauses, clauseText, newAgreement} from '@amicable/rules/compose'
import {expect, test} from 'vitest'
import {checkedLint, found} from '../checked-lint.ts'

const answers = {
  provider: 'Tidewater Studio',
  client: 'Harbour Street Café',
  services: 'the design of the menu and the signs',
  fee: '£400 a month, within 14 days of each invoice',
  start: '2026-09-01',
  notice: 30,
  locale: 'en-GB',
} satisfies AgreementAnswers

test.each(['text', 'markdown'] as const)(
  'a new agreement has all four clauses, and nothing is found in it: %s',
  async (format) => {
    const text = newAgreement({...answers, format, today: '2026-08-01'})
    const report = await checkedLint(text, {format})
    expect(report).toMatchObject({kind: 'agreement', verdict: 'ready', messages: []})
    expect(Object.entries(report.parts).map(([name, {present}]) => [name, present])).toEqual([
      ['notice-clause', true],
      ['substitute-clause', true],
      ['refund-clause', true],
      ['release-clause', true],
    ])
  },
)

test.each(['text', 'markdown'] as const)('what was not answered is a blank: %s', async (format) => {
  const text = newAgreement({format})
  const report = await checkedLint(text, {format})
  expect(report.kind).toBe('agreement')
  expect(found(text, report)).toEqual([
    'placeholder: [provider name]',
    'placeholder: [client name]',
    'placeholder: [services]',
    'placeholder: [fee]',
    'placeholder: [start date]',
    'placeholder: [number of days]',
  ])
})

test('reads as an agreement', () => {
  expect(newAgreement({...answers, format: 'markdown'})).toMatchInlineSnapshot(`
    "# Service agreement

    This agreement is made between Tidewater Studio (“the Provider”) and Harbour Street Café (“the Client”).

    ## 1. Services

    The Provider does this work for the Client: the design of the menu and the signs.

    ## 2. Fees

    The Client pays this fee: £400 a month, within 14 days of each invoice.

    ## 3. Term

    The agreement begins on 1 September 2026. Either party may end it with 30 days’ written notice. Both keep to it until then.

    ## 4. If the Provider cannot perform

    If the Provider cannot or will not perform some or all of the services, the Provider will promptly notify the Client in writing.

    Where the Provider cannot or will not perform, the Provider will try to find a reasonable substitute, at the discretion of the Provider.

    Where no substitute takes over, the Provider will refund or credit the Client for the work not done, by a reasonably accurate percentage of the work completed.

    After such a refund or credit, the Client excuses the Provider from all further obligations under this agreement, even if there is no substitute.
    "
  `)
})

test.each(agreementClauses)('the %s clause alone is found, whatever the parties are called', async (clause) => {
  for (const parties of [{}, {provider: 'the Tutor', client: 'the Parents'}]) {
    const report = await checkedLint(clauseText(clause, parties), {kind: 'agreement'})
    expect(report.parts[`${clause}-clause`]?.present).toBe(true)
  }
})

test('a clause is a paragraph in its format', () => {
  expect(clauseText('release', {provider: '*A*', client: 'B', format: 'markdown'})).toBe(
    'After such a refund or credit, B excuses \\*A\\* from all further obligations under this agreement, even if there is no substitute.',
  )
})
