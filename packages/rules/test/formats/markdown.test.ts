import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {blocksOf, sourceOf} from './helpers.ts'

test('blocks', async () => {
  const source = `# The *end*

Dear Ann,\\
we **end** it\x20\x20
on Friday,
truly.

- one
- two

  more
  1. nested

Title
=====

***

    code

\`\`\`
code
\`\`\`

> quoted
lazily

[ref]: https://example.org
`
  expect(await blocksOf(source, 'markdown')).toEqual([
    'heading: The end',
    'paragraph: Dear Ann,\nwe end it\non Friday,\ntruly.',
    'item: one',
    'item: two',
    'item: more',
    'item: nested',
    'heading: Title',
  ])
})

test('links, images, code and raw HTML in a line', async () => {
  const source = `See [our *terms*](https://example.org "t"), [these][ref], \`code\`, ![photo](a.png), <https://example.org>,
https://example.org/x_y, <b>bold</b>, <!-- note --> or<br>so.

[ref]: https://example.org
`
  expect(await blocksOf(source, 'markdown')).toEqual([
    'paragraph: See our terms, these, \uFFFC, \uFFFC, \uFFFC,\n\uFFFC, bold, or\nso.',
  ])
})

test('raw HTML between blocks is read as HTML', async () => {
  const source = `Dear Ann,

<!-- a note -->

<p align="center">We <b>end</b> it&nbsp;now.</p>

<style>p {}</style>

<blockquote>quoted</blockquote>

<div>

It **ends**.

</div>
`
  expect(await blocksOf(source, 'markdown')).toEqual([
    'paragraph: Dear Ann,',
    'paragraph: We end it now.',
    'paragraph: It ends.',
  ])
  expect(await sourceOf('end it now', source, 'markdown')).toBe('end</b> it&nbsp;now')
})

test('escapes and references', async () => {
  const source = 'It isn&rsquo;t \\*so\\* &#8212; AT&T &copy 2025 &amp;amp; R&#x26;D, a &lt; b\\.\n'
  expect(await blocksOf(source, 'markdown')).toEqual(['paragraph: It isn’t *so* — AT&T &copy 2025 &amp; R&D, a < b.'])
  expect(await sourceOf('isn’t', source, 'markdown')).toBe('isn&rsquo;t')
  expect(await sourceOf('*so*', source, 'markdown')).toBe('\\*so\\*')
  expect(await sourceOf('R&D', source, 'markdown')).toBe('R&#x26;D')
  expect(await sourceOf('b.', source, 'markdown')).toBe('b\\.')
})

test('lines that go on, indented or lazily', async () => {
  const source = '-   We end\n    the contract\n  on\n Friday\r\n\tnow.\n'
  expect(await blocksOf(source, 'markdown')).toEqual(['item: We end\nthe contract\non\nFriday\nnow.'])
  expect(await sourceOf('Friday', source, 'markdown')).toBe('Friday')
  expect(await sourceOf('now', source, 'markdown')).toBe('now')
})

test('the line above `--` is no heading', async () => {
  expect(await blocksOf('We end it.\n\nAnn\n-- \nAnn Smith\nSmith Ltd', 'markdown')).toEqual([
    'paragraph: We end it.',
    'paragraph: Ann',
  ])
})

test('front matter of any kind is left out', async () => {
  const source = '---\ntitle: x\namicable: {template: true}\n---\n\nDear [name],'
  const draft = await readDraft(source, 'markdown')
  expect(draft.settings?.value).toEqual({template: true})
  expect(draft.placeholders).toEqual([{start: source.indexOf('['), end: source.length - 1, label: 'name'}])
  expect(await blocksOf('---\ntitle: x\n---\nDear Ann,', 'markdown')).toEqual(['paragraph: Dear Ann,'])
})

test('a subject typed at the top', async () => {
  expect(await blocksOf('**Subject:** The end\n\nDear Ann,', 'markdown')).toEqual([
    'subject: The end',
    'paragraph: Dear Ann,',
  ])
})

test('a text of nothing but markup is read as plain text', async () => {
  const source = `Dear [Ann],\n\n${'[a '.repeat(2000)}\n\nWe end it.`
  expect(await blocksOf(source, 'markdown')).toContain('paragraph: We end it.')
})

test('written words are read as written', async () => {
  const pieces = [...'*_`[]()<>&\\#+-=~!|.:;"\'1a b', 'word', '&amp;', '[x](y)', '1. ', '\n']
  const words = fc
    .array(fc.constantFrom(...pieces), {maxLength: 20})
    .map((parts) =>
      `${parts.join('')} word`
        .replace(/\s*\n\s*/g, '\n')
        .replace(/ +/g, ' ')
        .trim(),
    )
    // Read for what they look like, whatever the format: quoted lines, a signature, blanks.
    .filter((text) => !/^(?:>|--$)|__/m.test(text))
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom('', 'Before '), async (text, before) => {
      const {encode} = await readDraft(`${before}after`, 'markdown')
      const {blocks} = await readDraft(`${before}${encode(text, before.length)}`, 'markdown')
      expect(blocks.map((block) => block.text.text)).toEqual([`${before}${text}`])
    }),
    {numRuns: 500},
  )
})

test('written words are escaped only where needed', async () => {
  const {encode} = await readDraft('Dear Ann, after', 'markdown')
  const plain = "It ends on {end date} - 5 * 3, a_b, R&D (see 1. and #2) [date]: 'so'."
  expect(encode(plain, 5)).toBe(plain.replace(']', '\\]'))
})
