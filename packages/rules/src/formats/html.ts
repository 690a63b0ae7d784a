import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import {align} from './align.ts'
import {
  type BlockType,
  type Draft,
  type DraftBlock,
  type Found,
  OPAQUE,
  type Part,
  type TemplateOptions,
} from './draft.ts'
import {addDecoded, addStandIn} from './flat-text.ts'
import {takeHeader} from './header-block.ts'
import {limitDepth} from './html-depth.ts'
import {isBlock, roleOf} from './html-role.ts'
import {ownBlocks} from './own-blocks.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'
import {escapeHtml} from './write.ts'

/**
 * Reads HTML, a document or a part of one.
 *
 * @param options how the tags of a template are read
 * @param isBody whether this is the body of a message whose header has been read
 */
export function readHtml(input: SourceText, options: TemplateOptions, isBody = false): Draft {
  const masked = maskPlaceholders(input, 'html', options)
  const {parts, comments} = htmlParts(masked.text)
  const all = ownBlocks(parts, isBody)
  // A parser moves text that stands between the cells of a table to the front of the table.
  all.sort((one, other) => start(one) - start(other))
  const {blocks, ...header} = isBody ? {blocks: all, hasMailHeader: false} : takeHeader(all)
  return {
    blocks,
    placeholders: placedIn(blocks, masked.placeholders),
    ...(masked.choices && {choices: masked.choices}),
    ...header,
    comments,
    encode: escapeHtml,
  }
}

/** The blocks of HTML whose blanks are masked, marks of what was left out, and the comments. */
export function htmlParts(source: SourceText): Found {
  const reader = new PartReader(source)
  reader.read(fromHtml(limitDepth(source.text)), 'paragraph')
  reader.endBlock()
  return {parts: reader.parts, comments: reader.comments}
}

const LONGEST_REFERENCE = 40

/** Walks a tree and gathers the text between the boundaries of blocks. */
class PartReader {
  readonly parts: Part[] = []
  readonly comments: SourceText[] = []
  readonly #source: SourceText
  #text = new SourceTextBuilder()
  #type: BlockType = 'paragraph'
  #isAttribution = false
  /** Where in the source the last text ended. */
  #end = 0

  constructor(source: SourceText) {
    this.#source = source
  }

  read(node: Nodes, type: BlockType): void {
    if (node.type === 'element') this.#element(node, type)
    else if (node.type === 'root') this.#children(node.children, type)
    else if (node.type === 'text') this.#words(node.value, this.#extent(node), type)
    else if (node.type === 'comment') this.#comment(this.#extent(node))
  }

  endBlock(): void {
    const text = this.#text.build()
    if (text.text.trim() !== '') {
      this.parts.push({type: this.#type, text, ...(this.#isAttribution && {mark: 'attribution'})})
    }
    this.#text = new SourceTextBuilder()
  }

  #children(nodes: readonly Nodes[], type: BlockType): void {
    for (const node of nodes) this.read(node, type)
  }

  #element(element: Element, type: BlockType): void {
    const role = roleOf(element)
    const {from, to} = this.#extent(element)
    if (isBlock(element) || role === 'attribution') this.endBlock()
    switch (role) {
      case 'skip':
        break
      case 'quoted':
      case 'end':
        this.endBlock()
        this.parts.push({mark: role})
        break
      case 'break':
        addDecoded(this.#text, '\n', this.#source, from, to)
        break
      case 'opaque':
        this.#type = type
        addStandIn(this.#text, OPAQUE, this.#source, from, to, seenIn(element))
        break
      case 'quotation':
        this.#quotation(element, type)
        break
      case 'attribution':
        this.#isAttribution = true
        this.#children(element.children, type)
        this.endBlock()
        this.#isAttribution = false
        break
      case 'heading':
      case 'item':
        this.#children(element.children, role)
        break
      default:
        this.#children(element.children, type)
    }
    if (isBlock(element)) this.endBlock()
  }

  #comment({from, to}: Extent): void {
    this.comments.push(this.#source.slice(from, to))
  }

  #words(value: string, {from, to}: Extent, type: BlockType): void {
    if (from < this.#end) this.endBlock()
    this.#end = to
    this.#type = type
    const words = new SourceTextBuilder()
    align(words, value, this.#source, startOfReference(this.#source.text, from, value), to, 'html')
    appendOnOneLine(this.#text, words.build())
  }

  /** Where a node stands; the parser lets what is never closed end behind the end of the text. */
  #extent({position}: Nodes): Extent {
    const {length} = this.#source.text
    return {from: Math.min(position?.start.offset ?? 0, length), to: Math.min(position?.end.offset ?? 0, length)}
  }

  /** A browser puts quotation marks where the tags are. */
  #quotation(element: Element, type: BlockType): void {
    const {from, to} = this.#extent(element)
    const first = element.children[0]
    const last = element.children.at(-1)
    if (!first || !last) return
    addDecoded(this.#text, '“', this.#source, from, this.#extent(first).from)
    this.#children(element.children, type)
    addDecoded(this.#text, '”', this.#source, this.#extent(last).to, to)
  }
}

interface Extent {
  from: number
  to: number
}

/** What a browser shows of code, or in the place of an image. */
function seenIn(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties['alt'] ?? '')
  return 'children' in node ? node.children.map(seenIn).join('') : ''
}

function start({text}: DraftBlock): number {
  return text.range(0, 1).start
}

/**
 * Where text starts. Behind white space that it leaves out, parse5 lets text that starts with a character reference start
 * at the reference's last character.
 */
function startOfReference(html: string, from: number, value: string): number {
  if (html[from] === value[0]) return from
  const reference = /&#?[a-z0-9]+;?$/i.exec(html.slice(Math.max(0, from - LONGEST_REFERENCE), from + 1))?.[0] ?? ''
  return reference === '' ? from : from + 1 - reference.length
}

/** Adds text whose line breaks mean no more than a space. */
function appendOnOneLine(builder: SourceTextBuilder, words: SourceText): void {
  let done = 0
  for (const {0: breaks, index} of words.text.matchAll(/[\r\n]+/g)) {
    builder.append(words, done, index)
    done = index + breaks.length
    addDecoded(builder, ' ', words, index, done)
  }
  builder.append(words, done)
}
