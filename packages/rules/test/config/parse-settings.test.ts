import {parseSettings} from '@amicable/rules/config'
import {expect, test} from 'vitest'

test('every setting of a front matter', async () => {
  const settings = {
    kind: 'agreement',
    template: true,
    notice: 14,
    locale: 'en-US',
    date: '2024-02-29',
    disable: ['blame -- why'],
    rules: {vague: 'off', blame: 'info'},
  }
  expect(await parseSettings(settings)).toEqual({settings, problems: []})
})

test('a wrong setting is named and left out, the others stand', async () => {
  expect(
    await parseSettings({
      kind: 'end',
      notice: 30,
      date: '2025-02-29',
      rules: {blame: 'warning', vague: 1, blurb: 'off'},
      ignores: ['x'],
    }),
  ).toEqual({
    settings: {notice: 30, rules: {blame: 'warning'}},
    problems: [
      'kind is "end"; expected termination, agreement or other',
      'date is "2025-02-29"; expected a day such as 2025-06-30',
      'rules.vague is 1; expected error, warning, info or off',
      'unknown rule "blurb"; expected blame, unkind, threat, sugar-coating, over-justifying, opinion, open-door, abrupt-stop, vague, …',
      'unknown setting "ignores"; expected rules, kind, template, notice, locale, disable, date',
    ],
  })
})

test.each([
  [undefined, 'the value is empty; expected settings, such as "kind: termination"'],
  [null, 'the value is empty; expected settings, such as "kind: termination"'],
  ['termination', 'the value is "termination"; expected settings, such as "kind: termination"'],
  [['kind'], 'the value is a list; expected a map'],
])('%j is no settings', async (value, problem) => {
  expect(await parseSettings(value)).toEqual({settings: {}, problems: [problem]})
})

test('rules that are no map', async () => {
  expect(await parseSettings({rules: 'off', kind: 'other'})).toEqual({
    settings: {kind: 'other'},
    problems: ['rules is "off"; expected levels by rule id, such as "blame: warning"'],
  })
})
