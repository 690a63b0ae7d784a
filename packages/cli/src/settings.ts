import {readFileSync} from 'node:fs'
import path from 'node:path'
import {
  type ConfigCache,
  type ConfigFile,
  type ConfigHost,
  configFor,
  findConfig,
  isIgnored,
  readConfig,
  type Settings,
} from '@amicable/rules/config'
import type {Options} from './options.ts'
import {isMissing, UserError} from './user-error.ts'

/** What the configs say of a letter. */
export interface LetterSettings {
  settings: Settings
  /** The config that keeps the letter from being read. */
  ignoredBy?: string
  /** The config that has to be mended before the letter can be read. */
  broken?: ConfigFile
}

/** Finds the settings of a letter by its absolute path. */
export type SettingsOf = (filePath: string) => Promise<LetterSettings>

const host: ConfigHost = {
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
 * Finds the settings of letters as the options say: from one config, from the nearest of each letter, or from none.
 *
 * @throws UserError when the one config does not exist
 */
export async function settingsReader({config: name}: Pick<Options, 'config'>, cwd: string): Promise<SettingsOf> {
  if (name === false) return async () => ({settings: {}})
  if (name === undefined) {
    const cache: ConfigCache = new Map()
    return async (filePath) => settingsIn(await findConfig(filePath, host, cache), filePath)
  }
  const file = await readConfig(path.resolve(cwd, name), host)
  if (!file) throw new UserError(`--config ${name}: no such file; check the name`)
  if (!file.config && file.problems.length === 0) throw new UserError(`--config ${name}: has no key "amicable"`)
  return (filePath) => settingsIn(file, filePath)
}

async function settingsIn(file: ConfigFile | undefined, filePath: string): Promise<LetterSettings> {
  if (!file) return {settings: {}}
  if (!file.config) return {settings: {}, broken: file}
  if (await isIgnored(filePath, file.config, file.folder)) return {settings: {}, ignoredBy: file.path}
  return {settings: await configFor(filePath, file.config, file.folder)}
}
