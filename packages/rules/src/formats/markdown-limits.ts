import {EMPTY_LINE} from './flat-text.ts'

const LONGEST_DOCUMENT = 100_000
const MOST_BLOCKS = 1500
const MOST_DELIMITERS = 500

const DEEP_CONTAINERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){12}/m
/** Lines that start a quote or a list item, or underline a heading. */
const BLOCK_START = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|-+[ \t]*$|=+[ \t]*$)/gm
const DELIMITER = /[[\]<&*_`!]/g

/**
 * Whether a text that is parsed in one go is nothing that people write, and would keep a Markdown parser busy for long: the
 * time of micromark grows with the square of the open brackets in a paragraph, of the blocks in a document and of the depth
 * of its containers.
 */
export function isTangled(text: string): boolean {
  if (text.length > LONGEST_DOCUMENT || DEEP_CONTAINERS.test(text)) return true
  if (count(text, BLOCK_START) > MOST_BLOCKS) return true
  return text.split(EMPTY_LINE).some((paragraph) => count(paragraph, DELIMITER) > MOST_DELIMITERS)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
