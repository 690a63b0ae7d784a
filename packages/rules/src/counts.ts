import type {Message, Report} from './report.ts'
import type {Level, Verdict} from './types.ts'

/** How many findings of each level there are, and the verdict that this makes. */
export function countsOf(
  messages: readonly Pick<Message, 'level'>[],
): Pick<Report, 'verdict' | 'errorCount' | 'warningCount' | 'infoCount'> {
  const count = (level: Level): number => messages.filter((message) => message.level === level).length
  const errorCount = count('error')
  const warningCount = count('warning')
  const verdict: Verdict = errorCount > 0 ? 'not-ready' : warningCount > 0 ? 'review' : 'ready'
  return {verdict, errorCount, warningCount, infoCount: count('info')}
}
