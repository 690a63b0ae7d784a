import {describe, expect, test} from 'vitest'
import {readDraft} from '../src/formats/index.ts'
import {lint} from '../src/lint.ts'
import type {Fix, Message, Report} from '../src/report.ts'
import {allLetters, type TestLetter} from './letters.ts'
import {offsetOf} from './offset-of.ts'

const apply = (text: string, {range, text: words}: Fix): string =>
  text.slice(0, range[0]) + words + text.slice(range[1])

const relint = ({text, name: _name, ...options}: TestLetter, changed = text): Promise<Report> =>
  lint(changed, {today: '2026-05-20', ...options})

/** The words of the findings of one rule at a place, in lower case. */
function wordsAt(text: string, report: Report, ruleId: string, [from, to]: readonly [number, number]): string[] {
  return report.messages
    .filter((message) => message.ruleId === ruleId)
    .map((message) => offsetOf(text, message))
    .filter(([start, end]) => start < to && from < end)
    .map((range) => text.slice(...range).toLowerCase())
}

/** What the rule still says after a change: for a missing part anywhere, for words where they stood. */
function stillFound(
  text: string,
  before: Report,
  changed: string,
  after: Report,
  finding: Message,
  fix: Fix,
): string[] {
  const {ruleId} = finding
  const everywhere = [0, Number.POSITIVE_INFINITY] as const
  if (ruleId.startsWith('missing-')) return wordsAt(changed, after, ruleId, everywhere)
  const place = offsetOf(text, finding)
  const grown = fix.text.length - (fix.range[1] - fix.range[0])
  const now = [Math.min(place[0], fix.range[0]), Math.max(place[1], fix.range[1]) + grown] as const
  // A neighbour that the change has touched may stay.
  const others = wordsAt(text, before, ruleId, everywhere)
  others.splice(others.indexOf(text.slice(...place).toLowerCase()), 1)
  return wordsAt(changed, after, ruleId, now).filter((words) => !others.includes(words))
}

/** The blocks of a letter that a change leaves alone, as its reader sees them. */
async function otherBlocks(letter: TestLetter, text: string, [from, to]: readonly [number, number]): Promise<string[]> {
  const {blocks} = await readDraft(text, letter.format)
  return blocks
    .filter((block) => {
      const {start, end} = block.text.range(0, block.text.text.length)
      return to < start || end < from
    })
    .map((block) => `${block.type}: ${block.text.text}`)
}

const blanks = (report: Report): number => report.messages.filter(({ruleId}) => ruleId === 'placeholder').length

const letters = await allLetters()

describe.each(letters.map((letter) => [letter.name, letter] as const))('%s', (_, letter) => {
  test('each suggestion, taken alone, changes its own place and mends its finding', async () => {
    const {text} = letter
    const report = await relint(letter)
    for (const finding of report.messages) {
      const words = text.slice(...offsetOf(text, finding))
      for (const {desc, fix} of finding.suggestions ?? []) {
        const changed = apply(text, fix)
        const about = `${finding.ruleId} “${words}”: ${desc}\n${changed}`
        expect(fix.range[0], about).toBeLessThanOrEqual(fix.range[1])
        expect(fix.range[1], about).toBeLessThanOrEqual(text.length)
        expect(changed, about).not.toBe(text)
        const place: [number, number] = [fix.range[0], fix.range[0] + fix.text.length]
        expect(await otherBlocks(letter, changed, place), about).toEqual(await otherBlocks(letter, text, fix.range))
        const after = await relint(letter, changed)
        expect(stillFound(text, report, changed, after, finding, fix), about).toEqual([])
        // What is left to fill in is guarded as any other blank.
        const slots = fix.text.match(/\{[^}]+\}/g)?.length ?? 0
        if (!after.template) expect(blanks(after), about).toBeGreaterThanOrEqual(slots)
      }
    }
  })
})
