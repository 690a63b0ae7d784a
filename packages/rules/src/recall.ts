/**
 * What was made of the pieces of a text which is read again and again, as in an editor. What is not asked for between one
 * beginning and the next is forgotten.
 */
export class Recall<Value> {
  readonly #known = new Map<string, {value: Value; isAsked: boolean}>()

  /** Begins to read the text again. */
  begin(): void {
    for (const [piece, known] of this.#known) {
      if (known.isAsked) known.isAsked = false
      else this.#known.delete(piece)
    }
  }

  /** Forgets all, since the same piece would not become the same any more. */
  forget(): void {
    this.#known.clear()
  }

  /** What became of a piece: as it was made before, else as `make` makes it now. */
  of(piece: string, make: () => Value): Value {
    let known = this.#known.get(piece)
    if (!known) {
      known = {value: make(), isAsked: true}
      this.#known.set(piece, known)
    }
    known.isAsked = true
    return known.value
  }
}
