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
export function errorsOnly(result: Result): Result {
  const {report, ...rest} = onlyFindings(result, ({level}) => level === 'error')
  return {report: {...report, warningCount: 0, infoCount: 0}, ...rest}
}

/** Some of the findings, also of those that do not count. Counts and verdict stay. */
export function onlyFindings({report, ...rest}: Result, isKept: (message: Message) => boolean): Result {
  const {suppressed, ...whole} = report
  const kept = suppressed?.filter(isKept) ?? []
  const messages = report.messages.filter(isKept)
  return {report: {...whole, messages, ...(kept.length > 0 ? {suppressed: kept} : {})}, ...rest}
}

/** The source, cut at its line ends. */
export function linesOf({source}: Pick<Result, 'source'>): string[] {
  return source.split(/\r\n|\n|\r/)
}
