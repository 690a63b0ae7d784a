import path from 'node:path'
import {type Options, optionGroups} from './options.ts'
import {readArgs} from './read-args.ts'
import {formats} from './reporters/index.ts'
import {checkSelection, isByGit} from './selection-options.ts'
import {checkSuppressions} from './suppressions/suppress-options.ts'
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
    outputs: [],
    fix: false,
    fixDryRun: false,
    fixTypes: [],
    unsafe: false,
    rules: {},
    quiet: false,
    watch: false,
    cache: false,
    stats: false,
    ignore: true,
    changed: false,
    staged: false,
    changedLines: false,
    suppressAll: false,
    suppressRules: [],
    pruneSuppressions: false,
    passOnUnprunedSuppressions: false,
    help: false,
    version: false,
  }
  for (const argument of readArgs(argv, rows)) {
    if ('operand' in argument) options.inputs.push(argument.operand)
    else argument.flag.set(options, argument.value)
  }
  if (options.help || options.version || options.printConfig !== undefined) return options
  check(options)
  assignFiles(options)
  return options
}

/** Refuses what does not go together. */
function check(options: Options): void {
  const fromStdin = options.inputs.includes('-')
  if (options.inputs.length === 0 && isByGit(options)) options.inputs.push('.')
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
  checkSelection(options)
  checkSuppressions(options)
  if (options.fix && options.fixDryRun) throw new UserError('--fix and --fix-dry-run exclude each other; choose one')
  if ((options.unsafe || options.fixTypes.length > 0) && !options.fix && !options.fixDryRun) {
    throw new UserError(`${options.unsafe ? '--unsafe' : '--fix-type'} says what to change; add --fix or --fix-dry-run`)
  }
  if (options.watch && fromStdin) throw new UserError('--watch has no file to watch for standard input; name a letter')
  if (options.watch && (options.suppressAll || options.suppressRules.length > 0 || options.pruneSuppressions)) {
    throw new UserError('--watch would write the known findings again and again; do that without it')
  }
}

/** Gives every report its place: a file, or for one of them standard output. */
function assignFiles({outputs, outputFile}: Options): void {
  if (outputs.length === 0) outputs.push({format: formats[0]})
  const [open, second] = outputs.filter(({file}) => file === undefined)
  if (open && second) {
    const example = `--format ${second.format.name}:report`
    throw new UserError(
      `${open.format.name} and ${second.format.name} would both go to standard output; name a file, as in ${example}`,
    )
  }
  if (outputFile !== undefined) {
    if (!open) throw new UserError(`--output-file ${outputFile}: every report has a file of its own; leave it out`)
    open.file = outputFile
  }
  const files = outputs.flatMap(({file}) => (file === undefined ? [] : [path.normalize(file)]))
  const twice = files.find((file, index) => files.indexOf(file) < index)
  if (twice !== undefined) throw new UserError(`two reports would go to ${twice}; name another file for one`)
}
