import {lint as lintLetter} from '@amicable/rules'
import type {Connection} from 'vscode-languageserver'
import {answer} from './answer.ts'
import {capabilitiesFor} from './capabilities.ts'
import type {Host} from './host.ts'
import type {Lint} from './judgement.ts'
import {settlesOthers} from './registrations.ts'
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
    if (settlesOthers(uri)) configsChanged()
  })
  documents.listen(connection)

  connection.onInitialized(() => {
    session.registrations.begin()
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

  function configsChanged(): void {
    configs.clear()
    session.judgeAllAgain()
  }
}
