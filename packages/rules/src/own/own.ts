import type {Kind, Level} from '../types.ts'

/** The id of a phrase that has none of its own. */
export const PHRASE = 'phrase'

/** A phrase that a team does not want in its letters. */
export interface OwnPhrase {
  /** The id of its findings; `phrase` without it. Several may share one. */
  id?: string
  /** What is found, in the language of `compilePattern`; one of these, if there are several. */
  match?: string | string[]
  /** What is said of a finding. */
  message?: string
  /** What to write instead; nothing for leaving it out. */
  suggest?: string | string[]
  /** Default: warning. With `off` neither a pattern nor a message is needed. */
  level?: Level | 'off'
  /** The kinds of message that it is looked for in; default: all. */
  kind?: Kind | Kind[]
}

/** A part that a team wants in its letters. */
export interface OwnPart {
  /** The part's name in the report; what is missing is reported as `missing-<id>`. */
  id: string
  /** What shows that it is there, in the language of `compilePattern`; one of these, if there are several. */
  match?: string | string[]
  /** What is said when it is missing. */
  message?: string
  /** A sentence to insert, with `{slots}` to fill in. */
  insert?: string
  /** Default: warning. With `off` no pattern is needed. */
  level?: Level | 'off'
  /** The kinds of message that need it; default: termination. */
  kind?: Kind | Kind[]
}
