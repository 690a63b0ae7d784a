import type {Settings} from '@amicable/rules/config'
import type {Io} from './io.ts'
import type {Options} from './options.ts'
import {settingsReader} from './settings.ts'
import {shortPath} from './short-path.ts'
import {UserError} from './user-error.ts'

/**
 * What the config says of one letter.
 *
 * @param filePath absolute; the letter need not be there
 * @throws UserError when a config keeps it from being read
 */
export async function settingsOfLetter(
  filePath: string,
  options: Pick<Options, 'config' | 'ignore'>,
  {cwd}: Pick<Io, 'cwd'>,
): Promise<Settings> {
  const {settings, broken, ignoredBy} = await (await settingsReader(options, cwd))(filePath, true)
  const [problem] = broken?.problems ?? []
  if (problem) {
    throw new UserError(`${shortPath(problem.path, cwd)}:${problem.line}:${problem.column}: ${problem.message}`)
  }
  if (ignoredBy === undefined) return settings
  throw new UserError(
    `${shortPath(filePath, cwd)}: not read, ${shortPath(ignoredBy, cwd)} ignores it; --no-ignore reads it`,
  )
}
