import type {RuleRecord} from '@amicable/rules'
import type {Reporter} from './reporter.ts'

/** The reports as one line of JSON: an array, also of none. */
export const json: Reporter = (results) => `${JSON.stringify(results.map(({report}) => report))}\n`

/** The reports, and what they were made with: the version, the settings of each letter, the rules. */
export const jsonWithMetadata: Reporter = (results, {cwd, rules, version}) => {
  const metadata = {
    version,
    cwd,
    config: Object.fromEntries(
      results.map(({report, options: {partials: _, ...settings}}) => [report.filePath, settings]),
    ),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, metadataOf(rule)])),
  }
  return `${JSON.stringify({results: results.map(({report}) => report), metadata})}\n`
}

function metadataOf({summary, why, limits, level, kinds}: RuleRecord): Omit<RuleRecord, 'id' | 'message' | 'examples'> {
  return {summary, why, ...(limits === undefined ? {} : {limits}), level, kinds}
}
