import * as vscode from 'vscode'

/** Shows a document where it is already on the screen, such as beside the editor that has the focus. */
export function showDocument(
  uri: vscode.Uri,
  options: vscode.TextDocumentShowOptions = {},
): Thenable<vscode.TextEditor> {
  const {activeTextEditor, visibleTextEditors} = vscode.window
  const shown = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(
    ({document}) => document.uri.toString() === uri.toString(),
  )
  return vscode.window.showTextDocument(uri, {
    ...options,
    ...(shown?.viewColumn === undefined ? {} : {viewColumn: shown.viewColumn}),
  })
}
