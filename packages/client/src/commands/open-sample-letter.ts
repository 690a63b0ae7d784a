import * as vscode from 'vscode'

/** Opens a copy of the walkthrough's letter, so that nothing of the extension can be changed. */
export async function openSampleLetter(extensionUri: vscode.Uri): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'sample-letter.md')
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({language: 'markdown', content}))
}
