import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {LintOptions} from '../../src/lint.ts'
import {blame} from '../../src/rules/wording/blame.ts'
import {longWinded} from '../../src/rules/wording/long-winded.ts'
import {placeholder} from '../../src/rules/wording/placeholder.ts'
import {unkind} from '../../src/rules/wording/unkind.ts'
import {checkedLint, found} from '../checked-lint.ts'
import {offsetOf} from '../offset-of.ts'

const rules = [blame, unkind, placeholder, longWinded]

async function left(text: string, allow: string[], options: LintOptions = {}): Promise<string[]> {
  return found(text, await checkedLint(text, {kind: 'other', allow, ...options}, rules))
}

describe('a finding is left out', () => {
  const text = 'Dear Ann,\n\nYou failed to send the files. You failed to pay.\n'

  test.each([
    ['it is the phrase', 'You failed to send'],
    ['it holds the phrase', 'failed to send'],
    ['it lies in the phrase', 'you failed to send the files.'],
    ['case and white space aside', ' YOU   failed\tto send'],
  ])('when %s', async (_, phrase) => {
    const report = await checkedLint(text, {kind: 'other', allow: [phrase]}, rules)
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
    expect(report.suppressed).toMatchObject([
      {ruleId: 'blame', kind: 'allow', line: 3, column: 1, justification: `“${phrase}” is allowed`},
    ])
  })

  test('also over the end of a line, with any apostrophe, in markup', async () => {
    const other = 'Dear Ann,\n\nYou didn&rsquo;t <b>bother</b>\nto pay.'
    expect(await left(other, [], {format: 'html'})).toHaveLength(1)
    expect(await left(other, ["you didn't bother to pay"], {format: 'html'})).toEqual([])
  })

  test('a blank, as it is written', async () => {
    const blanks = 'Dear [Client name],\n\nSee {{ place }}.\n'
    expect(await left(blanks, [])).toEqual(['placeholder: [Client name]', 'placeholder: {{ place }}'])
    expect(await left(blanks, ['[client name]'])).toEqual(['placeholder: {{ place }}'])
  })
})

describe('a finding stays', () => {
  const text = 'Dear Ann,\n\nYou failed to send the files.\n'

  test.each([['failed to sen'], ['You fail'], ['files'], ['to send the'], [''], [' '], ['.']])(
    'with %j allowed',
    async (phrase) => {
      expect(await left(text, [phrase])).toEqual(['blame: You failed to send'])
    },
  )

  test('about a whole sentence, when only a part of it is allowed', async () => {
    const sentence = `${'we '.repeat(40)}end.`
    expect(await left(sentence, ['end'])).toEqual([`long-winded: ${sentence}`])
    expect(await left(sentence, [sentence])).toEqual([])
  })

  test('about a part that is missing', async () => {
    const ending = 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom\n'
    const report = await checkedLint(ending, {allow: ['Best,']})
    expect(report.messages.map(({ruleId}) => ruleId)).toContain('missing-thanks')
  })
})

test('whatever is allowed, a finding is either there or left out', async () => {
  const text = 'Dear Ann,\n\nYou failed to send the files. You idiot! You failed to pay.\n'
  const all = await left(text, [])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('you', 'failed to', 'idiot', 'to pay.'))),
      async (allow) => {
        const {messages, suppressed = []} = await checkedLint(text, {kind: 'other', allow}, rules)
        const both = [...messages, ...suppressed].map((one) => `${one.ruleId}: ${text.slice(...offsetOf(text, one))}`)
        expect(both.sort()).toEqual([...all].sort())
      },
    ),
  )
})
