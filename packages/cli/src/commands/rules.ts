import {UserError} from '../user-error.ts'
import type {CommandRun} from './index.ts'

/** One line for each rule: its id, its level and what it asks. */
export const listRules: CommandRun = async (args, io) => {
  if (args.length > 0) throw new UserError('rules takes no argument; see amicable explain <rule>')
  const {rules} = await io.rules()
  const width = Math.max(...rules.map(({id}) => id.length))
  return rules.map(({id, level, summary}) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${summary}\n`).join('')
}
