import type {Config, Settings} from './config.ts'
import {mergeSettings} from './merge.ts'
import {relative} from './path.ts'

/**
 * The settings of one file, which are options of `lint`: those of the config, then those of each override whose glob
 * matches, in order.
 *
 * @param filePath an absolute path
 * @param folder the config's folder, which its globs are relative to
 */
export async function configFor(filePath: string, config: Config, folder: string): Promise<Settings> {
  const {$schema, extends: _, root, ignores, overrides = [], ...settings} = config
  let merged = mergeSettings({rules: {}}, settings)
  for (const {files, ...override} of overrides) {
    if (await matches(relative(folder, filePath), [files].flat())) merged = mergeSettings(merged, override)
  }
  return merged
}

/**
 * Whether the config says that a file is not to be read. A glob that matches a folder holds for all that is in it.
 *
 * @param filePath an absolute path
 * @param folder the config's folder, which its globs are relative to
 */
export async function isIgnored(filePath: string, config: Config, folder: string): Promise<boolean> {
  if (!config.ignores?.length) return false
  const globs = config.ignores.map((glob) => glob.replace(/\/$/, ''))
  const parts = relative(folder, filePath).split('/')
  for (let end = 1; end <= parts.length; end++) {
    if (await matches(parts.slice(0, end).join('/'), globs)) return true
  }
  return false
}

async function matches(path: string, globs: string[]): Promise<boolean> {
  const {default: picomatch} = await import('picomatch/posix.js')
  const anywhere = globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`))
  return picomatch(anywhere, {dot: true, nonegate: true})(path)
}
