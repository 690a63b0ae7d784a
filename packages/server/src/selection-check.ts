import type {Range} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Judgement} from './judgement.ts'
import {partOf} from './letter-report.ts'
import type {FindingReport, SelectionReport} from './protocol.ts'
import type {Session} from './session.ts'

/** Judges the text of a selection alone. What a part of a letter does not have is not missing. */
export async function checkSelection(
  {document, format, options, report: whole}: Judgement,
  range: Range,
  {lint, positions, failures}: Session,
): Promise<SelectionReport> {
  const start = positions.offset(document, range.start)
  const selection = TextDocument.create(
    '',
    '',
    0,
    document.getText().slice(start, positions.offset(document, range.end)),
  )
  const kind = options.kind ?? whole?.kind
  const report = await lint(selection.getText(), {
    ...options,
    format: format === 'eml' ? 'text' : format,
    isMessage: true,
    ...(kind === undefined ? {} : {kind}),
  })
  failures.tell(document, report)
  const offset = (line: number, column: number): number =>
    start + selection.offsetAt({line: line - 1, character: column - 1})
  const findings = report.messages
    .filter((message) => partOf(message) === undefined)
    .map(({ruleId, level, message, line, column, endLine, endColumn}): FindingReport => {
      const place = positions.range(document, offset(line, column), offset(endLine, endColumn))
      return {ruleId, level, message, range: place}
    })
  const has = (level: string): boolean => findings.some((finding) => finding.level === level)
  return {
    kind: report.kind,
    verdict: has('error') ? 'not-ready' : has('warning') ? 'review' : 'ready',
    findings,
  }
}
