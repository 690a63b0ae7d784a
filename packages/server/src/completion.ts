import type {FormatName, Message, OutlineItem, Report} from '@amicable/rules'
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
  type Position,
} from 'vscode-languageserver'
import type {ClientFeatures} from './client-features.ts'
import {frontMatterItems} from './front-matter-completion.ts'
import type {Judgement} from './judgement.ts'
import {partOf, titleOf} from './letter-report.ts'
import type {Positions} from './positions.ts'
import {snippetOf} from './snippets.ts'

/** What a writer may want to write at a place: a part that the letter does not have yet, or a setting. */
export function completionsAt(
  judgement: Judgement,
  position: Position,
  wasTyped: boolean,
  positions: Positions,
  features: Pick<ClientFeatures, 'snippetCompletions' | 'markdown'>,
): CompletionItem[] {
  const {document, format, report} = judgement
  const offset = positions.offset(document, position)
  if (format === 'markdown' || format === 'mdx' || format === 'text') {
    const items = frontMatterItems(document, offset, positions)
    if (items) return items
  }
  // Between the words of a letter a space is no question.
  if (wasTyped || !report?.isMessage) return []
  const start = format === 'html' ? startInHtml(document.getText(), offset) : startIn(document.getText(), offset)
  if (start === undefined || !isInBody(report, document.positionAt(offset), format)) return []
  const range = positions.range(document, offset - start, offset)
  return report.messages.flatMap((message): CompletionItem[] => {
    const part = partOf(message)
    const text = message.suggestions?.[0]?.fix.text.trim().replace(/^\.\s+/, '')
    if (part === undefined || text === undefined) return []
    return [
      {
        label: `${titleOf(part).toLowerCase()}…`,
        kind: CompletionItemKind.Snippet,
        detail: text,
        documentation: documentationOf(message, features.markdown),
        filterText: `${part.replaceAll('-', ' ')} ${text}`,
        insertTextFormat: features.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: {range, newText: features.snippetCompletions ? snippetOf(text) : text},
      },
    ]
  })
}

const longestStart = 60

const startIn = (text: string, offset: number): number | undefined =>
  sentenceStart(text.slice(Math.max(0, offset - longestStart), offset), offset > longestStart)

/** How many characters of tags before a sentence are read. */
const longestTags = 500
const BLOCK_TAG =
  /<\/?(?:p|div|br|li|ul|ol|dl|dd|dt|td|th|tr|h[1-6]|body|section|article|main|header|footer|table|tbody)(?:[\s/][^<>]*)?>/gi
const TAG = /<[^<>]*>/g

/** As in plain text, of which tags are no part; those of blocks end a line. */
function startInHtml(text: string, offset: number): number | undefined {
  const from = Math.max(0, offset - longestTags)
  const before = text.slice(from, offset)
  // The beginning of a tag may lie further back.
  const whole = from > 0 ? before.replace(/^[^<>]*>/, '') : before
  const plain = whole.replace(BLOCK_TAG, '\n').replace(TAG, '')
  const start = sentenceStart(plain, from > 0)
  // What takes the place of a word takes no tag with it.
  return start !== undefined && whole.endsWith(plain.slice(plain.length - start)) ? start : undefined
}

/**
 * How many characters of a sentence have been written that has just begun, with a word or two; else undefined.
 *
 * @param before the text before the cursor
 * @param isCut whether there is more text before it
 */
function sentenceStart(before: string, isCut: boolean): number | undefined {
  const start =
    /(?:(?:^|[\r\n])[ \t]*|[.!?:]["”’)]?[ \t]+)(?:[-*+][ \t]+)?([\p{L}\p{N}’']{1,20}(?: [\p{L}’']{0,20})?)?$/u
  const begun = start.exec(before)
  if (!begun || (begun.index === 0 && isCut)) return undefined
  return begun[1]?.length ?? 0
}

/** After the greeting and before the sign-off, as far as there are any. */
function isInBody({outline = []}: Report, {line, character}: Position, format: FormatName): boolean {
  const place = (role: OutlineItem['role']): OutlineItem | undefined => outline.find((item) => item.role === role)
  const greeting = place('greeting')
  const end = place('sign-off') ?? place('name')
  // Lines mean nothing in HTML: there may be one for all.
  const column = format === 'html' ? character + 1 : 0
  const isAfter =
    greeting === undefined ||
    line + 1 > greeting.endLine ||
    (line + 1 === greeting.endLine && column > greeting.endColumn)
  const isBefore =
    end === undefined || line + 1 < end.line || (line + 1 === end.line && column > 0 && column < end.column)
  return isAfter && isBefore
}

const documentationOf = ({why}: Message, markdown: boolean): MarkupContent => ({
  kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
  value: why,
})
