import type {TemplateOptions} from './formats/draft.ts'
import {readDraft} from './formats/index.ts'
import {type Include, includesOf} from './formats/template/includes.ts'
import type {Letter} from './letter/letter.ts'
import {type ReadOptions, readLetter} from './letter/read.ts'
import type {FormatName, Range} from './types.ts'

/** A text that a tag puts in its own place, with those that are put into it, each read by itself. */
export interface Partial {
  /** The tag. */
  at: Range
  letters: readonly Letter[]
}

/** A text, and how it and its partials are read. */
export interface Source {
  text: string
  format: FormatName
  /** The texts of partials by the names in the tags. */
  partials: Readonly<Record<string, string>>
  template: TemplateOptions
}

/** Reads the partials that the tags of a text name, each once, and tells the tags whose partials nobody knows. */
export async function partialsOf(
  source: Source,
  options: ReadOptions,
): Promise<{partials: Partial[]; unknown: Include[]}> {
  const {memo: _, ...others} = options
  const partials: Partial[] = []
  const unknown: Include[] = []
  const known = new Map<string, Promise<Letter[]>>()
  for (const include of includesOf(source.text)) {
    const letters = known.get(include.name) ?? lettersOf(include.name, source, others)
    known.set(include.name, letters)
    const {start, end} = include
    if ((await letters).length > 0) partials.push({at: {start, end}, letters: await letters})
    else unknown.push(include)
  }
  return {partials, unknown}
}

/** The partial of a name, and those that it names in turn; none when it is not known. */
async function lettersOf(first: string, {partials, format, template}: Source, options: ReadOptions): Promise<Letter[]> {
  const letters: Letter[] = []
  const names = new Set([first])
  // A set goes on with what is added to it on the way, and no name is read twice.
  for (const name of names) {
    const text = Object.hasOwn(partials, name) ? partials[name] : undefined
    if (text === undefined) continue
    letters.push(readLetter(await readDraft(text, format, template), text, options))
    for (const inner of includesOf(text)) names.add(inner.name)
  }
  return letters
}
