import type {FileReport, Message} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {type PrettyOptions, pretty} from '../src/reporters/pretty.ts'
import type {Result} from '../src/reporters/result.ts'
import {cleanReport, placeOf} from './fake.ts'

const options: PrettyOptions = {colour: false, columns: undefined, cwd: '/home/ann', quiet: false}

const source = [
  'Hi Dana,',
  '',
  'You failed to send the photographs in time, twice, and',
  'that cost us a week.',
  '',
  'We stop soon.',
  '',
  'Best wishes,',
  'Ros',
  '',
].join('\r\n')

/** A finding on these words of the letter. */
function finding(words: string, rest: Partial<Message>): Message {
  const start = source.indexOf(words)
  return {
    ruleId: 'blame',
    level: 'error',
    severity: 2,
    message: 'This puts the fault on the reader. Say what happened, with no "you".',
    why: 'The talk ends sooner when nobody has to defend themselves.',
    url: 'https://example.org/blame',
    ...placeOf(source, start, start + words.length),
    ...rest,
  }
}

const report: FileReport = {
  ...cleanReport,
  filePath: '/home/ann/letters/first.md',
  verdict: 'not-ready',
  parts: {
    decision: {present: true, evidence: [placeOf(source, source.indexOf('We stop'), source.indexOf(' soon'))]},
    thanks: {present: false, evidence: []},
    'end-date': {present: false, evidence: []},
    refund: {present: false, evidence: []},
    closure: {
      present: true,
      evidence: [1, 1, 3, 8, 9].map((line) => ({line, column: 1, endLine: line, endColumn: 2})),
    },
  },
  messages: [
    finding('You failed', {
      suggestions: [
        {
          desc: 'Replace with “The photographs arrived late”',
          fix: {range: [12, 22], text: 'The photographs arrived late'},
        },
        {desc: 'Leave it out', fix: {range: [12, 22], text: ''}},
      ],
    }),
    finding('and\r\nthat cost us a week', {}),
    finding('soon', {
      ruleId: 'vague',
      level: 'warning',
      message: "The reader can't tell when, what or why. Name it.",
      why: 'A date beats "soon".',
      related: [{...placeOf(source, 0, 2), message: 'the other date'}],
    }),
    finding('Best', {
      ruleId: 'missing-thanks',
      level: 'warning',
      message: 'No thanks.',
      why: 'You may want this person’s good word one day.',
      suggestions: [{desc: 'Add thanks', fix: {range: [100, 100], text: 'Thank you for the work together.\r\n\r\n'}}],
    }),
    finding('Best', {
      ruleId: 'missing-end-date',
      level: 'info',
      message: 'No last day.',
      why: 'Both need the same date.',
    }),
  ],
  notes: ['We are not lawyers.'],
  errorCount: 2,
  warningCount: 2,
  infoCount: 1,
}

const ready = (rest: Partial<FileReport> = {}): Result => ({
  report: {...cleanReport, filePath: '/home/ann/ready.txt', ...rest},
  source: '',
  options: {},
})

test('a letter', () => {
  expect(pretty([{report, source, options: {}}], options)).toMatchInlineSnapshot(`
    "letters/first.md  termination

      3:1  error  blame  This puts the fault on the reader. Say what happened, with no "you".
          You failed to send the photographs in time, twice, and
          ^^^^^^^^^^
          why: The talk ends sooner when nobody has to defend themselves.
          → Replace with “The photographs arrived late”
          → Leave it out

      3:52  error  blame  This puts the fault on the reader. Say what happened, with no "you".
          You failed to send the photographs in time, twice, and …
                                                             ^^^^^

      6:9  warning  vague  The reader can't tell when, what or why. Name it.
          We stop soon.
                  ^^^^
          see 1:1: the other date
          why: A date beats "soon".

      ✓ decision  line 6
      ✗ thanks    No thanks.  8:1 missing-thanks
                  why: You may want this person’s good word one day.
                  → Add thanks
      ✗ end date  No last day.  8:1 missing-end-date
                  why: Both need the same date.
      – refund    not there
      ✓ closure   lines 1, 3, 8, …

      Note: We are not lawyers.

      Not ready: 2 to mend, 2 to look at, 1 hint

    "
  `)
})

test('a letter, errors only', () => {
  const messages = report.messages.filter(({level}) => level === 'error')
  const quiet = {...report, messages, warningCount: 0, infoCount: 0}
  expect(pretty([{report: quiet, source, options: {}}, ready()], {...options, quiet: true})).toMatchInlineSnapshot(`
    "letters/first.md  termination

      3:1  error  blame  This puts the fault on the reader. Say what happened, with no "you".
          You failed to send the photographs in time, twice, and
          ^^^^^^^^^^
          why: The talk ends sooner when nobody has to defend themselves.
          → Replace with “The photographs arrived late”
          → Leave it out

      3:52  error  blame  This puts the fault on the reader. Say what happened, with no "you".
          You failed to send the photographs in time, twice, and …
                                                             ^^^^^

      Not ready: 2 to mend

    "
  `)
})

test('a missing part that is an error is shown with --quiet too', () => {
  const messages = [finding('Hi', {ruleId: 'missing-thanks', message: 'No thanks.'})]
  expect(pretty([{report: {...report, messages}, source, options: {}}], {...options, quiet: true})).toContain(
    '1:1  error  missing-thanks  No thanks.',
  )
})

test('in a narrow terminal nothing is wider than it', () => {
  const lines = pretty([{report, source, options: {}}], {...options, columns: 40}).split('\n')
  expect(lines.filter((line) => line.length > 40)).toEqual([])
})

test('colours change nothing but the colour', () => {
  const coloured = pretty([{report, source, options: {}}, ready()], {...options, colour: true})
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours begin with one
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(pretty([{report, source, options: {}}, ready()], options))
  expect(coloured).toContain('\u001B[31merror\u001B[39m')
})

describe('one line', () => {
  const shown = (rest: Partial<FileReport>): string => pretty([ready(rest)], options)

  test('for an ending that is ready', () => {
    expect(shown({})).toMatchInlineSnapshot(`
      "ready.txt  termination

        Ready: clear, calm and kind. Send it, and have a good lunch; you have earned it.

      "
    `)
  })

  test('for any other letter that is ready', () => {
    expect(shown({kind: 'other'})).toMatchInlineSnapshot(`
      "ready.txt  other

        Ready: nothing to mend

      "
    `)
    expect(shown({template: true})).toMatchInlineSnapshot(`
      "ready.txt  termination, template

        Ready: nothing to mend

      "
    `)
    expect(shown({infoCount: 2})).toContain('Ready: 2 hints')
  })

  test('for what is no message', () => {
    expect(shown({kind: 'other', isMessage: false})).toMatchInlineSnapshot(`
      "ready.txt
        Not a message, nothing read; say \`--kind\` to read it anyway

      "
    `)
  })
})

test('several letters: those that are ready are short, and all are summed up', () => {
  const results = [
    ready(),
    {report, source, options: {}},
    ready({filePath: '/srv/other.md', kind: 'other', infoCount: 1}),
    ready({filePath: '/home/ann/README.md', kind: 'other', isMessage: false}),
  ]
  const text = pretty(results, options)
  expect(text.slice(0, text.indexOf('3:1'))).toMatchInlineSnapshot(`
    "✓ ready.txt  Ready: clear, calm and kind. Send it, and have a good lunch; you have earned it.

    letters/first.md  termination

      "
  `)
  expect(text.slice(text.indexOf('Not ready'))).toMatchInlineSnapshot(`
    "Not ready: 2 to mend, 2 to look at, 1 hint

    ✓ /srv/other.md  Ready: 1 hint
    – README.md  not a message
    4 files: 1 not ready, 2 ready, 1 not a message (2 to mend, 2 to look at, 2 hints)
    "
  `)
})

test('no letter', () => {
  expect(pretty([], options)).toBe('')
})
