import type {LineIndex} from './line-index.ts'
import type {Fix, Message, Place} from './report.ts'
import {pageOf, type Rule} from './rule.ts'
import type {Finding, Level, Suggestion} from './types.ts'

/** A finding, whose it is, and how grave it is taken. */
export interface Judged {
  rule: Rule
  finding: Finding
  level: Level
  /** Numbers of the versions of the letter in which it was found; left out where there is only one. */
  versions?: ReadonlySet<number>
}

/** The lower, the graver. */
export const GRAVITY: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2}

/** What is reported of a finding: its words as they are, its offsets as lines and columns. */
export function messageOf({rule, finding, level}: Judged, lines: LineIndex): Message {
  const suggestions = [...(finding.suggestions ?? [])].sort((a, b) => Number(b.safe) - Number(a.safe))
  const first = suggestions[0]
  return {
    ruleId: rule.id,
    level,
    severity: level === 'error' ? 2 : 1,
    message: finding.message,
    why: rule.why,
    url: rule.url ?? pageOf(rule.id),
    ...lines.place(finding),
    ...(first?.safe ? {fix: fixOf(first)} : {}),
    ...(suggestions.length > 0
      ? {suggestions: suggestions.map((suggestion) => ({desc: suggestion.desc, fix: fixOf(suggestion)}))}
      : {}),
    ...(finding.words ? {words: finding.words} : {}),
    ...(finding.related
      ? {
          related: finding.related.map((one): Place & {message: string} => ({
            message: one.message,
            ...lines.place(one),
          })),
        }
      : {}),
  }
}

const fixOf = ({range, text}: Suggestion): Fix => ({range: [range[0], range[1]], text})
