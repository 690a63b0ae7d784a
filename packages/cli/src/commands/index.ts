import type {Io} from '../io.ts'
import type {Flag} from '../read-args.ts'
import {callFlags, initFlags, newFlags} from './flags.ts'

/** What the command line can do besides reading letters. */
export interface Command {
  name: string
  /** What follows the name, for the help. */
  argument?: string
  description: string
  /** What the argument may be, for completion. */
  values?: readonly string[]
  /** What it takes besides. */
  flags?: readonly Flag[]
  /** What its own help says besides. */
  help?(): Promise<string>
  load(): Promise<CommandRun>
}

/**
 * Does what the command is for.
 *
 * @returns what is to be printed
 * @throws UserError when the arguments are wrong
 */
export type CommandRun = (args: readonly string[], io: Io) => Promise<string>

/** The shells that completion can be written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** What can be written anew. */
export const newKinds = ['termination', 'agreement'] as const

/** The commands, in the order of the help. Each is the first argument; a folder of the same name is read as `./rules`. */
export const commands: readonly Command[] = [
  {
    name: 'rules',
    description: 'list the rules',
    load: async () => (await import('./rules.ts')).listRules,
  },
  {
    name: 'explain',
    argument: 'rule',
    description: 'say what a rule asks for, and why',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'call',
    argument: 'letter',
    description: 'write notes for ringing the client before the letter is sent',
    flags: callFlags,
    load: async () => (await import('./call.ts')).call,
  },
  {
    name: 'new',
    argument: 'termination|agreement',
    description: 'ask, and write a letter that ends the work, or a service agreement',
    values: newKinds,
    flags: newFlags,
    help: async () => (await import('./new-help.ts')).answersHelp(),
    load: async () => (await import('./new.ts')).newText,
  },
  {
    name: 'init',
    description: 'write a config for the letters in this folder',
    flags: initFlags,
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'completion',
    argument: 'shell',
    description: 'print the completion script of bash, zsh or fish',
    values: shells,
    load: async () => (await import('./completion.ts')).completion,
  },
]
