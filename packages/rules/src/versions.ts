import type {Draft, TemplateOptions} from './formats/draft.ts'
import {readDraft} from './formats/index.ts'
import type {Reading} from './formats/template/readings.ts'
import type {Letter} from './letter/letter.ts'
import {type ReadOptions, readLetter} from './letter/read.ts'
import type {FormatName, Kind} from './types.ts'

/** One way in which a letter can be read: a template reads otherwise when other branches of it are taken. */
export interface Version {
  letter: Letter
  /** There only where there are branches to take. */
  reading?: Reading
}

/** What a text is read as. */
export interface Source {
  text: string
  format: FormatName
  template: TemplateOptions
}

/**
 * The ways in which a letter can be read, all of one kind.
 *
 * @param draft all of its branches, one after the other
 */
export async function versionsOf(
  {text, format, template}: Source,
  draft: Draft,
  options: ReadOptions,
): Promise<[Version, ...Version[]]> {
  const versionIn = async (reading: Reading): Promise<Version> => {
    const own = await readDraft(text, format, {...template, reading})
    return {letter: readLetter(own, text.length, options), reading}
  }
  const [first, ...others] = draft.choices?.readings ?? []
  if (!first) return [{letter: readLetter(draft, text.length, options)}]
  const versions: [Version, ...Version[]] = [await versionIn(first)]
  for (const reading of others) versions.push(await versionIn(reading))
  agree(versions, options.kind)
  return versions
}

/** A template is one kind of message, whatever branches are taken, and what is a message in one way is one in all. */
function agree(versions: readonly Version[], given: Kind | undefined): void {
  const letters = versions.map(({letter}) => letter)
  const isMessage = letters.some((letter) => letter.isMessage)
  const kind = given ?? gravest(letters) ?? 'other'
  for (const letter of letters) Object.assign(letter, {kind, isMessage})
}

const gravest = (letters: readonly Letter[]): Kind | undefined =>
  (['termination', 'agreement'] as const).find((kind) => letters.some((letter) => letter.kind === kind))
