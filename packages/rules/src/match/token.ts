/** What a token is; an opaque one stands for code, a bare URL or an image. */
export type TokenType = 'word' | 'number' | 'punctuation' | 'placeholder' | 'opaque'

/** A word or mark. */
export interface Token {
  type: TokenType
  /** As written. */
  text: string
  /** In lower case, with straight apostrophes and short forms written out: `don't` is the two tokens `do`, `not`. */
  norm: string
  /** Where it stands in the text of its block, in UTF-16 units, end exclusive. */
  from: number
  to: number
  /** Word classes from the lexicon, and what the letter reader adds: `date`, `slot`, `cap`. */
  classes: ReadonlySet<string>
  /** Number of the clause within the sentence; punctuation belongs to the clause that it ends. */
  clause: number
  /** The second half of a short form: not a word of its own when words are counted. */
  tail: boolean
  /** Inside quotation marks that hold three words or more: somebody else's words. */
  quoted: boolean
}

/** Puts a token into a class. The set that it had may be that of other tokens too. */
export function addClass(token: Token, name: string): void {
  if (!token.classes.has(name)) token.classes = new Set(token.classes).add(name)
}
