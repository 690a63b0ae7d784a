import type {Heading, Html, Nodes, PhrasingContent, RootContent} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import {align} from './align.ts'
import {type BlockType, type Draft, type Found, OPAQUE, type Pieces, type TemplateOptions} from './draft.ts'
import {addDecoded, addStandIn} from './flat-text.ts'
import {readFrontMatter} from './front-matter.ts'
import {takeHeader} from './header-block.ts'
import {escapeMarkdown} from './markdown-escape.ts'
import {isTangled} from './markdown-limits.ts'
import {cutMarkdown} from './markdown-pieces.ts'
import {ownBlocks} from './own-blocks.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'
import {readText} from './text.ts'
import {withLineEnding} from './write.ts'

/**
 * Reads Markdown (CommonMark) with front matter.
 *
 * @param options how the tags of a template are read
 * @param extensions of the syntax
 */
export async function readMarkdown(
  input: SourceText,
  options: TemplateOptions,
  extensions: Extensions = [],
): Promise<Draft> {
  const frontMatter = await readFrontMatter(input)
  const masked = maskPlaceholders(input.slice(frontMatter?.end ?? 0, input.text.length), 'markdown', options)
  const source = withoutMark(masked.text)
  const found: Found = {parts: [], comments: []}
  for (const [from, to] of cutMarkdown(source.text)) {
    const piece = source.slice(from, to)
    const read = await (options.pieces ? readAgain(piece, extensions, options.pieces) : readPiece(piece, extensions))
    if (!read) return readText(input, options)
    found.parts.push(...read.parts)
    found.comments.push(...read.comments)
  }
  const {blocks, ...header} = takeHeader(ownBlocks(found.parts, false))
  return {
    blocks,
    placeholders: placedIn(blocks, masked.placeholders),
    ...(masked.choices && {choices: masked.choices}),
    ...header,
    comments: found.comments,
    ...(frontMatter?.settings && {settings: frontMatter.settings}),
    encode: (text, offset) => withLineEnding(escapeMarkdown(text, input.text, offset), input.text),
  }
}

/** The text without a byte order mark at its start, which the parser leaves out of its count. */
function withoutMark(text: SourceText): SourceText {
  return text.text.startsWith('\uFEFF') ? text.slice(1, text.text.length) : text
}

/** Reads a piece; what was found in it before is told again, wherever it stands now. */
async function readAgain(piece: SourceText, extensions: Extensions, known: Pieces): Promise<Found | undefined> {
  const {start} = piece.range(0, 0)
  const {text, shape} = piece
  const found = await known.of(shape === '' ? text : `${text}\0${shape}`, () =>
    readPiece(piece.movedBy(-start), extensions),
  )
  return (
    found && {
      parts: found.parts.map((part) => ('text' in part ? {...part, text: part.text.movedBy(start)} : part)),
      comments: found.comments.map((comment) => comment.movedBy(start)),
    }
  )
}

/** Undefined when it is nothing that people write. */
async function readPiece(source: SourceText, extensions: Extensions): Promise<Found | undefined> {
  if (isTangled(source.text)) return undefined
  const reading: Reading = {source, parts: [], comments: []}
  await readFlow(fromMarkdown(source.text, {extensions}).children, 'paragraph', reading)
  return reading
}

type Extensions = NonNullable<Options['extensions']>

/** What is read, and what was found in it so far. */
interface Reading extends Found {
  source: SourceText
}

/** Reads blocks; `type` is what a paragraph is here. */
async function readFlow(nodes: readonly RootContent[], type: BlockType, reading: Reading): Promise<void> {
  const {source, parts} = reading
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        parts.push({type, text: phrase(node.children, reading)})
        break
      case 'heading':
        if (isSignatureRule(node, source.text)) {
          parts.push({type: 'paragraph', text: phrase(node.children, reading)}, {mark: 'signature'})
        } else {
          parts.push({type: 'heading', text: phrase(node.children, reading)})
        }
        break
      case 'list':
        for (const item of node.children) await readFlow(item.children, 'item', reading)
        break
      case 'blockquote':
        parts.push({mark: 'quoted'})
        break
      case 'html':
        await readHtmlNode(node, reading)
        break
    }
  }
}

/** The words of a paragraph, with a line feed for each of its line breaks. */
function phrase(nodes: readonly PhrasingContent[], {source, comments}: Reading): SourceText {
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
        addStandIn(builder, OPAQUE, source, from, to, node.value)
        break
      case 'image':
      case 'imageReference':
        addStandIn(builder, OPAQUE, source, from, to, node.alt ?? '')
        break
      case 'html':
        if (/^<br\b/i.test(node.value)) addDecoded(builder, '\n', source, from, to)
        else if (node.value.startsWith('<!--')) comments.push(source.slice(from, to))
        break
      default:
        if ('children' in node) for (const child of node.children) read(child)
    }
  }
  for (const node of nodes) read(node)
  return builder.build()
}

/** Raw HTML between blocks; a lone comment is not worth a parser. */
async function readHtmlNode(node: Html, {source, parts, comments}: Reading): Promise<void> {
  const {from, to} = extent(node)
  const lone = node.value.trimEnd()
  if (lone.startsWith('<!--') && lone.indexOf('-->') === lone.length - 3) {
    comments.push(source.slice(from, from + lone.length))
  } else if (lone.includes('<!--') || />[^<>\w]*\w/.test(lone)) {
    const {htmlParts} = await import('./html.ts')
    const html = htmlParts(source.slice(from, to))
    parts.push(...html.parts)
    comments.push(...html.comments)
  }
}

/** Whether this heading is the last line of a letter above `--`, which only by chance underlines it. */
function isSignatureRule(node: Heading, source: string): boolean {
  const {from, to} = extent(node)
  return /[\r\n][ \t]*--[ \t]*$/.test(source.slice(Math.max(from, to - 12), to))
}

function extent({position}: Nodes): {from: number; to: number} {
  return {from: position?.start.offset ?? 0, to: position?.end.offset ?? 0}
}
