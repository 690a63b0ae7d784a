import * as vscode from 'vscode'
import type {Letters} from '../letters.ts'
import {type Row, rowsOf} from './rows.ts'

/** The command that a click on a row runs. It is not for the palette. */
export const goToCommand = 'amicable.goTo'

/** The id of the view in the manifest. */
export const checklistId = 'amicable.checklist'

/** Brings the checklist to the front. VS Code makes this command for every view. */
export const showChecklistCommand: string = `${checklistId}.focus`

/** The rows of the letter in the editor, as a tree. */
export class Checklist implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #letters: Letters
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscription: vscode.Disposable

  readonly onDidChangeTreeData: vscode.Event<void> = this.#changed.event

  constructor(letters: Letters) {
    this.#letters = letters
    this.#subscription = letters.onDidChange(() => this.#changed.fire())
  }

  getChildren(row?: Row): Row[] {
    if (row) return row.children ?? []
    return rowsOf(this.#letters.current?.report)
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = new vscode.TreeItem(row.label, stateOf(row))
    item.id = row.id
    item.tooltip = row.tooltip
    item.accessibilityInformation = {label: row.spoken}
    item.iconPath = new vscode.ThemeIcon(
      row.icon,
      row.color === undefined ? undefined : new vscode.ThemeColor(row.color),
    )
    if (row.description !== undefined) item.description = row.description
    if (row.insert) item.contextValue = 'missing'
    const uri = this.#letters.current?.document.uri
    if (row.target && uri) item.command = {command: goToCommand, title: 'Go to', arguments: [uri, row.target]}
    return item
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#changed.dispose()
  }
}

/** Groups are open; the places of one part are not. */
function stateOf({children, target}: Row): vscode.TreeItemCollapsibleState {
  if (!children) return vscode.TreeItemCollapsibleState.None
  return target ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded
}
