import {type FSWatcher, watch} from 'node:fs'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {reasonOf} from './user-error.ts'

/** An editor writes a file in several steps; what happens within so many milliseconds is one change. */
const pause = 100

/** A folder that is watched: for letters, or only for the configs of letters below it. */
type Purpose = 'letters' | 'configs'

/**
 * The folders that letters and their configs may lie in, each watched by itself: not every system can watch a tree, and
 * none can leave node_modules out.
 */
export class WatchedFolders {
  readonly #inputs: readonly string[]
  readonly #cwd: string
  readonly #matters: (file: string, purpose: Purpose) => boolean
  #watchers: FSWatcher[] = []
  #timer: NodeJS.Timeout | undefined
  #tell: () => void = () => {}

  /**
   * @param inputs files, folders and globs
   * @param matters whether a change of this file or folder, by its absolute path, is to be told
   */
  constructor(inputs: readonly string[], cwd: string, matters: (file: string, purpose: Purpose) => boolean) {
    this.#inputs = inputs
    this.#cwd = cwd
    this.#matters = matters
  }

  /** Waits for the next change from now on. */
  changed(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve
    })
  }

  /**
   * Watches the folders that are there now, and no others. All are watched anew: one that was removed and made again is
   * another one.
   *
   * @returns why one of them cannot be watched, in one line
   */
  async watch(): Promise<string | undefined> {
    const folders = await this.#folders()
    this.close()
    for (const [folder, purpose] of folders) {
      try {
        const watcher = watch(folder, (_, name) => this.#heard(folder, name, purpose))
        // It has gone: what lies above it tells that, too.
        watcher.on('error', () => watcher.close())
        this.#watchers.push(watcher)
      } catch (error) {
        return `${folder}: cannot be watched: ${reasonOf(error)}`
      }
    }
    return undefined
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
    this.#watchers = []
    clearTimeout(this.#timer)
  }

  #heard(folder: string, name: string | null, purpose: Purpose): void {
    if (name !== null && !this.#matters(path.join(folder, name), purpose)) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(), pause)
  }

  async #folders(): Promise<Map<string, Purpose>> {
    const folders = new Map<string, Purpose>()
    for (const input of this.#inputs) {
      const root = await rootOf(path.resolve(this.#cwd, input))
      for (const folder of root.deep ? await foldersIn(root.folder) : [root.folder]) folders.set(folder, 'letters')
      for (const folder of above(root.folder)) if (!folders.has(folder)) folders.set(folder, 'configs')
    }
    return folders
  }
}

/** The folder of a file, a folder itself with all that is in it, and of what is not there or is a glob what is there of it. */
async function rootOf(name: string): Promise<{folder: string; deep: boolean}> {
  for (let folder = name; ; folder = path.dirname(folder)) {
    const stats = await stat(folder).catch(() => undefined)
    if (stats) return stats.isDirectory() ? {folder, deep: true} : {folder: path.dirname(folder), deep: false}
    if (folder === path.dirname(folder)) return {folder, deep: false}
  }
}

async function foldersIn(root: string): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  const ignore = ['**/node_modules', '**/.git']
  const found = await glob('**', {cwd: root, absolute: true, ignore, onlyDirectories: true, expandDirectories: false})
  return [root, ...found.map((folder) => path.resolve(folder))]
}

function above(folder: string): string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [] : [parent, ...above(parent)]
}
