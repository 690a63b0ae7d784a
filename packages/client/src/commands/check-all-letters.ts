import * as vscode from 'vscode'
import {commands, type WorkspaceSummary} from '../protocol.ts'
import type {Server} from '../server.ts'
import {countsInWords} from '../words.ts'

/** Has the server read all letters of the workspace. It shows its progress by itself, where it can be cancelled. */
export async function checkAllLetters(server: Server): Promise<void> {
  const summary = await server.run<WorkspaceSummary>(commands.checkWorkspace)
  if (!summary) return
  const answer = await vscode.window.showInformationMessage(
    summaryInWords(summary),
    ...(summary.errors + summary.warnings + summary.infos > 0 ? ['Show Problems'] : []),
  )
  if (answer) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** `Amicable: 3 letters among 12 files: 2 errors.` */
export function summaryInWords({files, letters, errors, warnings, infos}: WorkspaceSummary): string {
  const found = countsInWords({error: errors, warning: warnings, info: infos}) || 'nothing to mend'
  return `Amicable: ${count(letters, 'letter')} among ${count(files, 'file')}: ${found}.`
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
