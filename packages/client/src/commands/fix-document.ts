import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import {commands} from '../protocol.ts'
import type {Server} from '../server.ts'

/** Has the server make all changes that are safe. */
export async function fixDocument(letters: Letters, server: Server): Promise<void> {
  const letter = letters.current
  if (!letter) return
  const isChanged = await server.run<boolean>(commands.fixAll, {uri: letter.document.uri.toString()})
  if (isChanged === false) {
    void vscode.window.showInformationMessage(
      'Amicable: nothing can be mended without you. The checklist says what is left.',
    )
  }
}
