/**
 * How the reader's weights are written into strings: each feature is a key of five characters, the keys are sorted, and
 * each has a row of one character a label. Only the keys are decoded; a row is read where a sentence has its feature.
 */

/** Printable ASCII without quotes and the backslash. */
const ALPHABET = Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at)).filter(
  (char) => !`"'\\\``.includes(char),
)
const BASE = ALPHABET.length
/** Characters of a key: enough for 32 bits. */
export const KEY_LENGTH = 5
/** Weights run from minus this to plus this. */
export const MOST: number = (BASE - 1) >> 1

const VALUES: readonly number[] = (() => {
  const values = new Array<number>(128).fill(0)
  ALPHABET.forEach((char, at) => {
    values[char.charCodeAt(0)] = at
  })
  return values
})()

/** Writes a feature as a key. Keys sort as the features do. */
export function writeKey(feature: number): string {
  let rest = feature >>> 0
  let key = ''
  for (let at = 0; at < KEY_LENGTH; at++) {
    key = ALPHABET[rest % BASE] + key
    rest = Math.floor(rest / BASE)
  }
  return key
}

/** Writes a whole number from minus {@link MOST} to {@link MOST}. */
export const writeWeight = (weight: number): string => ALPHABET[weight + MOST] ?? ''

/** Reads the weight at a place of the rows. */
export const readWeight = (rows: string, at: number): number => (VALUES[rows.charCodeAt(at)] ?? 0) - MOST

/** Reads all keys, in their order. */
export function readKeys(keys: string): Uint32Array {
  const features = new Uint32Array(keys.length / KEY_LENGTH)
  for (let row = 0, at = 0; row < features.length; row++) {
    let key = 0
    for (let end = at + KEY_LENGTH; at < end; at++) key = key * BASE + (VALUES[keys.charCodeAt(at)] ?? 0)
    features[row] = key
  }
  return features
}

/** The number of a feature among the sorted keys, or -1. */
export function findKey(keys: Uint32Array, feature: number): number {
  const wanted = feature >>> 0
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const key = keys[middle] ?? 0
    if (key === wanted) return middle
    if (key < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
