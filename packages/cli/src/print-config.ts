import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Io} from './io.ts'
import {lintOptions} from './lint-options.ts'
import type {Options} from './options.ts'
import {settingsOfLetter} from './settings-of-letter.ts'
import {toldByName} from './told-by-name.ts'
import {isMissing, reasonOf, UserError} from './user-error.ts'

/**
 * How a letter would be read: what the options, its config and its name say of it, as JSON. What its front matter says is
 * not among it, which wins over them; the letter need not be there.
 *
 * @throws UserError when a config keeps it from being read
 */
export async function printedConfig(name: string, options: Options, io: Io): Promise<string> {
  const file = path.resolve(io.cwd, name)
  const settings = await settingsOfLetter(file, options, io)
  const told = toldByName(file, await textIfThere(file), await io.rules())
  return `${JSON.stringify(lintOptions(told, settings, options), undefined, 2)}\n`
}

async function textIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return ''
    throw new UserError(`${file}: cannot be read: ${reasonOf(error)}`)
  }
}
