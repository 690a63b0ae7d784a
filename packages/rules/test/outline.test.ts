import {expect, test} from 'vitest'
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
})

test('what is said to be a message is read as one', async () => {
  const text = 'You failed to send the files.\n\n# One\n\n# Two\n\n# Three\n\n# Four\n\n# Five\n\n# Six\n'
  expect((await lint(text, {format: 'markdown'})).messages).toEqual([])
  const report = await lint(text, {format: 'markdown', isMessage: true})
  expect([report.isMessage, report.messages[0]?.ruleId]).toEqual([true, 'blame'])
})
