import {messageOf} from '@amicable/rules/config'
import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type ClientFeatures, featuresOf} from './client-features.ts'
import {Configs} from './configs.ts'
import {EditorSettingsStore} from './editor-settings.ts'
import {Failures} from './failures.ts'
import {Folders} from './folders.ts'
import type {Host} from './host.ts'
import type {Judgement, Lint} from './judgement.ts'
import {Letters} from './letters.ts'
import {Notices} from './notices.ts'
import {chooseEncoding, Positions} from './positions.ts'
import type {InitializationOptions} from './protocol.ts'
import {Publisher} from './publisher.ts'
import {Registrations} from './registrations.ts'

/** What the handlers of requests share: the client's features, the open documents, and what is known of them. */
export class Session {
  readonly connection: Connection
  readonly host: Host
  readonly lint: Lint
  readonly features: ClientFeatures
  readonly positions: Positions
  readonly folders: Folders
  readonly documents: TextDocuments<TextDocument>
  readonly registrations: Registrations
  readonly configs: Configs
  readonly settings: EditorSettingsStore
  readonly failures: Failures
  readonly letters: Letters
  readonly publisher: Publisher

  constructor(connection: Connection, host: Host, lint: Lint, params: InitializeParams) {
    const options: InitializationOptions | undefined = params.initializationOptions
    const positions = new Positions(chooseEncoding(params.capabilities.general?.positionEncodings))
    this.connection = connection
    this.host = host
    this.lint = lint
    this.features = featuresOf(params)
    this.positions = positions
    this.folders = new Folders(params)
    const notices = new Notices(connection, this.folders)
    this.documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => positions.update(document, changes, version),
    })
    this.registrations = new Registrations(connection, this.features, this.folders)
    this.configs = new Configs(host, (file, uris) => {
      notices.config(file)
      this.registrations.watch(uris)
    })
    this.settings = new EditorSettingsStore(connection, this.features, notices, options?.settings)
    this.failures = new Failures(connection)
    this.letters = new Letters({
      lint,
      configs: this.configs,
      settings: this.settings,
      failures: this.failures,
      folder: () => this.folders.first,
      onJudged: (judgement) => this.publisher.publish(judgement),
    })
    this.publisher = new Publisher(connection, this.features, positions, this.letters)
  }

  /**
   * What is to be said of an open document as it is now.
   *
   * @param token of the request that it is for
   * @returns undefined when it is not open, or when the request was cancelled before the reading began
   */
  async judge(uri: string, token?: CancellationToken): Promise<Judgement | undefined> {
    const document = this.documents.get(uri)
    return document && this.letters.judge(document, token)
  }

  /** Something that all documents depend on has changed. */
  judgeAllAgain(): void {
    for (const document of this.documents.all()) this.publisher.changed(document)
    if (this.features.pull && this.features.refreshDiagnostics)
      this.#ask('diagnostics', this.connection.languages.diagnostics.refresh())
    if (this.features.refreshCodeLenses)
      this.#ask('code lenses', this.connection.sendRequest('workspace/codeLens/refresh'))
  }

  /**
   * Makes a handler of requests that never fails because of a document: what goes wrong is logged, and the client gets the
   * fallback.
   */
  safely<Params, Answer>(
    handler: (params: Params, token: CancellationToken) => Promise<Answer>,
    fallback: Answer,
  ): (params: Params, token: CancellationToken) => Promise<Answer> {
    return async (params, token) => {
      try {
        const answer = await handler(params, token)
        if (!token.isCancellationRequested) return answer
      } catch (error) {
        this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
        return fallback
      }
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    }
  }

  #ask(what: string, request: Promise<unknown>): void {
    request.catch((error) =>
      this.connection.console.warn(`the editor does not ask for ${what} again: ${messageOf(error)}`),
    )
  }
}
