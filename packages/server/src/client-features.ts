import {type InitializeParams, MarkupKind, ResourceOperationKind} from 'vscode-languageserver'
import type {InitializationOptions} from './protocol.ts'

/** What the client can do, as far as the server behaves differently. */
export interface ClientFeatures {
  /** It asks for diagnostics; otherwise they are pushed. */
  pull: boolean
  /** It asks again when it is told to. */
  refreshDiagnostics: boolean
  refreshCodeLenses: boolean
  /** It answers `workspace/configuration`. */
  configuration: boolean
  watchFiles: boolean
  /** It watches files outside of the workspace as well. */
  watchAnywhere: boolean
  /** It tells of documents that it is asked to tell of, besides those that it tells of by itself. */
  syncOnRequest: boolean
  watchConfiguration: boolean
  folders: boolean
  progress: boolean
  /** It asks for the edit of an action when the action is taken. */
  resolveEdits: boolean
  snippetEdits: boolean
  snippetCompletions: boolean
  documentChanges: boolean
  createFiles: boolean
  markdown: boolean
  symbolTree: boolean
  relatedInformation: boolean
  tags: boolean
  links: boolean
  /** It wants a report after every judgement. */
  reports: boolean
}

/** Reads what a client says of itself. Nothing is assumed that it does not say. */
export function featuresOf({capabilities, initializationOptions}: InitializeParams): ClientFeatures {
  const {workspace = {}, textDocument = {}, window = {}} = capabilities
  const options: InitializationOptions = isRecord(initializationOptions) ? initializationOptions : {}
  const {codeAction, publishDiagnostics, diagnostic} = textDocument
  const shown = diagnostic ?? publishDiagnostics
  return {
    pull: diagnostic !== undefined,
    refreshDiagnostics: workspace.diagnostics?.refreshSupport === true,
    refreshCodeLenses: workspace.codeLens?.refreshSupport === true,
    configuration: workspace.configuration === true,
    watchFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    watchAnywhere: workspace.didChangeWatchedFiles?.relativePatternSupport === true,
    syncOnRequest: textDocument.synchronization?.dynamicRegistration === true,
    watchConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace.workspaceFolders === true,
    progress: window.workDoneProgress === true,
    resolveEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    snippetEdits:
      workspace.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    snippetCompletions: textDocument.completion?.completionItem?.snippetSupport === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    createFiles: workspace.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    markdown: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    symbolTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    relatedInformation: shown?.relatedInformation === true || publishDiagnostics?.relatedInformation === true,
    tags: shown?.tagSupport !== undefined || publishDiagnostics?.tagSupport !== undefined,
    links: shown?.codeDescriptionSupport === true || publishDiagnostics?.codeDescriptionSupport === true,
    reports: options.reports === true,
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
