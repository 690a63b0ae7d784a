import {readdir, readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {lint} from '../src/lint.ts'
import {ruleIds} from '../src/rules/ids.ts'
import {rules} from '../src/rules/index.ts'
import type {Kind, Level} from '../src/types.ts'
import {allLetters} from './letters.ts'

const both = ['termination', 'other'] as const
const every = ['termination', 'agreement', 'other'] as const
const ending = ['termination'] as const
const agreement = ['agreement'] as const

/** The contract: what other tools rely on. */
const contract: Record<string, [folder: string, level: Level, kinds: readonly Kind[]]> = {
  blame: ['wording', 'error', both],
  unkind: ['wording', 'error', both],
  threat: ['wording', 'error', both],
  'sugar-coating': ['wording', 'warning', ending],
  'over-justifying': ['wording', 'warning', ending],
  opinion: ['wording', 'warning', both],
  'open-door': ['wording', 'warning', ending],
  'abrupt-stop': ['wording', 'warning', ending],
  vague: ['wording', 'warning', ending],
  'long-winded': ['wording', 'warning', both],
  placeholder: ['wording', 'error', every],
  unprofessional: ['wording', 'info', ending],
  'buried-decision': ['wording', 'info', ending],
  'conflicting-dates': ['wording', 'warning', ending],
  'short-notice': ['wording', 'warning', ending],
  'missing-decision': ['parts', 'error', ending],
  'missing-reason': ['parts', 'warning', ending],
  'missing-end-date': ['parts', 'warning', ending],
  'missing-next-steps': ['parts', 'warning', ending],
  'missing-thanks': ['parts', 'warning', ending],
  'missing-alternatives': ['parts', 'info', ending],
  'missing-refund': ['parts', 'warning', ending],
  'missing-conversation': ['parts', 'info', ending],
  'missing-continuity': ['parts', 'info', ending],
  'missing-closure': ['parts', 'info', ending],
  'missing-notice-clause': ['clauses', 'warning', agreement],
  'missing-substitute-clause': ['clauses', 'warning', agreement],
  'missing-refund-clause': ['clauses', 'warning', agreement],
  'missing-release-clause': ['clauses', 'warning', agreement],
}

const ids = rules.map(({id}) => id)
const sorted = (words: Iterable<string>): string[] => [...words].sort()

test('the rules are those of the contract, each once', () => {
  expect(sorted(ids)).toEqual(sorted(Object.keys(contract)))
  expect(sorted(ruleIds)).toEqual(sorted(Object.keys(contract)))
})

test.each(rules.map((rule) => [rule.id, rule] as const))('%s has the level and kinds of the contract', (id, rule) => {
  const [, level, kinds] = contract[id] ?? []
  expect(rule.level).toBe(level)
  expect(sorted(rule.kinds)).toEqual(sorted(kinds ?? []))
})

test.each(['wording', 'parts', 'clauses'])('each file in rules/%s is one rule, named after it', async (folder) => {
  const files = await readdir(new URL(`../src/rules/${folder}/`, import.meta.url))
  const expected = Object.keys(contract).filter((id) => contract[id]?.[0] === folder)
  expect(sorted(files)).toEqual(sorted(expected.map((id) => `${id}.ts`)))
  for (const id of expected) {
    const module: Record<string, unknown> = await import(`../src/rules/${folder}/${id}.ts`)
    expect(Object.values(module)).toEqual([rules.find((rule) => rule.id === id)])
  }
})

test('each rule has a page, and each page a rule', async () => {
  const pages = await readdir(new URL('../../../docs/rules/', import.meta.url))
  expect(sorted(pages)).toEqual(sorted(ids.map((id) => `${id}.md`)))
})

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s shows what it finds and what it leaves alone',
  (_, rule) => {
    expect(rule.examples.some(({finds}) => finds.length > 0)).toBe(true)
    expect(rule.examples.some(({finds}) => finds.length === 0)).toBe(true)
    for (const line of [rule.summary, rule.message, rule.why]) expect(line).toMatch(/^[A-Z“].*[.?]$/)
  },
)

test('a rule that checks for a part is named after it', () => {
  for (const {id, part} of rules) expect(part?.name).toBe(id.startsWith('missing-') ? id.slice(8) : undefined)
})

test('a page speaks to those who have read nothing else', async () => {
  for (const {id, why, part} of rules) {
    expect(why).not.toContain('article')
    const page = await readFile(new URL(`../../../docs/rules/${id}.md`, import.meta.url), 'utf8')
    expect(page).toMatch(part ? /^Missing; told at “.+”, where it belongs\.$/m : /^Finds “/m)
    if (part) expect(page).not.toMatch(/^Finds “/m)
  }
})

test('the schema of a report knows all ids and parts', async () => {
  const {definitions} = JSON.parse(await readFile(new URL('../report.schema.json', import.meta.url), 'utf8'))
  expect(sorted(definitions.message.properties.ruleId.anyOf[0].enum)).toEqual(sorted(ids))
  const parts = rules.flatMap(({part}) => part?.name ?? [])
  expect(sorted(definitions.file.properties.parts.propertyNames.anyOf[0].enum)).toEqual(sorted(parts))
})

test('the patterns of all rules compile: no rule throws at any letter read as any kind', async () => {
  for (const {text, format} of await allLetters()) {
    for (const kind of every)
      expect((await lint(text, {kind, format, today: '2025-06-01'})).internalErrors, text).toEqual([])
  }
})
