import type {Sample} from '../data/sample.ts'
import type {Placeholder} from '../formats/draft.ts'
import type {Token} from '../match/token.ts'
import type {SentenceScores} from '../reader/reader.ts'
import type {SourceText} from '../source-text.ts'
import type {Kind, Range} from '../types.ts'
import type {DateMention} from './dates.ts'
import type {Ending} from './ending.ts'

/** What a stretch of the letter is for. Only `body`, `item` and `heading` are read for wording. */
export type Role = 'subject' | 'letterhead' | 'greeting' | 'body' | 'item' | 'heading' | 'sign-off' | 'name'

/** A paragraph, a line or a list item. */
export interface Block extends Range {
  role: Role
  text: SourceText
  sentences: Sentence[]
  /** Number of the paragraph it belongs to, counted from 0 at the first of the body. */
  paragraph: number
}

/** A sentence, or a line without a stop. */
export interface Sentence extends Range {
  tokens: Token[]
  block: Block
  /** Number in the letter. */
  index: number
  /** Words as a person counts them: short forms, amounts, dates and URLs are one each. */
  words: number
  dates: DateMention[]
  /** A placeholder stands in it: words that nobody has seen yet. */
  hasBlank: boolean
  /** What it says of an ending, if anything. */
  ending: Ending | undefined
  /** How sure the sentence reader is of each label, as log-odds; what is not read for wording has none. */
  scores: SentenceScores | undefined
}

/** A letter as the rules see it. */
export interface Letter {
  kind: Kind
  /** False for a text that is no message at all. */
  isMessage: boolean
  template: boolean
  /** The notice period, in days, as far as it was said. */
  notice?: number
  /** The day the letter is written, if known. */
  date?: Date
  blocks: Block[]
  /** Every sentence that is read for wording and parts, in text order. */
  sentences: Sentence[]
  placeholders: Placeholder[]
  /** What may be filled into its blanks. */
  sample?: Sample
  /** Words of the body, without greeting, sign-off and names. */
  words: number
  /** What of the source is not there for every reader, or more than once. */
  within: readonly Range[]
  /** What it was read from. */
  source: string
  /** Writes words as the source's format wants them at this offset; undefined where nothing can be written. */
  encode(text: string, offset: number): string | undefined
}

/** The range of the source from the first of a sentence's tokens to the last; the sentence's own when there are none. */
export function rangeOf({block, start, end}: Sentence, tokens: readonly Token[]): Range {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? block.text.range(first.from, last.to) : {start, end}
}

/** Whether what is put at an offset of the source is there for every reader, once. */
export const isForAll = ({within}: Letter, offset: number): boolean =>
  within.every(({start, end}) => offset <= start || offset >= end)

/** Whether the writer's own words stand there: not quoted, and read for wording. */
export const isProse = (block: Block): boolean =>
  block.role === 'body' || block.role === 'item' || block.role === 'heading'
