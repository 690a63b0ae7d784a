import type {Sentence} from './letter.ts'

/** What a sentence is by itself, wherever it stands. */
export type SentenceReading = Pick<Sentence, 'tokens' | 'words' | 'dates' | 'ending' | 'hasBlank'>

/**
 * How the paragraphs of a text were read, so that of a text which is read again and again, as in an editor, only what
 * changed is read anew. One for each text. What is not met before reading begins again is forgotten then.
 */
export class Memo {
  #circumstances = ''
  #before = new Map<string, readonly SentenceReading[]>()
  #now = new Map<string, readonly SentenceReading[]>()

  /**
   * Begins to read the text: once, even if it is a template that is read in several ways.
   *
   * @param circumstances what the reading of a paragraph depends on besides its words; when it changes, all is forgotten
   */
  begin(circumstances: string): void {
    this.#before = circumstances === this.#circumstances ? this.#now : new Map()
    this.#circumstances = circumstances
    this.#now = new Map()
  }

  /** The sentences of a paragraph: as they were read before, else as `read` reads them now. */
  sentences(paragraph: string, read: () => readonly SentenceReading[]): readonly SentenceReading[] {
    const known = this.#before.get(paragraph) ?? this.#now.get(paragraph) ?? read()
    this.#now.set(paragraph, known)
    return known
  }
}
