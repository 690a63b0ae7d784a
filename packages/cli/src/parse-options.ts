import {parseArgs} from 'node:util'
import {didYouMean} from '@amicable/rules/config'
import {type Options, optionGroups} from './options.ts'
import {UserError} from './user-error.ts'

const rows = optionGroups.flatMap((group) => group.rows)

/**
 * Reads the arguments of the command line.
 *
 * @throws UserError when they are wrong
 */
export function parseOptions(argv: readonly string[]): Options {
  const options: Options = {
    inputs: [],
    format: 'pretty',
    fix: false,
    fixDryRun: false,
    rules: {},
    quiet: false,
    help: false,
    version: false,
  }
  const {tokens} = parseArgs({
    args: [...argv],
    // Its own errors are not ours: the tokens say enough to name what was meant.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      rows.map(({name, short, value}) => [
        name,
        {type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : {short})},
      ]),
    ),
  })
  for (const token of tokens) {
    if (token.kind === 'positional') options.inputs.push(token.value)
    if (token.kind === 'option') set(options, token.rawName, token.name, token.value, token.inlineValue === true)
  }
  if (options.help || options.version) return options
  check(options)
  return options
}

function set(options: Options, rawName: string, name: string, value: string | undefined, inline: boolean): void {
  const row = rows.find((each) => each.name === name)
  if (!row) {
    const hint = didYouMean(
      rawName,
      rows.map((each) => `--${each.name}`),
    )
    throw new UserError(`unknown option ${rawName}${hint || '; see amicable --help'}`)
  }
  if (row.value === undefined && value !== undefined) throw new UserError(`${rawName} takes no value`)
  const isOption = value !== undefined && !inline && value.startsWith('-') && value !== '-'
  if (row.value !== undefined && (value === undefined || value === '' || isOption)) {
    throw new UserError(`${rawName} needs a value: ${rawName} <${row.value}>`)
  }
  row.set(options, value ?? '')
}

/** Refuses what does not go together. */
function check(options: Options): void {
  const fromStdin = options.inputs.includes('-')
  if (options.inputs.length === 0) {
    throw new UserError('nothing to read; name a letter, a folder or a glob, or see amicable --help')
  }
  if (options.inputs.includes('')) throw new UserError('the name of a letter is empty')
  if (options.stdinFilename !== undefined && !fromStdin) {
    throw new UserError('--stdin-filename names the letter on standard input; add --stdin')
  }
  if (options.fix && fromStdin) {
    throw new UserError('--fix has no file to write for standard input; use --fix-dry-run')
  }
  if (options.fix && options.fixDryRun) throw new UserError('--fix and --fix-dry-run exclude each other; choose one')
}
