import {readFileSync} from 'node:fs'
import path from 'node:path'
import {
  type ConfigCache,
  type ConfigFile,
  type ConfigHost,
  configFor,
  findConfig,
  type IgnoreCache,
  ignoredBy,
  ignoreNames,
  isIgnored,
  readConfig,
  type Settings,
} from '@amicable/rules/config'
import type {Options} from './options.ts'
import {isMissing, UserError} from './user-error.ts'

/** What the configs say of a letter. */
export interface LetterSettings {
  settings: Settings
  /** Where the config lies, if there is one. */
  folder?: string
  /** The config or ignore file that keeps the letter from being read. */
  ignoredBy?: string
  /** The config that has to be mended before the letter can be read. */
  broken?: ConfigFile
}

/**
 * Finds the settings of a letter.
 *
 * @param filePath an absolute path
 * @param named whether the letter was named itself: then Git's ignore files do not matter
 */
export type SettingsOf = (filePath: string, named: boolean) => Promise<LetterSettings>

/** Reads configs from the disk. */
export const configHost: ConfigHost = {
  // Not awaited on purpose: most of the files asked for do not exist, and the system says so at once.
  async readText(filePath) {
    try {
      return readFileSync(filePath, 'utf8')
    } catch (error) {
      if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'EISDIR')) return undefined
      throw error
    }
  },
}

/**
 * Finds the settings of letters as the options say: from one config, from the nearest of each letter, or from none; and
 * whether something keeps them from being read.
 *
 * @throws UserError when the one config does not exist
 */
export async function settingsReader(
  {config, ignore}: Pick<Options, 'config' | 'ignore'>,
  cwd: string,
): Promise<SettingsOf> {
  const configOf = await configFinder(config, cwd)
  const cache: IgnoreCache = new Map()
  return async (filePath, named) => {
    const ignorer = ignore && (await ignoredBy(filePath, named ? ['.amicableignore'] : ignoreNames, configHost, cache))
    if (ignorer) return {settings: {}, ignoredBy: ignorer}
    const file = await configOf(filePath)
    if (!file) return {settings: {}}
    if (!file.config) return {settings: {}, broken: file}
    if (ignore && (await isIgnored(filePath, file.config, file.folder))) return {settings: {}, ignoredBy: file.path}
    return {settings: await configFor(filePath, file.config, file.folder), folder: file.folder}
  }
}

async function configFinder(
  name: Options['config'],
  cwd: string,
): Promise<(filePath: string) => Promise<ConfigFile | undefined>> {
  if (name === false) return async () => undefined
  if (name === undefined) {
    const cache: ConfigCache = new Map()
    return (filePath) => findConfig(filePath, configHost, cache)
  }
  const file = await readConfig(path.resolve(cwd, name), configHost)
  if (!file) throw new UserError(`--config ${name}: no such file; check the name`)
  if (!file.config && file.problems.length === 0) throw new UserError(`--config ${name}: has no key "amicable"`)
  return async () => file
}
