import {shortPath} from '../short-path.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'
import {knownFindings, knownIn} from './words.ts'

/**
 * One line for each finding, as compilers write it and editors read it: `letter.md:3:5: error: … [blame]`; in the end, how
 * many were left out.
 */
export const compact: Reporter = (results, {cwd}) => {
  const lines = results.flatMap(({report}) => {
    const path = printable(shortPath(report.filePath, cwd))
    return report.messages.map(
      ({line, column, level, message, ruleId}) =>
        `${path}:${line}:${column}: ${level}: ${printable(message)} [${ruleId}]\n`,
    )
  })
  const known = knownIn(results.map(({report}) => report))
  return `${lines.join('')}${known > 0 ? `${knownFindings(known)} left out\n` : ''}`
}
