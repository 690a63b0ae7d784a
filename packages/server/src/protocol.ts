import type {Kind, Level, Verdict} from '@amicable/rules'
import type {Question} from '@amicable/rules/compose'
import type {Position, Range} from 'vscode-languageserver'

export type {Question}

// What client and server say to each other besides plain LSP. `docs/language-server.md` explains it to other clients.

/** Methods of our own. */
export const methods = {
  /** Request of the client: {@link ReportParams} → {@link LetterReport} or null. Notification of the server: {@link LetterReport}. */
  report: 'amicable/report',
  /** Request of the server, for files that it cannot reach itself: {@link FileParams} → {@link FileText} or null when there is none. */
  readFile: 'amicable/readFile',
  /** The same: {@link FileParams} of a folder → the URIs of the letters in it and below. */
  findFiles: 'amicable/findFiles',
} as const

/** Commands for `workspace/executeCommand`. Each takes one argument. */
export const commands = {
  /** {@link ReportParams} → null. Has a document read that is no message by itself, until it is closed. */
  check: 'amicable.check',
  /** {@link SelectionParams} → {@link SelectionReport}, or null when the document is not open. */
  checkSelection: 'amicable.checkSelection',
  /** No argument → {@link WorkspaceSummary}, or null when it was cancelled. */
  checkWorkspace: 'amicable.checkWorkspace',
  /** {@link ReportParams} → whether anything was changed. Makes all safe changes. */
  fixAll: 'amicable.fixAll',
  /** {@link PartParams} → whether it was inserted. */
  insertPart: 'amicable.insertPart',
  /** {@link KindParams} → whether it was written. */
  setKind: 'amicable.setKind',
  /** {@link QuestionsParams} → the {@link Question}s whose answers make a text. */
  questions: 'amicable.questions',
  /** `{answers}` → {@link Composed}. */
  newLetter: 'amicable.newLetter',
  /** `{answers}` → {@link Composed}. */
  newAgreement: 'amicable.newAgreement',
  /** `{clause}` → {@link Composed}. */
  newClause: 'amicable.newClause',
  /** {@link ReportParams} → {@link Composed} in Markdown, or null when the document is not open. */
  callNotes: 'amicable.callNotes',
  /** {@link ReportParams} → {@link PlainText}, or null when the document is not open. */
  plainText: 'amicable.plainText',
} as const

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Send a {@link LetterReport} after every new judgement of an open document. */
  reports?: boolean
  /** The settings, from a client that does not answer `workspace/configuration`. */
  settings?: unknown
}

export interface FileParams {
  uri: string
}

export interface FileText {
  text: string
}

export interface ReportParams {
  uri: string
}

export interface SelectionParams {
  uri: string
  range: Range
}

export interface PartParams {
  uri: string
  /** The part's name: `thanks`. */
  part: string
}

export interface KindParams {
  uri: string
  /** `auto` takes away what was written, so that the text tells. */
  kind: Kind | 'auto'
}

export interface QuestionsParams {
  of: 'termination' | 'agreement'
}

/** A text made from answers. */
export interface Composed {
  text: string
}

/** The letter as it can be pasted anywhere. */
export interface PlainText {
  text: string
  verdict: Verdict
  /** Whether it is a letter that can be sent. */
  ready: boolean
}

export interface SelectionReport {
  kind: Kind
  verdict: Verdict
  findings: FindingReport[]
}

/** What a check of the workspace came to. */
export interface WorkspaceSummary {
  /** Files that were read. */
  files: number
  /** Those that are messages. */
  letters: number
  errors: number
  warnings: number
  infos: number
}

export interface FindingReport {
  ruleId: string
  level: Level
  message: string
  range: Range
}

/** A part of a termination or a clause of an agreement. */
export interface LetterPart {
  /** `end-date`. */
  name: string
  /** `End date`. */
  title: string
  present: boolean
  /** Where the letter has it; empty when it has not. */
  evidence: Range[]
  /** What a person reads at each piece of evidence, on one line: without markup, decoded. */
  words: string[]
  /** How grave it is that the part is not there; left out when it is there or not needed. */
  missing?: Level
  /** How to put it right: a sentence with `{slots}`, and the same as a snippet. */
  insert?: {position: Position; text: string; snippet: string}
}

/** What a checklist shows of a document. Ranges are in the negotiated position encoding. */
export interface LetterReport {
  uri: string
  version: number | null
  kind: Kind
  /** False for a text that is no message: it has no parts and no findings. */
  isMessage: boolean
  template: boolean
  verdict: Verdict
  /** Whether it is a message that can be sent as it is. */
  ready: boolean
  counts: Record<Level, number>
  /** What every reader of this report should know. */
  notes: string[]
  /** Decision first, closing words last. */
  parts: LetterPart[]
  /** In text order. */
  findings: FindingReport[]
  /** The document was not read because of its size. */
  tooLarge?: true
}
