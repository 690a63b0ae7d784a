import * as vscode from 'vscode'
import type {FindingReport, LetterPart} from './protocol.ts'

/** A place of the protocol as VS Code has it; both count in UTF-16 units from 0. */
export const toPosition = ({line, character}: NonNullable<LetterPart['insert']>['position']): vscode.Position =>
  new vscode.Position(line, character)

/** A range of the protocol as VS Code has it. */
export const toRange = ({start, end}: FindingReport['range']): vscode.Range =>
  new vscode.Range(toPosition(start), toPosition(end))
