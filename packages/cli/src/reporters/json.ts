import type {LintOptions, RuleRecord} from '@amicable/rules'
import type {Reporter} from './reporter.ts'

/** The reports as one line of JSON: an array, also of none. */
export const json: Reporter = (results) => `${JSON.stringify(results.map(({report}) => report))}\n`

/** The reports, and what they were made with: the version, the settings of each letter, the rules. */
export const jsonWithMetadata: Reporter = (results, {cwd, rules, version}) => {
  const metadata = {
    version,
    cwd,
    config: Object.fromEntries(results.map(({report, options}) => [report.filePath, settingsOf(options)])),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, metadataOf(rule)])),
  }
  return `${JSON.stringify({results: results.map(({report}) => report), metadata})}\n`
}

function metadataOf({summary, why, limits, level, kinds}: RuleRecord): Omit<RuleRecord, 'id' | 'message' | 'examples'> {
  return {summary, why, ...(limits === undefined ? {} : {limits}), level, kinds}
}

/** The settings of a letter; of the texts and values that were put into it, no more than their names. */
function settingsOf({partials, data, ...settings}: LintOptions): object {
  return {
    ...settings,
    ...(partials ? {partials: Object.keys(partials)} : {}),
    ...(data ? {data: data.name} : {}),
  }
}
