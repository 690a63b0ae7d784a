import type {FileReport, LintOptions, Message} from '@amicable/rules'

/** A report, and what it was made of. */
export interface Result {
  report: FileReport
  /** The text that the report's places are in. */
  source: string
  /** How the letter was read: what the command line and the config say of it. */
  options: LintOptions
}

/** The findings of level error alone. The verdict stays. */
export function errorsOnly({report, ...rest}: Result): Result {
  const isError = ({level}: Message): boolean => level === 'error'
  const messages = report.messages.filter(isError)
  const suppressed = report.suppressed?.filter(isError)
  const kept = {...report, messages, ...(suppressed ? {suppressed} : {}), warningCount: 0, infoCount: 0}
  return {report: kept, ...rest}
}

/** The source, cut at its line ends. */
export function linesOf({source}: Pick<Result, 'source'>): string[] {
  return source.split(/\r\n|\n|\r/)
}
