import type {Pieces} from '../formats/draft.ts'
import {Recall} from '../recall.ts'
import type {Sentence} from './letter.ts'

/** What a sentence is by itself, wherever it stands. */
export type SentenceReading = Pick<Sentence, 'tokens' | 'words' | 'dates' | 'ending' | 'hasBlank'>

/**
 * How a text was read, so that of one which is read again and again, as in an editor, only what changed is read anew. One for
 * each text. What is not met before reading begins again is forgotten then.
 */
export class Memo {
  /** What was found in the pieces of its Markdown. */
  readonly pieces: Pieces = new Recall()
  /** The sentences of its paragraphs. */
  readonly sentences: Recall<readonly SentenceReading[]> = new Recall()
  #circumstances = ''

  /** Begins to read the text: once, even if it is a template that is read in several ways. */
  begin(): void {
    this.pieces.begin()
    this.sentences.begin()
  }

  /** Says what the reading of a paragraph depends on besides its words; when it changes, what was read is forgotten. */
  under(circumstances: string): void {
    if (circumstances !== this.#circumstances) this.sentences.forget()
    this.#circumstances = circumstances
  }
}
