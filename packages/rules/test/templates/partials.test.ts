import {describe, expect, test} from 'vitest'
import {type LintOptions, lint} from '../../src/lint.ts'
import {checkedLint, found} from '../checked-lint.ts'

const letter = (tag: string): string => `Dear {{name}},

As we discussed on the phone, I am ending our agreement on 30 June 2026, because I am moving to Lisbon.

Until then I will keep to the same standard, and you will have the files by 20 June. Hilltop Web has room for you.

${tag}

Kind regards,
Tom
`
const closing = 'Thank you for three good years. This decision is final, and I wish you every success.'
const template: LintOptions = {kind: 'termination', template: true}

const missing = async (text: string, options: LintOptions): Promise<string[]> =>
  (await checkedLint(text, {...template, ...options})).messages.map(({ruleId, message}) => `${ruleId}: ${message}`)

const TAGS: [tag: string, name: string][] = [
  ['{{> closing}}', 'closing'],
  ['{{~> "shared/closing" name=name ~}}', 'shared/closing'],
  ['{{#> closing}}{{/closing}}', 'closing'],
  ['{{ template "closing" . }}', 'closing'],
  ['{% include "closing.html" %}', 'closing.html'],
  ["{%- render 'closing', name: name -%}", 'closing'],
  ['{% include closing.md %}', 'closing.md'],
  ['<%= render "shared/closing" %>', 'shared/closing'],
  ["<%= render partial: 'closing', locals: {a: 1} %>", 'closing'],
  ["<%- include('closing', {name}) %>", 'closing'],
]

describe.each(TAGS)('%s', (tag, name) => {
  test('has the parts that its text has', async () => {
    expect(await missing(letter(tag), {partials: {[name]: closing}})).toEqual([])
    const {parts} = await lint(letter(tag), {...template, partials: {[name]: closing}})
    expect(parts['thanks']).toMatchObject({present: true, evidence: [{line: 7, column: 1, endLine: 7}]})
  })

  test('is told of where nobody knows it and something is missing', async () => {
    const {messages, notes} = await checkedLint(letter(tag), template)
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['missing-thanks', 'missing-closure'])
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/^`.*closing.*` was not found, so that what is said to be missing may stand in it\.$/)
    expect((await lint(letter(`${closing}\n\n${tag}`), template)).notes).toEqual([])
  })
})

describe('a partial', () => {
  test('may put in others, and itself', async () => {
    const partials = {a: '{{> b}} {{> a}}', b: `{{> a}} ${closing}`}
    expect(await missing(letter('{{> a}}'), {partials})).toEqual([])
  })

  test('is judged for wording only where it is linted itself', async () => {
    const text = letter('{{> closing}}')
    const report = await checkedLint(text, {...template, partials: {closing: `You failed to pay. ${closing}`}})
    expect(found(text, report)).toEqual([])
  })

  test('counts in its branch only', async () => {
    const partials = {closing}
    expect(await missing(letter('{{#if a}}{{> closing}}{{else}}Invoice 7 is unpaid.{{/if}}'), {partials})).toEqual([
      'missing-thanks: When `{{#if a}}` is not taken: No thanks.',
      'missing-closure: When `{{#if a}}` is not taken: It does not close.',
    ])
    expect(await missing(letter(`{{#if a}}{{> closing}}{{else}}${closing}{{/if}}`), {partials})).toEqual([])
  })

  test('may say what the message is', async () => {
    const text = 'Dear {{name}},\n\n{{> decision}}\n\nKind regards,\nTom\n'
    expect((await lint(text)).kind).toBe('other')
    const report = await lint(text, {partials: {decision: 'I am ending our agreement on 30 June 2026.'}})
    expect(report.kind).toBe('termination')
    expect(report.parts['decision']?.present).toBe(true)
    expect(report.parts['thanks']?.present).toBe(false)
  })

  test.each(['{{!-- {{> closing}} --}}', '<!-- {{> closing}} -->', '{{> @partial-block}}', '{{> (lookup . "x")}}'])(
    'is none in a comment, nor where its name is made: %s',
    async (tag) => {
      const {parts, notes} = await lint(letter(tag), {...template, format: 'markdown', partials: {closing, x: closing}})
      expect([parts['thanks']?.present, notes]).toEqual([false, []])
    },
  )

  test('of a mail made with MJML is read as well', async () => {
    const text =
      '<mjml><mj-body><mj-text>I am ending our agreement.</mj-text><mj-include path="./closing.mjml" /></mj-body></mjml>'
    const partials = {'./closing.mjml': `<mj-text>${closing}</mj-text>`}
    const {parts} = await lint(text, {...template, format: 'html', partials})
    expect(parts['thanks']?.evidence).toMatchObject([{column: text.indexOf('<mj-include') + 1}])
  })
})
