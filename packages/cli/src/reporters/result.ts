import type {FileReport} from '@amicable/rules'

/** A report, and the source that its places are in. */
export interface Result {
  report: FileReport
  source: string
}

/** The findings of level error alone. The verdict stays. */
export function errorsOnly({report, source}: Result): Result {
  const messages = report.messages.filter(({level}) => level === 'error')
  return {report: {...report, messages, warningCount: 0, infoCount: 0}, source}
}
