import * as vscode from 'vscode'
import {languages} from './languages.ts'
import type {LetterReport} from './protocol.ts'

/** The letter in the editor, and what the server last said of it. */
export interface Letter {
  document: vscode.TextDocument
  report: LetterReport | undefined
}

/**
 * Knows which document the views and commands are about: the one in the active editor, and the last such one as long as
 * it is still on the screen and the focus is in a panel.
 */
export class Letters implements vscode.Disposable {
  readonly #reports = new Map<string, LetterReport>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #ask: (uri: string) => Promise<LetterReport | null>
  readonly #subscriptions: vscode.Disposable[]
  #document: vscode.TextDocument | undefined

  /** Fires when there is another letter, or something new to say of it. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event

  /** @param ask asks the server for its report of a document */
  constructor(ask: (uri: string) => Promise<LetterReport | null>) {
    this.#ask = ask
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#look()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      // A document that gets another language is closed and opened, and stays in its editor.
      vscode.workspace.onDidOpenTextDocument(() => this.#look()),
    ]
    this.#look()
  }

  /** The document in which a letter may be; undefined when there is none. */
  get current(): Letter | undefined {
    if (!this.#document) return undefined
    return {document: this.#document, report: this.#reports.get(this.#document.uri.toString())}
  }

  /** Takes in what the server says of a document. */
  receive(report: LetterReport): void {
    if (!vscode.workspace.textDocuments.some(({uri}) => uri.toString() === report.uri)) return
    const known = this.#reports.get(report.uri)
    if (known?.version && report.version && known.version > report.version) return
    this.#reports.set(report.uri, report)
    if (report.uri === this.#document?.uri.toString()) this.#changed.fire()
  }

  /** Forgets all reports, and asks anew: after a restart. */
  refresh(): void {
    this.#reports.clear()
    this.#changed.fire()
    if (this.#document) void this.#fetch(this.#document)
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #look(): void {
    const active = vscode.window.activeTextEditor?.document
    const isShown = vscode.window.visibleTextEditors.some(({document}) => document === this.#document)
    const inPanel = !active || active.uri.scheme === 'output'
    const next = inPanel ? (isShown ? this.#document : undefined) : isLetterFile(active) ? active : undefined
    if (next === this.#document) return
    this.#document = next
    this.#changed.fire()
    if (next && !this.#reports.has(next.uri.toString())) void this.#fetch(next)
  }

  async #fetch(document: vscode.TextDocument): Promise<void> {
    const report = await this.#ask(document.uri.toString())
    if (report && !document.isClosed) this.receive(report)
  }

  #forget(document: vscode.TextDocument): void {
    this.#reports.delete(document.uri.toString())
    if (document === this.#document) {
      this.#document = undefined
      this.#changed.fire()
    }
  }
}

const isLetterFile = (document: vscode.TextDocument): boolean =>
  (languages as readonly string[]).includes(document.languageId)
