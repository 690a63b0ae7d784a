import {messageOf} from '@amicable/rules/config'
import {Interrupted} from './asker.ts'
import {commands} from './commands/index.ts'
import type {Io} from './io.ts'
import {type Around, lintLetters, type Outcome} from './lint-letters.ts'
import type {Options} from './options.ts'
import {parseOptions} from './parse-options.ts'
import {timed} from './timed.ts'
import {UserError} from './user-error.ts'
import {writeReports} from './write-reports.ts'

const exitCodes = {ready: 0, findings: 1, failed: 2, interrupted: 130} as const

/**
 * The command line: reads the letters that the arguments name, and prints the report.
 *
 * @param argv the arguments, without node and the script
 * @returns the exit code: 0 when there is no error and no more warnings than allowed, 1 when there are, 2 when something
 * could not be read or was asked for wrongly, 130 when a question was left by Ctrl-C. Never rejects
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [name, ...args] = argv
    const command = commands.find((each) => each.name === name)
    if (command) {
      const isHelp = args.some((each) => each === '-h' || each === '--help')
      io.stdout.write(
        isHelp ? await (await import('./help.ts')).commandHelp(command) : await (await command.load())(args, io),
      )
      return exitCodes.ready
    }
    const options = parseOptions(argv)
    if (options.help) io.stdout.write((await import('./help.ts')).helpText())
    else if (options.version) io.stdout.write(`${io.version}\n`)
    else if (options.printConfig !== undefined) await printConfig(options.printConfig, options, io)
    else if (options.watch) await watch(options, io)
    else return await lintOnce(options, io)
    return exitCodes.ready
  } catch (error) {
    return tell(error, io)
  }
}

async function printConfig(name: string, options: Options, io: Io): Promise<void> {
  const {printedConfig} = await import('./print-config.ts')
  io.stdout.write(await printedConfig(name, options, io))
}

async function lintOnce(options: Options, io: Io): Promise<number> {
  if (!options.cache) return lintAndPrint(options, io)
  const {openCache} = await import('./report-cache.ts')
  const cache = await openCache(options, io)
  const code = await lintAndPrint(options, io, {cache})
  await cache.save()
  return code
}

async function watch(options: Options, io: Io): Promise<void> {
  const {watchLetters} = await import('./watch.ts')
  await watchLetters(options, io, (around) => lintAndPrint(options, io, around))
}

async function lintAndPrint(options: Options, io: Io, around: Around = {}): Promise<number> {
  let outcome: Outcome = {results: [], changes: [], rules: [], failed: true}
  const stats = options.stats ? new (await import('./stats.ts')).Stats() : undefined
  const hits = around.cache?.hits ?? 0
  try {
    outcome = await lintLetters(options, io, {...around, stats})
  } catch (error) {
    // The report is printed all the same: who reads it as JSON expects an array.
    tell(error, io)
  }
  if (around.signal?.aborted) return exitCodes.ready
  await timed(stats, 'report', async () => {
    for await (const problem of writeReports(outcome, options, io)) {
      outcome.failed = true
      tell(problem, io)
    }
  })
  if (stats) io.stderr.write(stats.text(outcome.results.length, around.cache && around.cache.hits - hits))
  return exitCode(outcome, options, io)
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
  if (error instanceof Interrupted) return exitCodes.interrupted
  if (error instanceof AggregateError) {
    for (const each of error.errors) tell(each, io)
    return exitCodes.failed
  }
  const prefix = error instanceof UserError ? '' : 'unexpected fault, please report it: '
  io.stderr.write(`amicable: ${prefix}${messageOf(error)}\n`)
  return exitCodes.failed
}
