import * as vscode from 'vscode'
import {showChecklistCommand} from './checklist/view.ts'
import type {Letters} from './letters.ts'
import {statusText} from './status-text.ts'

/** The verdict in the status bar; a click shows the checklist. */
export function showVerdict(letters: Letters): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('amicable.verdict', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Amicable: Verdict'
  item.command = showChecklistCommand
  const update = () => {
    const status = statusText(letters.current?.report)
    if (!status) return item.hide()
    item.text = status.text
    item.tooltip = status.tooltip
    item.accessibilityInformation = {label: status.label, role: 'button'}
    item.backgroundColor = status.alarm ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined
    item.show()
  }
  update()
  return vscode.Disposable.from(item, letters.onDidChange(update))
}
