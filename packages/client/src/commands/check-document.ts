import * as vscode from 'vscode'
import {showChecklistCommand} from '../checklist/view.ts'
import {commands} from '../protocol.ts'
import type {Server} from '../server.ts'

/** Has the document in the editor read as a letter, until it is closed, whatever it looks like. */
export async function checkDocument(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document
  if (!document) return
  await server.run(commands.check, {uri: document.uri.toString()})
  await vscode.commands.executeCommand(showChecklistCommand)
}
