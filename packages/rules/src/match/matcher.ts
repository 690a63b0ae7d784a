import {oncePer} from '../once-per.ts'
import {compilePattern, type Match, type Pattern} from './pattern.ts'
import type {Token} from './token.ts'

/** A pattern, what it stands for, and the place where it was last tried. */
interface Entry<Tag> {
  pattern: Pattern
  tag: Tag
  tried: number
}

/** Patterns by the word or class that they begin with. */
interface Index<Tag> {
  byWord: Map<string, Entry<Tag>[]>
  byClass: Map<string, Entry<Tag>[]>
}

/** A match, and what its pattern stands for. */
interface Found<Tag> {
  tag: Tag
  match: Match
}

/** Many patterns, looked up by the first word of each so that a text is read once. They are compiled when first needed. */
export class Matcher<Tag> {
  readonly #patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>
  readonly #macros: Readonly<Record<string, string>>
  #index: Index<Tag> | undefined
  /** Counts the tokens read, over all texts, so that no pattern is tried twice at one of them. */
  #reading = 0
  readonly #found = oncePer((tokens: readonly Token[]) => this.#search(tokens))

  /**
   * @param patterns pattern sources by what each of them stands for
   * @param macros named parts of patterns
   */
  constructor(
    patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>,
    macros: Readonly<Record<string, string>>,
  ) {
    this.#patterns = patterns
    this.#macros = macros
  }

  /**
   * Calls `each` for every match, in the order of the tokens at which they begin.
   *
   * @param tokens they must not change any more: what was found in them is remembered as long as they live
   */
  match(tokens: readonly Token[], each: (tag: Tag, match: Match) => void): void {
    for (const {tag, match} of this.#found(tokens)) each(tag, match)
  }

  /** Whether anything matches at all. */
  test(tokens: readonly Token[]): boolean {
    return this.#found(tokens).length > 0
  }

  /** The first match in the text. */
  first(tokens: readonly Token[]): Found<Tag> | undefined {
    return this.#found(tokens)[0]
  }

  #search(tokens: readonly Token[]): readonly Found<Tag>[] {
    this.#index ??= indexOf(this.#patterns, this.#macros)
    const {byWord, byClass} = this.#index
    const found: Found<Tag>[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token) continue
      this.#reading++
      this.#attempt(byWord.get(token.norm), tokens, at, found)
      for (const name of token.classes) this.#attempt(byClass.get(name), tokens, at, found)
    }
    return found.length > 0 ? found : NONE
  }

  #attempt(
    entries: readonly Entry<Tag>[] | undefined,
    tokens: readonly Token[],
    at: number,
    found: Found<Tag>[],
  ): void {
    if (!entries) return
    for (const entry of entries) {
      if (entry.tried === this.#reading) continue
      entry.tried = this.#reading
      const match = entry.pattern.matchAt(tokens, at)
      if (match) found.push({tag: entry.tag, match})
    }
  }
}

const NONE: readonly never[] = []

function indexOf<Tag>(
  patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>,
  macros: Readonly<Record<string, string>>,
): Index<Tag> {
  const index: Index<Tag> = {byWord: new Map(), byClass: new Map()}
  for (const [tag, sources] of patterns) {
    for (const source of sources) {
      const pattern = compilePattern(source, macros)
      const entry = {pattern, tag, tried: -1}
      for (const first of pattern.firsts) {
        if (first.startsWith('@')) add(index.byClass, first.slice(1), entry)
        else add(index.byWord, first, entry)
      }
    }
  }
  return index
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
