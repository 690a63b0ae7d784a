import type {Heading, Html, Nodes, PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import {align} from './align.ts'
import {type BlockType, type Draft, OPAQUE} from './draft.ts'
import {addDecoded} from './flat-text.ts'
import {readFrontMatter} from './front-matter.ts'
import {takeHeader} from './header-block.ts'
import {escapeMarkdown} from './markdown-escape.ts'
import {isTangled} from './markdown-limits.ts'
import {ownBlocks, type Part} from './own-blocks.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'
import {readText} from './text.ts'
import {withLineEnding} from './write.ts'

/** Reads Markdown (CommonMark) with front matter. */
export async function readMarkdown(input: SourceText): Promise<Draft> {
  if (isTangled(input.text)) return readText(input)
  const frontMatter = await readFrontMatter(input)
  const masked = maskPlaceholders(input.slice(frontMatter?.end ?? 0, input.text.length), 'markdown')
  const source = withoutMark(masked.text)
  const parts: Part[] = []
  await readFlow(fromMarkdown(source.text).children, source, 'paragraph', parts)
  const {blocks, ...header} = takeHeader(ownBlocks(parts, false))
  return {
    blocks,
    placeholders: placedIn(blocks, masked.placeholders),
    ...header,
    ...(frontMatter?.settings && {settings: frontMatter.settings}),
    encode: (text, offset) => withLineEnding(escapeMarkdown(text, input.text, offset), input.text),
  }
}

/** The text without a byte order mark at its start, which the parser leaves out of its count. */
function withoutMark(text: SourceText): SourceText {
  return text.text.startsWith('\uFEFF') ? text.slice(1, text.text.length) : text
}

/** Reads blocks; `type` is what a paragraph is here. */
async function readFlow(
  nodes: readonly RootContent[],
  source: SourceText,
  type: BlockType,
  parts: Part[],
): Promise<void> {
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        parts.push({type, text: phrase(node.children, source)})
        break
      case 'heading':
        if (isSignatureRule(node, source.text)) {
          parts.push({type: 'paragraph', text: phrase(node.children, source)}, {mark: 'signature'})
        } else {
          parts.push({type: 'heading', text: phrase(node.children, source)})
        }
        break
      case 'list':
        for (const item of node.children) await readFlow(item.children, source, 'item', parts)
        break
      case 'blockquote':
        parts.push({mark: 'quoted'})
        break
      case 'html':
        parts.push(...(await readHtmlNode(node, source)))
        break
    }
  }
}

/** The words of a paragraph, with a line feed for each of its line breaks. */
function phrase(nodes: readonly PhrasingContent[], source: SourceText): SourceText {
  const builder = new SourceTextBuilder()
  const read = (node: PhrasingContent): void => {
    const {from, to} = extent(node)
    switch (node.type) {
      case 'text':
        align(builder, node.value, source, from, to, 'markdown')
        break
      case 'break':
        addDecoded(builder, '\n', source, from, to)
        break
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        addDecoded(builder, OPAQUE, source, from, to)
        break
      case 'html':
        if (/^<br\b/i.test(node.value)) addDecoded(builder, '\n', source, from, to)
        break
      default:
        if ('children' in node) for (const child of node.children) read(child)
    }
  }
  for (const node of nodes) read(node)
  return builder.build()
}

/** Raw HTML between blocks; a lone comment is not worth a parser. */
async function readHtmlNode(node: Html, source: SourceText): Promise<Part[]> {
  const {from, to} = extent(node)
  const isComment = node.value.startsWith('<!--') && node.value.indexOf('-->') === node.value.trimEnd().length - 3
  if (isComment || !/>[^<]*\w/.test(node.value)) return []
  const {htmlParts} = await import('./html.ts')
  return htmlParts(source.slice(from, to))
}

/** Whether this heading is the last line of a letter above `--`, which only by chance underlines it. */
function isSignatureRule(node: Heading, source: string): boolean {
  const {from, to} = extent(node)
  return /[\r\n][ \t]*--[ \t]*$/.test(source.slice(Math.max(from, to - 12), to))
}

function extent({position}: Nodes): {from: number; to: number} {
  return {from: position?.start.offset ?? 0, to: position?.end.offset ?? 0}
}
