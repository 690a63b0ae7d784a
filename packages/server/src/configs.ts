import type {LintOptions} from '@amicable/rules'
import {
  type ConfigCache,
  type ConfigFile,
  type ConfigHost,
  configFor,
  findConfig,
  findPartials,
  type IgnoreCache,
  ignoredBy,
  ignoreNames,
  isIgnored,
  type Settings,
} from '@amicable/rules/config'
import {URI, Utils} from 'vscode-uri'
import type {Host} from './host.ts'

/** What the configs say of a document. */
export interface FileConfig {
  settings: Settings
  /** The config that holds for it, or would if it were not broken. */
  file?: ConfigFile
  /** The config or `.amicableignore` keeps it from being read. */
  isIgnored: boolean
}

const none: FileConfig = {settings: {}, isIgnored: false}

/** What was read in one place. */
interface Caches {
  configs: ConfigCache
  ignores: IgnoreCache
  /** The texts of partials, and that there are none, by the paths where they were looked for. */
  partials: Map<string, Promise<string | undefined>>
}

/**
 * The configs and ignore files of documents, found as the command line finds them. Paths are those of URIs, with `/` on
 * every system; the scheme and authority of the document say where they are.
 */
export class Configs {
  readonly #host: Host
  readonly #onRead: (file: ConfigFile, uris: string[]) => void
  #caches = new Map<string, Caches>()
  #since = 0

  /** @param onRead is told of each config that was found, and of all files read for it, as often as it is asked for */
  constructor(host: Host, onRead: (file: ConfigFile, uris: string[]) => void) {
    this.#host = host
    this.#onRead = onRead
  }

  /** Forgets what was read. */
  clear(): void {
    this.#caches = new Map()
  }

  /**
   * @param uri the document
   * @param folder where a document stands that has no place of its own
   */
  async of(uri: string, folder: string | undefined): Promise<FileConfig> {
    const place = placeOf(uri, folder)
    if (!place) return none
    const {configs, ignores} = this.#cachesOf(place)
    const host = this.#hostOf(place)
    const isLeftOut = (await ignoredBy(place.path, ['.amicableignore'], host, ignores)) !== undefined
    const file = await findConfig(place.path, host, configs)
    if (!file) return {...none, isIgnored: isLeftOut}
    this.#onRead(
      file,
      file.files.map((path) => place.with({path}).toString()),
    )
    if (!file.config) return {...none, file, isIgnored: isLeftOut}
    return {
      file,
      settings: await configFor(place.path, file.config, file.folder),
      isIgnored: isLeftOut || (await isIgnored(place.path, file.config, file.folder)),
    }
  }

  /**
   * The partials of a template, as an option of `lint`. One that cannot be read is not there, and the report says so.
   *
   * @param folder where a document stands that has no place of its own
   */
  async partialsOf(
    uri: string,
    text: string,
    folder: string | undefined,
    config: ConfigFile | undefined,
  ): Promise<Pick<LintOptions, 'partials'>> {
    const place = placeOf(uri, folder)
    if (!place) return {}
    const {partials} = this.#cachesOf(place)
    const host = this.#hostOf(place)
    const readText = (path: string): Promise<string | undefined> => {
      const read = partials.get(path) ?? host.readText(path).catch(() => undefined)
      partials.set(path, read)
      return read
    }
    return findPartials(text, place.path, config?.folder, {readText})
  }

  /** Whether a search for letters passes over a file, which `.gitignore` or `.amicableignore` names. */
  async isPassedOver(uri: string): Promise<boolean> {
    const place = URI.parse(uri)
    const {ignores} = this.#cachesOf(place)
    return (await ignoredBy(place.path, ignoreNames, this.#hostOf(place), ignores)) !== undefined
  }

  #hostOf(place: URI): ConfigHost {
    return {readText: (path) => this.#host.readText(place.with({path}).toString())}
  }

  #cachesOf({scheme, authority}: URI): Caches {
    const now = Date.now()
    if (now - this.#since > this.#host.trustFor) this.clear()
    if (this.#caches.size === 0) this.#since = now
    const key = `${scheme}://${authority}`
    const caches = this.#caches.get(key) ?? {configs: new Map(), ignores: new Map(), partials: new Map()}
    this.#caches.set(key, caches)
    return caches
  }
}

/** Where a document stands: an untitled one in the first folder of the workspace, if there is one. */
export function placeOf(uri: string, folder: string | undefined): URI | undefined {
  const parsed = URI.parse(uri)
  if (parsed.scheme !== 'untitled') return parsed
  return folder === undefined ? undefined : Utils.joinPath(URI.parse(folder), Utils.basename(parsed) || 'untitled')
}
