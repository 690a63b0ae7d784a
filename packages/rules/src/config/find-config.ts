import {messageOf} from './error-message.ts'
import {type ParsedConfig, parseConfig} from './parse-config.ts'
import {folderOf, join} from './path.ts'

/** The names of config files, in the order in which they are looked for in a folder. */
export const configNames = [
  '.amicablerc',
  '.amicablerc.json',
  '.amicablerc.yaml',
  '.amicablerc.yml',
  'package.json',
] as const

/** What the search asks of its surroundings. */
export interface ConfigHost {
  /** The text of a file; undefined when there is no such file. Rejects when the file cannot be read. */
  readText(path: string): Promise<string | undefined>
}

/** A config file, and what it holds. */
export interface ConfigFile extends ParsedConfig {
  path: string
  /** The folder that its globs are relative to. */
  folder: string
}

/** The nearest config of each folder that was searched. Make a new one when config files have changed. */
export type ConfigCache = Map<string, Promise<ConfigFile | undefined>>

/**
 * Finds the config of a file: the nearest one, from the file's folder upward.
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

/**
 * Reads the config file that was asked for by its path.
 *
 * @returns undefined when there is no such file
 */
export async function readConfig(path: string, host: ConfigHost): Promise<ConfigFile | undefined> {
  const folder = folderOf(path) ?? path
  let source: string | undefined
  try {
    source = await host.readText(path)
  } catch (error) {
    const message = `cannot be read: ${messageOf(error)}`
    return {path, folder, problems: [{message, path, line: 1, column: 1}]}
  }
  return source === undefined ? undefined : {path, folder, ...(await parseConfig(source, path))}
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

/**
 * Whether a package.json has the key `amicable`. Most have not, and need no YAML parser to say so; of a broken one
 * parseConfig decides, unless the word is nowhere in it.
 */
async function hasKey(path: string, host: ConfigHost): Promise<boolean> {
  const source = await host.readText(path).catch(() => undefined)
  if (!source?.includes('"amicable"')) return false
  try {
    const value: unknown = JSON.parse(source)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'amicable')
  } catch {
    return true
  }
}
