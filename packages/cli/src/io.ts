import type {FormatName, LintOptions, Report, Rule} from '@amicable/rules'
import type {Asker} from './asker.ts'

/** Where text is written to. */
export interface Output {
  write(text: string): void
  readonly isTTY: boolean
  /** The width of the terminal; undefined when it is none. */
  readonly columns: number | undefined
}

/** What the command line needs of the rules. */
export interface Rules {
  lint(text: string, options: LintOptions, ruleSet?: readonly Rule[]): Promise<Report>
  formatOf(path: string, text?: string): FormatName | undefined
  isTemplate(path: string): boolean
  rules: readonly Rule[]
}

/** All of the process that the command line uses. Files are read and written through node:fs. */
export interface Io {
  /** The folder that relative paths start from. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  version: string
  /** Everything on standard input. */
  stdin(): Promise<Uint8Array>
  stdout: Output
  stderr: Output
  /** Loads the rules. They are the larger part of the program, and `--help` can do without them. */
  rules(): Promise<Rules>
  /** Somebody to ask; undefined where there is no terminal. */
  asker(): Promise<Asker | undefined>
  /** The script of a thread that judges letters; absent where all is done in one. */
  lintWorker?: URL
  /** Waits until a run without end is to end. */
  quit(): Promise<void>
}
