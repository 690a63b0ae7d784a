import {configNames, ignoreNames, messageOf} from '@amicable/rules/config'
import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentSelector,
  type FileSystemWatcher,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import type {ClientFeatures} from './client-features.ts'
import type {Folders} from './folders.ts'

/** The files that settle how others are read, and whether. */
const settled: readonly string[] = [...configNames, ...ignoreNames]

/** Whether a file of this name is no letter, but settles how letters are read. */
export const settlesOthers = (uri: string): boolean => settled.includes(Utils.basename(URI.parse(uri)))

/**
 * Configs in an editor, whose unsaved text has to be known before anything is added to it. These languages are no
 * letters': VS Code would tell twice of a document that is among both.
 */
const configDocuments: DocumentSelector = ['yaml', 'json', 'jsonc'].map((language) => ({
  language,
  pattern: `**/{${configNames.join(',')}}`,
}))

/** What the client is asked to tell of, as far as it can. */
export class Registrations {
  readonly #connection: Connection
  readonly #features: ClientFeatures
  readonly #folders: Folders
  readonly #watched = new Set<string>()

  constructor(connection: Connection, features: ClientFeatures, folders: Folders) {
    this.#connection = connection
    this.#features = features
    this.#folders = folders
  }

  /** Asks for what every workspace needs. To be called when the client is ready. */
  begin(): void {
    const {watchConfiguration, watchFiles, syncOnRequest} = this.#features
    const wishes = BulkRegistration.create()
    if (watchConfiguration) wishes.add(DidChangeConfigurationNotification.type, {section: 'amicable'})
    if (watchFiles)
      wishes.add(DidChangeWatchedFilesNotification.type, {watchers: [{globPattern: `**/{${settled.join(',')}}`}]})
    if (syncOnRequest) {
      const documents = {documentSelector: configDocuments}
      wishes.add(DidOpenTextDocumentNotification.type, documents)
      wishes.add(DidChangeTextDocumentNotification.type, {...documents, syncKind: TextDocumentSyncKind.Incremental})
      wishes.add(DidSaveTextDocumentNotification.type, {...documents, includeText: false})
      wishes.add(DidCloseTextDocumentNotification.type, documents)
    }
    if (watchConfiguration || watchFiles || syncOnRequest) this.#ask(this.#connection.client.register(wishes))
  }

  /** Asks to be told of files that were read for a config: one that is extended has any name, and stands anywhere. */
  watch(uris: readonly string[]): void {
    if (!this.#features.watchFiles) return
    const added = uris.filter((uri) => !this.#watched.has(uri) && !this.#isWatched(uri))
    if (added.length === 0) return
    for (const uri of added) this.#watched.add(uri)
    const watchers = added.map((uri) => this.#watcherOf(URI.parse(uri)))
    this.#ask(this.#connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}))
  }

  /** Whether it is among the files of the workspace that are watched from the beginning; editors pass over packages. */
  #isWatched(uri: string): boolean {
    return settlesOthers(uri) && this.#folders.of(uri) !== undefined && !uri.includes('/node_modules/')
  }

  #watcherOf(uri: URI): FileSystemWatcher {
    const name = Utils.basename(uri).replace(/[*?[\]{}]/g, '?')
    if (!this.#features.watchAnywhere) return {globPattern: `**/${name}`}
    return {globPattern: {baseUri: Utils.dirname(uri).toString(), pattern: name}}
  }

  #ask(request: Promise<unknown>): void {
    request.catch((error) => this.#connection.console.error(`the editor does not tell of changes: ${messageOf(error)}`))
  }
}
