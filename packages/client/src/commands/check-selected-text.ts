import * as vscode from 'vscode'
import {commands, type FindingReport, type SelectionReport} from '../protocol.ts'
import {toRange} from '../ranges.ts'
import type {Server} from '../server.ts'
import {kindNames, verdictNames} from '../words.ts'

const icons = {error: 'error', warning: 'warning', info: 'info'} as const

/** Reads the selected text alone, and lists what is found in it. */
export async function checkSelectedText(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  const {start, end} = editor.selection
  const range: FindingReport['range'] = {
    start: {line: start.line, character: start.character},
    end: {line: end.line, character: end.character},
  }
  const uri = editor.document.uri.toString()
  const report = await server.run<SelectionReport>(commands.checkSelection, {uri, range})
  if (!report) return
  const verdict = `${verdictNames[report.verdict]} · ${kindNames[report.kind]}`
  if (report.findings.length === 0) {
    void vscode.window.showInformationMessage(
      `Amicable: nothing to mend in the selection (${kindNames[report.kind].toLowerCase()}).`,
    )
    return
  }
  await listFindings(editor, verdict, report.findings)
}

/** Lists findings; the one in focus is shown in the editor. */
async function listFindings(
  editor: vscode.TextEditor,
  verdict: string,
  findings: readonly FindingReport[],
): Promise<void> {
  const show = (range: FindingReport['range']) => {
    editor.selection = new vscode.Selection(toRange(range).start, toRange(range).end)
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }
  const before = editor.selection
  const taken = await vscode.window.showQuickPick(
    findings.map(({level, message, ruleId, range}) => ({
      label: `$(${icons[level]}) ${message}`,
      description: ruleId,
      range,
    })),
    {
      title: 'Check Selection',
      placeHolder: verdict,
      onDidSelectItem: (item) => {
        if (typeof item !== 'string' && 'range' in item) show(item.range as FindingReport['range'])
      },
    },
  )
  if (!taken) editor.selection = before
}
