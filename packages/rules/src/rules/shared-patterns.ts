import type {Letter, Sentence} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Match} from '../match/pattern.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'

/** Where a pattern of a rule matches. */
export interface Hit<Tag> {
  tag: Tag
  match: Match
  /** The matched tokens. */
  tokens: readonly Token[]
}

/** A sentence in which patterns of a rule match, and where, in the order of its tokens. */
export interface SentenceHits<Tag> {
  sentence: Sentence
  hits: readonly Hit<Tag>[]
}

/** Whether a match does not count; of nothing but the sentence's tokens, since it is asked once. */
export type Unless = (tokens: readonly Token[], match: Match) => boolean

interface Owner {
  number: number
  unless: Unless
}

/** Patterns of several rules, matched together: each sentence is read once for all of them. */
export class SharedPatterns<Tag> {
  readonly #patterns: [tag: {owner: Owner; tag: Tag}, sources: readonly string[]][] = []
  #owners = 0
  #hitsIn = this.#search()

  /**
   * Adds the patterns of a rule.
   *
   * @param patterns pattern sources by what each of them stands for
   * @returns the sentences of a letter in which they match, in text order
   */
  add(
    patterns: readonly (readonly [tag: Tag, sources: readonly string[]])[],
    unless: Unless,
  ): (letter: Letter) => readonly SentenceHits<Tag>[] {
    const owner = {number: this.#owners++, unless}
    for (const [tag, sources] of patterns) this.#patterns.push([{owner, tag}, sources])
    // What was found before was found without these.
    this.#hitsIn = this.#search()
    return (letter) => this.#hitsIn(letter)[owner.number] ?? []
  }

  /** Finds the hits in a letter, by the numbers of the owners. */
  #search(): (letter: Letter) => readonly (readonly SentenceHits<Tag>[])[] {
    const matcher = new Matcher(this.#patterns, macros)
    const hitsOf = oncePer((tokens: readonly Token[]): ReadonlyMap<number, readonly Hit<Tag>[]> | undefined => {
      const byOwner = new Map<number, Hit<Tag>[]>()
      matcher.match(tokens, ({owner, tag}, match) => {
        if (owner.unless(tokens, match)) return
        const hit = {tag, match, tokens: tokens.slice(match.from, match.to)}
        const known = byOwner.get(owner.number)
        if (known) known.push(hit)
        else byOwner.set(owner.number, [hit])
      })
      return byOwner.size > 0 ? byOwner : undefined
    })
    return oncePer((letter) => {
      const byOwner: SentenceHits<Tag>[][] = Array.from({length: this.#owners}, () => [])
      for (const sentence of letter.sentences)
        hitsOf(sentence.tokens)?.forEach((hits, number) => {
          byOwner[number]?.push({sentence, hits})
        })
      return byOwner
    })
  }
}
