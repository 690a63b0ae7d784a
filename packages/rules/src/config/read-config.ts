import type {Config, Problem} from './config.ts'
import {didYouMean} from './did-you-mean.ts'
import {messageOf} from './error-message.ts'
import {findPackage} from './find-package.ts'
import {mergeConfigs} from './merge.ts'
import {type ParsedConfig, parseConfig, type Reference} from './parse-config.ts'
import {folderOf, isPath, resolve} from './path.ts'
import {presets} from './presets.ts'

/** What the search asks of its surroundings. */
export interface ConfigHost {
  /** The text of a file; undefined when there is no such file. Rejects when the file cannot be read. */
  readText(path: string): Promise<string | undefined>
}

/** A config file, and what it and those that it extends hold. */
export interface ConfigFile extends Pick<ParsedConfig, 'config' | 'problems'> {
  path: string
  /** The folder that its globs are relative to. */
  folder: string
  /** Every file that was asked for, itself first: when one of them changes or appears, it has to be read again. */
  files: string[]
}

const PRESET = 'amicable:'
/** A folder that is a link to itself gives one file endless names. */
const DEEPEST = 20
/** Configs that extend each other in many ways are read once for each way. */
const MOST = 100

/** The reading of a config and of those that it extends. */
interface Reading {
  host: ConfigHost
  /** How many configs were read. */
  count: number
}

/**
 * Reads the config file that was asked for by its path, and those that it extends. Nothing of them is run.
 *
 * @returns undefined when there is no such file
 */
export async function readConfig(path: string, host: ConfigHost): Promise<ConfigFile | undefined> {
  return read(path, {host, count: 0}, [])
}

async function read(path: string, reading: Reading, below: readonly string[]): Promise<ConfigFile | undefined> {
  reading.count++
  const folder = folderOf(path) ?? path
  const file: ConfigFile = {path, folder, files: [path], problems: []}
  let source: string | undefined
  try {
    source = await reading.host.readText(path)
  } catch (error) {
    file.problems.push({message: `cannot be read: ${messageOf(error)}`, path, line: 1, column: 1})
    return file
  }
  if (source === undefined) return undefined
  const {config, problems, references = []} = await parseConfig(source, path)
  file.problems.push(...problems)
  if (!config) return file
  let merged: Config = {}
  for (const reference of references) merged = mergeConfigs(merged, await extended(reference, file, reading, below))
  if (file.problems.length === 0) file.config = references.length > 0 ? mergeConfigs(merged, config) : config
  return file
}

/** What an extended config holds. Its problems and files become those of the file that extends it. */
async function extended(
  {name, line, column}: Reference,
  file: ConfigFile,
  reading: Reading,
  below: readonly string[],
): Promise<Config> {
  const refuse = (message: string): Config => {
    const problem: Problem = {message: `extends "${name}": ${message}`, path: file.path, line, column}
    file.problems.push(problem)
    return {}
  }
  if (name.startsWith(PRESET)) {
    const names = [...presets.keys()]
    const preset = presets.get(name.slice(PRESET.length))
    const expected = names.map((known) => PRESET + known)
    return preset ?? refuse(`no such preset${didYouMean(name, expected) || `; expected ${expected.join(' or ')}`}`)
  }
  const found = isPath(name) ? {path: resolve(file.folder, name)} : await findPackage(name, file.folder, reading.host)
  if ('problem' in found) return refuse(found.problem)
  const chain = [...below, file.path]
  if (chain.includes(found.path)) return refuse('goes round in a circle; take it out')
  if (chain.length >= DEEPEST) return refuse(`the ${DEEPEST}th config in a chain; make the chain shorter`)
  if (reading.count >= MOST) return refuse(`more than ${MOST} configs in all; let fewer extend each other`)
  const base = await read(found.path, reading, chain)
  file.files.push(...(base?.files ?? [found.path]))
  if (!base) return refuse(`no such file: ${found.path}`)
  file.problems.push(...base.problems)
  if (!base.config && base.problems.length === 0) return refuse('its package.json has no key "amicable"')
  return base.config ?? {}
}
