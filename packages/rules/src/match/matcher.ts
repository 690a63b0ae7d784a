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

/** What a word or class is to the patterns: which begin with it, and what they need that it is one of. */
interface Use<Tag> {
  entries: Entry<Tag>[]
  needs: Need[]
}

interface Index<Tag> {
  words: Map<string, Use<Tag>>
  classes: Map<string, Use<Tag>>
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
  #read = 0
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
    const {words, classes} = this.#index
    this.#text++
    const uses: Use<Tag>[] = []
    /** At which token each of them was met. */
    const places: number[] = []
    const meet = (use: Use<Tag> | undefined, at: number): void => {
      if (!use) return
      for (const need of use.needs) need.met = this.#text
      if (use.entries.length === 0) return
      uses.push(use)
      places.push(at)
    }
    tokens.forEach(({norm, classes: names}, at) => {
      meet(words.get(norm), at)
      for (const name of names) meet(classes.get(name), at)
    })
    const found: Found<Tag>[] = []
    uses.forEach(({entries}, number) => {
      this.#attempt(entries, tokens, places[number] ?? 0, found)
    })
    this.#read += tokens.length
    return found.length > 0 ? found : NONE
  }

  #attempt(entries: readonly Entry<Tag>[], tokens: readonly Token[], at: number, found: Found<Tag>[]): void {
    const place = this.#read + at
    for (const entry of entries) {
      if (entry.need.met < this.#text || entry.tried === place) continue
      entry.tried = place
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
  const index: Index<Tag> = {words: new Map(), classes: new Map()}
  /** Many patterns need the same. */
  const known = new Map<string, Need>()
  for (const [tag, sources] of patterns) {
    for (const source of sources) {
      const pattern = compilePattern(source, macros)
      const entry = {pattern, tag, need: needOf(pattern.needed, known, index), tried: -1}
      for (const first of pattern.firsts) useOf(index, first).entries.push(entry)
    }
  }
  return index
}

function needOf<Tag>(needed: ReadonlySet<string>, known: Map<string, Need>, index: Index<Tag>): Need {
  const key = [...needed].join(' ')
  const before = known.get(key)
  if (before) return before
  const need = {met: -1}
  known.set(key, need)
  for (const word of needed) useOf(index, word).needs.push(need)
  return need
}

/** @param word a word or `@class` */
function useOf<Tag>({words, classes}: Index<Tag>, word: string): Use<Tag> {
  const [map, key] = word.startsWith('@') ? [classes, word.slice(1)] : [words, word]
  let use = map.get(key)
  if (!use) {
    use = {entries: [], needs: []}
    map.set(key, use)
  }
  return use
}
