import {readFile, realpath} from 'node:fs/promises'
import path from 'node:path'
import type {LintOptions} from '@amicable/rules'
import {findPartials} from '@amicable/rules/config'
import {liesWithin} from './lies-within.ts'
import {isMissing, reasonOf, UserError} from './user-error.ts'

/**
 * The texts that a template puts into itself, as an option of `lint`. They are looked for beside it and in the folder of its config;
 * a link that leads elsewhere is not followed.
 *
 * @param file the absolute path of the template
 * @throws UserError when there is one that cannot be read
 */
export async function partialsOf(
  text: string,
  file: string,
  configFolder: string | undefined,
): Promise<Pick<LintOptions, 'partials'>> {
  const folders = [path.dirname(file), ...(configFolder === undefined ? [] : [configFolder])]
  return findPartials(text, file, configFolder, {readText: (partial) => readWithin(folders, partial)})
}

async function readWithin(folders: readonly string[], file: string): Promise<string | undefined> {
  try {
    const real = await realpath(file)
    for (const folder of folders) {
      if (!(await liesWithin(folder, real))) continue
      return new TextDecoder('utf-8', {fatal: true}).decode(await readFile(real))
    }
    return undefined
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'EISDIR')) return undefined
    const reason = error instanceof TypeError ? 'invalid UTF-8; save it as UTF-8' : reasonOf(error)
    throw new UserError(`its partial ${file} cannot be read: ${reason}`)
  }
}
