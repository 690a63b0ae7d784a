import {appendFile} from 'node:fs/promises'
import path from 'node:path'
import type {Io} from './io.ts'
import type {Outcome} from './lint-letters.ts'
import type {OutputChoice} from './option-values.ts'
import type {Options} from './options.ts'
import type {ReportContext, Reporter} from './reporters/reporter.ts'
import {errorsOnly} from './reporters/result.ts'
import {reasonOf, UserError} from './user-error.ts'
import {writeWhole} from './write-file.ts'

/**
 * Writes the reports to where they were asked for.
 *
 * @returns what could not be written; the other reports are
 */
export async function* writeReports(outcome: Outcome, options: Options, io: Io): AsyncGenerator<unknown> {
  const {outputs, quiet, fixDryRun} = options
  const results = quiet ? outcome.results.map(errorsOnly) : outcome.results
  const isPretty = ({format}: OutputChoice): boolean => format.name === 'pretty'
  if (fixDryRun && !outputs.some(isPretty)) io.stderr.write(await diffOf(outcome, false))
  for (const output of outputs) {
    const {format, file} = output
    const context = contextOf(outcome, options, output, io)
    const report = async (load: () => Promise<Reporter>): Promise<string> => (await load())(results, context)
    try {
      // For people the changes are the report.
      const text = fixDryRun && isPretty(output) ? await diffOf(outcome, context.colour) : await report(format.load)
      if (file !== undefined) await named(file, writeWhole(path.resolve(io.cwd, file), text))
      else if (text !== '') io.stdout.write(text)
      const summary = format.summary && io.env[format.summary.variable]
      if (format.summary && summary) await named(summary, append(summary, await report(format.summary.load)))
    } catch (error) {
      yield error
    }
  }
}

function contextOf({rules, failed}: Outcome, options: Options, {file}: OutputChoice, io: Io): ReportContext {
  const {cwd, env, version, stdout} = io
  return {
    cwd,
    root: env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd,
    version,
    rules,
    failed,
    quiet: options.quiet,
    colour: file === undefined && hasColour(options, io),
    columns: file === undefined ? stdout.columns : undefined,
  }
}

async function diffOf({changes}: Outcome, colour: boolean): Promise<string> {
  const {unifiedDiff} = await import('./reporters/diff.ts')
  return unifiedDiff(changes, colour)
}

async function append(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text)
  } catch (error) {
    throw new UserError(`cannot be written: ${reasonOf(error)}`)
  }
}

/** Says of an error which file it is about. */
async function named(file: string, written: Promise<void>): Promise<void> {
  try {
    await written
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${file}: ${error.message}`) : error
  }
}

/** The flags, else FORCE_COLOR, else NO_COLOR, else whether a terminal reads along. */
function hasColour({color}: Options, {env, stdout}: Io): boolean {
  const {FORCE_COLOR, NO_COLOR, TERM} = env
  if (color !== undefined) return color
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  return stdout.isTTY && TERM !== 'dumb'
}
