import type {ConfigFile, Problem} from '@amicable/rules/config'
import {type Connection, MessageType, ShowMessageNotification} from 'vscode-languageserver'
import {URI} from 'vscode-uri'

/** Tells the user what has to be mended, and tells it once. */
export class Notices {
  readonly #connection: Connection
  /** What was said of each broken config. */
  readonly #broken = new Map<string, string>()
  #settings = ''

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** A config as it was just read. */
  config({path, problems, config}: Pick<ConfigFile, 'path' | 'problems' | 'config'>): void {
    if (config) {
      if (this.#broken.delete(path)) this.#connection.console.info(`${shown(path)} is mended and holds again`)
      return
    }
    const message = problems.map(describe).join('\n')
    if (this.#broken.get(path) === message) return
    this.#broken.set(path, message)
    const [first, ...more] = problems
    if (!first) return
    const rest = more.length === 0 ? '' : ` (and ${more.length} more, see the log)`
    this.#connection.console.error(message)
    this.#show(MessageType.Error, `Amicable: ${describe(first)}${rest}. Mend it; until then the default settings hold.`)
  }

  /** What is wrong with the editor's settings, each in one line; nothing when they are right. */
  settings(problems: readonly string[]): void {
    const message = problems.join('; ')
    if (message !== '' && message !== this.#settings)
      this.#show(MessageType.Warning, `Amicable: in the editor's settings ${message}. It is left out.`)
    this.#settings = message
  }

  #show(type: MessageType, message: string): void {
    this.#connection
      .sendNotification(ShowMessageNotification.type, {type, message})
      .catch(() => this.#connection.console.error(message))
  }
}

const describe = ({path, line, column, message}: Problem): string => `${shown(path)}:${line}:${column}: ${message}`

/** A path as the system writes it. */
const shown = (path: string): string => URI.file(path).fsPath
