import {type ConfigFile, parseConfig} from '@amicable/rules/config'
import type {WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI, Utils} from 'vscode-uri'
import {type ConfigChange, changeConfig, newConfigName} from './config-edits.ts'
import {placeOf} from './configs.ts'
import type {Session} from './session.ts'
import {editTo} from './text-edits.ts'
import {wrong} from './wrong.ts'

/** Whether a config can be written for a document: it has one that is in order, or a folder in which to make one. */
export async function canConfigure(uri: string, session: Session): Promise<boolean> {
  const {file} = await session.configs.of(uri, session.folders.first)
  if (file) return (await writableConfig(uri, file, session)) !== undefined
  return (
    session.features.createFiles &&
    session.features.documentChanges &&
    placeOf(uri, session.folders.first) !== undefined
  )
}

/**
 * The edit that makes a change in the config of a document, or makes the config.
 *
 * @param changeIn the change, as it is written into a config in a folder, which is a path
 * @param newIn where a config is made when there is none: beside the document, or in the folder of the workspace
 * @returns undefined when there is nothing to change
 * @throws ResponseError when the config is not in order
 */
export async function configEdit(
  uri: string,
  changeIn: (folder: string) => ConfigChange,
  newIn: 'folder' | 'workspace',
  session: Session,
): Promise<WorkspaceEdit | undefined> {
  const {file} = await session.configs.of(uri, session.folders.first)
  if (!file) return newConfigEdit(newConfigUri(uri, newIn, session), changeIn)
  const document = await writableConfig(uri, file, session)
  if (!document) throw wrong(`${file.path} has to be mended before anything can be added to it`)
  const text = changeConfig(document.getText(), file.path, changeIn(file.folder))
  const edits = editTo(document, text, session.positions)
  if (edits.length === 0) return undefined
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

function newConfigEdit(config: URI | undefined, changeIn: (folder: string) => ConfigChange): WorkspaceEdit | undefined {
  if (config === undefined) return undefined
  const start = {line: 0, character: 0}
  const newText = changeConfig('', newConfigName, changeIn(Utils.dirname(config).path))
  if (newText === '') return undefined
  const configUri = config.toString()
  return {
    documentChanges: [
      {kind: 'create', uri: configUri, options: {ignoreIfExists: true}},
      {textDocument: {uri: configUri, version: null}, edits: [{range: {start, end: start}, newText}]},
    ],
  }
}

function newConfigUri(uri: string, newIn: 'folder' | 'workspace', {folders}: Session): URI | undefined {
  const place = placeOf(uri, folders.first)
  if (!place) return undefined
  const workspace = newIn === 'workspace' ? folders.of(place.toString()) : undefined
  return Utils.joinPath(workspace === undefined ? Utils.dirname(place) : URI.parse(workspace), newConfigName)
}
