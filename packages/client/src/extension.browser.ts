import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type NewClient, start} from './client.ts'

let client: Promise<BaseLanguageClient> | undefined
let worker: Worker | undefined

/** Starts the extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true)
  const newClient: NewClient = async (id, name, options) => {
    const {BrowserMessageReader, BrowserMessageWriter, LanguageClient} = await import('vscode-languageclient/browser')
    // Not the worker itself: VS Code puts its own function in the place of the class, and the client would not know it.
    const connect = async () => {
      // The one before, when it is a restart.
      worker?.terminate()
      worker = new Worker(script)
      return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
    }
    return new LanguageClient(id, name, connect, options)
  }
  client = start(newClient, context)
}

/** Ends the server with the extension. */
export async function deactivate(): Promise<void> {
  const made = await client
  if (made?.needsStop()) await made.stop()
  worker?.terminate()
}
