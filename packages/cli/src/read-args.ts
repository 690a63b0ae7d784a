import {parseArgs} from 'node:util'
import {didYouMean} from '@amicable/rules/config'
import {UserError} from './user-error.ts'

/** What begins with a dash on the command line: how it is written, and what the help says of it. */
export interface Flag {
  /** Without the dashes. */
  name: string
  short?: string
  /** What the flag takes, for the help; without it the flag takes nothing. */
  value?: string
  /** What that may be, for completion. */
  values?: readonly string[]
  help: string
}

/** An argument: a flag with its value, which is empty for one that takes none, or an operand, such as a file. */
export type Argument<AnyFlag extends Flag> = {flag: AnyFlag; value: string} | {operand: string}

/**
 * Tells flags and operands apart, in the order in which they are written.
 *
 * @throws UserError when a flag is unknown, lacks its value or has one that it does not take
 */
export function readArgs<AnyFlag extends Flag>(
  argv: readonly string[],
  flags: readonly AnyFlag[],
): Argument<AnyFlag>[] {
  const {tokens} = parseArgs({
    args: [...argv],
    // Its own errors are not ours: the tokens say enough to name what was meant.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      flags.map(({name, short, value}) => [
        name,
        {type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : {short})},
      ]),
    ),
  })
  return tokens.flatMap((token): Argument<AnyFlag>[] => {
    if (token.kind === 'positional') return [{operand: token.value}]
    if (token.kind !== 'option') return []
    const flag = flags.find((each) => each.name === token.name)
    if (!flag) throw unknown(token.rawName, flags)
    const value = checkedValue(flag, token.rawName, token.value, token.inlineValue === true)
    return [{flag, value}]
  })
}

function unknown(rawName: string, flags: readonly Flag[]): UserError {
  const hint = didYouMean(
    rawName,
    flags.map((each) => `--${each.name}`),
  )
  return new UserError(`unknown option ${rawName}${hint || '; see amicable --help'}`)
}

function checkedValue(flag: Flag, rawName: string, value: string | undefined, inline: boolean): string {
  if (flag.value === undefined && value !== undefined) throw new UserError(`${rawName} takes no value`)
  const isOption = value !== undefined && !inline && value.startsWith('-') && value !== '-'
  if (flag.value !== undefined && (value === undefined || value === '' || isOption)) {
    throw new UserError(`${rawName} needs a value: ${rawName} <${flag.value}>`)
  }
  return value ?? ''
}
