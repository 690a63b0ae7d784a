import type {Message, OutlineItem, Report} from '@amicable/rules'
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
  if (format === 'markdown' || format === 'text') {
    const items = frontMatterItems(document, offset, positions)
    if (items) return items
  }
  // Between the words of a letter a space is no question.
  if (wasTyped || !report?.isMessage) return []
  const start = sentenceStart(document.getText().slice(Math.max(0, offset - longestStart), offset))
  if (start === undefined || !isInBody(report, document.positionAt(offset).line + 1)) return []
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

/** How many characters of a sentence have been written that has just begun, with a word or two; else undefined. */
function sentenceStart(before: string): number | undefined {
  const start =
    /(?:(?:^|[\r\n])[ \t]*|[.!?:]["”’)]?[ \t]+)(?:[-*+][ \t]+)?([\p{L}\p{N}’']{1,20}(?: [\p{L}’']{0,20})?)?$/u
  const begun = start.exec(before)
  if (!begun || (begun.index === 0 && before.length === longestStart)) return undefined
  return begun[1]?.length ?? 0
}

/** After the greeting and before the sign-off, as far as there are any. */
function isInBody({outline = []}: Report, line: number): boolean {
  const place = (role: OutlineItem['role']): OutlineItem | undefined => outline.find((item) => item.role === role)
  const greeting = place('greeting')
  const end = place('sign-off') ?? place('name')
  return (greeting === undefined || line > greeting.endLine) && (end === undefined || line < end.line)
}

const documentationOf = ({why}: Message, markdown: boolean): MarkupContent => ({
  kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
  value: why,
})
