import {type Flag, readArgs} from '../read-args.ts'

/** The arguments of a command. */
export interface CommandArgs {
  operands: string[]
  /** The flags by name; the value is empty for one that takes none. */
  given: Map<string, string>
}

/**
 * Reads the arguments of a command.
 *
 * @throws UserError when they are wrong
 */
export function commandArgs(args: readonly string[], flags: readonly Flag[]): CommandArgs {
  const read: CommandArgs = {operands: [], given: new Map()}
  for (const argument of readArgs(args, flags)) {
    if ('operand' in argument) read.operands.push(argument.operand)
    else read.given.set(argument.flag.name, argument.value)
  }
  return read
}
