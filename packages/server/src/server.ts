import {lint as lintLetter} from '@amicable/rules'
import {configNames, ignoreNames, messageOf} from '@amicable/rules/config'
import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import {answer} from './answer.ts'
import {capabilitiesFor} from './capabilities.ts'
import type {Host} from './host.ts'
import type {Lint} from './judgement.ts'
import {Session} from './session.ts'
import {WorkspaceCheck} from './workspace-check.ts'

/**
 * Starts the server on a connection.
 *
 * @param version is told to the client
 * @param lint reads letters; default: that of the rules
 */
export function startServer(connection: Connection, host: Host, version: string, lint: Lint = lintLetter): void {
  connection.onInitialize((params) => {
    const session = new Session(connection, host, lint, params)
    const workspace = new WorkspaceCheck(session)
    watch(session, workspace)
    answer(session, workspace)
    return {
      capabilities: capabilitiesFor(session.features, session.positions.encoding),
      serverInfo: {name: 'amicable', version},
    }
  })
  connection.listen()
}

/** Listens to what changes. */
function watch(session: Session, workspace: WorkspaceCheck): void {
  const {connection, documents, features, configs, settings} = session
  documents.onDidOpen(({document}) => workspace.forget(document.uri))
  documents.onDidChangeContent(({document}) => session.publisher.changed(document))
  documents.onDidClose(({document: {uri}}) => {
    session.letters.close(uri)
    session.publisher.clear(uri)
  })
  documents.onDidSave(({document: {uri}}) => {
    if (settled.includes(Utils.basename(URI.parse(uri)))) configsChanged()
  })
  documents.listen(connection)

  connection.onInitialized(() => {
    if (features.watchConfiguration || features.watchFiles)
      register().catch((error) => connection.console.error(`the editor does not tell of changes: ${messageOf(error)}`))
    if (!features.folders) return
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      session.folders.changed(event)
      configsChanged()
    })
  })
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings)
    session.judgeAllAgain()
  })
  connection.onDidChangeWatchedFiles(configsChanged)

  async function register(): Promise<void> {
    const wishes = BulkRegistration.create()
    if (features.watchConfiguration) wishes.add(DidChangeConfigurationNotification.type, {section: 'amicable'})
    if (features.watchFiles) {
      const watchers = [{globPattern: `**/{${settled.join(',')}}`}]
      wishes.add(DidChangeWatchedFilesNotification.type, {watchers})
    }
    await connection.client.register(wishes)
  }

  function configsChanged(): void {
    configs.clear()
    session.judgeAllAgain()
  }
}

/** The files that settle how others are read, and whether. */
const settled: readonly string[] = [...configNames, ...ignoreNames]
