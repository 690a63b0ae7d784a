/**
 * How the reader's weights are written into strings: the sorted features, each as the distance from the one before, and
 * one character for each weight, label by label, which compresses better than feature by feature; so are those of the networks.
 */

/** Printable ASCII without quotes and the backslash. */
const ALPHABET = Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at)).filter(
  (char) => !`"'\\\``.includes(char),
)
const BASE = ALPHABET.length
/** Weights run from minus this to plus this: finer steps find nothing more, and do not compress as well. */
export const MOST = 9 as const
/** Characters of the distance from one key to the next, and of one that is too far away for these. */
const NEAR = 3
const FAR = 5
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
 * @param features unsigned, 32 bits, in rising order
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

/** Writes a whole number from minus {@link MOST} to {@link MOST}. */
export const writeWeight = (weight: number): string => ALPHABET[weight + MOST] ?? ''

/**
 * Reads weights as {@link writeWeight} writes them.
 *
 * @param written those of all features for the first label, then for the next
 * @param labels how many there are
 * @returns feature by feature, the weights for all labels
 */
export function readWeights(written: string, labels: number): Int8Array {
  const weights = new Int8Array(written.length)
  for (let label = 0, from = 0; label < labels; label++) {
    for (let at = label; at < weights.length; at += labels)
      weights[at] = (VALUES[written.charCodeAt(from++)] ?? 0) - MOST
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
