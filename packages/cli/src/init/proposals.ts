import type {Kind} from '@amicable/rules'
import type {Surveyed} from './survey.ts'

/** What is to be said of a folder, for all that is in it. */
export interface Proposal {
  /** Relative, with `/`. Never the folder of the config itself: letters of another sort may come to it. */
  folder: string
  /** How many letters were looked at. */
  letters: number
  template: boolean
  kind?: Exclude<Kind, 'other'>
}

/** Of folders with such a name half of the letters need blanks in them. */
const templateNames = /template|boilerplate|snippet|master/i
/** Of others all of them do, and there have to be so many. */
const fewestTemplates = 3
/** A kind is told by so many letters that all are of it. */
const fewestOfKind = 2

/** What the letters of each folder have in common. The outermost folder of which it is true is named. */
export function proposalsFor(letters: readonly Surveyed[]): Proposal[] {
  const templates = foldersOf(letters, areTemplates)
  const kinds = new Map(
    (['termination', 'agreement'] as const).flatMap((kind) =>
      foldersOf(letters, (inside) => inside.length >= fewestOfKind && inside.every((one) => one.kind === kind)).map(
        (folder) => [folder, kind] as const,
      ),
    ),
  )
  return [...new Set([...templates, ...kinds.keys()])].sort().map((folder): Proposal => {
    const kind = kinds.get(folder)
    const count = within(letters, folder).length
    return {folder, letters: count, template: templates.includes(folder), ...(kind ? {kind} : {})}
  })
}

function areTemplates(inside: readonly Surveyed[], folder: string): boolean {
  const withBlanks = inside.filter(({hasBlanks}) => hasBlanks).length
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  if (templateNames.test(name)) return withBlanks > 0 && withBlanks * 2 >= inside.length
  return withBlanks >= fewestTemplates && withBlanks === inside.length
}

/** The outermost folders below this one that pass the test. */
function foldersOf(
  letters: readonly Surveyed[],
  passes: (inside: readonly Surveyed[], folder: string) => boolean,
  folder = '',
): string[] {
  const start = folder === '' ? 0 : folder.length + 1
  const deeper = letters.flatMap((letter) => {
    const end = letter.path.indexOf('/', start)
    return end < 0 ? [] : [letter.path.slice(0, end)]
  })
  return [...new Set(deeper)].flatMap((child) => {
    const inside = within(letters, child)
    return passes(inside, child) ? [child] : foldersOf(inside, passes, child)
  })
}

function within(letters: readonly Surveyed[], folder: string): Surveyed[] {
  return letters.filter((letter) => letter.path.startsWith(`${folder}/`))
}
