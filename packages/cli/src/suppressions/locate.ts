import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Options} from '../options.ts'

const name = 'amicable-suppressions.json'

/**
 * Where known findings are kept: in the file that the options name, else in the nearest from the working folder upward, else
 * in one that is yet to be made.
 *
 * @returns undefined when there is no file, and none is asked for
 */
export function locateSuppressions(
  {
    suppressAll,
    suppressRules,
    pruneSuppressions,
    suppressionsLocation,
  }: Pick<Options, 'suppressAll' | 'suppressRules' | 'pruneSuppressions' | 'suppressionsLocation'>,
  cwd: string,
): string | undefined {
  if (suppressionsLocation !== undefined) return path.resolve(cwd, suppressionsLocation)
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, name)
    if (existsSync(file)) return file
    if (folder === path.dirname(folder)) break
  }
  return suppressAll || suppressRules.length > 0 || pruneSuppressions ? path.join(cwd, name) : undefined
}
