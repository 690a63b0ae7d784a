import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {messageOf} from '@amicable/rules/config'
import {helpText} from './help.ts'
import type {Io} from './io.ts'
import {lintLetters, type Outcome} from './lint-letters.ts'
import type {Options} from './options.ts'
import {parseOptions} from './parse-options.ts'
import {json} from './reporters/json.ts'
import {errorsOnly} from './reporters/result.ts'
import {reasonOf, UserError} from './user-error.ts'

const exitCodes = {ready: 0, findings: 1, failed: 2} as const

/**
 * The command line: reads the letters that the arguments name, and prints the report.
 *
 * @param argv the arguments, without node and the script
 * @returns the exit code: 0 when there is no error and no more warnings than allowed, 1 when there are, 2 when something
 * could not be read or was asked for wrongly. Never rejects
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const options = parseOptions(argv)
    if (options.help) io.stdout.write(helpText())
    else if (options.version) io.stdout.write(`${io.version}\n`)
    else return await lintAndPrint(options, io)
    return exitCodes.ready
  } catch (error) {
    return tell(error, io)
  }
}

async function lintAndPrint(options: Options, io: Io): Promise<number> {
  let outcome: Outcome = {results: [], changes: [], failed: true}
  try {
    outcome = await lintLetters(options, io)
  } catch (error) {
    // The report is printed all the same: who reads it as JSON expects an array.
    tell(error, io)
  }
  await print(await render(outcome, options, io), options, io)
  return exitCode(outcome, options, io)
}

async function render(outcome: Outcome, options: Options, io: Io): Promise<string> {
  const {outputFile, format, fixDryRun, quiet} = options
  const colour = outputFile === undefined && hasColour(options, io)
  if (fixDryRun) {
    const {unifiedDiff} = await import('./reporters/diff.ts')
    const diff = await unifiedDiff(outcome.changes, colour)
    if (format === 'pretty') return diff
    io.stderr.write(diff)
  }
  const results = quiet ? outcome.results.map(errorsOnly) : outcome.results
  if (format === 'json') return json(results)
  const {pretty} = await import('./reporters/pretty.ts')
  const columns = outputFile === undefined ? io.stdout.columns : undefined
  return pretty(results, {colour, columns, cwd: io.cwd, quiet})
}

async function print(text: string, {outputFile}: Options, io: Io): Promise<void> {
  if (outputFile === undefined) {
    if (text !== '') io.stdout.write(text)
    return
  }
  const file = path.resolve(io.cwd, outputFile)
  try {
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, text)
  } catch (error) {
    throw new UserError(`--output-file ${outputFile}: cannot be written: ${reasonOf(error)}`)
  }
}

function exitCode({results, failed}: Outcome, {maxWarnings}: Options, io: Io): number {
  if (failed) return exitCodes.failed
  const sum = (key: 'errorCount' | 'warningCount'): number =>
    results.reduce((total, {report}) => total + report[key], 0)
  const tooMany = maxWarnings !== undefined && sum('warningCount') > maxWarnings
  if (tooMany) io.stderr.write(`amicable: ${sum('warningCount')} warnings, and --max-warnings is ${maxWarnings}\n`)
  return tooMany || sum('errorCount') > 0 ? exitCodes.findings : exitCodes.ready
}

function tell(error: unknown, io: Io): number {
  const prefix = error instanceof UserError ? '' : 'unexpected fault, please report it: '
  io.stderr.write(`amicable: ${prefix}${messageOf(error)}\n`)
  return exitCodes.failed
}

/** The flags, else FORCE_COLOR, else NO_COLOR, else whether a terminal reads along. */
function hasColour({color}: Options, {env, stdout}: Io): boolean {
  const {FORCE_COLOR, NO_COLOR, TERM} = env
  if (color !== undefined) return color
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  return stdout.isTTY && TERM !== 'dumb'
}
