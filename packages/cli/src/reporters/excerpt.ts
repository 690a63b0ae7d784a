import type {Place} from '@amicable/rules'
import width from 'fast-string-width'
import {printable} from './printable.ts'

/** The line of a finding in three parts, ready to be printed. */
export interface Excerpt {
  before: string
  marked: string
  after: string
  /** What to print under the line: `^^^` below the marked part. */
  underline: string
}

/**
 * Cuts the words of a finding out of the source, with what stands around them in the line. Of a finding in several
 * lines the first one is shown.
 *
 * @param lines the source, cut at its line ends
 * @param room how many columns the excerpt may fill
 */
export function excerpt(lines: readonly string[], place: Place, room: number): Excerpt {
  const line = lines[place.line - 1] ?? ''
  const start = place.column - 1
  const goesOn = place.endLine > place.line
  const end = goesOn ? line.length : place.endColumn - 1

  let marked = printable(line.slice(start, end))
  if (width(marked) + (goesOn ? 2 : 0) > room) marked = keepStart(marked, room)
  else if (goesOn) marked += ' …'
  // Of a line as long as a book only what may be shown is looked at.
  const reach = 10 * room
  let before = printable(line.slice(Math.max(0, start - reach), start)).trimStart()
  let after = printable(line.slice(end, end + reach))
  const left = room - width(marked)
  if (width(before) + width(after) > left) {
    before = keepEnd(before, Math.max(Math.floor(left / 2), left - width(after))).replace(/^…\S{0,15} (?=\S)/, '… ')
    after = keepStart(after, left - width(before)).replace(/(?<=\S) \S{0,15}…$/, ' …')
  }
  return {
    before,
    marked,
    after: after.trimEnd(),
    underline: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  }
}

/** As much of the beginning as there is room for, with `…` for the rest. */
function keepStart(text: string, room: number): string {
  if (width(text) <= room) return text
  let kept = ''
  for (const character of text) {
    if (width(kept + character) > room - 1) break
    kept += character
  }
  return room < 1 ? '' : `${kept}…`
}

/** As much of the end as there is room for, with `…` for the rest. */
function keepEnd(text: string, room: number): string {
  if (width(text) <= room) return text
  let kept = ''
  // No more characters fit than there are columns, except for those that have no width.
  for (const character of [...text.slice(-4 * room)].reverse()) {
    if (width(character + kept) > room - 1) break
    kept = character + kept
  }
  return room < 1 ? '' : `…${kept}`
}
