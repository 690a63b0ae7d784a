import {messageOf} from '@amicable/rules/config'
import type {Connection} from 'vscode-languageserver'
import type {ClientFeatures} from './client-features.ts'
import type {Notices} from './notices.ts'
import {type EditorSettings, readSettings} from './settings.ts'

const section = 'amicable'

/** The editor's settings for each document. */
export class EditorSettingsStore {
  readonly #connection: Connection
  readonly #asks: boolean
  readonly #notices: Notices
  readonly #byUri = new Map<string, Promise<EditorSettings>>()
  /** What a client has sent that is not asked. */
  #sent: unknown

  /** @param sent the settings of a client that cannot be asked for them */
  constructor(connection: Connection, features: ClientFeatures, notices: Notices, sent: unknown) {
    this.#connection = connection
    this.#asks = features.configuration
    this.#notices = notices
    this.#sent = sent
  }

  /** @param settings what came with `workspace/didChangeConfiguration` */
  changed(settings: unknown): void {
    if (!this.#asks && typeof settings === 'object' && settings !== null && section in settings)
      this.#sent = settings[section]
    this.#notices.settingsChanged((uri) => this.#byUri.has(uri))
    this.#byUri.clear()
  }

  of(uri: string): Promise<EditorSettings> {
    let known = this.#byUri.get(uri)
    if (!known) {
      known = this.#read(uri)
      this.#byUri.set(uri, known)
    }
    return known
  }

  close(uri: string): void {
    this.#byUri.delete(uri)
  }

  async #read(uri: string): Promise<EditorSettings> {
    const {settings, problems} = await readSettings(this.#asks ? await this.#ask(uri) : this.#sent)
    this.#notices.settings(uri, problems)
    return settings
  }

  async #ask(scopeUri: string): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration({scopeUri, section})
    } catch (error) {
      this.#connection.console.error(`the editor does not tell its settings: ${messageOf(error)}`)
      return undefined
    }
  }
}
