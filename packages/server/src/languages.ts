import {type FormatName, formatOf} from '@amicable/rules'
import {URI} from 'vscode-uri'

/** Formats by the names that editors have for them. */
const formats: ReadonlyMap<string, FormatName> = new Map([
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['html', 'html'],
  ['eml', 'eml'],
  ['mail', 'eml'],
  ['email', 'eml'],
])
const plain: readonly string[] = ['plaintext', 'text', '']

/**
 * The format of a document. Where the editor's language is plain text or says nothing, the file's name tells, so that
 * the command line reads it the same way.
 *
 * @param text what it holds, which tells how a template is read whose name does not
 * @returns undefined for what is no letter, such as a program
 */
export function formatOfDocument(languageId: string, uri: string, text: string): FormatName | undefined {
  const named = formatOf(URI.parse(uri).path, text)
  return formats.get(languageId) ?? named ?? (plain.includes(languageId) ? 'text' : undefined)
}
