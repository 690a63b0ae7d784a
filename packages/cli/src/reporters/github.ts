import type {Level, Message} from '@amicable/rules'
import {reportPath} from './report-path.ts'
import type {Reporter} from './reporter.ts'

/** GitHub shows this many annotations of each level of a step, and drops the rest without a word. */
const shown = 10
const levels: readonly Level[] = ['error', 'warning', 'info']
const commands: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** Annotations as commands of a GitHub workflow, the gravest first, and a last line that says what they leave out. */
export const github: Reporter = (results, {root}) => {
  const all = results.flatMap(({report}) => {
    const file = reportPath(report.filePath, root)
    return report.messages.map((message) => ({message, file}))
  })
  const lines: string[] = []
  const more: string[] = []
  for (const level of levels) {
    const ofLevel = all.filter(({message}) => message.level === level)
    lines.push(...ofLevel.slice(0, shown).map(({message, file}) => annotation(message, file)))
    if (ofLevel.length > shown) more.push(`${ofLevel.length - shown} of level ${level}`)
  }
  if (more.length > 0)
    lines.push(`And more that GitHub does not annotate: ${more.join(', ')}. The step summary lists all.`)
  return lines.map((line) => `${line}\n`).join('')
}

function annotation({level, ruleId, message, line, column, endLine, endColumn}: Message, file: string): string {
  const place: Record<string, string | number> = {file, line, endLine}
  // Columns of a finding in several lines would be refused.
  if (line === endLine) Object.assign(place, {col: column, endColumn})
  const properties = Object.entries({...place, title: ruleId}).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${commands[level]} ${properties.join(',')}::${escapeData(message)}`
}

/** As the `escapeData` of GitHub's own `@actions/core`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** As its `escapeProperty`. */
function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
