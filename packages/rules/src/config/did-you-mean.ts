import {closestMatch} from 'leven'

/**
 * Names the word that was probably meant.
 *
 * @returns `; did you mean "blame"?`, or nothing when no word is near
 */
export function didYouMean(word: string, words: readonly string[]): string {
  const closest = closestMatch(word.toLowerCase(), words, {maxDistance: Math.ceil(word.length / 3)})
  return closest === undefined ? '' : `; did you mean "${closest}"?`
}
