/** How grave a finding is. `off` silences a rule. */
export type Level = 'error' | 'warning' | 'info'

/** What the message is: it ends a working relationship, it is a service contract, or it is anything else. */
export type Kind = 'termination' | 'agreement' | 'other'

/** Whether a letter can be sent: any error, any warning, or neither. */
export type Verdict = 'ready' | 'review' | 'not-ready'

/** The names of the formats that {@link lint} reads. */
export type FormatName = 'text' | 'markdown' | 'mdx' | 'html' | 'eml'

/** What stands around a blank to be filled in, as in `<<name>>`. */
export interface Delimiters {
  open: string
  close: string
}

/** Offsets into the source, in UTF-16 units, 0-based, end exclusive. */
export interface Range {
  start: number
  end: number
}

/** A change to the source that a writer may take. */
export interface Suggestion {
  /** What the change does, for a person: `Replace with “…”`. */
  desc: string
  /** Where, in UTF-16 units of the source, end exclusive. */
  range: readonly [start: number, end: number]
  text: string
  /** True when it may be applied unasked: the sentence stays whole and its meaning stays. */
  safe: boolean
}

/** What a rule found. Where it was found is an offset into the source; the report turns it into lines. */
export interface Finding extends Range {
  message: string
  /** Overrides the rule's own level, as for a sentence that is long but not too long. */
  level?: Level
  suggestions?: Suggestion[]
  /** The words that the sentence reader's verdict rests on, heaviest first; none where patterns found it. */
  words?: string[]
  /** Another place that the finding is about, such as the other of two dates. */
  related?: (Range & {message: string})[]
}
