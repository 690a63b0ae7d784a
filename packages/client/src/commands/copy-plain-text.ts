import * as vscode from 'vscode'
import {showChecklistCommand} from '../checklist/view.ts'
import type {Letter, Letters} from '../letters.ts'
import {commands, type PlainText} from '../protocol.ts'
import type {Server} from '../server.ts'
import {verdictInWords, verdictNames} from '../words.ts'

const copyAnyway = 'Copy Anyway'
const showChecklist = 'Show Checklist'

/** Puts the letter on the clipboard as it can be pasted anywhere; first asks, when it is not ready to be sent. */
export async function copyPlainText(letters: Letters, server: Server): Promise<void> {
  const letter = letters.current
  if (!letter) return
  const plain = await server.run<PlainText>(commands.plainText, {uri: letter.document.uri.toString()})
  if (!plain) return
  const answer = plain.ready
    ? copyAnyway
    : await vscode.window.showWarningMessage(whyNot(letter, plain), copyAnyway, showChecklist)
  if (answer === showChecklist) await vscode.commands.executeCommand(showChecklistCommand)
  if (answer !== copyAnyway) return
  await vscode.env.clipboard.writeText(plain.text)
  vscode.window.setStatusBarMessage('$(check) Letter copied as plain text', 5000)
}

/** Says why a letter is not ready. */
export function whyNot({report}: Pick<Letter, 'report'>, {verdict}: Pick<PlainText, 'verdict'>): string {
  if (report?.template) return 'Amicable: this is a template. Its blanks are still to be filled in.'
  const verdictWords = report ? verdictInWords({verdict, counts: report.counts}) : verdictNames[verdict]
  return `Amicable: the letter was not copied. ${verdictWords}.`
}
