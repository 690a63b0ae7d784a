import {describe, expect, test} from 'vitest'
import {type Row, rowsOf} from '../src/checklist/rows.ts'
import {blame, endDate, range, report, thanks} from './reports.ts'

/** The rows as one sees them. */
const seen = (rows: readonly Row[], depth = 0): string[] =>
  rows.flatMap(({icon, label, description, children}) => [
    `${'  '.repeat(depth)}${icon} ${label}${description ? ` | ${description}` : ''}`,
    ...seen(children ?? [], depth + 1),
  ])

test('the verdict is on top, then the parts, then what to mend', () => {
  expect(seen(rowsOf(report({notes: ['Have a lawyer read it.']})))).toEqual([
    'error Not ready: 1 error, 1 warning | Letter that ends the work',
    'checklist Parts | 1 of 2',
    '  circle-slash End date | missing',
    '  check Thanks | Thank you for the two years.',
    'error To mend | 1 error',
    '  error This puts the fault on the reader. | blame, line 3',
    'note Have a lawyer read it.',
  ])
})

test('without a letter there is no row, so that the view welcomes', () => {
  expect(rowsOf(undefined)).toEqual([])
  expect(rowsOf(report({isMessage: false}))).toEqual([])
})

test('a document that a setting keeps from being read says so', () => {
  const notes = ['A config file keeps this document from being read.']
  expect(seen(rowsOf(report({isMessage: false, notes})))).toEqual([`note ${notes[0]}`])
})

test('a document that was too large to read is said so', () => {
  expect(seen(rowsOf(report({isMessage: false, tooLarge: true})))).toEqual([
    'circle-slash Not read: the document is too large',
  ])
})

describe('a part', () => {
  const partRows = (parts: ReturnType<typeof report>['parts']) =>
    rowsOf(report({parts, findings: []})).find(({id}) => id === 'parts')?.children ?? []

  test('leads to its words', () => {
    expect(partRows([thanks])[0]).toMatchObject({
      target: range(4, 0, 4, 28),
      spoken: 'Thanks: present. Thank you for the two years.',
    })
  })
  test('with several places has a row for each', () => {
    const [row] = partRows([
      {...thanks, evidence: [range(1, 0, 1, 5), range(4, 0, 4, 28)], words: ['Thanks.', ...thanks.words]},
    ])
    expect(row?.children?.map(({description, target}) => [description, target?.start.line])).toEqual([
      ['line 2', 1],
      ['line 5', 4],
    ])
  })
  test('that is missing leads to where it belongs, and can be inserted', () => {
    expect(partRows([endDate])[0]).toMatchObject({
      insert: 'end-date',
      target: range(2, 9, 2, 9),
      spoken: 'End date: missing, warning',
      tooltip: 'End date: missing\nTo insert: “Our last day is {end date}.”',
    })
  })
  test('that is not needed is no fault', () => {
    const {missing: _missing, insert: _insert, ...notNeeded} = endDate
    const [row] = partRows([notNeeded])
    expect(row).toMatchObject({description: 'not needed', icon: 'dash', spoken: 'End date: not needed'})
    expect(row).not.toHaveProperty('insert')
  })
  test('with long words is cut short between characters', () => {
    const [row] = partRows([{...thanks, words: ['🙂'.repeat(200)]}])
    expect(row?.description).toBe(`${'🙂'.repeat(79)}…`)
  })
})

describe('findings', () => {
  test('are grouped by level, in the order of the letter', () => {
    const hint = {...blame, ruleId: 'vague', level: 'info' as const, message: 'When?'}
    const second = {...blame, message: 'Another.'}
    const rows = rowsOf(report({parts: [], findings: [hint, blame, second]}))
    expect(seen(rows).slice(1)).toEqual([
      'error To mend | 2 errors',
      '  error This puts the fault on the reader. | blame, line 3',
      '  error Another. | blame, line 3',
      'info Hints | 1 hint',
      '  info When? | vague, line 3',
    ])
  })
  test('that say of a part that it is missing are left to the part', () => {
    const rows = rowsOf(report({kind: 'other', parts: []}))
    expect(seen(rows)).toContain('  warning No last day. | missing-end-date, line 1')
    expect(seen(rowsOf(report())).join()).not.toContain('No last day.')
  })
  test('have ids of their own', () => {
    const all = (rows: readonly Row[]): string[] => rows.flatMap(({id, children}) => [id, ...all(children ?? [])])
    const hint = {...blame, level: 'info' as const}
    const ids = all(rowsOf(report({findings: [blame, blame, blame, hint], notes: ['a', 'b']})))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('clauses are called clauses, and a template is called one', () => {
  const [verdict, parts] = rowsOf(report({kind: 'agreement', template: true, verdict: 'ready'}))
  expect(verdict?.description).toBe('Service agreement (template)')
  expect(parts?.label).toBe('Clauses')
})
