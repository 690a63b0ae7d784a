import * as vscode from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import type {Row} from './checklist/rows.ts'
import {Checklist, checklistId, goToCommand} from './checklist/view.ts'
import {checkAllLetters} from './commands/check-all-letters.ts'
import {checkDocument} from './commands/check-document.ts'
import {checkSelectedText} from './commands/check-selected-text.ts'
import {chooseKind} from './commands/choose-kind.ts'
import {copyPlainText} from './commands/copy-plain-text.ts'
import {fixDocument} from './commands/fix-document.ts'
import {goTo} from './commands/go-to.ts'
import {insertMissingPart} from './commands/insert-missing-part.ts'
import {newServiceAgreementClause} from './commands/new-service-agreement-clause.ts'
import {newTerminationLetter} from './commands/new-termination-letter.ts'
import {openSampleLetter} from './commands/open-sample-letter.ts'
import {prepareCall} from './commands/prepare-call.ts'
import {findFiles, readFile} from './files.ts'
import {showKind} from './kind-status.ts'
import {letterSelector} from './languages.ts'
import {Letters} from './letters.ts'
import {type FileParams, type InitializationOptions, type LetterReport, methods} from './protocol.ts'
import {showingErrors} from './server.ts'
import {showVerdict} from './status-bar.ts'

/** Loads and makes the client that talks to the server of a platform: to load it takes most of what the start takes. */
export type NewClient = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>

/**
 * Adds the views and commands, and starts the server. It waits neither for the client nor for the server: what is asked
 * before they are ready is answered when they are.
 *
 * @returns the client, to be stopped when the extension is
 */
export function start(
  newClient: NewClient,
  {subscriptions, extensionUri}: vscode.ExtensionContext,
): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('Amicable', {log: true})
  const selector = letterSelector(vscode.workspace.workspaceFolders ?? [])
  const client = newClient('amicable', 'Amicable', {
    documentSelector: selector,
    outputChannel: output,
    initializationOptions: {reports: true} satisfies InitializationOptions,
  })
  const server = showingErrors(async (command, argument) => execute(await client, command, argument), output)
  const letters = new Letters(selector, (uri) => askForReport(client, uri, output))
  const checklist = new Checklist(letters)
  const tree = vscode.window.createTreeView(checklistId, {treeDataProvider: checklist, showCollapseAll: true})

  const commands: Record<string, (...args: never[]) => unknown> = {
    [goToCommand]: goTo,
    'amicable.newTerminationLetter': () => newTerminationLetter(server),
    'amicable.newServiceAgreementClause': () => newServiceAgreementClause(server),
    'amicable.checkDocument': () => checkDocument(server),
    'amicable.checkSelectedText': () => checkSelectedText(server),
    'amicable.checkAllLetters': () => checkAllLetters(server),
    'amicable.fixDocument': () => fixDocument(letters, server),
    'amicable.prepareCall': () => prepareCall(letters, server),
    'amicable.copyPlainText': () => copyPlainText(letters, server),
    'amicable.chooseKind': () => chooseKind(letters, server),
    // The palette gives nothing, a click on the row's button the row, and the keyboard says that it is the selected one.
    'amicable.insertMissingPart': (row?: Row | 'selected') =>
      insertMissingPart(letters, (row === 'selected' ? tree.selection[0] : row)?.insert),
    'amicable.openSampleLetter': () => openSampleLetter(extensionUri),
    'amicable.restart': async () => {
      const made = await client
      // A server that hangs does not end in order, and that is when it is restarted.
      if (made.needsStop()) await made.stop().catch((error: unknown) => output.warn(String(error)))
      await made.start()
      letters.refresh()
    },
    'amicable.showOutput': () => output.show(),
  }
  subscriptions.push(
    output,
    letters,
    checklist,
    tree,
    showVerdict(letters),
    showKind(letters, selector),
    letters.onDidChange(() => tellManifest(letters)),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  )
  tellManifest(letters)
  const listen = async (): Promise<void> => {
    const made = await client
    subscriptions.push(
      made.onNotification(methods.report, (report: LetterReport) => letters.receive(report)),
      made.onRequest(methods.readFile, ({uri}: FileParams) => readFile(uri)),
      made.onRequest(methods.findFiles, ({uri}: FileParams) => findFiles(uri)),
    )
    await made.start()
  }
  listen().catch((error: unknown) => {
    output.error(error instanceof Error ? error : String(error))
    void vscode.window
      .showErrorMessage('Amicable could not start. The output says why.', 'Show Output')
      .then((answer) => {
        if (answer) output.show()
      })
  })
  return client
}

/** Sets what the manifest's when clauses ask for. What VS Code itself says of the editor is known only to the editor. */
function tellManifest({active, current}: Letters): void {
  void vscode.commands.executeCommand('setContext', 'amicable.document', active !== undefined)
  void vscode.commands.executeCommand('setContext', 'amicable.isInEditor', active?.document === current?.document)
  void vscode.commands.executeCommand('setContext', 'amicable.letter', current?.report?.isMessage === true)
}

function execute(client: BaseLanguageClient, command: string, argument: object | undefined): Promise<unknown> {
  return client.sendRequest('workspace/executeCommand', {command, arguments: argument ? [argument] : []})
}

/** The server's report; null also when the server is stopped, since it then asks nothing of the user. */
async function askForReport(
  client: Promise<BaseLanguageClient>,
  uri: string,
  output: vscode.LogOutputChannel,
): Promise<LetterReport | null> {
  try {
    return await (await client).sendRequest<LetterReport | null>(methods.report, {uri})
  } catch (error) {
    output.warn(`${methods.report}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
