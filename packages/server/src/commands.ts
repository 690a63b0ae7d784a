import {callNotes, plainText} from '@amicable/rules/compose'
import {
  type CancellationToken,
  CancellationTokenSource,
  Range,
  type WorkDoneProgressReporter,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import {editFor} from './action-edits.ts'
import {editOf} from './code-actions.ts'
import {composeCommands} from './compose-commands.ts'
import type {Judgement} from './judgement.ts'
import {kindEdit} from './kind-edit.ts'
import {missingPart, titleOf} from './letter-report.ts'
import type {
  Composed,
  KindParams,
  PartParams,
  PlainText,
  ReportParams,
  SelectionParams,
  SelectionReport,
} from './protocol.ts'
import {commands} from './protocol.ts'
import {checkSelection} from './selection-check.ts'
import type {Session} from './session.ts'
import {snippetOf} from './snippets.ts'
import type {WorkspaceCheck} from './workspace-check.ts'
import {wrong} from './wrong.ts'

/** One of our commands; it is given the argument as the client sent it. */
type Command = (argument: unknown, token: CancellationToken, progress: WorkDoneProgressReporter) => Promise<unknown>

const kinds: readonly KindParams['kind'][] = ['auto', 'termination', 'agreement', 'other']

/** The commands by their names. They reject with a sentence for the user when something was asked for wrongly. */
export function commandsOf(session: Session, workspace: WorkspaceCheck): Readonly<Record<string, Command>> {
  const {documents, letters, positions, features} = session

  const read = async (argument: unknown): Promise<Judgement | undefined> => session.judge(uriOf(argument))

  const apply = async (label: string, edit: WorkspaceEdit | undefined): Promise<boolean> =>
    edit !== undefined && (await session.connection.workspace.applyEdit({label, edit})).applied

  return {
    [commands.check]: async (argument) => {
      const uri = uriOf(argument)
      const document = documents.get(uri)
      if (!document) return null
      letters.want(uri)
      await letters.judge(document)
      session.judgeAllAgain()
      return null
    },

    [commands.checkSelection]: async (argument): Promise<SelectionReport | null> => {
      const judgement = await read(argument)
      const {range} = argument as SelectionParams
      if (!Range.is(range)) throw wrong('the command needs the range of the selection')
      return judgement ? checkSelection(judgement, range, session) : null
    },

    [commands.checkWorkspace]: async (_argument, token, given) => {
      const own = features.progress ? await session.connection.window.createWorkDoneProgress() : undefined
      const stop = new CancellationTokenSource()
      token.onCancellationRequested(() => stop.cancel())
      own?.token.onCancellationRequested(() => stop.cancel())
      const progress = own ?? given
      progress.begin('Reading letters', 0, '', true)
      try {
        return (await workspace.run(stop.token, progress)) ?? null
      } finally {
        progress.done()
      }
    },

    [commands.fixAll]: async (argument) =>
      apply('Fix all', await editFor({uri: uriOf(argument), change: 'fixAll'}, session)),

    [commands.insertPart]: async (argument) => {
      const judgement = await read(argument)
      const {part} = argument as PartParams
      const fix = judgement?.report && missingPart(judgement.report, part)?.suggestions?.[0]?.fix
      if (!judgement || !fix) return false
      const range = positions.range(judgement.document, fix.range[0], fix.range[1])
      const edit = features.snippetEdits
        ? {range, snippet: {kind: 'snippet' as const, value: snippetOf(fix.text)}}
        : {range, newText: fix.text}
      return apply(`Insert ${titleOf(part)}`, editOf(judgement.document, [edit], features))
    },

    [commands.setKind]: async (argument) => {
      const judgement = await read(argument)
      const {kind} = argument as KindParams
      if (!kinds.includes(kind)) throw wrong(`unknown kind ${JSON.stringify(kind)}; expected ${kinds.join(', ')}`)
      return judgement !== undefined && apply('Set the kind', await kindEdit(judgement, kind, session))
    },

    [commands.callNotes]: async (argument): Promise<Composed | null> => {
      const judgement = await read(argument)
      return judgement ? {text: await callNotes(judgement.document.getText(), judgement.options)} : null
    },

    [commands.plainText]: async (argument): Promise<PlainText | null> => {
      const judgement = await read(argument)
      if (!judgement) return null
      const {document, format, report} = judgement
      const verdict = report?.verdict ?? 'review'
      const ready = report?.isMessage === true && verdict === 'ready'
      return {text: await plainText(document.getText(), format), verdict, ready}
    },

    ...composeCommands,
  }
}

function uriOf(argument: unknown): string {
  const {uri} = (argument ?? {}) as Partial<ReportParams>
  if (typeof uri !== 'string') throw wrong('the command needs the uri of a document: {"uri": "file:///…"}')
  return uri
}
