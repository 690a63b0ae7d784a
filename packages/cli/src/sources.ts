import path from 'node:path'
import {discover, type Found} from './discover.ts'
import {isDocx} from './docx/is-docx.ts'
import type {ChangedFiles} from './git/changed-files.ts'
import type {Io, Rules} from './io.ts'
import type {Notices} from './notices.ts'
import type {Options} from './options.ts'

/** A letter that was found, on the disk or on standard input. */
export interface Source extends Found {
  /** How the report names it. */
  name: string
  fromStdin: boolean
}

/** The file of a letter; undefined for standard input. */
export const fileOf = ({path: file, fromStdin}: Source): string | undefined => (fromStdin ? undefined : file)

/**
 * Finds the letters that the options name; what is wrong with the names is told.
 *
 * @param changed what has changed in Git, where only that is to be read
 */
export async function findSources(
  {inputs, stdinFilename}: Options,
  io: Io,
  rules: Rules,
  changed: ChangedFiles | undefined,
  notices: Notices,
): Promise<Source[]> {
  const isLetter = (file: string): boolean => rules.formatOf(file) !== undefined || isDocx(file)
  const onDisk = inputs.filter((input) => input !== '-')
  const {files, problems} = await discover(onDisk, io.cwd, isLetter)
  for (const problem of problems) notices.fail(problem)
  const read = changed ? await changed.among(files) : files
  if (changed && files.length > 0 && read.length === 0) notices.say(`nothing to read, no letter ${changed.what}`)
  const sources = read.map((file): Source => ({...file, name: file.path, fromStdin: false}))
  if (inputs.includes('-')) {
    // Without a name it stands in the working folder, whose config holds for it.
    const file = path.resolve(io.cwd, stdinFilename ?? '<stdin>')
    sources.unshift({path: file, name: stdinFilename === undefined ? '<stdin>' : file, named: true, fromStdin: true})
  }
  return sources
}
