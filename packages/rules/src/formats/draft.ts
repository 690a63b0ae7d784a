import type {Recall} from '../recall.ts'
import type {SourceText} from '../source-text.ts'
import type {Delimiters, Range} from '../types.ts'
import type {Choices, Reading} from './template/readings.ts'
import type {Scope} from './template/scopes.ts'

/** How the tags of a template are read. */
export interface TemplateOptions {
  /** Ways of writing a blank that are the writer's own, besides those that everybody knows. */
  delimiters?: readonly Delimiters[]
  /** Which of the branches are read; one of those that an earlier draft of the same text has. Default: all. */
  reading?: Reading
  /** What was found in the pieces of the Markdown before; default: nothing. */
  pieces?: Pieces
}

/**
 * What a stretch of the writer's words is. Anything that is not the writer's words never becomes a block: quoted
 * replies, forwarded text, signatures, code, hidden elements.
 */
export type BlockType = 'paragraph' | 'heading' | 'item' | 'subject'

/** A paragraph, heading, list item or subject line, as its reader sees it. */
export interface DraftBlock {
  type: BlockType
  /**
   * The words, with the way back to the file. Every line break of the source (in HTML: every `<br>`) is one `\n`, other
   * runs of white space are one space. Inline code and bare URLs are one {@link OPAQUE} character.
   */
  text: SourceText
}

/** What a reader of marked-up text finds in the order of the source: blocks, and marks of what it has left out. */
export type Part = (DraftBlock & {mark?: 'attribution'}) | {mark: 'quoted' | 'signature' | 'end'}

/** What was found in a stretch of marked-up text. */
export interface Found {
  parts: Part[]
  /** The HTML comments. */
  comments: SourceText[]
}

/** What was found in the pieces of a text, by their words; undefined where a piece is nothing that people write. */
export type Pieces = Recall<Promise<Found | undefined>>

/** A blank to be filled in, in the syntax of some template language or written by hand. */
export interface Placeholder extends Range {
  /** What is to be filled in, without the delimiters: `Client name`; empty for `____`. */
  label: string
  /** What a program fills in, as it is written: `client.name | upcase`. Left out where the blank is a person's. */
  expression?: string
  /** The format is a program, which fills it in whenever the letter is written. */
  isFilled?: true
  /** The loops that it stands in, the outermost first. */
  scopes?: readonly Scope[]
}

/** Stands for something in the text that has no words of its own: code, a bare URL, an image. */
export const OPAQUE = '\uFFFC'

/** What a format hands to the letter reader. */
export interface Draft {
  blocks: DraftBlock[]
  /** Every blank, in the order of the source. In the blocks each stands as one word of its own length. */
  placeholders: Placeholder[]
  /** True when the source has a mail header, so that it is a message for certain. */
  hasMailHeader: boolean
  /** The mail header's `Date`, as written. */
  date?: string
  /** HTML comments in the order of the source, each from `<!--` to `-->`; none of those in quotes, code or hidden elements. */
  comments?: readonly SourceText[]
  /** What looks like our comments in a format that has none. */
  idleComments?: readonly SourceText[]
  /** The value of the key `amicable` in the front matter or the first line, not yet validated, where it stands, and why it cannot be read. */
  settings?: {value: unknown; range: Range; fault?: string}
  /** Where the template goes one way or another, if it does; only in a draft of all its branches. */
  choices?: Choices
  /** Writes plain words as this format wants them at an offset; undefined where nothing can be written (base64). */
  encode(text: string, offset: number): string | undefined
}
