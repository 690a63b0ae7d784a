import {reportPath} from './report-path.ts'
import type {Reporter} from './reporter.ts'
import {xmlDocument, xmlElement} from './xml.ts'

/** Checkstyle's XML, which Jenkins, reviewdog and many others read. */
export const checkstyle: Reporter = (results, {root}) =>
  xmlDocument(
    xmlElement(
      'checkstyle',
      {version: '4.3'},
      results.map(({report}) =>
        xmlElement(
          'file',
          {name: reportPath(report.filePath, root)},
          report.messages.map(({line, column, level, message, ruleId}) =>
            xmlElement('error', {line, column, severity: level, message, source: `amicable.${ruleId}`}),
          ),
        ),
      ),
    ),
  )
