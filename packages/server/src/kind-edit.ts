import type {FormatName} from '@amicable/rules'
import type {WorkspaceEdit} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import {editOf} from './code-actions.ts'
import {withKind} from './front-matter.ts'
import type {Judgement} from './judgement.ts'
import {plainBodyOf} from './plain-body.ts'
import type {KindParams} from './protocol.ts'
import type {Session} from './session.ts'
import {editTo} from './text-edits.ts'
import {canConfigure, configEdit} from './write-config.ts'
import {wrong} from './wrong.ts'

type Kind = KindParams['kind']

/**
 * The edit that says what a letter is: in the letter itself, or where its format has no place for that, in its config.
 *
 * @param kind `auto` takes out what was written
 * @returns undefined when there is nothing to change
 * @throws ResponseError when there is no place to write it, or what stands there is not in order
 */
export async function kindEdit(
  {document, format}: Pick<Judgement, 'document' | 'format'>,
  kind: Kind,
  session: Session,
): Promise<WorkspaceEdit | undefined> {
  const text = textWithKind(document.getText(), format, kind)
  if (text !== undefined) {
    const edits = editTo(document, text, session.positions)
    return edits.length > 0 ? editOf(document, edits, session.features) : undefined
  }
  const {uri} = document
  const {scheme, path} = URI.parse(uri)
  if (scheme === 'untitled')
    throw wrong('save this letter first: its format has no place for the kind, and a config names it by its file')
  const {file} = await session.configs.of(uri, session.folders.first)
  if (!file && !(await canConfigure(uri, session))) {
    if (kind === 'auto') return undefined
    throw wrong(noPlaceForKind(path, kind))
  }
  return configEdit(uri, (folder) => ({kind, files: globOf(path, folder)}), 'workspace', session)
}

/** Undefined where the format has no place for the kind. */
function textWithKind(text: string, format: FormatName, kind: Kind): string | undefined {
  if (format === 'html') return undefined
  if (format !== 'eml') return withKind(text, kind)
  const body = plainBodyOf(text)
  // Lines of dashes would be sent too, and a mail client may take them for a signature.
  return body === undefined ? undefined : text.slice(0, body) + withKind(text.slice(body), kind, 'line')
}

/** A glob for one file; one without a slash would match in every folder below. */
function globOf(path: string, folder: string): string {
  const name = path.slice(folder.replace(/\/$/, '').length + 1).replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
  return name.includes('/') ? name : `./${name}`
}

const noPlaceForKind = (path: string, kind: Kind): string =>
  `this format has no place for the kind; write it into a config: {"overrides": [{"files": "${Utils.basename(URI.file(path))}", "kind": "${kind}"}]}`
