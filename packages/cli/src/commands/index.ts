import type {Io} from '../io.ts'

/** What the command line can do besides reading letters. */
export interface Command {
  name: string
  /** What follows the name, for the help. */
  argument?: string
  description: string
  /** What the argument may be, for completion. */
  values?: readonly string[]
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
    name: 'completion',
    argument: 'shell',
    description: 'print the completion script of bash, zsh or fish',
    values: shells,
    load: async () => (await import('./completion.ts')).completion,
  },
]
