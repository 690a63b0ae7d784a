import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fixAll} from '../../src/fix.ts'
import {type LintOptions, lint} from '../../src/lint.ts'
import type {FormatName} from '../../src/types.ts'

const termination: LintOptions = {kind: 'termination', template: true, today: '2026-01-05'}

const fixed = async (text: string, options: LintOptions): Promise<string> => {
  const read = (source: string) => lint(source, options)
  return (await fixAll(text, await read(text), read)).text
}

describe('a safe change keeps the blanks of the source as they are', () => {
  test.each<[FormatName, string, string]>([
    ['html', '<p>You failed to pay invoice {{invoice.number}}.</p>', '<p>Invoice {{invoice.number}} was not paid.</p>'],
    ['html', '<p>You failed to pay invoice <%= invoice %>.</p>', '<p>Invoice <%= invoice %> was not paid.</p>'],
    [
      'text',
      'You failed to pay invoice {{no}} for {{project}}. You failed to send {{files}}.',
      'Invoice {{no}} for {{project}} was not paid. We did not receive {{files}}.',
    ],
    ['text', 'You failed to pay invoice %INVOICE%.', 'Invoice %INVOICE% was not paid.'],
    ['markdown', 'You failed to pay invoice {{ invoice_no }}.', 'Invoice {{ invoice_no }} was not paid.'],
    ['markdown', 'You failed to sign the [Project_name] plan.', 'The [Project_name] plan was not signed.'],
    ['eml', 'Subject: End\n\nYou failed to pay invoice {{no}}.\n', 'Subject: End\n\nInvoice {{no}} was not paid.\n'],
    ['text', 'Do not hesitate to ask {{name}}.', 'Do not hesitate to ask {{name}}.'],
    ['text', 'You failed to sign {{documents}}.', 'You failed to sign {{documents}}.'],
    [
      'text',
      'You failed to pay {% if late %} the {% endif %} invoice.',
      'You failed to pay {% if late %} the {% endif %} invoice.',
    ],
    ['text', 'As I told you many times, {{name}} has the key.', '{{name}} has the key.'],
  ])('%s: %s', async (format, before, after) => {
    expect(await fixed(before, {...termination, format})).toBe(after)
  })

  test('and so do its words for a person', async () => {
    const {messages} = await lint('You failed to pay invoice {{no}}.', termination)
    const blame = messages.find(({ruleId}) => ruleId === 'blame')
    expect(blame?.suggestions?.map(({desc}) => desc)).toEqual(['Write “Invoice {{no}} was not paid”'])
  })
})

const BLANKS = [
  '{{no}}',
  '{{ client.name }}',
  '{{{raw}}}',
  '<%= invoice %>',
  `$${'{day}'}`,
  '%INVOICE%',
  '*|FNAME|*',
  '{end_date}',
  '«Client_name»',
  '[[file]]',
  '[Project name]',
  '{{ end_date | date: "%d" }}',
  `{{${'long_'.repeat(16)}}}`,
]
const TAGS = [
  '{% if late %}',
  '{% endif %}',
  '{{#each items}}',
  '{{/each}}',
  '<% if (late) { %>',
  '<% } else { %>',
  '{{else}}',
]
const SENTENCES = [
  'You failed to pay invoice _.',
  'You failed to send the _ files.',
  'You never signed the _ back to us.',
  'You did not return your _.',
  'As I told you many times, _ is late.',
  'To be honest, _ is late.',
  'Honestly, _ the work is ending.',
  'I truly feel that _ matters.',
  'The contract ends on _.',
  'We terminate the contract with immediate effect.',
  'Do not hesitate to call _.',
  'I am always happy to help _.',
  'We may have to end _ the agreement.',
  'You left us no choice but to end _.',
  'I am so, _ so sorry.',
  'Our agreement ends on 30 June 2026.',
  'Good luck finding _.',
  'You NEVER paid _.',
]

const sentence = fc
  .tuple(
    fc.constantFrom(...SENTENCES),
    fc.constantFrom(...BLANKS),
    fc.constantFrom('', '', '', ...TAGS),
    fc.constantFrom('', ' '),
    fc.constantFrom('', ' '),
  )
  .map(([words, blank, tag, before, after]) =>
    words.replace('_', () => (tag ? `${tag}${before}${blank}${after}` : blank)),
  )
const paragraphs = fc.array(
  fc.array(sentence, {minLength: 1, maxLength: 4}).map((some) => some.join(' ')),
  {minLength: 1, maxLength: 4},
)

const FORMATS: readonly FormatName[] = ['text', 'markdown', 'html', 'eml']
const written = (texts: readonly string[], format: FormatName): string => {
  if (format === 'html') return texts.map((text) => `<p>${text}</p>\n`).join('')
  return (format === 'eml' ? 'Subject: The end\n\n' : '') + texts.join('\n\n')
}

const tagsIn = (text: string): string[] =>
  [...BLANKS, ...TAGS].flatMap((tag) =>
    text
      .split(tag)
      .slice(1)
      .map(() => tag),
  )

test('no change loses a tag of the template, and none speaks of what stands in for it', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, fc.constantFrom(...FORMATS), fc.boolean(), async (texts, format, template) => {
      const text = written(texts, format)
      const options = {...termination, format, template}
      const {messages} = await lint(text, options)
      expect(JSON.stringify(messages)).not.toMatch(/Xx|\uFFFC/)
      expect(tagsIn(await fixed(text, options))).toEqual(tagsIn(text))
    }),
    {numRuns: 150},
  )
})

test('a blank is none of the words that a verdict rests on', async () => {
  const text =
    'You failed to pay invoice {{no}}. To be honest, {% if late %}{{no}} is late. I truly feel that {% endif %}{{no}} matters.\n\nYou failed to pay invoice {{no}}.\n'
  const {messages} = await lint(text, {template: true, kind: 'termination'})
  expect(messages.flatMap(({words = []}) => words).filter((word) => /^Xx/.test(word))).toEqual([])
})
