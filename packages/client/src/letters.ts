import * as vscode from 'vscode'
import type {LetterSelector} from './languages.ts'
import type {LetterReport} from './protocol.ts'

/** The letter in the editor, and what the server last said of it. */
export interface Letter {
  document: vscode.TextDocument
  report: LetterReport | undefined
}

/**
 * Knows which document the views and commands are about: the one in the active editor. While there is nothing to say of
 * that one, as of notes beside the letter, it is the last letter before it, as long as that is still on the screen.
 */
export class Letters implements vscode.Disposable {
  readonly #reports = new Map<string, LetterReport>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #selector: LetterSelector
  readonly #ask: (uri: string) => Promise<LetterReport | null>
  readonly #subscriptions: vscode.Disposable[]
  #active: vscode.TextDocument | undefined
  /** The last active document of which there was something to say. */
  #last: vscode.TextDocument | undefined

  /** Fires when there is another letter, or something new to say of it. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event

  /**
   * @param selector which documents the server knows
   * @param ask asks the server for its report of a document
   */
  constructor(selector: LetterSelector, ask: (uri: string) => Promise<LetterReport | null>) {
    this.#selector = selector
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

  /** The document that the views and commands are about; undefined when none is open in which a letter may be. */
  get current(): Letter | undefined {
    const {active} = this
    const last = this.#letter(this.#last)
    return !hasSomethingToSay(active) && hasSomethingToSay(last) ? last : active
  }

  /** The document in the active editor, or in the last one while the focus is in a panel, if it may be a letter. */
  get active(): Letter | undefined {
    return this.#letter(this.#active)
  }

  /** What the server says of a document as it is now; undefined when it does not say it, or the document changes meanwhile. */
  async reportNow(document: vscode.TextDocument): Promise<LetterReport | undefined> {
    const known = () => {
      const report = this.#reports.get(document.uri.toString())
      return report?.version === document.version ? report : undefined
    }
    if (!known()) await this.#fetch(document)
    return known()
  }

  /** Takes in what the server says of a document. */
  receive(report: LetterReport): void {
    if (!vscode.workspace.textDocuments.some(({uri}) => uri.toString() === report.uri)) return
    const known = this.#reports.get(report.uri)
    if (known?.version && report.version && known.version > report.version) return
    this.#reports.set(report.uri, report)
    if (![this.#active, this.#last].some((document) => document?.uri.toString() === report.uri)) return
    this.#remember()
    this.#changed.fire()
  }

  /** Forgets all reports, and asks anew: after a restart. */
  refresh(): void {
    this.#reports.clear()
    this.#changed.fire()
    for (const document of new Set([this.#active, this.#last])) if (document) void this.#fetch(document)
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #letter(document: vscode.TextDocument | undefined): Letter | undefined {
    return document && {document, report: this.#reports.get(document.uri.toString())}
  }

  #look(): void {
    const editor = vscode.window.activeTextEditor?.document
    const inPanel = !editor || editor.uri.scheme === 'output'
    const active = inPanel
      ? ifVisible(this.#active)
      : vscode.languages.match(this.#selector, editor) > 0
        ? editor
        : undefined
    const last = ifVisible(this.#last)
    if (active === this.#active && last === this.#last) return
    this.#active = active
    this.#last = last
    this.#remember()
    this.#changed.fire()
    if (active && !this.#reports.has(active.uri.toString())) void this.#fetch(active)
  }

  #remember(): void {
    if (hasSomethingToSay(this.active)) this.#last = this.#active
  }

  async #fetch(document: vscode.TextDocument): Promise<void> {
    const report = await this.#ask(document.uri.toString())
    if (report && !document.isClosed) this.receive(report)
  }

  #forget(document: vscode.TextDocument): void {
    this.#reports.delete(document.uri.toString())
    if (document !== this.#active && document !== this.#last) return
    if (document === this.#active) this.#active = undefined
    if (document === this.#last) this.#last = undefined
    this.#changed.fire()
  }
}

const ifVisible = (document: vscode.TextDocument | undefined): vscode.TextDocument | undefined =>
  vscode.window.visibleTextEditors.some((editor) => editor.document === document) ? document : undefined

/** Whether it is a letter, or one that was not read, for a reason that is told. */
const hasSomethingToSay = (letter: Letter | undefined): boolean =>
  letter?.report !== undefined && (letter.report.isMessage || letter.report.notes.length > 0)
