import type {ConfigFile, Problem} from '@amicable/rules/config'
import {type Connection, MessageType, ShowMessageNotification} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import type {Folders} from './folders.ts'

/** Tells the user what has to be mended, and tells it once. */
export class Notices {
  readonly #connection: Connection
  readonly #folders: Folders
  /** What was said of each broken config. */
  readonly #broken = new Map<string, string>()
  /** What is wrong with the editor's settings, and for which documents they say so. */
  readonly #wrongSettings = new Map<string, Set<string>>()

  constructor(connection: Connection, folders: Folders) {
    this.#connection = connection
    this.#folders = folders
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
    // An editor may show but the beginning, so that the way to the file is a short one.
    const place = `${this.#folders.wayTo(first.path)}:${first.line}:${first.column}`
    const end = `${rest}. Mend it; until then the default settings hold.`
    this.#show(MessageType.Error, `Amicable: ${place}: ${first.message}${end}`)
  }

  /**
   * @param uri a document whose settings were just read
   * @param problems what is wrong with them, each in one line
   */
  settings(uri: string, problems: readonly string[]): void {
    this.#forgetSettings((problem, of) => of !== uri || problems.includes(problem))
    const fresh = problems.filter((problem) => !this.#wrongSettings.has(problem))
    for (const problem of problems)
      this.#wrongSettings.set(problem, (this.#wrongSettings.get(problem) ?? new Set()).add(uri))
    if (fresh.length === 0) return
    const message = fresh.join('; ')
    const stop = message.endsWith('?') ? '' : '.'
    this.#show(MessageType.Warning, `Amicable: in the editor's settings ${message}${stop} It is left out.`)
  }

  /** The editor's settings have changed: only those of open documents are soon read again. */
  settingsChanged(isOpen: (uri: string) => boolean): void {
    this.#forgetSettings((_problem, uri) => isOpen(uri))
  }

  #forgetSettings(isKept: (problem: string, uri: string) => boolean): void {
    for (const [problem, uris] of this.#wrongSettings) {
      for (const uri of uris) if (!isKept(problem, uri)) uris.delete(uri)
      if (uris.size === 0) this.#wrongSettings.delete(problem)
    }
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
