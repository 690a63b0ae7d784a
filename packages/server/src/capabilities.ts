import {CodeActionKind, type ServerCapabilities, TextDocumentSyncKind} from 'vscode-languageserver'
import type {ClientFeatures} from './client-features.ts'
import {fixAllKind} from './code-actions.ts'
import {source} from './diagnostics.ts'
import type {Encoding} from './positions.ts'
import {commands} from './protocol.ts'

/** What the server offers a client. */
export function capabilitiesFor(features: ClientFeatures, positionEncoding: Encoding): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    ...(features.pull
      ? {diagnosticProvider: {identifier: source, interFileDependencies: false, workspaceDiagnostics: true}}
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      ...(features.resolveEdits ? {resolveProvider: true} : {}),
    },
    hoverProvider: true,
    documentSymbolProvider: {label: 'Amicable'},
    codeLensProvider: {},
    completionProvider: {triggerCharacters: [':', ' ']},
    executeCommandProvider: {commands: Object.values(commands)},
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
  }
}
