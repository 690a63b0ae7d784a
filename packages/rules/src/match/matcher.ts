import {compilePattern, type Match, type Pattern} from './pattern.ts'
import type {Token} from './token.ts'

/** A pattern, what it stands for, and the place where it was last tried. */
interface Entry<Tag> {
  pattern: Pattern
  tag: Tag
  tried: number
}

/** Many patterns, looked up by the first word of each so that a text is read once. */
export class Matcher<Tag> {
  readonly #byWord = new Map<string, Entry<Tag>[]>()
  readonly #byClass = new Map<string, Entry<Tag>[]>()
  /** Counts the tokens read, over all texts, so that no pattern is tried twice at one of them. */
  #reading = 0

  /**
   * @param patterns pattern sources by what each of them stands for
   * @param macros named parts of patterns
   */
  constructor(
    patterns: Iterable<readonly [tag: Tag, sources: readonly string[]]>,
    macros: Readonly<Record<string, string>>,
  ) {
    for (const [tag, sources] of patterns) {
      for (const source of sources) {
        const pattern = compilePattern(source, macros)
        const entry = {pattern, tag, tried: -1}
        for (const first of pattern.firsts) {
          if (first.startsWith('@')) add(this.#byClass, first.slice(1), entry)
          else add(this.#byWord, first, entry)
        }
      }
    }
  }

  /** Calls `each` for every match, in the order of the tokens at which they begin. */
  match(tokens: readonly Token[], each: (tag: Tag, match: Match) => void): void {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token) continue
      this.#reading++
      this.#attempt(this.#byWord.get(token.norm), tokens, at, each)
      for (const name of token.classes) this.#attempt(this.#byClass.get(name), tokens, at, each)
    }
  }

  /** Whether anything matches at all. */
  test(tokens: readonly Token[]): boolean {
    return this.first(tokens) !== undefined
  }

  /** The first match in the text. */
  first(tokens: readonly Token[]): {tag: Tag; match: Match} | undefined {
    let found: {tag: Tag; match: Match} | undefined
    this.match(tokens, (tag, match) => {
      found ??= {tag, match}
    })
    return found
  }

  #attempt(
    entries: readonly Entry<Tag>[] | undefined,
    tokens: readonly Token[],
    at: number,
    each: (tag: Tag, match: Match) => void,
  ): void {
    if (!entries) return
    for (const entry of entries) {
      if (entry.tried === this.#reading) continue
      entry.tried = this.#reading
      const match = entry.pattern.matchAt(tokens, at)
      if (match) each(entry.tag, match)
    }
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
