import {oncePer} from '../once-per.ts'
import {compilePattern, type Match, type Pattern} from './pattern.ts'
import type {Token} from './token.ts'

/** Words that patterns need, and the text in which one of them was met last. */
interface Need {
  met: number
}

/** A pattern, what it stands for, what it needs, and the place where it was last tried. */
interface Entry<Tag> {
  pattern: Pattern
  tag: Tag
  need: Need
  tried: number
}

/** Something by words and classes. */
interface ByWord<Value> {
  words: Map<string, Value[]>
  classes: Map<string, Value[]>
}

/** Patterns by the word or class that they begin with, and what they need by its words. */
interface Index<Tag> {
  entries: ByWord<Entry<Tag>>
  needs: ByWord<Need>
}

/** A match, and what its pattern stands for. */
interface Found<Tag> {
  tag: Tag
  match: Match
}

/**
 * Many patterns, looked up by the first word of each so that a text is read once, and tried only where the text has the
 * other words that they need. They are compiled when first needed.
 */
export class Matcher<Tag> {
  readonly #patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>
  readonly #macros: Readonly<Record<string, string>>
  #index: Index<Tag> | undefined
  /** Counts the tokens read, over all texts, so that no pattern is tried twice at one of them. */
  #reading = 0
  /** Counts the texts read, so that what was met in the one before is not met in this one. */
  #text = 0
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
    const {entries, needs} = this.#index
    this.#text++
    for (const token of tokens) {
      this.#meet(needs.words.get(token.norm))
      for (const name of token.classes) this.#meet(needs.classes.get(name))
    }
    const found: Found<Tag>[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token) continue
      this.#reading++
      this.#attempt(entries.words.get(token.norm), tokens, at, found)
      for (const name of token.classes) this.#attempt(entries.classes.get(name), tokens, at, found)
    }
    return found.length > 0 ? found : NONE
  }

  #meet(needs: readonly Need[] | undefined): void {
    if (needs) for (const need of needs) need.met = this.#text
  }

  #attempt(
    entries: readonly Entry<Tag>[] | undefined,
    tokens: readonly Token[],
    at: number,
    found: Found<Tag>[],
  ): void {
    if (!entries) return
    for (const entry of entries) {
      if (entry.need.met < this.#text || entry.tried === this.#reading) continue
      entry.tried = this.#reading
      const match = entry.pattern.matchAt(tokens, at)
      if (match) found.push({tag: entry.tag, match})
    }
  }
}

const NONE: readonly never[] = []
/** What a pattern needs that any text may match. */
const NOTHING: Need = {met: Number.POSITIVE_INFINITY}

function indexOf<Tag>(
  patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>,
  macros: Readonly<Record<string, string>>,
): Index<Tag> {
  const entries: ByWord<Entry<Tag>> = {words: new Map(), classes: new Map()}
  const needs: ByWord<Need> = {words: new Map(), classes: new Map()}
  /** Many patterns need the same. */
  const known = new Map<string, Need>()
  for (const [tag, sources] of patterns) {
    for (const source of sources) {
      const pattern = compilePattern(source, macros)
      const need = pattern.needed ? needOf(pattern.needed, known, needs) : NOTHING
      const entry = {pattern, tag, need, tried: -1}
      for (const first of pattern.firsts) add(entries, first, entry)
    }
  }
  return {entries, needs}
}

function needOf(needed: ReadonlySet<string>, known: Map<string, Need>, needs: ByWord<Need>): Need {
  const key = [...needed].join(' ')
  const before = known.get(key)
  if (before) return before
  const need = {met: -1}
  known.set(key, need)
  for (const word of needed) add(needs, word, need)
  return need
}

/** @param word a word or `@class` */
function add<Value>({words, classes}: ByWord<Value>, word: string, value: Value): void {
  const [map, key] = word.startsWith('@') ? [classes, word.slice(1)] : [words, word]
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
