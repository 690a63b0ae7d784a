import {expect, test} from 'vitest'
import {formatOf, isTemplate} from '../../src/formats/file-names.ts'
import {blocksOf} from './helpers.ts'

test('the name of a file says its format', () => {
  expect(formatOf('a/letter.TXT')).toBe('text')
  expect(formatOf('letter.md')).toBe('markdown')
  expect(formatOf('letter.markdown')).toBe('markdown')
  expect(formatOf('letter.mdx')).toBe('mdx')
  expect(formatOf('letter.htm')).toBe('html')
  expect(formatOf('letter.html')).toBe('html')
  expect(formatOf('letter.mjml')).toBe('html')
  expect(formatOf('letter.draft.eml')).toBe('eml')
  expect(formatOf('letter')).toBeUndefined()
  expect(formatOf('letter.constructor')).toBeUndefined()
  expect(formatOf('.txt/letter')).toBeUndefined()
  expect(formatOf('c:\\a.txt\\letter')).toBeUndefined()
})

test.each([
  ['letter.html.erb', 'html'],
  ['letter.txt.erb', 'text'],
  ['letter.text.ejs', 'text'],
  ['letter.md.hbs', 'markdown'],
  ['letter.mjml.hbs', 'html'],
  ['letter.eml.j2', 'eml'],
  ['nested/letter.en.LIQUID', 'text'],
])('a template is what it makes: %s', (name, format) => {
  expect(formatOf(name)).toBe(format)
  expect(isTemplate(name)).toBe(true)
})

test.each(['hbs', 'handlebars', 'mustache', 'liquid', 'njk', 'j2', 'jinja', 'jinja2', 'erb', 'ejs'])(
  'letter.%s is what its text looks like',
  (extension) => {
    const name = `letter.${extension}`
    expect(formatOf(name, 'Dear {{name}},\n\nit ends, and 1 < 2 is <b>bold</b>.')).toBe('text')
    expect(formatOf(name, '{{#if a}}\n<P>Dear {{name}},</P>')).toBe('html')
    expect(formatOf(name, '<!DOCTYPE html>')).toBe('html')
    expect(formatOf(name)).toBe('text')
    expect(isTemplate(name)).toBe(true)
  },
)

test('other files are no templates', () => {
  for (const name of ['letter.txt', 'letter.html', 'hbs', 'a.hbs/letter.md', 'letter.eml']) {
    expect(isTemplate(name), name).toBe(false)
  }
  expect(isTemplate('letter.mjml')).toBe(true)
})

test('of MJML the words of the mail are read', async () => {
  const source = `<mjml>
  <mj-head><mj-title>Not read</mj-title><mj-attributes><mj-all font-family="Arial" /></mj-attributes></mj-head>
  <mj-body>
    <mj-section><mj-column>
      <mj-image src="logo.png" />
      <mj-text>Dear {{name}},</mj-text>
      <mj-text>Thank you. <b>Our work ends</b> in June.<br>The files follow.</mj-text>
      <mj-button href="https://example.org">Pay now</mj-button>
    </mj-column></mj-section>
    <mj-text>Kind regards</mj-text>
  </mj-body>
</mjml>`
  expect(await blocksOf(source, 'html')).toEqual([
    'paragraph: Dear Xxxxxxxx,',
    'paragraph: Thank you. Our work ends in June.\nThe files follow.',
    'paragraph: Kind regards',
  ])
})
