import {SourceTextBuilder} from '../source-text.ts'
import type {DraftBlock, Part} from './draft.ts'
import {flatten, hasWords, withoutBox} from './flat-text.ts'
import {type Line, ownLines} from './own-lines.ts'

/** A line of a block, from `from` to `to` of its text. */
interface BlockLine extends Line {
  block?: DraftBlock
  from: number
  to: number
}

/**
 * Leaves the writer's own lines: see {@link ownLines}. A blank line or one left out splits a block.
 *
 * @param parts blocks not yet flattened, and marks
 */
export function ownBlocks(parts: readonly Part[], isBody: boolean): DraftBlock[] {
  const lines = parts.flatMap(toLines)
  const own = ownLines(lines, isBody)
  const blocks: DraftBlock[] = []
  let raw = new SourceTextBuilder()
  for (const [index, {block, text, from, to}] of lines.entries()) {
    if (!block) continue
    const isKept = own[index] && text !== ''
    const isWhole = from === 0 && to === block.text.text.length
    if (isKept && !isWhole) raw.append(block.text, from, to)
    if (!isKept || lines[index + 1]?.block !== block) {
      const flat = flatten(isKept && isWhole ? block.text : raw.build())
      const words = block.type === 'item' ? withoutBox(flat) : flat
      if (hasWords(words.text)) blocks.push({type: block.type, text: words})
      raw = new SourceTextBuilder()
    }
  }
  return blocks
}

/** The lines of a part, and an empty one after it. */
function toLines(part: Part): BlockLine[] {
  if (!('text' in part)) {
    return [part.mark === 'signature' ? {text: '--', from: 0, to: 0} : {text: '', mark: part.mark, from: 0, to: 0}]
  }
  const {mark, ...block} = part
  const lines: BlockLine[] = []
  let from = 0
  for (const line of block.text.text.split('\n')) {
    const to = from + line.length + 1
    lines.push({text: line.trim(), block, from, to: Math.min(to, block.text.text.length), ...(mark && {mark})})
    from = to
  }
  return [...lines, {text: '', from: 0, to: 0}]
}
