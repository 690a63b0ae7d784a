import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {BrowserMessageReader, BrowserMessageWriter, LanguageClient} from 'vscode-languageclient/browser'
import {start} from './client.ts'

let client: BaseLanguageClient | undefined
let worker: Worker | undefined

/** Starts the extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  // Not the worker itself: VS Code puts its own function in the place of the class, and the client would not know it.
  const connect = async () => {
    // The one before, when it is a restart.
    worker?.terminate()
    worker = new Worker(script)
    return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
  }
  client = start((id, name, options) => new LanguageClient(id, name, connect, options), context)
}

/** Ends the server with the extension. */
export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop()
  worker?.terminate()
}
