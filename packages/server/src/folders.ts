import type {InitializeParams, WorkspaceFoldersChangeEvent} from 'vscode-languageserver'
import {URI} from 'vscode-uri'

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

  /** The way to a path from the folder that it is in, which is named where there are several; as it is outside of them. */
  wayTo(path: string): string {
    const [folder] = this.#uris
      .map((uri) => URI.parse(uri).path)
      .filter((root) => path.startsWith(`${root}/`))
      .sort((a, b) => b.length - a.length)
    if (folder === undefined) return URI.file(path).fsPath
    return path.slice((this.#uris.length > 1 ? folder.lastIndexOf('/') : folder.length) + 1)
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
