import path from 'node:path'
import {lintOptions} from '../lint-options.ts'
import {decodeLetter, type Letter, readLetter} from '../read-file.ts'
import {settingsOfLetter} from '../settings-of-letter.ts'
import {toldByName} from '../told-by-name.ts'
import {UserError} from '../user-error.ts'
import {commandArgs} from './command-args.ts'
import {destinationOf} from './destination.ts'
import {callFlags} from './flags.ts'
import type {CommandRun} from './index.ts'

/** Notes for ringing the client, from the sentences of the letter. */
export const call: CommandRun = async (args, io) => {
  const {operands, given} = commandArgs(args, callFlags)
  const [name, ...more] = operands
  if (name === undefined || more.length > 0) {
    throw new UserError('call takes one letter, as in: amicable call letter.md')
  }
  const put = destinationOf({given}, io)
  const file = path.resolve(io.cwd, name === '-' ? '<stdin>' : name)
  const settings = await settingsOfLetter(file, {ignore: false}, io)
  const rules = await io.rules()
  const isMail = rules.formatOf(file) === 'eml'
  let letter: Letter
  try {
    letter = name === '-' ? decodeLetter(await io.stdin(), isMail) : await readLetter(file, isMail)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${name}: ${error.message}`) : error
  }
  const {callNotes} = await import('@amicable/rules/compose')
  const options = lintOptions(toldByName(file, letter.text, rules), settings, {rules: {}})
  return put(await callNotes(letter.text, options))
}
