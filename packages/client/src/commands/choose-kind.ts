import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import {commands, type LetterReport} from '../protocol.ts'
import type {Server} from '../server.ts'
import {kindNames} from '../words.ts'

/** Offers the kinds, and has the server write down the one that was taken. */
export async function chooseKind(letters: Letters, server: Server): Promise<void> {
  const letter = letters.current
  if (!letter) return
  const now = letter.report?.kind
  const items = [
    ...(Object.keys(kindNames) as LetterReport['kind'][]).map((value) => ({
      label: kindNames[value],
      ...(value === now ? {description: 'now'} : {}),
      value,
    })),
    {label: 'Let the text tell', detail: 'Takes away what was written of the kind.', value: 'auto'},
  ]
  const taken = await vscode.window.showQuickPick(items, {
    title: 'Kind of This Letter',
    placeHolder: 'It is written into the letter, or where its format has no place for it, into a config file.',
  })
  if (taken) await server.run(commands.setKind, {uri: letter.document.uri.toString(), kind: taken.value})
}
