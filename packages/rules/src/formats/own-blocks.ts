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
  const lines = linesOf(parts)
  const own = ownLines(lines, isBody)
  const blocks: DraftBlock[] = []
  let raw: SourceTextBuilder | undefined
  for (const [index, {block, text, from, to}] of lines.entries()) {
    if (!block) continue
    const isKept = own[index] && text !== ''
    const isWhole = from === 0 && to === block.text.text.length
    if (isKept && !isWhole) {
      raw ??= new SourceTextBuilder()
      raw.append(block.text, from, to)
    }
    if (!isKept || lines[index + 1]?.block !== block) {
      const kept = isKept && isWhole ? block.text : raw?.build()
      const flat = kept && flatten(kept)
      const words = flat && block.type === 'item' ? withoutBox(flat) : flat
      if (words && hasWords(words.text)) blocks.push({type: block.type, text: words})
      raw = undefined
    }
  }
  return blocks
}

/** The lines of the parts, and an empty one after each block. */
function linesOf(parts: readonly Part[]): BlockLine[] {
  const lines: BlockLine[] = []
  for (const part of parts) {
    if (!('text' in part)) {
      lines.push(part.mark === 'signature' ? {...EMPTY, text: '--'} : {...EMPTY, mark: part.mark})
      continue
    }
    const {text} = part.text
    for (let from = 0; from <= text.length; ) {
      const feed = text.indexOf('\n', from)
      const to = feed < 0 ? text.length : feed + 1
      lines.push({text: text.slice(from, to).trim(), mark: part.mark, block: part, from, to})
      from = feed < 0 ? to + 1 : to
    }
    lines.push(EMPTY)
  }
  return lines
}

const EMPTY: BlockLine = {text: '', from: 0, to: 0}
