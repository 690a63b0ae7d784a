import {inflectVerb, pluralOf} from './inflect.ts'

/** The word classes of every word, by the word in lower case with straight apostrophes. */
export type Lexicon = ReadonlyMap<string, ReadonlySet<string>>

/** Collects word classes. A word may be in any number of them. */
export class LexiconBuilder {
  readonly #classes = new Map<string, Set<string>>()

  /** Adds words as they are. */
  words(name: string, list: string): this {
    for (const word of split(list)) this.#put(word, name)
    return this
  }

  /** Adds verbs in all their forms; a single form is also in `name:base`, `name:s`, `name:ed` or `name:ing`. */
  verbs(name: string, list: string): this {
    for (const base of split(list)) {
      const forms = inflectVerb(base)
      for (const [form, words] of [
        ['base', [forms.base]],
        ['s', [forms.s]],
        ['ed', forms.ed],
        ['ing', [forms.ing]],
      ] as const) {
        for (const word of words) {
          this.#put(word, name)
          this.#put(word, `${name}:${form}`)
        }
      }
    }
    return this
  }

  /** Adds nouns in singular and plural; the plural is also in `name:plural`. */
  nouns(name: string, list: string): this {
    for (const noun of split(list)) {
      this.#put(noun, name)
      const plural = pluralOf(noun)
      this.#put(plural, name)
      this.#put(plural, `${name}:plural`)
    }
    return this
  }

  build(): Lexicon {
    return this.#classes
  }

  #put(word: string, name: string): void {
    const known = this.#classes.get(word)
    if (known) known.add(name)
    else this.#classes.set(word, new Set([name]))
  }
}

const split = (list: string): string[] => list.trim().split(/\s+/)
