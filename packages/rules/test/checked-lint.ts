import {readFile} from 'node:fs/promises'
import {Ajv} from 'ajv'
import {expect} from 'vitest'
import {type LintOptions, lint} from '../src/lint.ts'
import type {Report} from '../src/report.ts'
import type {Rule} from '../src/rule.ts'
import {offsetOf} from './offset-of.ts'

const schema = JSON.parse(await readFile(new URL('../report.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv({strictSchema: false}).compile(schema)

/** Lints, and checks what holds of every report: it fits the published schema, and its figures fit its messages. */
export async function checkedLint(text: string, options: LintOptions = {}, rules?: readonly Rule[]): Promise<Report> {
  const report = await lint(text, options, rules)
  isValid([{filePath: '/letter.txt', ...report}])
  expect(isValid.errors).toBeFalsy()
  const levels = report.messages.map(({level}) => level)
  const count = (wanted: string): number => levels.filter((level) => level === wanted).length
  expect(report).toMatchObject({errorCount: count('error'), warningCount: count('warning'), infoCount: count('info')})
  const starts = report.messages.map((message) => offsetOf(text, message)[0])
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  for (const {fix, suggestions} of report.messages) if (fix) expect(suggestions?.[0]?.fix).toEqual(fix)
  return report
}

/** What a report finds: the rule and the words, `blame: You failed to send`. */
export const found = (text: string, report: Report): string[] =>
  report.messages.map((message) => `${message.ruleId}: ${text.slice(...offsetOf(text, message))}`)
