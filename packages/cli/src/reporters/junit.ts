import type {Message} from '@amicable/rules'
import {reportPath} from './report-path.ts'
import type {Reporter} from './reporter.ts'
import type {Result} from './result.ts'
import {xmlDocument, xmlElement} from './xml.ts'

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite for each letter, a case for each finding. As with the exit code,
 * errors are failures and warnings are not; a rule that broke is an error of the suite.
 */
export const junit: Reporter = (results, {root}) => {
  const suites = results.map((result) => suiteOf(result, reportPath(result.report.filePath, root)))
  const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, suite) => total + suite[key], 0)
  return xmlDocument(
    xmlElement(
      'testsuites',
      {name: 'amicable', tests: sum('tests'), failures: sum('failures'), errors: sum('errors')},
      suites.map(({name, tests, failures, errors, cases}) =>
        xmlElement('testsuite', {name, tests, failures, errors}, cases),
      ),
    ),
  )
}

interface Suite {
  name: string
  tests: number
  failures: number
  errors: number
  cases: string[]
}

function suiteOf({report}: Result, name: string): Suite {
  const {messages, internalErrors, verdict, isMessage} = report
  const cases = messages.map((message) => caseOf(message, name))
  for (const {ruleId, message} of internalErrors) {
    cases.push(xmlElement('testcase', {name: ruleId, classname: name}, [xmlElement('error', {message})]))
  }
  // A suite without cases would not be shown.
  if (cases.length === 0) {
    cases.push(xmlElement('testcase', {name: isMessage ? verdict : 'not a message', classname: name}))
  }
  const failures = messages.filter(({level}) => level === 'error').length
  return {name, tests: cases.length, failures, errors: internalErrors.length, cases}
}

function caseOf(finding: Message, classname: string): string {
  const {line, column, level, ruleId, message, why, url} = finding
  const text = `${line}:${column} ${level}: ${message}\nWhy: ${why}\n${url}`
  const said =
    level === 'error' ? xmlElement('failure', {message, type: ruleId}, text) : xmlElement('system-out', {}, text)
  return xmlElement('testcase', {name: `${ruleId} ${line}:${column}`, classname}, [said])
}
