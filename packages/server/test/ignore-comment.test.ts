import {lint} from '@amicable/rules'
import {expect, test} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {ignoreComment} from '../src/ignore-comment.ts'

const comment = '<!-- amicable-disable-next-line blame -->'

test.each([
  ['a paragraph', 'Hi Dana,\n\n@ pay.\n', `Hi Dana,\n\n${comment}\n@ pay.\n`],
  ['the first line', '@ pay, Dana.\n', `${comment}\n@ pay, Dana.\n`],
  ['within a paragraph', 'Hi Dana,\n\nIt is so.\n@ pay.\n', `Hi Dana,\n\nIt is so. ${comment}\n@ pay.\n`],
  ['a hard break', 'Hi Dana,\n\nIt is so.  \n@ pay.\n', `Hi Dana,\n\nIt is so. ${comment}  \n@ pay.\n`],
  ['a list', 'Hi Dana,\n\n- It is so.\n- @ pay.\n', `Hi Dana,\n\n- It is so. ${comment}\n- @ pay.\n`],
  ['a loose list', 'Hi Dana,\n\n- It is so.\n\n- @ pay.\n', `Hi Dana,\n\n- It is so.\n\n  ${comment}\n- @ pay.\n`],
  ['after front matter', '---\nx: 1\n---\n@ pay, Dana.\n', `---\nx: 1\n---\n${comment}\n@ pay, Dana.\n`],
  ['after a fence', 'Hi Dana,\n\n```\nx\n```\n@ pay.\n', `Hi Dana,\n\n\`\`\`\nx\n\`\`\`\n${comment}\n@ pay.\n`],
  ['CRLF', 'Hi Dana,\r\n\r\n@ pay.\r\n', `Hi Dana,\r\n\r\n${comment}\r\n@ pay.\r\n`],
])('Markdown: %s', async (_name, source, expected) => {
  const text = source.replace('@', 'You failed to')
  const options = {format: 'markdown', kind: 'other'} as const
  const [blame] = (await lint(text, options)).messages
  expect(blame?.ruleId).toBe('blame')
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
  const insertion = ignoreComment(document, 'markdown', (blame?.line ?? 1) - 1, 'blame')
  const {offset, text: words} = insertion ?? {offset: 0, text: ''}
  const changed = text.slice(0, offset) + words + text.slice(offset)
  expect(changed).toBe(expected.replace('@', 'You failed to'))
  expect((await lint(changed, options)).messages).toEqual([])
})

test('HTML: on a line of its own, never in a tag', () => {
  const document = TextDocument.create(
    'file:///a.html',
    'html',
    1,
    '<div>\n  <p>a</p>\n  <p\n    class="x">b</p>\n</div>',
  )
  expect(ignoreComment(document, 'html', 1, 'blame')).toEqual({offset: 6, text: `  ${comment}\n`})
  expect(ignoreComment(document, 'html', 3, 'blame')).toBeUndefined()
  expect(ignoreComment(document, 'text', 1, 'blame')).toBeUndefined()
  expect(ignoreComment(document, 'eml', 1, 'blame')).toBeUndefined()
})
