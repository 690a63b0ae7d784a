import * as vscode from 'vscode'
import {languages} from '../languages.ts'
import {type Composed, commands} from '../protocol.ts'
import type {Server} from '../server.ts'

const clauses = [
  {
    label: 'Notice',
    detail: 'The provider tells the client promptly when it cannot perform.',
    clause: 'notice',
  },
  {label: 'Substitute', detail: 'The provider tries to find a substitute.', clause: 'substitute'},
  {
    label: 'Refund',
    detail: 'Money for undone work comes back, by the share of the work done.',
    clause: 'refund',
  },
  {label: 'Release', detail: 'Who is excused from which further obligation.', clause: 'release'},
]

/** Offers the clauses of a service agreement, and writes one at the cursor, or into a new document. */
export async function newServiceAgreementClause(server: Server): Promise<void> {
  const taken = await vscode.window.showQuickPick(clauses, {
    title: 'New Service Agreement Clause',
    placeHolder: 'Have a lawyer read the agreement.',
    matchOnDetail: true,
  })
  if (!taken) return
  const composed = await server.run<Composed>(commands.newClause, {clause: taken.clause})
  if (!composed) return
  const editor = vscode.window.activeTextEditor
  if (editor && (languages as readonly string[]).includes(editor.document.languageId)) {
    const {active} = editor.selection
    await editor.edit((edit) => edit.insert(active, composed.text))
    return
  }
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: composed.text})
  await vscode.window.showTextDocument(document)
}
