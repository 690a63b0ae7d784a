import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {mdxExpressionFromMarkdown} from 'mdast-util-mdx-expression'
import {mdxJsxFromMarkdown} from 'mdast-util-mdx-jsx'
import {mdxExpression} from 'micromark-extension-mdx-expression'
import {mdxJsx} from 'micromark-extension-mdx-jsx'
import {mdxMd} from 'micromark-extension-mdx-md'
import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import type {Draft, TemplateOptions} from './draft.ts'
import {addDecoded} from './flat-text.ts'
import {readFrontMatter} from './front-matter.ts'
import {readMarkdown} from './markdown.ts'
import {isTangled} from './markdown-limits.ts'

/** A stretch that is left out, and what stands in its place. */
interface Cut {
  from: number
  to: number
  text: string
}

const IMPORT_OR_EXPORT = /^(?:import|export)[\s{*"']/
const FENCE = /^[ \t]*(?:```|~~~)/

/** A name that stands for words to be filled in, and tags of other template languages, whose braces are the same. */
const BLANK = /^\{(?:\s{0,9}[\p{L}_$][\p{L}\p{N}_$.]{0,80}\s{0,9}\}$|[{%#])/u

const EXPRESSION = /^\{[^{%#]/

/** Elements whose words are none of the writer's. */
const SKIPPED: readonly unknown[] = ['blockquote', 'code', 'pre', 'script', 'style']

/**
 * Reads MDX: Markdown without its programs, its expressions and the tags of its components. What is no valid MDX is read as
 * Markdown.
 *
 * @param options how the tags of a template are read
 */
export async function readMdx(input: SourceText, options: TemplateOptions): Promise<Draft> {
  const start = (await readFrontMatter(input))?.end ?? 0
  const body = isTangled(input.text) ? undefined : withoutCode(input.slice(start, input.text.length))
  if (!body) return readMarkdown(input, options)
  const builder = new SourceTextBuilder()
  builder.append(input, 0, start)
  builder.append(body)
  const draft = await readMarkdown(builder.build(), options, [mdxMd()])
  const placeholders = draft.placeholders.map((blank) =>
    EXPRESSION.test(input.text.slice(blank.start, blank.end)) ? {...blank, isFilled: true as const} : blank,
  )
  return {...draft, placeholders, encode: (text, offset) => draft.encode(text, offset)?.replaceAll('{', '\\{')}
}

/** The Markdown in MDX; undefined when it is no valid MDX. */
function withoutCode(input: SourceText): SourceText | undefined {
  const source = without(programsIn(input.text), input)
  const from = source.text.startsWith('\uFEFF') ? 1 : 0
  const body = source.slice(from, source.text.length)
  const cuts: Cut[] = []
  try {
    const root = fromMarkdown(body.text, {
      extensions: [mdxMd(), mdxJsx(), mdxExpression()],
      mdastExtensions: [mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()],
    })
    gather(root, body.text, cuts)
  } catch {
    // The parser throws where braces or tags are not closed, and nowhere else.
    return undefined
  }
  return without(cuts, body)
}

function without(cuts: readonly Cut[], input: SourceText): SourceText {
  const builder = new SourceTextBuilder()
  let done = 0
  for (const {from, to, text} of cuts) {
    builder.append(input, done, from)
    addDecoded(builder, text, input, from, to)
    done = to
  }
  builder.append(input, done)
  return builder.build()
}

/** Imports and exports: behind an empty line or at the top, and up to the next empty line. */
function programsIn(text: string): Cut[] {
  const cuts: Cut[] = []
  let isProgram = false
  let isAfterGap = true
  let from = 0
  for (const {0: ending, index} of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = text.slice(from, index)
    isProgram = isProgram ? line.trim() !== '' && !FENCE.test(line) : isAfterGap && IMPORT_OR_EXPORT.test(line)
    isAfterGap = line.trim() === ''
    const to = index + ending.length
    if (isProgram) cuts.push({from, to, text: ''})
    from = to
  }
  return cuts
}

function gather(node: Nodes, text: string, cuts: Cut[]): void {
  const {from, to} = extent(node)
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!BLANK.test(text.slice(from, to)))
        cuts.push({from, to, text: /^\s*(["'`])\s+\1\s*$/.test(node.value) ? ' ' : ''})
      return
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const first = node.children[0]
      const last = node.children.at(-1)
      if (!first || !last || SKIPPED.includes(node.name)) {
        cuts.push({from, to, text: node.name === 'br' ? '\n' : ''})
        return
      }
      cuts.push({from, to: extent(first).from, text: ''})
      for (const child of node.children) gather(child, text, cuts)
      cuts.push({from: extent(last).to, to, text: ''})
      return
    }
  }
  if ('children' in node) for (const child of node.children) gather(child, text, cuts)
}

function extent({position}: Nodes): {from: number; to: number} {
  return {from: position?.start.offset ?? 0, to: position?.end.offset ?? 0}
}
