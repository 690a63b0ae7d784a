import path from 'node:path'
import {letterOf} from '../letter-of.ts'
import {lintOptions} from '../lint-options.ts'
import {type Letter, readBytes} from '../read-file.ts'
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
  let letter: Letter
  try {
    letter = await letterOf(file, name === '-' ? await io.stdin() : await readBytes(file), rules)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${name}: ${error.message}`) : error
  }
  const options = lintOptions(toldByName(file, letter.text, rules), settings, {rules: {}})
  const {kind, isMessage} = await rules.lint(letter.text, options)
  if (!isMessage || kind !== 'termination') {
    const found = !isMessage ? 'no message' : kind === 'agreement' ? 'an agreement' : 'another message'
    throw new UserError(
      `${name}: is ${found}, not a letter that ends the work; if it is one, say so in its first line: amicable: {kind: termination}`,
    )
  }
  const {callNotes} = await import('@amicable/rules/compose')
  return put(await callNotes(letter.text, options))
}
