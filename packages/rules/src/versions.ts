import type {Draft} from './formats/draft.ts'
import {readDraft} from './formats/index.ts'
import type {Choice} from './formats/template/choices.ts'
import type {Reading} from './formats/template/readings.ts'
import type {Letter} from './letter/letter.ts'
import {type ReadOptions, readLetter} from './letter/read.ts'
import {type Partial, partialsOf, type Source} from './partials.ts'
import type {Kind, Range} from './types.ts'

/** One way in which a letter can be read: a template reads otherwise when other branches of it are taken. */
export interface Version {
  letter: Letter
  /** There only where there are branches to take. */
  reading?: Reading
  /** Those that stand in no branch which is left out. */
  partials: readonly Partial[]
}

/** The ways in which a letter can be read, all of one kind, and the tags of partials that are not known. */
export interface Versions {
  versions: [Version, ...Version[]]
  unknown: string[]
}

/** @param draft all branches of the letter, one after the other */
export async function versionsOf(source: Source, draft: Draft, options: ReadOptions): Promise<Versions> {
  const {text, format, template} = source
  const {partials, unknown} = await partialsOf(source, options)
  const {choices = [], readings = [], within = []} = draft.choices ?? {}
  const versionIn = async (reading: Reading): Promise<Version> => {
    const own = await readDraft(text, format, {...template, reading})
    return {letter: readLetter(own, text, {...options, within}), reading, partials: taken(partials, choices, reading)}
  }
  const [first, ...others] = readings
  const versions: Versions['versions'] = [
    first ? await versionIn(first) : {letter: readLetter(draft, text, options), partials},
  ]
  for (const reading of others) versions.push(await versionIn(reading))
  agree(versions, options.kind)
  return {versions, unknown: unknown.map(({tag}) => tag)}
}

/** A template is one kind of message, whatever branches are taken, and what is a message in one way is one in all. */
function agree(versions: readonly Version[], given: Kind | undefined): void {
  const letters = versions.map(({letter}) => letter)
  const partials = versions.flatMap((version) => version.partials.flatMap((partial) => partial.letters))
  const isMessage = [...letters, ...partials].some((letter) => letter.isMessage)
  const kind = given ?? gravest(letters) ?? gravest(partials) ?? 'other'
  for (const letter of [...letters, ...partials]) Object.assign(letter, {kind, isMessage})
}

const gravest = (letters: readonly Letter[]): Kind | undefined =>
  (['termination', 'agreement'] as const).find((kind) => letters.some((letter) => letter.kind === kind))

function taken(partials: readonly Partial[], choices: readonly Choice[], reading: Reading): Partial[] {
  if (partials.length === 0) return []
  const left = leftOut(choices, reading)
  let next = 0
  return partials.filter(({at}) => {
    while (left[next] && (left[next]?.end ?? 0) <= at.start) next++
    return (left[next]?.start ?? Number.POSITIVE_INFINITY) >= at.end
  })
}

/** What a reading leaves out, in text order. */
function leftOut(choices: readonly Choice[], reading: Reading): Range[] {
  return choices.flatMap(({branches}) =>
    branches.flatMap((branch) => (reading.taken.has(branch) ? leftOut(branch.choices, reading) : [branch.holds])),
  )
}
