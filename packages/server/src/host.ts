/** All that the server asks of its surroundings. */
export interface Host {
  /** The text of a file; undefined when there is none. Rejects when it cannot be read. */
  readText(uri: string): Promise<string | undefined>
  /** The letters in a folder and below: neither hidden ones nor those in node_modules. */
  findLetters(folder: string): Promise<string[]>
  /** For how many milliseconds what was read of a config may be taken for true, unless the client says that it changed. */
  readonly trustFor: number
}
