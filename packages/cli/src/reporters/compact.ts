import type {DirectiveProblem} from '@amicable/rules'
import {shortPath} from '../short-path.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'
import {knownFindings, knownIn} from './words.ts'

/**
 * One line for each finding, as compilers write it and editors read it: `letter.md:3:5: error: … [blame]`; then notes on what
 * is wrong with the letter's own settings; in the end, how many findings were left out.
 */
export const compact: Reporter = (results, {cwd}) => {
  const lines = results.flatMap(({report}) => {
    const path = printable(shortPath(report.filePath, cwd))
    const said = ({line, column, message}: DirectiveProblem, level: string): string =>
      `${path}:${line}:${column}: ${level}: ${printable(message)}`
    return [
      ...report.messages.map((message) => `${said(message, message.level)} [${message.ruleId}]\n`),
      ...(report.directives ?? []).map((problem) => `${said(problem, 'note')}\n`),
    ]
  })
  const known = knownIn(results.map(({report}) => report))
  return `${lines.join('')}${known > 0 ? `${knownFindings(known)} left out\n` : ''}`
}
