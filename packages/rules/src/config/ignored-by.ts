import type {Ignore, PatternParams} from 'ignore'
import {messageOf} from './error-message.ts'
import {exists} from './exists.ts'
import {folderOf, join, relative} from './path.ts'
import type {ConfigHost} from './read-config.ts'

/** The files that name what is not to be read, each in the syntax of .gitignore. */
export const ignoreNames = ['.gitignore', '.amicableignore'] as const

/** The name of an ignore file. */
export type IgnoreName = (typeof ignoreNames)[number]

/** What the ignore files of each folder that was asked about say. Make a new one when ignore files have changed. */
export type IgnoreCache = Map<string, Promise<Patterns>>

/** The patterns of a folder and of those above it, up to the top. */
interface Patterns {
  /** The root of the repository that the folder is in, else that of the disk. */
  top: string
  isRepository: boolean
  /** Undefined where there are none. */
  all: Ignore | undefined
}

/**
 * The ignore file that keeps a file from being read: of those in its folder and above, up to the root of its repository, the
 * one with the last pattern that holds. They are read as Git reads them (https://git-scm.com/docs/gitignore), except that
 * case always counts: a nearer file wins over one farther up, and nothing can be taken back out of a folder that is ignored
 * as a whole. A .gitignore outside a repository is none of Git's, and says nothing.
 *
 * @param filePath an absolute path; the file need not exist
 * @param names the files to heed; where a folder has several, the later goes on from the earlier
 * @param cache shared between calls, spares every folder a second look
 * @returns its path; undefined when the file may be read
 * @throws Error when an ignore file cannot be read
 */
export async function ignoredBy(
  filePath: string,
  names: readonly IgnoreName[],
  host: ConfigHost,
  cache: IgnoreCache = new Map(),
): Promise<string | undefined> {
  const folder = folderOf(filePath)
  if (folder === undefined) return undefined
  const {top, all} = await patternsOf(folder, names, host, cache)
  return all?.test(relative(top, filePath)).rule?.mark
}

function patternsOf(
  folder: string,
  names: readonly IgnoreName[],
  host: ConfigHost,
  cache: IgnoreCache,
): Promise<Patterns> {
  const key = [...names, folder].join('\0')
  let patterns = cache.get(key)
  if (!patterns) {
    patterns = readPatterns(folder, names, host, cache)
    cache.set(key, patterns)
  }
  return patterns
}

async function readPatterns(
  folder: string,
  names: readonly IgnoreName[],
  host: ConfigHost,
  cache: IgnoreCache,
): Promise<Patterns> {
  const above = await patternsAbove(folder, names, host, cache)
  const own: PatternParams[] = []
  for (const name of names) {
    if (name === '.gitignore' && !above.isRepository) continue
    const path = join(folder, name)
    const source = await host.readText(path).catch((error) => {
      throw new Error(`${path} cannot be read: ${messageOf(error)}`)
    })
    if (source) own.push(...patternsIn(source, path, folder === above.top ? '' : relative(above.top, folder)))
  }
  if (own.length === 0) return above
  const {default: ignore} = await import('ignore')
  const all = ignore({ignorecase: false})
  return {...above, all: (above.all ? all.add(above.all) : all).add(own)}
}

async function patternsAbove(
  folder: string,
  names: readonly IgnoreName[],
  host: ConfigHost,
  cache: IgnoreCache,
): Promise<Patterns> {
  const git = join(folder, '.git')
  // In a second work tree and in a submodule `.git` is a file.
  if ((await exists(join(git, 'HEAD'), host)) || (await exists(git, host)))
    return {top: folder, isRepository: true, all: undefined}
  const parent = folderOf(folder)
  if (parent === undefined) return {top: folder, isRepository: false, all: undefined}
  return patternsOf(parent, names, host, cache)
}

/** The patterns in an ignore file, as they would be written at the top. */
function patternsIn(source: string, path: string, folder: string): PatternParams[] {
  const base = folder.replace(/[\\*?[\]]/g, '\\$&')
  return source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({pattern: base === '' ? line : placed(line, base), mark: path}))
}

// In the folder `old`, `draft.md` becomes `/old/**/draft.md`, and `/draft.md` becomes `/old/draft.md`.
function placed(line: string, base: string): string {
  const [, not = '', pattern = ''] = /^(!?)(?:\\(?=[!#]))?(.*)$/.exec(line) ?? []
  const isAnchored = pattern.trimEnd().replace(/\/$/, '').includes('/')
  return `${not}/${base}/${isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`
}
