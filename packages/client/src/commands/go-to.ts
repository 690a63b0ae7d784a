import type * as vscode from 'vscode'
import type {FindingReport} from '../protocol.ts'
import {toRange} from '../ranges.ts'
import {showDocument} from '../show-document.ts'

/** Shows a place of a letter and selects it. */
export async function goTo(uri: vscode.Uri, range: FindingReport['range']): Promise<void> {
  await showDocument(uri, {selection: toRange(range)})
}
