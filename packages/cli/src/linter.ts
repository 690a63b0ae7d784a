import type {LintOptions, Report} from '@amicable/rules'
import type {Io, Rules} from './io.ts'
import type {ReportCache} from './report-cache.ts'
import type {Stats} from './stats.ts'

/** Judges the letters of a run, as quickly as it can be done. */
export interface Linter {
  /** @param file absolute; undefined where nothing of the letter is to be kept */
  lint(file: string | undefined, text: string, options: LintOptions): Promise<Report>
  /** Whether letters are handed over before those before them are done. */
  ahead: boolean
  /** A letter is done, and so many are left. */
  step(left: number): void
  close(): Promise<void>
}

/** With fewer letters a second thread is never worth its while. */
const many = 20

/**
 * The linter for a run: with a cache, in several threads, or with a stopwatch in hand.
 *
 * @param letters how many there are
 */
export async function linterFor(
  rules: Rules,
  letters: number,
  {stats, cache}: {stats?: Stats | undefined; cache?: ReportCache | undefined},
  {lintWorker}: Pick<Io, 'lintWorker'>,
): Promise<Linter> {
  const ruleSet = stats?.counting(rules.rules)
  const here: Rules['lint'] = (text, options) => rules.lint(text, options, ruleSet)
  const script = stats || letters <= many ? undefined : lintWorker
  const pool = script && new (await import('./lint-pool.ts')).LintPool(here, script)
  const lint: Rules['lint'] = pool ? (text, options) => pool.lint(text, options) : here
  return {
    lint: (file, text, options) =>
      cache && file !== undefined ? cache.lint(file, text, options, lint) : lint(text, options),
    ahead: pool !== undefined,
    step: (left) => pool?.step(left),
    close: async () => pool?.close(),
  }
}
