import {shortPath} from '../short-path.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'

/** One line for each finding, as compilers write it and editors read it: `letter.md:3:5: error: … [blame]`. */
export const compact: Reporter = (results, {cwd}) =>
  results
    .flatMap(({report}) => {
      const path = printable(shortPath(report.filePath, cwd))
      return report.messages.map(
        ({line, column, level, message, ruleId}) =>
          `${path}:${line}:${column}: ${level}: ${printable(message)} [${ruleId}]\n`,
      )
    })
    .join('')
