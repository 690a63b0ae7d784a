import {expect, test} from 'vitest'
import {formatNames, isSetApart, readLetters, readSentences} from '../../../scripts/reader/corpus.mjs'
import {type LintOptions, lint} from '../src/lint.ts'
import type {Message, Report} from '../src/report.ts'
import {offsetOf} from './offset-of.ts'

const RULES = ['blame', 'unkind', 'sugar-coating', 'over-justifying', 'opinion', 'open-door', 'abrupt-stop', 'vague']

/** Changes each safe fix of a text alone. @returns what reads worse than it should, and how many fixes there were */
async function tryFixes(text: string, options: LintOptions): Promise<{fixes: number; wrong: string[]}> {
  const read = (source: string): Promise<Report> => lint(source, {today: '2026-01-05', ...options})
  const report = await read(text)
  const wrong: string[] = []
  let fixes = 0
  for (const finding of report.messages) {
    if (!finding.fix) continue
    fixes++
    const {range, text: words} = finding.fix
    const changed = text.slice(0, range[0]) + words + text.slice(range[1])
    const place = offsetOf(text, finding)
    const from = Math.min(place[0], range[0])
    const to = Math.max(place[1], range[1])
    const end = to + words.length - (range[1] - range[0])
    const there = (await read(changed)).messages.filter((message) => touches(changed, message, from, end))
    const known = report.messages.filter((message) => touches(text, message, from, to)).map(({ruleId}) => ruleId)
    const bad = there.filter(
      ({ruleId, level, fix}) =>
        ruleId === finding.ruleId ||
        (level !== 'info' && !known.includes(ruleId)) ||
        // A second round would change what the fix has written.
        (fix && fix.range[0] < range[0] + words.length && range[0] < fix.range[1]),
    )
    if (bad.length > 0)
      wrong.push(
        `${finding.ruleId}: ${text.slice(from, to)} → ${changed.slice(from, end)}: ${bad.map((one) => one.ruleId)}`,
      )
  }
  return {fixes, wrong}
}

test('in the letters each safe fix mends its finding and makes no new one', async () => {
  const letters = readLetters().filter(({id}) => !isSetApart(id))
  expect(letters.length).toBeGreaterThan(100)
  for (const {id, text, format, kind, template} of letters)
    expect((await tryFixes(text, {format: formatNames[format], kind, template})).wrong, id).toEqual([])
})

test('in the sentences too', async () => {
  const sentences = readSentences().filter(({labels}) => RULES.some((rule) => labels.has(rule)))
  const wrong: string[] = []
  let fixes = 0
  for (const {text} of sentences) {
    const tried = await tryFixes(`${text}\n\nOur agreement ends on 30 June 2026.\n`, {kind: 'termination'})
    fixes += tried.fixes
    wrong.push(...tried.wrong)
  }
  expect(fixes).toBeGreaterThan(30)
  expect(wrong).toEqual([])
})

/** Whether a finding stands on some of the words; a missing part stands nowhere. */
function touches(text: string, message: Message, from: number, to: number): boolean {
  const [start, end] = offsetOf(text, message)
  return !message.ruleId.startsWith('missing-') && start < to && from < end
}
