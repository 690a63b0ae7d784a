import type {Range} from '../types.ts'

/** What the writer asks for, each by the words that stand behind `amicable-` in a comment. */
export const verbs = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const

export type Verb = (typeof verbs)[number]

/** The findings of one rule, or of all, are to be left out from here on, on the next line or everywhere. */
export interface Order {
  verb: Verb
  /** Undefined for all rules. */
  ruleId: string | undefined
  /** Why, as the writer gives it after ` -- `. */
  why: string | undefined
  /** Where a problem with it is reported: the rule's id in the comment, else the comment. */
  at: Range
  /** The comment that it stands in; what is said in front matter stands in none. */
  comment: Range | undefined
}

/** Something in the letter's own settings that has to be mended. */
export interface Complaint extends Range {
  message: string
}
