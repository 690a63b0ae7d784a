import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import {type Composed, commands} from '../protocol.ts'
import type {Server} from '../server.ts'

/** Opens notes for the call, made of the letter's own parts, beside the letter. */
export async function prepareCall(letters: Letters, server: Server): Promise<void> {
  const letter = letters.current
  if (!letter) return
  const notes = await server.run<Composed>(commands.callNotes, {uri: letter.document.uri.toString()})
  if (!notes) return
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: notes.text})
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside)
}
