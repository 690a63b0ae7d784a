import path from 'node:path'
import {allMissing} from './all-missing.ts'
import {isDocx} from './docx/is-docx.ts'
import type {Io} from './io.ts'
import type {Around} from './lint-letters.ts'
import {Notices} from './notices.ts'
import type {Options} from './options.ts'
import {openCache, ReportCache} from './report-cache.ts'
import {UserError} from './user-error.ts'
import {WatchedFolders} from './watched-folders.ts'

/** Clears the screen and what was scrolled off it, and goes to its first line. */
const clear = '\u001B[2J\u001B[3J\u001B[H'

/**
 * Reads the letters, and reads them again whenever one of them, or a config, changes, until somebody ends it. A letter
 * that has not changed is not judged again.
 *
 * @param lint reads and reports once; it must not reject
 * @throws AggregateError of a UserError for each name, when nothing that was named is there
 */
export async function watchLetters(
  options: Options,
  io: Io,
  lint: (around: Around) => Promise<unknown>,
): Promise<void> {
  const missing = allMissing(options.inputs, io.cwd)
  if (missing.length > 0) throw new AggregateError(missing.map((problem) => new UserError(problem)))
  const notices = new Notices(io.stderr)
  const cache = options.cache ? await openCache(options, io) : new ReportCache(io.version, notices)
  const ended = new AbortController()
  const inputs = [options.inputs, options.config || [], options.data ?? []].flat()
  const matters = whatMatters({...options, inputs}, io.cwd, (await io.rules()).formatOf)
  const folders = new WatchedFolders(inputs, io.cwd, matters)
  const quit = io.quit().then(() => ended.abort())
  try {
    while (!ended.signal.aborted) {
      const changed = folders.changed()
      const problem = await folders.watch()
      if (io.stdout.isTTY) io.stdout.write(clear)
      await lint({cache, signal: ended.signal})
      if (ended.signal.aborted) break
      await cache.save()
      if (problem !== undefined) notices.say(problem)
      notices.say('waiting for changes; q or Ctrl-C ends it')
      await Promise.race([changed, quit])
    }
  } finally {
    folders.close()
  }
}

/** Letters, what may be a folder of them, and what settings are in; not what a run itself writes. */
function whatMatters(
  {inputs, outputs}: Options,
  cwd: string,
  formatOf: (file: string) => unknown,
): (file: string, purpose: 'letters' | 'configs') => boolean {
  const named = new Set(inputs.map((input) => path.resolve(cwd, input)))
  const written = new Set(outputs.flatMap(({file}) => (file === undefined ? [] : [path.resolve(cwd, file)])))
  return (file, purpose) => {
    if (written.has(file)) return false
    const name = path.basename(file)
    if (named.has(file) || /^(?:\.amicablerc.*|\.amicableignore|\.gitignore|package\.json)$/.test(name)) return true
    if (purpose === 'configs' || name.startsWith('.')) return false
    return formatOf(file) !== undefined || isDocx(file) || /^$|^\.(?:json|ya?ml)$/.test(path.extname(name))
  }
}
