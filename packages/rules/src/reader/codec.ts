/**
 * How the reader's weights are written into strings: the sorted features, each as the distance from the one before; of the
 * weights, label by label, those that are not 0, each with the distance from the one before; of those of the networks all.
 */

/** Printable ASCII without quotes and the backslash. */
const ALPHABET = Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at)).filter(
  (char) => !`"'\\\``.includes(char),
)
const BASE = ALPHABET.length
/** Weights run from minus this to plus this: finer steps find nothing more, and do not compress as well. */
export const MOST = 9 as const
/** Characters of the distance from one key to the next, and of one that is too far away for these. */
const NEAR = 2
const FAR = 4
/** Stands before a distance of {@link FAR} characters. */
const FAR_MARK = ' '

const VALUES: readonly number[] = (() => {
  const values = new Array<number>(128).fill(0)
  ALPHABET.forEach((char, at) => {
    values[char.charCodeAt(0)] = at
  })
  return values
})()

/**
 * Writes features, each as its distance from the one before.
 *
 * @param features of 24 bits, in rising order
 */
export function writeKeys(features: readonly number[]): string {
  let before = 0
  return features
    .map((feature) => {
      const distance = feature - before
      before = feature
      return distance < BASE ** NEAR ? digits(distance, NEAR) : FAR_MARK + digits(distance, FAR)
    })
    .join('')
}

function digits(number: number, length: number): string {
  let rest = number
  let written = ''
  for (let at = 0; at < length; at++) {
    written = ALPHABET[rest % BASE] + written
    rest = Math.floor(rest / BASE)
  }
  return written
}

/** Weights that are written with the distance in one character; a character of its own tells any other. */
const COMMON: readonly number[] = [-1, 1, -2, 2, -3]
/** Of one character: the distance times this, and which of {@link COMMON} stands there, or that it is another. */
const SORTS = COMMON.length + 1
/** A character for this distance alone: no weight is so near. */
const NONE_NEAR = BASE / SORTS - 1

/**
 * Writes weights, most of which are 0.
 *
 * @param weights whole numbers from minus {@link MOST} to {@link MOST}: those of all features for the first label, then for the next
 */
export function writeWeights(weights: ArrayLike<number>): string {
  const written: string[] = []
  let distance = 0
  for (let at = 0; at < weights.length; at++, distance++) {
    const weight = weights[at] ?? 0
    if (weight === 0) continue
    for (; distance >= NONE_NEAR; distance -= NONE_NEAR) written.push(ALPHABET[NONE_NEAR * SORTS] ?? '')
    const sort = COMMON.indexOf(weight)
    written.push(ALPHABET[distance * SORTS + (sort < 0 ? COMMON.length : sort)] ?? '')
    if (sort < 0) written.push(ALPHABET[weight + MOST] ?? '')
    distance = -1
  }
  return written.join('')
}

/**
 * Reads weights as {@link writeWeights} writes them.
 *
 * @param features how many there are
 * @param labels how many there are
 * @returns feature by feature, the weights for all labels
 */
export function readWeights(written: string, features: number, labels: number): Int8Array {
  const weights = new Int8Array(features * labels)
  let [feature, label] = [0, 0]
  for (let at = 0; at < written.length; at++) {
    const code = VALUES[written.charCodeAt(at)] ?? 0
    const sort = code % SORTS
    const distance = (code - sort) / SORTS
    for (feature += distance; feature >= features; feature -= features) label++
    if (distance === NONE_NEAR) continue
    weights[feature * labels + label] = COMMON[sort] ?? (VALUES[written.charCodeAt(++at)] ?? 0) - MOST
    feature++
  }
  return weights
}

/** The weights of the networks, of which there are few, run from minus this to plus this. */
export const FINEST = 44 as const

/** Writes a whole number from minus {@link FINEST} to {@link FINEST}. */
export const writeStep = (step: number): string => ALPHABET[step + FINEST] ?? ''

/** Reads whole numbers as {@link writeStep} writes them. */
export const readSteps = (written: string): Int8Array =>
  Int8Array.from(written, (char) => (VALUES[char.charCodeAt(0)] ?? 0) - FINEST)

/** Reads features as {@link writeKeys} writes them. */
export function readKeys(keys: string): Uint32Array {
  const features = new Uint32Array(keys.length / NEAR)
  let count = 0
  let feature = 0
  for (let at = 0; at < keys.length; ) {
    const isFar = keys[at] === FAR_MARK
    if (isFar) at++
    let distance = 0
    for (const end = at + (isFar ? FAR : NEAR); at < end; at++)
      distance = distance * BASE + (VALUES[keys.charCodeAt(at)] ?? 0)
    feature += distance
    features[count++] = feature
  }
  return features.subarray(0, count)
}
