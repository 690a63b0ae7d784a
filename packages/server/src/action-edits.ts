import {type ConfigFile, parseConfig} from '@amicable/rules/config'
import {fixAll, safeFixes} from '@amicable/rules/fix'
import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI, Utils} from 'vscode-uri'
import {type ActionData, editOf} from './code-actions.ts'
import {type ConfigChange, changeConfig, newConfigName} from './config-edits.ts'
import {placeOf} from './configs.ts'
import type {Judgement} from './judgement.ts'
import type {Session} from './session.ts'
import {editTo} from './text-edits.ts'
import {wrong} from './wrong.ts'

/** The edit that an action with data stands for; undefined when there is nothing to change. */
export async function editFor({uri, change}: ActionData, session: Session): Promise<WorkspaceEdit | undefined> {
  if (change !== 'fixAll') return configEdit(uri, change, session)
  const judgement = await session.judge(uri)
  const edits = judgement ? await fixAllEdits(judgement, session) : []
  return judgement && edits.length > 0 ? editOf(judgement.document, edits, session.features) : undefined
}

/** Whether a config can be written for a document: it has one that is in order, or a folder in which to make one. */
export async function canConfigure(uri: string, session: Session): Promise<boolean> {
  const {file} = await session.configs.of(uri, session.folders.first)
  if (file) return (await writableConfig(uri, file, session)) !== undefined
  return session.features.createFiles && session.features.documentChanges && newConfigUri(uri, session) !== undefined
}

/** All safe changes, and those that they make possible. Each stands by itself as long as one round of them is enough. */
async function fixAllEdits({document, report, options}: Judgement, session: Session): Promise<TextEdit[]> {
  if (!report) return []
  const text = document.getText()
  let rounds = 0
  const fixed = await fixAll(text, report, (next) => {
    rounds++
    return session.lint(next, options)
  })
  if (rounds > 1) return editTo(document, fixed.text, session.positions)
  return safeFixes(report.messages).map(({range: [start, end], text: newText}) => ({
    range: session.positions.range(document, start, end),
    newText,
  }))
}

async function configEdit(uri: string, change: ConfigChange, session: Session): Promise<WorkspaceEdit | undefined> {
  const {file} = await session.configs.of(uri, session.folders.first)
  if (!file) return newConfigEdit(uri, change, session)
  const document = await writableConfig(uri, file, session)
  if (!document) throw wrong(`${file.path} has to be mended before anything can be added to it`)
  const edits = editTo(document, changeConfig(document.getText(), file.path, change), session.positions)
  if (!session.features.documentChanges) return {changes: {[document.uri]: edits}}
  const isOpen = session.documents.get(document.uri) === document
  const version = isOpen ? document.version : null
  return {documentChanges: [{textDocument: {uri: document.uri, version}, edits}]}
}

/** The config of a document, which an editor may hold as it is not saved yet; undefined when it is not in order. */
async function writableConfig(uri: string, file: ConfigFile, session: Session): Promise<TextDocument | undefined> {
  if (!file.config) return undefined
  const configUri = placeOf(uri, session.folders.first)?.with({path: file.path}).toString() ?? ''
  const open = session.documents.get(configUri)
  if (open) return (await parseConfig(open.getText(), file.path)).config && open
  return TextDocument.create(configUri, '', 0, (await session.host.readText(configUri)) ?? '')
}

function newConfigEdit(uri: string, change: ConfigChange, session: Session): WorkspaceEdit | undefined {
  const configUri = newConfigUri(uri, session)
  if (configUri === undefined) return undefined
  const start = {line: 0, character: 0}
  const newText = changeConfig('', newConfigName, change)
  return {
    documentChanges: [
      {kind: 'create', uri: configUri, options: {ignoreIfExists: true}},
      {textDocument: {uri: configUri, version: null}, edits: [{range: {start, end: start}, newText}]},
    ],
  }
}

/** In the folder of the workspace, else beside the document. */
function newConfigUri(uri: string, {folders}: Session): string | undefined {
  const place = placeOf(uri, folders.first)
  if (!place) return undefined
  const folder = folders.of(place.toString())
  return Utils.joinPath(folder === undefined ? Utils.dirname(place) : URI.parse(folder), newConfigName).toString()
}
