import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {start} from './client.ts'

let client: BaseLanguageClient | undefined

/** Starts the extension on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  const run = {module, transport: TransportKind.ipc}
  client = start((id, name, options) => new LanguageClient(id, name, {run, debug: run}, options), context)
}

/** Ends the server with the extension. */
export function deactivate(): Promise<void> | undefined {
  return client?.needsStop() ? client.stop() : undefined
}
