import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {checkedLint, found} from '../checked-lint.ts'
import {blanksOf, blocksOf, sourceOf} from './helpers.ts'

const letter = `---
title: The end
amicable: {kind: termination, template: true}
---
import {Button} from './button.js'
import Note from './note.mdx'

export const meta = {
  day: '30 June',
}

{/* a comment */}

# The end

Dear {client.name},

We are <em>ending</em>{' '}our *agreement* on {props.day}.<br />You failed to \`pay\`.

<Note type="warning" style={{color: 'red'}} show={a > b}>
  Thank you for **three** good years.

  - the files {2 + 2}
</Note>

<Button href="x" /> <pre>{\`You are a fool\`} and worse</pre>
`

test('of MDX the words are read, and neither programs nor tags', async () => {
  expect(await blocksOf(letter, 'mdx')).toEqual([
    'heading: The end',
    'paragraph: Dear Xxxxxxxxxxxxx,',
    'paragraph: We are ending our agreement on Xxxxxxxxxxx.\nYou failed to \uFFFC.',
    'paragraph: Thank you for three good years.',
    'item: the files',
  ])
  expect(await blanksOf(letter, 'mdx')).toEqual(['{client.name} → client.name', '{props.day} → props.day'])
  expect((await readDraft(letter, 'mdx')).settings?.value).toEqual({kind: 'termination', template: true})
})

test('an expression is a blank that is filled in, and one of another syntax is open', async () => {
  const text = 'Hi {props.name},\n\nYou failed to pay invoice { no } for [Client name] and {{project}}.\n'
  const report = await checkedLint(text, {format: 'mdx', kind: 'other'})
  expect(found(text, report)).toEqual([
    'blame: You failed to pay',
    'placeholder: [Client name]',
    'placeholder: {{project}}',
  ])
})

test('places are those of the source', async () => {
  for (const text of [letter, letter.replaceAll('\n', '\r\n'), `\uFEFF${letter}`]) {
    expect(await sourceOf('You failed', text, 'mdx')).toBe('You failed')
    expect(await sourceOf('three', text, 'mdx')).toBe('three')
    expect(await sourceOf('ending our', text, 'mdx')).toBe("ending</em>{' '}our")
  }
  const text = '<A>\n\nYou failed to pay. 🎻 <B>It is your fault.</B>\n\n</A>\n'
  expect(found(text, await checkedLint(text, {format: 'mdx', kind: 'other'}))).toEqual([
    'blame: You failed to pay',
    'blame: It is your fault',
  ])
})

describe('what is no valid MDX is read as Markdown', () => {
  test.each(['a < b, and {', 'It is <b>so', '<!-- a comment -->\n\nIt is so.', 'a {b'])('%s', async (text) => {
    expect(await blocksOf(text, 'mdx')).toEqual(await blocksOf(text, 'markdown'))
  })
})

test('a fence ends no program, and a program ends no fence', async () => {
  const text = 'Before.\n\n```js\n\nimport x from "y"\n```\n\nAfter.\n'
  expect(await blocksOf(text, 'mdx')).toEqual(['paragraph: Before.', 'paragraph: After.'])
  expect(await blocksOf('Goods we\nimport from abroad.\n\nexport x\n', 'mdx')).toEqual([
    'paragraph: Goods we\nimport from abroad.',
  ])
})

test('tags of template languages are read as ever', async () => {
  const text = 'Dear {{name}},\n\n{{#if a}}\n\nThank you.\n\n{{else}}\n\nGood bye.\n\n{{/if}}\n'
  const {choices} = await readDraft(text, 'mdx')
  expect(choices?.readings).toHaveLength(2)
})

test('words are written so that they stay words', async () => {
  const {encode} = await readDraft('So.', 'mdx')
  expect(encode(' I wish you and {company} <all>.', 3)).toBe(' I wish you and \\{company} \\<all>.')
})
