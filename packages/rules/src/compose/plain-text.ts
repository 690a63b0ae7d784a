import type {DraftBlock} from '../formats/draft.ts'
import {readDraft} from '../formats/index.ts'
import {linesOf} from '../letter/lines.ts'
import type {FormatName} from '../types.ts'

/**
 * The writer's own letter as plain text: no markup, front matter, comments, mail header, quoted reply or signature.
 *
 * Paragraphs stand apart by an empty line, each on one line unless a line of it ends on purpose, as in an address. List
 * items begin with `- `. Blanks and web addresses stand as they are written.
 *
 * @returns the text with a line feed at its end, or nothing when the writer has said nothing
 */
export async function plainText(text: string, format: FormatName): Promise<string> {
  const {blocks} = await readDraft(text, format)
  let plain = ''
  let previous: DraftBlock | undefined
  for (const block of blocks) {
    if (block.type === 'subject') continue
    const isNextItem = block.type === 'item' && previous?.type === 'item'
    plain += (previous === undefined ? '' : isNextItem ? '\n' : '\n\n') + written(block, format)
    previous = block
  }
  return plain === '' ? '' : `${plain}\n`
}

function written(block: DraftBlock, format: FormatName): string {
  // In HTML only a <br> is a line break; anywhere else most of them come from an editor that wraps lines.
  const lines =
    format === 'html'
      ? block.text.original.split('\n')
      : linesOf(block).map((line) => line.original.replaceAll('\n', ' ').trim())
  return block.type === 'item' ? `- ${lines.join('\n  ')}` : lines.join('\n')
}
