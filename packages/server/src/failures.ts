import type {Report} from '@amicable/rules'
import type {Connection} from 'vscode-languageserver'

/** Logs rules that have failed, each once for a version of a document. */
export class Failures {
  readonly #connection: Connection
  readonly #told = new Set<string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  tell({uri, version}: {uri: string; version: number}, {internalErrors}: Pick<Report, 'internalErrors'>): void {
    for (const {ruleId, message} of internalErrors) {
      const key = `${uri} ${version} ${ruleId}`
      if (this.#told.has(key)) continue
      this.#told.add(key)
      this.#connection.console.error(`${uri}: the rule ${ruleId} failed, please report it: ${message}`)
    }
  }
}
