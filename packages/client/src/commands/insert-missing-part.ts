import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import type {LetterPart} from '../protocol.ts'
import {toPosition} from '../ranges.ts'
import {showDocument} from '../show-document.ts'

type Insert = NonNullable<LetterPart['insert']>

/**
 * Writes a part that the letter does not have where it belongs, with stops at what is to be filled in.
 *
 * @param insert that of the row which was clicked or is selected; without it the missing parts are offered
 */
export async function insertMissingPart(letters: Letters, insert: Insert | undefined): Promise<void> {
  const letter = letters.current
  const taken = insert ?? (await choosePart(letter?.report?.parts ?? []))
  if (!letter || !taken) return
  const editor = await showDocument(letter.document.uri)
  await editor.insertSnippet(new vscode.SnippetString(taken.snippet), toPosition(taken.position))
}

async function choosePart(parts: readonly LetterPart[]): Promise<Insert | undefined> {
  const items = parts.flatMap(({title, insert, present}) =>
    insert && !present ? [{label: title, detail: insert.text.trim(), insert}] : [],
  )
  if (items.length === 0) {
    void vscode.window.showInformationMessage('Amicable: the letter has all its parts.')
    return undefined
  }
  const taken = await vscode.window.showQuickPick(items, {title: 'Insert a Missing Part', matchOnDetail: true})
  return taken?.insert
}
