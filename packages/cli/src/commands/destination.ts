import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Io} from '../io.ts'
import {UserError} from '../user-error.ts'
import {writeNew, writeWhole} from '../write-file.ts'
import type {CommandArgs} from './command-args.ts'

/** Puts a text where it was asked for, and returns what of it is to be printed. */
export type Destination = (text: string) => Promise<string>

/**
 * Where `--output-file` says, else standard output. It is asked for before any work is done, which would else be lost
 * on a file that is there already.
 *
 * @throws UserError when the file is there and `--force` is not given
 */
export function destinationOf(
  {given}: Pick<CommandArgs, 'given'>,
  {cwd, stdout}: Pick<Io, 'cwd' | 'stdout'>,
): Destination {
  const name = given.get('output-file')
  const force = given.has('force')
  if (name === undefined) {
    if (force) throw new UserError('--force is about the file to write; add --output-file <path>')
    return async (text) => text
  }
  const file = path.resolve(cwd, name)
  if (!force && existsSync(file)) throw new UserError(`${name}: is there already; choose another name, or add --force`)
  return async (text) => {
    try {
      await (force ? writeWhole(file, text) : writeNew(file, text))
      return ''
    } catch (error) {
      // It may hold somebody's answers.
      stdout.write(text)
      throw error instanceof UserError ? new UserError(`${name}: ${error.message}`) : error
    }
  }
}
