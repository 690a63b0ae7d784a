import type {Token} from '../match/token.ts'

/** Kinds of feature, so that equal words in different places are different features. */
const KIND = {
  word: 1,
  pair: 2,
  head: 3,
  tail: 4,
  class: 5,
  wordClass: 6,
  classWord: 7,
  classGap: 8,
  near: 9,
  nearClass: 10,
  first: 11,
  firstPair: 12,
  last: 13,
  length: 14,
  people: 15,
  dated: 16,
  shouted: 17,
} as const

/** Words whose company tells most: who does what to whom, and what is denied or supposed. */
const ANCHORS = new Set(['you', 'your', 'i', 'we', 'my', 'our', 'not', 'never', 'if'])
const NEAR = 7

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Bits of a feature. Of those that the reader has no weights for, about one in two hundred shares them with one that it has. */
export const FEATURE_BITS = 24

/** One hash of a kind and up to two parts; the same on every machine. */
function mix(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + b
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  hash = Math.imul(hash ^ (hash >>> 15), 0x7feb352d)
  return (hash ^ (hash >>> 16)) >>> (32 - FEATURE_BITS)
}

const EDGE = hashOf('')
const NAME = hashOf('<name>')
const NUMBER = hashOf('<number>')
const BLANK = hashOf('<blank>')
const OPAQUE = hashOf('<opaque>')
const classHashes = new Map<string, number>()

function classHash(name: string): number {
  let hash = classHashes.get(name)
  if (hash === undefined) {
    hash = hashOf(`@${name}`)
    classHashes.set(name, hash)
  }
  return hash
}

/** Names, numbers and blanks are each as good as another. */
function wordHash(token: Token, at: number): number {
  if (token.type === 'number') return NUMBER
  if (token.type === 'placeholder') return BLANK
  if (token.type === 'opaque') return OPAQUE
  if (at > 0 && token.classes.has('cap') && token.classes.size === 1) return NAME
  return hashOf(token.norm)
}

/**
 * What a sentence reader goes by: words, neighbours, word classes and the company of `you`, `I` and `not`.
 *
 * @param tokens a sentence
 * @param each called with each feature, a whole number of {@link FEATURE_BITS} bits, and the number of the token that it ends at; the same feature may come twice
 */
export function forEachFeature(tokens: readonly Token[], each: (feature: number, at: number) => void): void {
  const count = tokens.length
  const words: number[] = []
  const classes: number[][] = []
  tokens.forEach((token, at) => {
    words.push(wordHash(token, at))
    const own: number[] = []
    // The forms of a verb are left to the words themselves.
    for (const name of token.classes) if (!name.includes(':')) own.push(classHash(name))
    classes.push(own)
  })
  const word = (at: number): number => words[at] ?? EDGE
  let people = 0
  let dated = 0
  let spoken = 0
  let shouted = 0
  for (let at = 0; at < count; at++) {
    const token = tokens[at]
    if (!token) continue
    if (token.type !== 'punctuation') spoken++
    if (token.type === 'word' && token.text.length > 2 && token.text === token.text.toUpperCase()) shouted++
    if (token.classes.has('date')) dated = 1
    if (token.classes.has('you') || token.classes.has('your')) people |= 1
    if (token.classes.has('i') || token.classes.has('we') || token.classes.has('mine')) people |= 2
    const here = word(at)
    const before = word(at - 1)
    const after = word(at + 1)
    each(mix(KIND.word, here), at)
    each(mix(KIND.pair, before, here), at)
    if (token.type === 'word' && token.norm.length > 4) {
      each(mix(KIND.head, hashOf(token.norm.slice(0, 4))), at)
      each(mix(KIND.head, hashOf(token.norm.slice(0, 5))), at)
      each(mix(KIND.tail, hashOf(token.norm.slice(-3))), at)
    }
    for (const name of classes[at] ?? []) {
      each(mix(KIND.class, name), at)
      each(mix(KIND.wordClass, before, name), at)
      each(mix(KIND.classWord, name, after), at)
      each(mix(KIND.classGap, word(at - 2), name), at)
    }
    if (ANCHORS.has(token.norm)) company(tokens, words, classes, at, each)
  }
  each(mix(KIND.pair, word(count - 1), EDGE), count - 1)
  each(mix(KIND.first, word(0)), 0)
  each(mix(KIND.firstPair, word(0), word(1)), 0)
  each(mix(KIND.last, word(count - 1)), count - 1)
  each(
    mix(
      KIND.length,
      [4, 8, 14, 22, 32].findIndex((limit) => spoken < limit),
    ),
    0,
  )
  each(mix(KIND.people, people), 0)
  each(mix(KIND.dated, dated), 0)
  each(mix(KIND.shouted, Math.min(3, shouted)), 0)
}

/** The words and classes that follow an anchor in its clause. */
function company(
  tokens: readonly Token[],
  words: readonly number[],
  classes: readonly number[][],
  from: number,
  each: (feature: number, at: number) => void,
): void {
  const anchor = words[from] ?? EDGE
  const clause = tokens[from]?.clause
  for (let at = from + 1; at <= from + NEAR; at++) {
    const token = tokens[at]
    if (!token || token.clause !== clause || token.type === 'punctuation') return
    each(mix(KIND.near, anchor, words[at] ?? EDGE), at)
    for (const name of classes[at] ?? []) each(mix(KIND.nearClass, anchor, name), at)
  }
}
