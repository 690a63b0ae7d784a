import type {FormatName, LintOptions, Report} from '@amicable/rules'
import type {TextDocument} from 'vscode-languageserver-textdocument'

/** Reads a letter; `lint` of the rules, or what a test puts in its place. */
export type Lint = (text: string, options: LintOptions) => Promise<Report>

/** Why a document was not read: the user does not want it, it is no letter, or it is too large. */
export type Unread = 'disabled' | 'ignored' | 'no-letter' | 'too-large'

/** What was said of one version of a document. */
export interface Judgement {
  /** The document as it was then. */
  document: TextDocument
  format: FormatName
  options: LintOptions
  /** Undefined when it was not read. */
  report: Report | undefined
  unread?: Unread
  /** The largest size that is read, in units of 1024 characters. */
  maxSize: number
  /** Different for every judgement, also of another run of the server. */
  id: string
  /** How many milliseconds it took. */
  took: number
}
