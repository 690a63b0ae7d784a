/** The languages that letters are written in, as the manifest's `activationEvents` name them. */
export const languages = ['plaintext', 'markdown', 'html', 'eml'] as const

/** Where documents are that are written, and not only looked at such as the `git:` side of a comparison. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs']

/** Which documents are given to the server. */
export type LetterSelector = {language: string; scheme: string}[]

/**
 * Selects the documents of the letters' languages that are written here.
 *
 * @param folders those of the workspace, which may be in a file system that another extension brings
 */
export function letterSelector(folders: readonly {uri: {scheme: string}}[]): LetterSelector {
  const all = new Set([...schemes, ...folders.map(({uri}) => uri.scheme)])
  return [...all].flatMap((scheme) => languages.map((language) => ({language, scheme})))
}
