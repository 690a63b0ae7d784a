import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A piece of source that a parser reads as something else: `\*`, `&rsquo;`. */
export interface Decoded {
  /** Length in the source. */
  length: number
  value: string
}

const NUMERIC = /&#(?:x([0-9a-f]+)|([0-9]+));?/iy
const NAMED = /&([a-z][a-z0-9]{0,31})(;?)/iy
const LONGEST_LEGACY_NAME = 6

/**
 * Reads the character reference at an offset, given what the parser made of it: so the rules of what is one stay with
 * the parser.
 *
 * @param isRead whether the parser's value goes on with these characters
 * @param first the next character of the parser's value
 * @returns undefined when there is none, or the parser took it for plain text
 */
export function decodeReference(
  source: string,
  at: number,
  first: string,
  isRead: (value: string) => boolean,
): Decoded | undefined {
  const numeric = exec(NUMERIC, source, at)
  if (numeric) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
    return first === '&' && code !== 38 ? undefined : {length: numeric[0].length, value: first}
  }
  const named = exec(NAMED, source, at)
  const name = named?.[1]
  if (!named || name === undefined) return undefined
  const whole = named[2] === ';' && decodeNamedCharacterReference(name)
  if (whole && isRead(whole)) return {length: named[0].length, value: whole}
  if (isRead(named[0])) return undefined
  // HTML knows some old names without a semicolon, even in front of letters: `&nbspnow`.
  for (let length = Math.min(name.length, LONGEST_LEGACY_NAME); length >= 2; length--) {
    const value = decodeNamedCharacterReference(name.slice(0, length))
    if (value && isRead(value)) return {length: length + 1, value}
  }
  return undefined
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
