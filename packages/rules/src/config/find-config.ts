import {hasKey} from './package-key.ts'
import {folderOf, join} from './path.ts'
import {type ConfigFile, type ConfigHost, readConfig} from './read-config.ts'

/** The names of config files, in the order in which they are looked for in a folder. */
export const configNames = [
  '.amicablerc',
  '.amicablerc.json',
  '.amicablerc.yaml',
  '.amicablerc.yml',
  'package.json',
] as const

/** The nearest config of each folder that was searched. Make a new one when config files have changed. */
export type ConfigCache = Map<string, Promise<ConfigFile | undefined>>

/**
 * Finds the config of a file: the nearest one, from the file's folder upward, and those that it extends. What lies above
 * the nearest is not read.
 *
 * @param filePath an absolute path, POSIX or Windows; the file need not exist
 * @param cache shared between calls, spares every folder a second look
 * @returns undefined when no folder has a config
 */
export function findConfig(
  filePath: string,
  host: ConfigHost,
  cache: ConfigCache = new Map(),
): Promise<ConfigFile | undefined> {
  const folder = folderOf(filePath)
  if (folder === undefined) return Promise.resolve(undefined)
  let found = cache.get(folder)
  if (!found) {
    found = configIn(folder, host).then((config) => config ?? findConfig(folder, host, cache))
    cache.set(folder, found)
  }
  return found
}

async function configIn(folder: string, host: ConfigHost): Promise<ConfigFile | undefined> {
  for (const name of configNames) {
    const path = join(folder, name)
    if (name === 'package.json' && !(await hasKey(path, host))) continue
    const found = await readConfig(path, host)
    if (found?.config || found?.problems.length) return found
  }
  return undefined
}
