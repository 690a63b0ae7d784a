import * as vscode from 'vscode'
import type {LetterSelector} from './languages.ts'
import type {Letters} from './letters.ts'
import {kindNames} from './words.ts'

/** The kind of the letter among the language status items of its own editor, from where it can be changed. */
export function showKind(letters: Letters, selector: LetterSelector): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('amicable.kind', selector)
  item.name = 'Amicable: Kind of Letter'
  const update = () => {
    const report = letters.active?.report
    item.text = report?.isMessage ? kindNames[report.kind] : 'No letter'
    item.detail = report?.isMessage && report.template ? 'Amicable, template' : 'Amicable'
    item.accessibilityInformation = {label: `Amicable, kind of letter: ${item.text}`}
    item.command = report?.isMessage
      ? {command: 'amicable.chooseKind', title: 'Change'}
      : {command: 'amicable.checkDocument', title: 'Check'}
  }
  update()
  return vscode.Disposable.from(item, letters.onDidChange(update))
}
