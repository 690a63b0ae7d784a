import * as vscode from 'vscode'
import type {FindingReport} from '../protocol.ts'
import {toRange} from '../ranges.ts'

/** Shows a place of a letter and selects it. */
export async function goTo(uri: vscode.Uri, range: FindingReport['range']): Promise<void> {
  await vscode.window.showTextDocument(uri, {selection: toRange(range)})
}
