import {expect, test} from 'vitest'
import {lint} from '../src/lint.ts'
import type {Fix, Message, Report} from '../src/report.ts'
import {fixes} from './fixes-table.ts'

const letterOf = (sentence: string): string => `${sentence}\n\nOur agreement ends on 30 June 2026.\n`
const read = (text: string): Promise<Report> => lint(text, {kind: 'termination', today: '2026-05-20'})

const apply = (text: string, {range, text: words}: Fix): string =>
  text.slice(0, range[0]) + words + text.slice(range[1])

/** What is said of the words of the first line; what is missing from the whole letter is another matter. */
const onFirstLine = ({messages}: Report): Message[] =>
  messages.filter(({line, ruleId}) => line === 1 && !/^missing-|^buried-decision$/.test(ruleId))

test('there are a hundred of them, no two alike', () => {
  expect(fixes.length).toBeGreaterThanOrEqual(100)
  expect(new Set(fixes.map(([, before]) => before)).size).toBe(fixes.length)
})

test.each(fixes)('%s: %s → %s', async (ruleId, before, after) => {
  const text = letterOf(before)
  const report = await read(text)
  const fix = report.messages.find((message) => message.ruleId === ruleId && message.fix)?.fix
  if (!fix) throw new Error(`No safe fix: ${onFirstLine(report).map((message) => message.ruleId)}`)
  const changed = apply(text, fix)
  expect(changed).toBe(letterOf(after))

  const left = onFirstLine(await read(changed))
  expect(left.map((message) => message.ruleId)).not.toContain(ruleId)
  const known = onFirstLine(report).map((message) => message.ruleId)
  expect(left.filter((message) => !known.includes(message.ruleId))).toEqual([])
  expect(left.filter((message) => message.ruleId === ruleId && message.fix)).toEqual([])
})
