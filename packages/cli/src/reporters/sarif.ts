import type {Fix, Level, Message, Place, RuleRecord} from '@amicable/rules'
import {LineIndex} from '@amicable/rules'
import type {
  Location,
  Log,
  Notification,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Fix as SarifFix,
  Result as SarifResult,
  Suppression,
} from 'sarif'
import {ruleHelp} from '../rule-help.ts'
import {type Finding, findingsOf} from './findings.ts'
import {reportUri} from './report-path.ts'
import type {Reporter} from './reporter.ts'
import type {Result} from './result.ts'

const levels: Readonly<Record<Level, NonNullable<ReportingConfiguration['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Reporter = (results, {root, rules, version, failed}) => {
  const messages = results.flatMap(({report}) => [...report.messages, ...(report.suppressed ?? [])])
  const descriptors = descriptorsOf(messages, rules)
  const indexOf = new Map(descriptors.map(({id}, index) => [id, index]))
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Amicable',
            version,
            semanticVersion: version,
            informationUri: 'https://github.com/amicable-letters/amicable',
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !failed,
            toolExecutionNotifications: results.flatMap((result) => brokenRules(result, root)),
            toolConfigurationNotifications: results.flatMap((result) => directiveProblems(result, root)),
          },
        ],
        results: results.flatMap((result) => resultsOf(result, root, indexOf)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

/** The rules that found something: first ours, in their order, then those that the team made. */
function descriptorsOf(messages: readonly Message[], rules: readonly RuleRecord[]): ReportingDescriptor[] {
  const first = new Map<string, Message>()
  for (const message of messages) if (!first.has(message.ruleId)) first.set(message.ruleId, message)
  const known = rules.flatMap((rule) => {
    const message = first.get(rule.id)
    first.delete(rule.id)
    return message ? [descriptorOf(message, rule)] : []
  })
  return [...known, ...[...first.values()].map((message) => descriptorOf(message))]
}

function descriptorOf({ruleId, level, why, url}: Message, rule?: RuleRecord): ReportingDescriptor {
  return {
    id: ruleId,
    // A name that is but the id again is not allowed (SARIF1001).
    ...(ruleId.includes('-')
      ? {name: ruleId.replace(/(?:^|-+)(.?)/g, (_, letter: string) => letter.toUpperCase())}
      : {}),
    shortDescription: {text: rule?.summary ?? why},
    fullDescription: {text: why},
    help: rule ? ruleHelp(rule) : {text: why},
    helpUri: url,
    defaultConfiguration: {level: levels[rule?.level ?? level]},
    ...(rule ? {properties: {tags: ['prose', ...rule.kinds]}} : {}),
  }
}

function resultsOf(result: Result, root: string, indexOf: ReadonlyMap<string, number>): SarifResult[] {
  const uri = reportUri(result.report.filePath, root)
  const lines = new LineIndex(result.source)
  return findingsOf(result).map(({message, fingerprint, suppression}): SarifResult => {
    const {ruleId, level, suggestions = [], related = []} = message
    return {
      ruleId,
      ruleIndex: indexOf.get(ruleId) ?? -1,
      level: levels[level],
      message: {text: message.message},
      locations: [locationOf(uri, message)],
      partialFingerprints: {'amicableFinding/v1': fingerprint},
      // An empty list says that it counts; without a list nothing would be known.
      suppressions: suppression ? [suppressionOf(suppression)] : [],
      ...(related.length > 0
        ? {relatedLocations: related.map((each) => ({...locationOf(uri, each), message: {text: each.message}}))}
        : {}),
      ...(suggestions.length > 0 ? {fixes: suggestions.map(({desc, fix}) => fixOf(desc, fix, uri, lines))} : {}),
    }
  })
}

function suppressionOf({kind, justification}: NonNullable<Finding['suppression']>): Suppression {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    ...(justification === undefined ? {} : {justification}),
  }
}

function fixOf(desc: string, {range: [start, end], text}: Fix, uri: string, lines: LineIndex): SarifFix {
  const deletedRegion = regionOf(lines.place({start, end}))
  return {
    description: {text: desc},
    artifactChanges: [{artifactLocation: {uri}, replacements: [{deletedRegion, insertedContent: {text}}]}],
  }
}

function locationOf(uri: string, place: Place): Location {
  return {physicalLocation: {artifactLocation: {uri}, region: regionOf(place)}}
}

function regionOf({line, column, endLine, endColumn}: Place): Region {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

function brokenRules({report}: Result, root: string): Notification[] {
  return report.internalErrors.map(({ruleId, message}) => ({
    level: 'error',
    message: {text: `The rule ${ruleId} failed: ${message}`},
    locations: [{physicalLocation: {artifactLocation: {uri: reportUri(report.filePath, root)}}}],
  }))
}

function directiveProblems({report}: Result, root: string): Notification[] {
  return (report.directives ?? []).map((problem) => ({
    level: 'warning',
    message: {text: problem.message},
    locations: [locationOf(reportUri(report.filePath, root), problem)],
  }))
}
