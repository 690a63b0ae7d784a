/**
 * What was made of the pieces of a text which is read again and again, as in an editor. What is not asked for between one
 * beginning and the next is forgotten.
 */
export class Recall<Value> {
  #before = new Map<string, Value>()
  #now = new Map<string, Value>()

  /** Begins to read the text again. */
  begin(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  /** Forgets all, since the same piece would not become the same any more. */
  forget(): void {
    this.#before = new Map()
    this.#now = new Map()
  }

  /** What became of a piece: as it was made before, else as `make` makes it now. */
  of(piece: string, make: () => Value): Value {
    const known = this.#before.get(piece) ?? this.#now.get(piece) ?? make()
    this.#now.set(piece, known)
    return known
  }
}
