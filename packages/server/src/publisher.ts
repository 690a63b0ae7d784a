import {messageOf} from '@amicable/rules/config'
import type {Connection} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {ClientFeatures} from './client-features.ts'
import {diagnosticsOf} from './diagnostics.ts'
import type {Judgement} from './judgement.ts'
import {letterReportOf} from './letter-report.ts'
import type {Letters} from './letters.ts'
import type {Positions} from './positions.ts'
import {methods} from './protocol.ts'
import {settlesOthers} from './registrations.ts'

/** The longest that a change waits for those after it, in milliseconds. */
const longestDelay = 300
/** Judgements that take less can follow every keystroke. */
const quick = 15

/** Sends what the client does not ask for: diagnostics to one that cannot ask, and reports to one that wants them. */
export class Publisher {
  readonly #connection: Connection
  readonly #features: ClientFeatures
  readonly #positions: Positions
  readonly #letters: Letters
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  /** How long the last judgement of each document took. */
  readonly #took = new Map<string, number>()

  constructor(connection: Connection, features: ClientFeatures, positions: Positions, letters: Letters) {
    this.#connection = connection
    this.#features = features
    this.#positions = positions
    this.#letters = letters
  }

  /** A document was opened or changed: it is judged soon, together with the changes that come until then. */
  changed(document: TextDocument): void {
    const {uri} = document
    if ((this.#features.pull && !this.#features.reports) || settlesOthers(uri)) return
    if (this.#timers.has(uri)) return
    const took = this.#took.get(uri) ?? 0
    const timer = setTimeout(
      () => {
        this.#timers.delete(uri)
        this.#letters.judge(document).catch((error) => this.#connection.console.error(`${uri}: ${messageOf(error)}`))
      },
      took < quick ? 0 : Math.min(longestDelay, took),
    )
    this.#timers.set(uri, timer)
  }

  /** A document has been judged anew. */
  publish(judgement: Judgement): void {
    const {document, took} = judgement
    const {uri, version} = document
    this.#took.set(uri, took)
    if (!this.#features.pull) {
      const diagnostics = diagnosticsOf(judgement, this.#positions, this.#features)
      this.#send(this.#connection.sendDiagnostics({uri, version, diagnostics}))
    }
    if (this.#features.reports)
      this.#send(this.#connection.sendNotification(methods.report, letterReportOf(judgement, this.#positions)))
  }

  /** A document was closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    this.#took.delete(uri)
    if (!this.#features.pull) this.#send(this.#connection.sendDiagnostics({uri, diagnostics: []}))
  }

  #send(sent: Promise<void>): void {
    sent.catch((error) => this.#connection.console.error(messageOf(error)))
  }
}
