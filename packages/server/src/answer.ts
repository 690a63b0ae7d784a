import {
  type CodeAction,
  CompletionTriggerKind,
  DocumentDiagnosticReportKind,
  type SymbolInformation,
} from 'vscode-languageserver'
import {editFor} from './action-edits.ts'
import {type ActionData, codeActionsOf} from './code-actions.ts'
import {codeLensesOf} from './code-lenses.ts'
import {commandsOf} from './commands.ts'
import {completionsAt} from './completion.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {hoverAt} from './hover.ts'
import {letterReportOf} from './letter-report.ts'
import {methods, type ReportParams} from './protocol.ts'
import type {Session} from './session.ts'
import {symbolsOf} from './symbols.ts'
import type {WorkspaceCheck} from './workspace-check.ts'
import {canConfigure} from './write-config.ts'
import {wrong} from './wrong.ts'

/** Answers what the client asks. */
export function answer(session: Session, workspace: WorkspaceCheck): void {
  const {connection, positions, features} = session

  connection.languages.diagnostics.on(
    session.safely(
      async ({textDocument, previousResultId}, token) => {
        const judgement = await session.judge(textDocument.uri, token)
        if (!judgement) return {kind: DocumentDiagnosticReportKind.Full, items: []}
        const resultId = judgement.id
        if (resultId === previousResultId) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: diagnosticsOf(judgement, positions, features),
        }
      },
      {kind: DocumentDiagnosticReportKind.Full, items: []},
    ),
  )

  connection.onCodeAction(
    session.safely(async ({textDocument: {uri}, range, context}, token) => {
      const judgement = await session.judge(uri, token)
      if (!judgement) return null
      const request = {judgement, range, only: context.only, hasFolder: await canConfigure(uri, session)}
      const actions = codeActionsOf(request, positions, features)
      return features.resolveEdits ? actions : Promise.all(actions.map(resolve))
    }, null),
  )
  connection.onCodeActionResolve(resolve)

  async function resolve({data, ...action}: CodeAction): Promise<CodeAction> {
    const edit = data === undefined ? undefined : await editFor(data as ActionData, session)
    return edit ? {...action, edit} : action
  }

  connection.onRequest(
    methods.report,
    session.safely(async ({uri}: ReportParams, token) => {
      const judgement = await session.judge(uri, token)
      return judgement ? letterReportOf(judgement, positions) : null
    }, null),
  )

  connection.languages.diagnostics.onWorkspace(async ({previousResultIds}) => ({
    items: workspace.report(previousResultIds),
  }))

  connection.onHover(
    session.safely(async ({textDocument, position}, token) => {
      const judgement = await session.judge(textDocument.uri, token)
      return judgement ? hoverAt(judgement, position, positions, features) : null
    }, null),
  )

  connection.onDocumentSymbol(
    session.safely(async ({textDocument: {uri}}, token) => {
      const judgement = await session.judge(uri, token)
      const symbols = judgement ? symbolsOf(judgement, positions) : []
      if (features.symbolTree) return symbols
      return symbols.map(({name, kind, range}): SymbolInformation => ({name, kind, location: {uri, range}}))
    }, []),
  )

  connection.onCodeLens(
    session.safely(async ({textDocument: {uri}}, token) => {
      const [judgement, {codeLens}] = await Promise.all([session.judge(uri, token), session.settings.of(uri)])
      return judgement && codeLens ? codeLensesOf(judgement, positions) : []
    }, []),
  )

  connection.onCompletion(
    session.safely(async ({textDocument, position, context}, token) => {
      const judgement = await session.judge(textDocument.uri, token)
      const wasTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter
      return judgement ? completionsAt(judgement, position, wasTyped, positions, features) : []
    }, []),
  )

  const commands = commandsOf(session, workspace)
  connection.onExecuteCommand(async ({command, arguments: [argument] = []}, token, progress) => {
    const run = commands[command]
    if (!run) throw wrong(`unknown command ${command}`)
    return run(argument, token, progress)
  })
}
