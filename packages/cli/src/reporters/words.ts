import type {FileReport, Message, PartReport} from '@amicable/rules'

/** The finding that this part is missing, if the part has to be there. */
export function missingPart({messages}: FileReport, part: string): Message | undefined {
  return messages.find(({ruleId}) => ruleId === `missing-${part}`)
}

/** The findings that the checklist of parts does not show. */
export function besideParts({messages, parts}: FileReport): Message[] {
  return messages.filter(({ruleId}) => !(ruleId.startsWith('missing-') && ruleId.slice('missing-'.length) in parts))
}

/** `line 3` or `lines 3, 5, 9, …`; empty when nothing tells where the part is. */
export function whereIs({evidence}: PartReport): string {
  const lines = [...new Set(evidence.map(({line}) => line))].sort((a, b) => a - b)
  if (lines.length === 0) return ''
  return `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, 3).join(', ')}${lines.length > 3 ? ', …' : ''}`
}

/** What every reader of the letter should know, and what is wrong with its own orders to leave something out. */
export function notesOf({notes, directives = []}: FileReport): string[] {
  return [...notes, ...directives.map(({line, message}) => `Line ${line}: ${message}`)]
}

/** What is said of a letter as a whole: `Not ready: 2 to mend, 1 hint`. A finished ending, of which nothing was left out, earns a kind word, as the article has it. */
export function verdictLine(report: FileReport): string {
  const {kind, template, verdict} = report
  if (verdict === 'review') return `Review: ${countsOf([report])}`
  if (verdict === 'not-ready') return `Not ready: ${countsOf([report])}`
  if (report.infoCount > 0) return `Ready: ${countsOf([report])}`
  const known = knownIn([report])
  if (known > 0) return `Nothing new: ${knownFindings(known)}`
  if (kind !== 'termination' || template) return 'Ready: nothing to mend'
  return 'Ready: clear, calm and kind. Send it, and have a good lunch; you have earned it.'
}

/** How many findings do not count: those that were there before, and those that a letter or a config leaves out. */
export function knownIn(reports: readonly FileReport[]): number {
  return reports.reduce((total, {suppressed = []}) => total + suppressed.length, 0)
}

/** `1 known finding`. */
export function knownFindings(count: number): string {
  return count === 1 ? '1 known finding' : `${count} known findings`
}

/** `2 to mend, 3 to look at, 1 hint, 4 known`; empty when there is nothing. */
export function countsOf(reports: readonly FileReport[]): string {
  const sum = (key: 'errorCount' | 'warningCount' | 'infoCount'): number =>
    reports.reduce((total, report) => total + report[key], 0)
  const parts = []
  if (sum('errorCount') > 0) parts.push(`${sum('errorCount')} to mend`)
  if (sum('warningCount') > 0) parts.push(`${sum('warningCount')} to look at`)
  if (sum('infoCount') > 0) parts.push(sum('infoCount') === 1 ? '1 hint' : `${sum('infoCount')} hints`)
  const known = knownIn(reports)
  if (known > 0) parts.push(`${known} known`)
  return parts.join(', ')
}

/** All letters in one line: `5 files: 2 not ready, 3 ready (4 to mend)`. */
export function summaryOf(reports: readonly FileReport[]): string {
  const messages = reports.filter(({isMessage}) => isMessage)
  const count = (verdict: FileReport['verdict']): number => messages.filter((each) => each.verdict === verdict).length
  const verdicts = [
    [count('not-ready'), 'not ready'],
    [count('review'), 'to review'],
    [count('ready'), 'ready'],
    [reports.length - messages.length, 'not a message'],
  ] as const
  const counts = countsOf(messages)
  const shown = verdicts.flatMap(([number, name]) => (number > 0 ? [`${number} ${name}`] : []))
  const files = reports.length === 1 ? '1 file' : `${reports.length} files`
  return `${[files, ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ')}${counts === '' ? '' : ` (${counts})`}`
}
