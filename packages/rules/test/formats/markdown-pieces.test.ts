import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import type {Draft, Pieces} from '../../src/formats/draft.ts'
import {readDraft} from '../../src/formats/index.ts'
import {cutMarkdown} from '../../src/formats/markdown-pieces.ts'
import {Recall} from '../../src/recall.ts'

const FILLER = 'We have kept your garden for six years, and the roses along the wall know us by now. '

const BLOCKS = [
  ...[
    '# Heading',
    'Heading\n---',
    'It **ends** on 30 June.\nThank *you*.',
    'A lone `tick',
    '“Quoted” words',
    'Öl & Gas',
  ],
  ...[
    '- one\n- two',
    '- one\n\n  in the item',
    '* one\n\nAfter it',
    '1. one\n2. two',
    '> quoted\nlazily',
    '> - deep\n>\n> more',
  ],
  ...[
    '    code',
    '\tcode',
    'text\n    no code',
    '***',
    '---',
    '[label](https://example.org)',
    '[label] and [other][label]',
  ],
  ...[
    '<div>\nhtml\n</div>',
    '<!-- a comment -->',
    `<!-- ${'a long comment '.repeat(20)}-->`,
    '<!-- a comment\n\nWith words -->',
    '<b>bold',
    'a<br>b',
    '<?php\n\nWords ?>',
  ],
  ...[
    '```\ncode\n\nMore code\n```',
    '~~~ts\n\nCode\n~~\n\nMore\n~~~~',
    '``` a`b',
    '````\n```\n\nCode\n````',
    '   ```\n\nCode',
    '```',
    '~~~\nNever closed',
    '- ```\n\nNo code',
    '<pre>\n\nWords\n</pre>',
    '<style>\n\nWords',
    '<!DOCTYPE',
  ],
  ...[
    '[label]: https://example.org',
    '[label]:\nhttps://example.org',
    'two\\\nlines',
    'two  \nlines',
    '&amp; \\[ \\*',
    'x\r\ny',
    '\u00A0',
  ],
]

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...BLOCKS),
      fc.boolean(),
      fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n \t\n', '\r\r', '\r\n'),
    ),
    {
      maxLength: 14,
    },
  )
  .map((blocks) =>
    blocks.map(([block, isLong, end]) => block + (isLong ? `\n\n${FILLER.repeat(30)}` : '') + end).join(''),
  )

/** What a tree says and where, without what nobody reads of it. */
function told({children}: Root, offset = 0): unknown[] {
  const tell = (node: Nodes): unknown => ({
    type: node.type,
    from: offset + (node.position?.start.offset ?? 0),
    to: offset + (node.position?.end.offset ?? 0),
    ...('value' in node && {value: node.value}),
    ...('url' in node && {url: node.url}),
    ...('children' in node && {children: node.children.map(tell)}),
  })
  return children.map(tell)
}

describe('Markdown that is parsed in pieces', () => {
  test('says what it says when it is parsed whole', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const pieces = cutMarkdown(markdown)
        expect(pieces.flatMap(([from, to]) => told(fromMarkdown(markdown.slice(from, to)), from))).toEqual(
          told(fromMarkdown(markdown)),
        )
      }),
      {numRuns: 500},
    )
  })

  test('is parsed anew only where it changed, and stands where it then stands', async () => {
    const pieces: Pieces = new Recall()
    const paragraphs = Array.from({length: 200}, (_, number) => `Paragraph *${number}* of [Client name]: ${FILLER}`)
    let anew: string[] = []
    const of = pieces.of.bind(pieces)
    pieces.of = (piece, make) =>
      of(piece, () => {
        anew.push(piece.split('\0', 1)[0] ?? '')
        return make()
      })
    const read = (all: readonly string[]) => {
      pieces.begin()
      anew = []
      return readDraft(all.join('\n\n'), 'markdown', {pieces})
    }
    await read(paragraphs)
    expect(anew).toHaveLength(200)
    const changed = paragraphs.with(100, 'Another *paragraph*.').toSpliced(150, 1)
    const after = await read(changed)
    expect(anew).toEqual(['Another *paragraph*.\n\n'])
    const alone = await readDraft(changed.join('\n\n'), 'markdown')
    const places = ({blocks, placeholders}: Draft) => [
      ...blocks.map(({text}) => ({text: text.original, ...text.range(0, text.text.length)})),
      ...placeholders,
    ]
    expect(places(after)).toEqual(places(alone))
  })

  test('is no text of another format, however long it is', async () => {
    const [paragraph, count] = [`It **ends**. ${FILLER}`.trim(), 3000]
    const {blocks} = await readDraft(Array.from({length: count}, () => paragraph).join('\n\n'), 'markdown')
    expect(blocks.map(({text}) => text.text)).toEqual(Array(count).fill(paragraph.replaceAll('*', '')))
  })
})
