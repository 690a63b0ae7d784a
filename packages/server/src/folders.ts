import type {InitializeParams, WorkspaceFoldersChangeEvent} from 'vscode-languageserver'

/** The folders of the workspace, by their URIs, which end without a slash. */
export class Folders {
  #uris: string[]

  constructor({workspaceFolders, rootUri}: InitializeParams) {
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    this.#uris = uris.map(withoutSlash)
  }

  changed({added, removed}: WorkspaceFoldersChangeEvent): void {
    const gone = removed.map(({uri}) => withoutSlash(uri))
    this.#uris = [...this.#uris.filter((uri) => !gone.includes(uri)), ...added.map(({uri}) => withoutSlash(uri))]
  }

  get all(): readonly string[] {
    return this.#uris
  }

  get first(): string | undefined {
    return this.#uris[0]
  }

  /** The innermost folder that a document is in. */
  of(uri: string): string | undefined {
    return this.#uris
      .filter((folder) => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)
      .at(0)
  }
}

const withoutSlash = (uri: string): string => uri.replace(/\/$/, '')
