import {constants} from 'node:fs'
import {access, stat} from 'node:fs/promises'
import path from 'node:path'
import {isMissing, reasonOf} from './user-error.ts'
import {withoutTwins} from './without-twins.ts'

/** A file to read. */
export interface Found {
  /** Absolute. */
  path: string
  /** Whether the file was named itself, not found in a folder or by a glob. */
  named: boolean
  /** The folder below which it was found; absent when it was named itself. Links may lead out of it. */
  within?: string
}

/** What the arguments stand for, and what is wrong with them, each in one line. */
export interface Discovery {
  /** By path. */
  files: Found[]
  problems: string[]
}

const letters =
  'Amicable reads .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb'

/**
 * Turns files, folders and globs into files. A named file is taken whatever its name; in folders and for globs only
 * letters are, and neither hidden ones nor those in node_modules. A letter that links give several names is taken once.
 *
 * @param inputs as written on the command line, without `-`
 * @param cwd the folder that relative inputs start from
 * @param isLetter whether a file's name is that of a letter
 */
export async function discover(
  inputs: readonly string[],
  cwd: string,
  isLetter: (path: string) => boolean,
): Promise<Discovery> {
  const files = new Map<string, Found>()
  const problems: string[] = []
  for (const input of inputs) {
    try {
      const found = await filesOf(input, cwd, isLetter)
      if (typeof found === 'string') problems.push(`${input}: ${found}`)
      else for (const file of found) if (file.named || !files.has(file.path)) files.set(file.path, file)
    } catch (error) {
      problems.push(`${input}: cannot be read: ${reasonOf(error)}`)
    }
  }
  const once = await withoutTwins([...files.values()])
  return {files: once.sort((a, b) => (a.path < b.path ? -1 : 1)), problems}
}

/** What is said of an argument that stands for nothing. */
export const noSuchFile: string = 'no such file or folder; check the name'

/** The files that one argument stands for, or what is wrong with it. */
async function filesOf(input: string, cwd: string, isLetter: (path: string) => boolean): Promise<Found[] | string> {
  const absolute = path.resolve(cwd, input)
  const stats = await stat(absolute).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (stats && !stats.isDirectory()) return [{path: absolute, named: true}]

  const {glob, isDynamicPattern} = await import('tinyglobby')
  const find = async (pattern: string, folder: string): Promise<Found[]> => {
    const ignore = ['**/node_modules/**', '**/.git/**']
    const paths = await glob(pattern, {cwd: folder, absolute: true, ignore, expandDirectories: false})
    return paths
      .map((found) => ({path: path.normalize(found), named: false, within: folder}))
      .filter((found) => isLetter(found.path))
  }
  if (stats) {
    await access(absolute, constants.R_OK)
    const found = await find('**/*', absolute)
    return found.length > 0 ? found : `no letters in this folder; ${letters}`
  }
  const pattern = path.sep === '\\' ? input.replaceAll('\\', '/') : input
  if (!isDynamicPattern(pattern)) return noSuchFile
  const found = await find(pattern, cwd)
  return found.length > 0 ? found : `no letters match this glob; ${letters}`
}
