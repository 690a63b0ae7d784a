import {expect, test} from 'vitest'
import {statusText} from '../src/status-text.ts'
import {report} from './reports.ts'

test('says the verdict and how much there is to mend', () => {
  expect(statusText(report())).toEqual({
    text: '$(error) Letter: not ready $(error) 1 $(warning) 1',
    tooltip:
      'Amicable: Not ready: 1 error, 1 warning\nLetter that ends the work\nMissing: End date\nClick to see the checklist',
    label: 'Amicable: Not ready: 1 error, 1 warning',
    alarm: true,
  })
})

test('says no numbers of a letter that is ready', () => {
  const ready = statusText(report({verdict: 'ready', parts: [], counts: {error: 0, warning: 0, info: 2}}))
  expect(ready).toMatchObject({
    text: '$(pass) Letter: ready to send',
    label: 'Amicable: Ready to send: 2 hints',
    alarm: false,
  })
})

test('is silent without a letter', () => {
  expect(statusText(undefined)).toBeUndefined()
  expect(statusText(report({isMessage: false}))).toBeUndefined()
})

test('says that a document is too large', () => {
  expect(statusText(report({isMessage: false, tooLarge: true}))?.text).toBe('$(circle-slash) Letter not read')
})
