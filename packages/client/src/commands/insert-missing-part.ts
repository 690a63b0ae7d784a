import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import type {LetterPart} from '../protocol.ts'
import {toPosition} from '../ranges.ts'
import {showDocument} from '../show-document.ts'

/**
 * Writes a part that the letter does not have where it belongs, with stops at what is to be filled in.
 *
 * @param name the part of the row which was clicked or is selected; without it the missing parts are offered
 */
export async function insertMissingPart(letters: Letters, name: string | undefined): Promise<void> {
  const letter = letters.current
  const taken = name ?? (await choosePart(letter?.report?.parts ?? []))
  if (!letter || taken === undefined) return
  const editor = await showDocument(letter.document.uri)
  // The place that the row or the pick was made with may be of a text that is no more.
  const report = await letters.reportNow(letter.document)
  const insert = report?.parts.find((part) => part.name === taken && !part.present)?.insert
  const isInserted =
    insert && (await editor.insertSnippet(new vscode.SnippetString(insert.snippet), toPosition(insert.position)))
  if (!isInserted) {
    void vscode.window.showInformationMessage(
      'Amicable: the letter has changed, and nothing was inserted. The checklist says what it lacks now.',
    )
  }
}

async function choosePart(parts: readonly LetterPart[]): Promise<string | undefined> {
  const items = parts.flatMap(({name, title, insert, present}) =>
    insert && !present ? [{label: title, detail: insert.text.trim(), name}] : [],
  )
  if (items.length === 0) {
    void vscode.window.showInformationMessage('Amicable: the letter has all its parts.')
    return undefined
  }
  const taken = await vscode.window.showQuickPick(items, {title: 'Insert a Missing Part', matchOnDetail: true})
  return taken?.name
}
