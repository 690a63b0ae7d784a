import {type FormatName, formatOf} from '@amicable/rules'
import {URI} from 'vscode-uri'

/** Formats by the names that editors have for them. */
const formats: ReadonlyMap<string, FormatName> = new Map([
  ['markdown', 'markdown'],
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
 * @returns undefined for what is no letter, such as a program
 */
export function formatOfDocument(languageId: string, uri: string): FormatName | undefined {
  return formats.get(languageId) ?? formatOf(URI.parse(uri).path) ?? (plain.includes(languageId) ? 'text' : undefined)
}
