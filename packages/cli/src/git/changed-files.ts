import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Found} from '../discover.ts'
import type {Io} from '../io.ts'
import type {Options} from '../options.ts'
import {UserError} from '../user-error.ts'
import {type Git, gitIn, gitWithoutFilters} from './git.ts'
import {type Lines, linesOfPatch} from './patch-lines.ts'

/** Where a main branch is looked for: as the server names it, else as most do. */
const mainBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** Deleted files are left out, and a moved one is known by its new name. */
const diff = ['diff', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules', '-M', '--diff-filter=d']
const patch = ['--no-color', '--unified=0', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/']

const allLines: Lines = [{first: 1, last: Number.POSITIVE_INFINITY}]

/** The files of a repository that have changed. */
export class ChangedFiles {
  readonly #files: ReadonlyMap<string, Lines>
  readonly #folders = new Map<string, Promise<string>>()
  /** What is true of them: `has changed since main`. */
  readonly what: string

  /** @param files the lines that are new or changed, by absolute path without links */
  constructor(files: ReadonlyMap<string, Lines>, what: string) {
    this.#files = files
    this.what = what
  }

  /** The lines of a file that are new or changed; undefined when the file is the same. */
  async linesOf(file: string): Promise<Lines | undefined> {
    const folder = path.dirname(file)
    // A folder that has vanished has no links; reading the file will tell.
    const real = this.#folders.get(folder) ?? realpath(folder).catch(() => folder)
    this.#folders.set(folder, real)
    return this.#files.get(path.join(await real, path.basename(file)))
  }

  /** Those of the files that have changed. */
  async among(files: readonly Found[]): Promise<Found[]> {
    const lines = await Promise.all(files.map((file) => this.linesOf(file.path)))
    return files.filter((_, index) => lines[index] !== undefined)
  }
}

/**
 * Finds out what has changed in the repository around the working folder: since the last commit that the main branch or the
 * one named has in common with HEAD, with what is not committed yet; or what the next commit will hold. Lines are those of
 * the file as it lies on the disk.
 *
 * @throws UserError when there is no Git, no repository, or nothing to compare with
 */
export async function findChangedFiles(
  {since, staged, changedLines}: Pick<Options, 'since' | 'staged' | 'changedLines'>,
  {cwd, env}: Io,
): Promise<ChangedFiles> {
  try {
    const top = await topOf(gitIn(cwd, env))
    const git = await gitWithoutFilters(top, env)
    const files = new Map<string, Lines>()
    const add = (names: string, lines: Lines): void => {
      for (const name of names.split('\0')) if (name !== '') files.set(path.join(top, name), lines)
    }
    if (!staged) add(await asked(git('ls-files', '-z', '--others', '--exclude-standard')), allLines)
    if (!(await isCommit('HEAD', git))) {
      // Before the first commit everything is new.
      add(await asked(git('ls-files', '-z', '--cached')), allLines)
      return new ChangedFiles(files, staged ? 'is staged' : 'is there')
    }
    const ref = since ?? (staged ? 'HEAD' : await mainBranch(git))
    const base = await mergeBase(ref, git)
    add(await asked(git(...diff, '--name-only', '-z', ...(staged ? ['--cached'] : []), base, '--')), [])
    for (const [name, lines] of changedLines
      ? await linesOfPatch(await asked(git(...diff, ...patch, base, '--')))
      : []) {
      const file = path.join(top, name)
      if (files.has(file)) files.set(file, lines)
    }
    return new ChangedFiles(files, staged ? 'is staged' : `has changed since ${ref}`)
  } catch (error) {
    const flag = staged ? '--staged' : since === undefined ? '--changed' : '--since'
    throw error instanceof UserError ? new UserError(`${flag}: ${error.message}`) : error
  }
}

async function topOf(git: Git): Promise<string> {
  return realpath((await asked(git('rev-parse', '--show-toplevel'))).replace(/\r?\n$/, ''))
}

async function mainBranch(git: Git): Promise<string> {
  for (const name of mainBranches) if (await isCommit(name, git)) return name
  throw new UserError(`there is no ${mainBranches.join(', no ')}; name what to compare with, as in --since develop`)
}

async function mergeBase(ref: string, git: Git): Promise<string> {
  const fetch = 'in a pipeline, fetch the whole history first'
  if (!(await isCommit(ref, git))) throw new UserError(`no branch, tag or commit is called "${ref}"; ${fetch}`)
  const base = await git('merge-base', ref, 'HEAD')
  if (!base.ok) throw new UserError(`"${ref}" and HEAD have no commit in common; ${fetch}`)
  return base.text.trim()
}

async function isCommit(name: string, git: Git): Promise<boolean> {
  // No name of a commit begins with a dash; options do.
  return !name.startsWith('-') && (await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)).ok
}

async function asked(answer: ReturnType<Git>): Promise<string> {
  const {ok, text} = await answer
  if (ok) return text
  throw new UserError(`git says: ${text}`)
}
