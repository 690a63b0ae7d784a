import type {Nodes, Root} from 'nlcst'
import {SourceTextBuilder} from '../source-text.ts'
import type {Draft, Part} from './draft.ts'
import {ownBlocks} from './own-blocks.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'

/**
 * The draft of a tree that another parser made, such as retext-english. Words without a position are left out: there
 * would be no place to report.
 */
export function draftOfTree(tree: Root): Draft {
  const builder = new SourceTextBuilder()
  const copy = (node: Nodes): void => {
    if ('children' in node) {
      node.children.forEach(copy)
      return
    }
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined) builder.add(node.value.replace(/\r\n?/g, '\n'), start, end)
  }
  copy(tree)
  const {text, placeholders} = maskPlaceholders(builder.build(), 'text', {})
  const parts: Part[] = []
  let from = 0
  for (const blank of text.text.matchAll(/\n[ \t]*\n\s*|$/g)) {
    if (blank.index > from) parts.push({type: 'paragraph', text: text.slice(from, blank.index)})
    from = blank.index + blank[0].length
  }
  const blocks = ownBlocks(parts, false)
  return {blocks, placeholders: placedIn(blocks, placeholders), hasMailHeader: false, encode: (words) => words}
}
