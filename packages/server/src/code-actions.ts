import type {FormatName, Message} from '@amicable/rules'
import {safeFixes} from '@amicable/rules/fix'
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {ClientFeatures} from './client-features.ts'
import type {ConfigChange} from './config-edits.ts'
import {diagnosticOf} from './diagnostics.ts'
import {ignoreComment} from './ignore-comment.ts'
import type {Judgement} from './judgement.ts'
import {partOf, titleOf} from './letter-report.ts'
import type {Positions} from './positions.ts'
import {snippetOf} from './snippets.ts'

/** The kind of the action that makes all safe changes. */
export const fixAllKind: string = `${CodeActionKind.SourceFixAll}.amicable`

/** What is left to find out when an action is taken. */
export interface ActionData {
  uri: string
  change: ConfigChange | 'fixAll'
}

/** What code actions are asked for. */
export interface ActionRequest {
  judgement: Judgement
  /** Whether the document has a place where a config could be. */
  hasFolder: boolean
  range: Range
  /** The kinds that the client wants; all when it does not say. */
  only: readonly string[] | undefined
}

/** The code actions for a range. Those with data get their edit when they are resolved. */
export function codeActionsOf(request: ActionRequest, positions: Positions, features: ClientFeatures): CodeAction[] {
  const {judgement, range, only} = request
  const {document, report} = judgement
  const messages = report?.messages ?? []
  const actions: CodeAction[] = []
  if (wants(only, CodeActionKind.QuickFix)) {
    const hit = messages.filter((message) => touches(positions.place(document, message), range))
    actions.push(...hit.flatMap((message) => fixesOf(message, judgement, positions, features)))
    actions.push(...hit.flatMap((message) => refusalsOf(message, request, positions, features)))
  }
  if (wants(only, fixAllKind) && safeFixes(messages).length > 0) {
    const data: ActionData = {uri: document.uri, change: 'fixAll'}
    actions.push({title: 'Fix all safe findings', kind: fixAllKind, data})
  }
  return actions
}

/** The changes that a finding offers, the best one first. */
function fixesOf(message: Message, judgement: Judgement, positions: Positions, features: ClientFeatures): CodeAction[] {
  const {document} = judgement
  const part = partOf(message)
  const suggestions = message.suggestions ?? []
  return suggestions.map(({desc, fix}, index) => {
    const range = positions.range(document, fix.range[0], fix.range[1])
    const isPreferred = index === 0 && (suggestions.length === 1 || message.fix !== undefined)
    const edit: TextEdit | SnippetTextEdit =
      part !== undefined && features.snippetEdits
        ? {range, snippet: {kind: 'snippet', value: snippetOf(fix.text)}}
        : {range, newText: fix.text}
    return {
      title: part === undefined ? desc : `Insert the missing part: ${titleOf(part)}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(message, judgement, positions, features)],
      ...(isPreferred ? {isPreferred} : {}),
      edit: editOf(document, [edit], features),
    }
  })
}

/** The ways not to hear of a finding again. */
function refusalsOf(
  message: Message,
  {judgement, hasFolder}: ActionRequest,
  positions: Positions,
  features: ClientFeatures,
): CodeAction[] {
  const {document, format} = judgement
  const {ruleId} = message
  const {uri} = document
  const common = {
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(message, judgement, positions, features)],
  }
  const actions: CodeAction[] = []
  const comment = ignoreComment(document, format, message.line - 1, ruleId)
  if (comment) {
    const edit = {range: positions.range(document, comment.offset, comment.offset), newText: comment.text}
    actions.push({...common, title: `Ignore ${ruleId} here`, edit: editOf(document, [edit], features)})
  }
  if (!hasFolder) return actions
  const off: ActionData = {uri, change: {off: ruleId}}
  actions.push({...common, title: `Turn ${ruleId} off for this folder`, data: off})
  const phrase = phraseOf(message, document, format)
  if (phrase !== undefined) {
    const allow: ActionData = {uri, change: {allow: phrase}}
    actions.push({...common, title: `Allow “${phrase}” in this folder`, data: allow})
  }
  return actions
}

const longestPhrase = 60

/** The words of a finding, if they are a phrase that may be right elsewhere too. */
function phraseOf(message: Message, document: TextDocument, format: FormatName): string | undefined {
  if (partOf(message) !== undefined || format === 'eml') return undefined
  const {line, column, endLine, endColumn} = message
  const start = document.offsetAt({line: line - 1, character: column - 1})
  const end = document.offsetAt({line: endLine - 1, character: endColumn - 1})
  const phrase = document.getText().slice(start, end).replace(/\s+/g, ' ').trim()
  return phrase === '' || phrase.length > longestPhrase || /[<>&{}]/.test(phrase) ? undefined : phrase
}

/** An edit of one document, guarded by its version where the client can. */
export function editOf(
  {uri, version}: Pick<TextDocument, 'uri' | 'version'>,
  edits: (TextEdit | SnippetTextEdit)[],
  {documentChanges}: Pick<ClientFeatures, 'documentChanges'>,
): WorkspaceEdit {
  if (documentChanges) return {documentChanges: [{textDocument: {uri, version}, edits}]}
  return {changes: {[uri]: edits.filter((edit) => 'newText' in edit)}}
}

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))

/** Whether two ranges have a place in common; ends count, since a cursor stands between two characters. */
function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character)
