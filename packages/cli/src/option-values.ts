import {didYouMean, ruleIds} from '@amicable/rules/config'
import {type Format, formats} from './reporters/index.ts'
import {UserError} from './user-error.ts'

/** A format, and the file that the report goes to; standard output when there is none. */
export interface OutputChoice {
  format: Format
  file?: string
}

/**
 * Reads `sarif:report.sarif`.
 *
 * @throws UserError when there is no such format
 */
export function outputChoice(value: string): OutputChoice {
  const colon = value.indexOf(':')
  const name = colon < 0 ? value : value.slice(0, colon)
  const known = oneOf(
    '--format',
    name,
    formats.map((each) => each.name),
  )
  const format = formats.find((each) => each.name === known) ?? formats[0]
  if (colon < 0) return {format}
  if (colon === value.length - 1) throw new UserError(`--format is "${value}"; name a file after the colon`)
  return {format, file: value.slice(colon + 1)}
}

/**
 * One of the words that an option takes.
 *
 * @throws UserError when it is none of them
 */
export function oneOf<T extends string>(name: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value)
  if (found !== undefined) return found
  const few = words.filter((word) => !isRule(word))
  const expected = few.length < words.length ? [...few, 'the id of a rule'] : words
  const hint = didYouMean(value, words) || `; expected ${list(expected)}`
  throw new UserError(`${name} is "${value}"${hint}`)
}

const isRule = (word: string): boolean => ruleIds.some((id) => id === word)

/**
 * A whole number, at least so large.
 *
 * @throws UserError when it is none
 */
export function wholeNumber(name: string, value: string, least: number): number {
  if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value)
  throw new UserError(`${name} is "${value}"; expected a whole number, ${least} or more`)
}

/** `a, b or c` */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
