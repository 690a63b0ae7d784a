import {messageOf} from '@amicable/rules/config'
import type {
  CancellationToken,
  Diagnostic,
  PreviousResultId,
  WorkDoneProgressReporter,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import {diagnosticsOf} from './diagnostics.ts'
import type {Judgement} from './judgement.ts'
import type {WorkspaceSummary} from './protocol.ts'
import type {Session} from './session.ts'

/** What was said of each file, by its URI. */
type Results = Map<string, {id: string; diagnostics: Diagnostic[]}>

/** What the last check said of the files that no editor has open. Nothing is read until it is asked for. */
export class WorkspaceCheck {
  readonly #session: Session
  #results: Results = new Map()

  constructor(session: Session) {
    this.#session = session
  }

  /** Reads all letters in the folders of the workspace. Undefined when it was cancelled. */
  async run(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<WorkspaceSummary | undefined> {
    const {host, folders} = this.#session
    const found = await Promise.all(folders.all.map((folder) => host.findLetters(folder)))
    const uris = [...new Set(found.flat())]
    const results: Results = new Map()
    const summary: WorkspaceSummary = {files: 0, letters: 0, errors: 0, warnings: 0, infos: 0}
    for (const [index, uri] of uris.entries()) {
      if (token.isCancellationRequested) return undefined
      progress.report(Math.floor((index / uris.length) * 100), `${index} of ${uris.length} files`)
      const judgement = await this.#judge(uri)
      if (!judgement || judgement.unread === 'ignored' || judgement.unread === 'disabled') continue
      add(summary, judgement)
      if (!this.#isOpen(uri)) results.set(uri, {id: judgement.id, diagnostics: this.#diagnosticsOf(judgement)})
    }
    this.#show(results)
    return summary
  }

  /** An editor has opened a file, and from now on it is judged as it is there; or it has been deleted. */
  forget(uri: string): void {
    this.#results.delete(uri)
  }

  /** What a client is told that asks for the diagnostics of the workspace. */
  report(previous: readonly PreviousResultId[]): WorkspaceDocumentDiagnosticReport[] {
    const known = new Map(previous.map(({uri, value}) => [uri, value]))
    const items = [...this.#results].map(
      ([uri, {id: resultId, diagnostics}]): WorkspaceDocumentDiagnosticReport =>
        known.get(uri) === resultId
          ? {kind: 'unchanged', uri, version: null, resultId}
          : {kind: 'full', uri, version: null, resultId, items: diagnostics},
    )
    const gone = [...known.keys()].filter((uri) => !this.#results.has(uri) && !this.#isOpen(uri))
    return [...items, ...gone.map((uri) => ({kind: 'full' as const, uri, version: null, items: []}))]
  }

  async #judge(uri: string): Promise<Judgement | undefined> {
    const {host, letters, configs, connection} = this.#session
    try {
      if (await configs.isPassedOver(uri)) return undefined
      const open = await this.#session.judge(uri)
      if (open) return open
      const text = await host.readText(uri)
      return text === undefined ? undefined : await letters.judgeFile(uri, text)
    } catch (error) {
      connection.console.error(`${uri}: cannot be read: ${messageOf(error)}`)
      return undefined
    }
  }

  #show(results: Results): void {
    const {connection, features} = this.#session
    if (!features.pull) {
      const gone = [...this.#results.keys()].filter((uri) => !results.has(uri) && !this.#isOpen(uri))
      for (const uri of gone) void connection.sendDiagnostics({uri, diagnostics: []})
      for (const [uri, {diagnostics}] of results) void connection.sendDiagnostics({uri, diagnostics})
    }
    this.#results = results
    if (features.pull) this.#session.judgeAllAgain()
  }

  #diagnosticsOf(judgement: Judgement): Diagnostic[] {
    return diagnosticsOf(judgement, this.#session.positions, this.#session.features)
  }

  #isOpen(uri: string): boolean {
    return this.#session.documents.get(uri) !== undefined
  }
}

function add(summary: WorkspaceSummary, {report}: Judgement): void {
  summary.files++
  if (!report?.isMessage) return
  summary.letters++
  summary.errors += report.errorCount
  summary.warnings += report.warningCount
  summary.infos += report.infoCount
}
