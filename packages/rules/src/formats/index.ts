import {SourceText} from '../source-text.ts'
import type {Delimiters, FormatName} from '../types.ts'
import type {Draft} from './draft.ts'

/**
 * Reads a draft. Any text is readable in any format; only the reader of its own format is loaded.
 *
 * @param delimiters ways of writing a blank that are the writer's own, besides those that everybody knows
 */
export async function readDraft(
  source: string,
  format: FormatName,
  delimiters: readonly Delimiters[] = [],
): Promise<Draft> {
  const input = SourceText.of(source)
  switch (format) {
    case 'text':
      return (await import('./text.ts')).readText(input, delimiters)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(input, delimiters)
    case 'html':
      return (await import('./html.ts')).readHtml(input, delimiters)
    case 'eml':
      return (await import('./eml.ts')).readEml(input, delimiters)
  }
}
