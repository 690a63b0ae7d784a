import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type NewClient, start} from './client.ts'

let client: Promise<BaseLanguageClient> | undefined

/** Starts the extension on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  const newClient: NewClient = async (id, name, options) => {
    const {LanguageClient, TransportKind} = await import('vscode-languageclient/node')
    const run = {module, transport: TransportKind.ipc}
    return new LanguageClient(id, name, {run, debug: run}, options)
  }
  client = start(newClient, context)
}

/** Ends the server with the extension. */
export async function deactivate(): Promise<void> {
  const made = await client
  if (made?.needsStop()) await made.stop()
}
