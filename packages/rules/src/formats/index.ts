import {SourceText} from '../source-text.ts'
import type {FormatName} from '../types.ts'
import type {Draft} from './draft.ts'

const FORMATS: Readonly<Record<string, FormatName>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  eml: 'eml',
}

/** The format that a file's name stands for; undefined when it is no letter. */
export function formatOf(path: string): FormatName | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  return extension !== undefined && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
}

/** Reads a draft. Any text is readable in any format; only the reader of its own format is loaded. */
export async function readDraft(source: string, format: FormatName): Promise<Draft> {
  const input = SourceText.of(source)
  switch (format) {
    case 'text':
      return (await import('./text.ts')).readText(input)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(input)
    case 'html':
      return (await import('./html.ts')).readHtml(input)
    case 'eml':
      return (await import('./eml.ts')).readEml(input)
  }
}
