import type {RuleRecord} from '@amicable/rules'
import type {Result} from './result.ts'

/** What a reporter may know besides the results. */
export interface ReportContext {
  /** Paths below this folder are shown to people relative to it. */
  cwd: string
  /** The folder of the repository: what a server reads names paths relative to it. Outside a pipeline it is `cwd`. */
  root: string
  /** The version of the command line. */
  version: string
  /** The records of the rules; empty when the rules could not be loaded. */
  rules: readonly RuleRecord[]
  /** Whether something could not be read, written or judged. */
  failed: boolean
  /** Only findings of level error are shown. */
  quiet: boolean
  colour: boolean
  /** The width to wrap at; undefined where there is no terminal. */
  columns: number | undefined
}

/** Turns results into a report. It is pure: what it needs of the process is in the context. */
export type Reporter = (results: readonly Result[], context: ReportContext) => string
