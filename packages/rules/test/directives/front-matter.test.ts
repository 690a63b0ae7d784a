import {describe, expect, test} from 'vitest'
import {blame} from '../../src/rules/wording/blame.ts'
import type {FormatName} from '../../src/types.ts'
import {checkedLint, found} from '../checked-lint.ts'

const SENT = 'You failed to send the files.'
const read = (text: string, format: FormatName = 'text') => checkedLint(text, {format, kind: 'other'}, [blame])

describe('disable', () => {
  test.each([
    ['blame', undefined],
    ['"blame, vague -- agreed with Ann"', 'agreed with Ann'],
    ['[vague, blame -- agreed with Ann]', 'agreed with Ann'],
    ['all', undefined],
  ])('%s', async (value, justification) => {
    for (const format of ['text', 'markdown', 'eml'] as const) {
      const body = `---\namicable:\n  disable: ${value}\n---\n${SENT}\n`
      const {messages, suppressed, notes} = await read(format === 'eml' ? `Subject: x\n\n${body}` : body, format)
      expect({messages, notes}).toEqual({messages: [], notes: []})
      expect(suppressed).toMatchObject([{ruleId: 'blame', kind: 'inline', ...(justification && {justification})}])
    }
  })

  test('what is wrong with it is told where it stands', async () => {
    const text = '---\ntitle: x\namicable:\n  disable: [blam, blame]\n---\nSee you.\n'
    expect((await read(text, 'markdown')).directives).toEqual([
      {message: 'unknown rule "blam"; did you mean "blame"?', line: 3, column: 1, endLine: 4, endColumn: 25},
      {message: 'unused: no "blame" is found in this letter', line: 3, column: 1, endLine: 4, endColumn: 25},
    ])
    const wrong = await read('---\namicable: {disable: 3}\n---\nSee you.\n', 'markdown')
    expect(wrong.directives).toEqual([
      {
        message: 'disable is 3; expected rule ids, such as "blame, vague -- why"',
        ...{line: 2, column: 1, endLine: 2, endColumn: 23},
      },
    ])
  })

  test.each([
    [
      'amicable: {kind: foo, disabl: x}',
      [/^kind is "foo"; expected /, /^unknown setting "disabl"; did you mean "disable"\?$/],
    ],
    ['amicable: {kind: other', [/^these settings are broken YAML: [^\n]+$/]],
    [`amicable: ${'['.repeat(100_000)}`, ['these settings are nested more than 100 deep']],
    ['amicable: {date: 2025-02-31}', [/^date is "2025-02-31"/]],
    ['amicable: {kind: *none}', [/^these settings [^\n]+$/]],
  ])('%s', async (line, messages) => {
    for (const [text, at] of [
      [`\n${line}\n\nDear Ann,\n`, 2],
      [`---\ntitle: x\n${line}\n---\nDear Ann,\n`, 3],
    ] as const) {
      const {directives, notes} = await read(text)
      expect(notes).toEqual([])
      expect(directives).toEqual(
        messages.map((message) =>
          expect.objectContaining({message: expect.stringMatching(message), line: at, column: 1}),
        ),
      )
    }
  })
})

describe('a first line', () => {
  const line = 'amicable: {kind: termination, template: true, disable: blame -- agreed}'

  test.each([
    ['text', `${line}\nDear Ann,\n\n${SENT}\n`],
    ['text', `\uFEFF\n\n${line}\r\n\r\nDear Ann,\r\n\r\n${SENT}\r\n`],
    ['text', `${line}\nSubject: Files\n\nDear Ann,\n\n${SENT}\n`],
    ['eml', `Subject: Files\n\n${line}\nDear Ann,\n\n${SENT}\n`],
    ['eml', `Subject: Files\nContent-Transfer-Encoding: base64\n\n${btoa(`${line}\n\nDear Ann,\n\n${SENT}\n`)}\n`],
  ] as const)('of %s: %j', async (format, text) => {
    const report = await read(text, format)
    expect(report).toMatchObject({kind: 'termination', template: true, messages: [], notes: []})
    expect(report.suppressed).toMatchObject([{ruleId: 'blame', justification: 'agreed'}])
  })

  test('is not the writer’s words, also when it is wrong', async () => {
    const text = 'amicable: you failed to send the files\nDear Ann,\n\nSee you.\n'
    const report = await read(text)
    expect(found(text, report)).toEqual([])
    expect(report.directives).toMatchObject([
      {message: expect.stringContaining('the value is "you failed to send the files"')},
    ])
  })

  test('in its place only', async () => {
    for (const text of [`Dear Ann,\n\n${line}\n\n${SENT}\n`, `Amicable: {disable: blame}\n\n${SENT}\n`]) {
      expect(found(text, await read(text))).toEqual(['blame: You failed to send'])
    }
  })
})
