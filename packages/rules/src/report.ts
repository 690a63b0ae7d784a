import type {Kind, Level, Verdict} from './types.ts'

/** A place in the source: lines and columns are 1-based, columns in UTF-16 units, the end is exclusive. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** A change as ESLint writes it: the offsets are 0-based UTF-16 units, the end is exclusive. */
export interface Fix {
  range: [start: number, end: number]
  text: string
}

/** One finding, in the shape that ESLint's readers know. */
export interface Message extends Place {
  ruleId: string
  level: Level
  /** 2 for the level error, 1 for warning and info. */
  severity: 1 | 2
  message: string
  /** Why it matters, from the article. */
  why: string
  /** The rule's page. */
  url: string
  /** The safe change, which `--fix` applies. It is also the first of the suggestions. */
  fix?: Fix
  suggestions?: {desc: string; fix: Fix}[]
  /** Where no pattern but the sentence reader found it: the words that its verdict rests on, heaviest first. */
  words?: string[]
  related?: (Place & {message: string})[]
}

/** A finding that does not count. */
export interface SuppressedMessage extends Message {
  /**
   * Left out by a comment or the front matter of the letter, by the allowed phrases of the config, or as one of those that
   * were there before, which the command line keeps in a file.
   */
  kind: 'inline' | 'allow' | 'bulk'
  /** Why, as far as it was said. */
  justification?: string
}

/** A problem with what a letter says of the findings to be left out, such as one that leaves out nothing. */
export interface DirectiveProblem extends Place {
  message: string
}

/** Whether the letter makes this move, and where. */
export interface PartReport {
  present: boolean
  evidence: Place[]
  /** What a person reads at each piece of evidence, on one line; only with the outline. */
  words?: string[]
}

/** A stretch of the letter that is there for its form and not for its words. */
export interface OutlineItem extends Place {
  role: 'subject' | 'greeting' | 'heading' | 'sign-off' | 'name'
  /** What a person reads there, on one line. */
  words: string
}

/** What `lint` says of one letter. */
export interface Report {
  kind: Kind
  /** False for a text that is no message at all (a README, source notes): it gets no findings. */
  isMessage: boolean
  template: boolean
  verdict: Verdict
  /** The parts of a termination or the clauses of an agreement; empty for any other message. */
  parts: Record<string, PartReport>
  /** Where the letter says to whom, of what and from whom it is, in text order; only when it was asked for. */
  outline?: OutlineItem[]
  /** In text order. */
  messages: Message[]
  /** In text order; none of them counts. There only if there are any. */
  suppressed?: SuppressedMessage[]
  /** In text order. There only if there are any. */
  directives?: DirectiveProblem[]
  /** Rules that threw. The other rules' findings stand. */
  internalErrors: {ruleId: string; message: string}[]
  /** What every reader of this report should know, such as that a lawyer should read the contract. */
  notes: string[]
  errorCount: number
  warningCount: number
  infoCount: number
}

/** A report of a file, as the command line prints it in JSON. */
export interface FileReport extends Report {
  filePath: string
}
