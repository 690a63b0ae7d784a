import type {Level} from '@amicable/rules'
import {findingsOf} from './findings.ts'
import {reportPath} from './report-path.ts'
import type {Reporter} from './reporter.ts'

const severities: Readonly<Record<Level, string>> = {error: 'major', warning: 'minor', info: 'info'}

/** GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Reporter = (results, {root}) => {
  const issues = results.flatMap((result) => {
    const path = reportPath(result.report.filePath, root)
    // GitLab shows but one of several findings with the same fingerprint, whichever file they are in.
    const findings = findingsOf(result, path).filter(({suppression}) => !suppression)
    return findings.map(({message: {ruleId, level, message, line}, fingerprint}) => ({
      description: message,
      check_name: ruleId,
      fingerprint,
      severity: severities[level],
      location: {path, lines: {begin: line}},
    }))
  })
  return `${JSON.stringify(issues, undefined, 2)}\n`
}
