import {readDraft} from '../../src/formats/index.ts'
import type {FormatName} from '../../src/types.ts'

/** What a draft says: `type: words` for each block. */
export async function blocksOf(source: string, format: FormatName): Promise<string[]> {
  const {blocks} = await readDraft(source, format)
  return blocks.map(({type, text}) => `${type}: ${text.text}`)
}

/** The source of each blank and its label. */
export async function blanksOf(source: string, format: FormatName): Promise<string[]> {
  const {placeholders} = await readDraft(source, format)
  return placeholders.map(({start, end, label}) => `${source.slice(start, end)} → ${label}`)
}

/** What the source holds where the reader of the draft sees `words`. */
export async function sourceOf(words: string, source: string, format: FormatName): Promise<string> {
  const {blocks} = await readDraft(source, format)
  const block = blocks.find(({text}) => text.text.includes(words))
  if (!block) throw new Error(`Not in the draft: ${words}`)
  const from = block.text.text.indexOf(words)
  const {start, end} = block.text.range(from, from + words.length)
  return source.slice(start, end)
}
