import {SourceText} from '../source-text.ts'
import type {FormatName} from '../types.ts'
import type {Draft, TemplateOptions} from './draft.ts'

/**
 * Reads a draft. Any text is readable in any format; only the reader of its own format is loaded.
 *
 * @param options how the tags of a template are read
 */
export async function readDraft(source: string, format: FormatName, options: TemplateOptions = {}): Promise<Draft> {
  const input = SourceText.of(source)
  switch (format) {
    case 'text':
      return (await import('./text.ts')).readText(input, options)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(input, options)
    case 'mdx':
      return (await import('./mdx.ts')).readMdx(input, options)
    case 'html':
      return (await import('./html.ts')).readHtml(input, options)
    case 'eml':
      return (await import('./eml.ts')).readEml(input, options)
  }
}
