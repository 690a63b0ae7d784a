import {PassThrough} from 'node:stream'
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  Range,
  WorkspaceFolder,
} from 'vscode-languageserver'
import {
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import type {Host} from '../src/host.ts'
import type {Lint} from '../src/judgement.ts'
import {startServer} from '../src/server.ts'

/** A client that can do most of what VS Code's can. */
export const able: ClientCapabilities = {
  general: {positionEncodings: ['utf-16']},
  window: {workDoneProgress: true},
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: {dynamicRegistration: true},
    didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: true},
    workspaceEdit: {documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true},
    diagnostics: {refreshSupport: true},
    codeLens: {refreshSupport: true},
  },
  textDocument: {
    synchronization: {dynamicRegistration: true, didSave: true},
    diagnostic: {relatedInformation: true, tagSupport: {valueSet: [1, 2]}, codeDescriptionSupport: true},
    codeAction: {
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: {properties: ['edit']},
      codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix', 'source.fixAll']}},
    },
    hover: {contentFormat: ['markdown', 'plaintext']},
    completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown']}},
    documentSymbol: {hierarchicalDocumentSymbolSupport: true},
  },
}

/** A client that says nothing of itself. */
export const plain: ClientCapabilities = {}

/** A host of files that are in memory only. */
export function memoryHost(files: Record<string, string>): Host {
  return {
    readText: async (uri) => files[uri],
    findLetters: async (folder) =>
      Object.keys(files)
        .filter((uri) => uri.startsWith(`${folder}/`))
        .sort(),
    trustFor: 0,
  }
}

export interface Options {
  capabilities?: ClientCapabilities
  host?: Host
  lint?: Lint
  folders?: WorkspaceFolder[]
  initializationOptions?: unknown
  /** What the client answers when it is asked for its settings. */
  settings?: unknown
}

/** A client of a server in the same process. */
export class Client {
  readonly connection: ProtocolConnection
  readonly published: PublishDiagnosticsParams[] = []
  readonly shown: string[] = []
  readonly logged: string[] = []
  /** Every request and notification of the server's that is not kept elsewhere, by method. */
  readonly received: {method: string; params: unknown}[] = []
  settings: unknown
  initialized!: InitializeResult
  readonly #versions = new Map<string, number>()
  #waiting: (() => void)[] = []

  constructor(connection: ProtocolConnection, settings: unknown) {
    this.connection = connection
    this.settings = settings
    const on = (method: string, handle: (params: never) => unknown): void => {
      connection.onRequest(method, (params) => this.#note(handle, method, params))
      connection.onNotification(method, (params) => void this.#note(handle, method, params))
    }
    on('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.published.push(params))
    on('window/showMessage', ({message}: {message: string}) => void this.shown.push(message))
    on('window/logMessage', ({message}: {message: string}) => void this.logged.push(message))
    on('workspace/configuration', ({items}: {items: unknown[]}) => items.map(() => this.settings))
    for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh'])
      on(method, () => null)
    on('window/workDoneProgress/create', () => null)
    on('$/progress', () => undefined)
    on('amicable/report', () => undefined)
    on('workspace/applyEdit', () => ({applied: true}))
  }

  #note(handle: (params: never) => unknown, method: string, params: unknown): unknown {
    this.received.push({method, params})
    const answer = handle(params as never)
    for (const wake of this.#waiting.splice(0)) wake()
    return answer
  }

  /** Waits until something holds of what was received. */
  async until<Value>(find: () => Value | undefined | false): Promise<Value> {
    for (;;) {
      const value = find()
      if (value !== undefined && value !== false) return value
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** The params of what the server sent with this method. */
  of<Params>(method: string): Params[] {
    return this.received.filter((one) => one.method === method).map(({params}) => params as Params)
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#versions.set(uri, 1)
    await this.notify('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}})
  }

  /** Sends changes; a text alone replaces the whole. */
  async change(uri: string, ...changes: (string | {range: Range; text: string})[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    const contentChanges = changes.map((change) => (typeof change === 'string' ? {text: change} : change))
    await this.notify('textDocument/didChange', {textDocument: {uri, version}, contentChanges})
    return version
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', {textDocument: {uri}})
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params)
  }

  command<Answer>(command: string, argument?: unknown): Promise<Answer> {
    return this.request('workspace/executeCommand', {
      command,
      ...(argument === undefined ? {} : {arguments: [argument]}),
    })
  }

  /** Asks for the diagnostics of a document. */
  async pull(uri: string, previousResultId?: string): Promise<Diagnostic[]> {
    const report = await this.pullReport(uri, previousResultId)
    return report.kind === 'full' ? report.items : []
  }

  pullReport(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: {uri},
      ...(previousResultId ? {previousResultId} : {}),
    })
  }

  /** The latest diagnostics that were pushed for a version, or for any. */
  async pushed(uri: string, version?: number): Promise<Diagnostic[]> {
    const params = await this.until(() =>
      this.published.findLast((one) => one.uri === uri && (version === undefined || one.version === version)),
    )
    return params.diagnostics
  }

  /** Ends what {@link startClient} began; the server's end is left open, since it may still have something to say. */
  async stop(): Promise<void> {
    // What the server has asked is answered by then.
    await this.request('shutdown', undefined)
    this.connection.dispose()
  }

  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context: {diagnostics: [], ...(only ? {only} : {})},
    })
  }
}

/** The rules that diagnostics are of. */
export const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({code}) => code)

/** Starts a server and a client in this process, and introduces them to each other. The client is to be stopped. */
export async function startClient(options: Options = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const {capabilities = able, host = memoryHost({}), folders = null, initializationOptions, settings = null} = options
  startServer(server, host, '1.2.3', options.lint)
  const client = new Client(connection, settings)
  connection.listen()
  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders,
    initializationOptions,
  }
  client.initialized = await client.request('initialize', params)
  await client.notify('initialized', {})
  if (capabilities.workspace?.didChangeWatchedFiles)
    await client.until(() => client.of('client/registerCapability').length > 0)
  return client
}
