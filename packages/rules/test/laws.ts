import type {Place, Report} from '../src/report.ts'

const splitsPair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))

/**
 * What a report says that no report may say, whatever the text: places beyond it, through the middle of a character, or
 * out of order; a rule that threw; changes to what is not there.
 *
 * @returns one line for each law that is broken
 */
export function brokenLaws(text: string, report: Report): string[] {
  const broken: string[] = report.internalErrors.map(({ruleId, message}) => `${ruleId} threw: ${message}`)
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  if (lines.length > 1 && lines.at(-1) !== '' && /[\r\n]$/.test(text)) lines.push('')
  const starts: number[] = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length)

  const offset = (line: number, column: number): number => {
    const start = starts[line - 1]
    const end = starts[line] ?? text.length
    if (start === undefined || line < 1 || column < 1 || start + column - 1 > end) return Number.NaN
    return start + column - 1
  }
  const checkRange = (what: string, start: number, end: number): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) broken.push(`${what}: ${start}–${end} is not in the text`)
    else if (splitsPair(text, start) || splitsPair(text, end))
      broken.push(`${what}: ${start}–${end} splits a character`)
  }
  const checkPlace = (what: string, {line, column, endLine, endColumn}: Place): void =>
    checkRange(what, offset(line, column), offset(endLine, endColumn))

  let last = 0
  for (const message of report.messages) {
    const {ruleId, line, column, suggestions = [], related = []} = message
    checkPlace(ruleId, message)
    const start = offset(line, column)
    if (start < last) broken.push(`${ruleId}: out of order`)
    last = start
    for (const {fix} of suggestions) checkRange(`${ruleId}, its change`, ...fix.range)
    for (const place of related) checkPlace(`${ruleId}, related`, place)
  }
  for (const message of report.suppressed ?? []) checkPlace(`${message.ruleId}, left out`, message)
  for (const problem of report.directives ?? []) checkPlace('directive', problem)
  for (const item of report.outline ?? []) checkPlace(item.role, item)
  for (const [name, {evidence}] of Object.entries(report.parts)) for (const place of evidence) checkPlace(name, place)
  return broken
}
