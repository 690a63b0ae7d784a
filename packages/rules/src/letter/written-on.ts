import type {Draft} from '../formats/draft.ts'
import {parseDay} from './day.ts'
import {parseDates} from './parse-dates.ts'
import {assignRoles} from './roles.ts'

/** What is known of the day a letter is written besides what stands in it. */
export interface DayOptions {
  /** As front matter or the host says it for certain: wins over everything. */
  date?: string | undefined
  /** Counts only where the letter names no day of its own. */
  today?: string | undefined
  /** How dates such as 03/04/2025 are read. Default: `en-US`. */
  locale?: 'en-GB' | 'en-US' | undefined
}

/** A letterhead ends within so many blocks: no greeting is looked for further down. */
const HEAD = 16

/**
 * The day a letter is written, as `parseDay` reads it: what is said for certain, else its mail header's date, else the
 * date in its letterhead, else today.
 */
export function writtenOn(draft: Draft, {date, today, locale}: DayOptions): string | undefined {
  const dayFirst = locale === 'en-GB'
  return date ?? headerDay(draft.date, dayFirst) ?? letterheadDay(draft, dayFirst) ?? today
}

/** A header that was typed by hand has the day in any form. */
function headerDay(written: string | undefined, dayFirst: boolean): string | undefined {
  if (written === undefined || parseDay(written)) return written
  return dayAlone(written, dayFirst)
}

/** The one day that a line above the greeting consists of; without a greeting only the very first line is looked at. */
function letterheadDay(draft: Draft, dayFirst: boolean): string | undefined {
  const stretches = assignRoles({...draft, blocks: draft.blocks.slice(0, HEAD)})
  const greeting = stretches.findIndex(({role}) => role === 'greeting')
  const lines = stretches.slice(0, greeting < 0 ? 1 : greeting).flatMap(({text}) => text.text.split('\n'))
  const [day, ...others] = new Set(lines.flatMap((line) => dayAlone(line, dayFirst) ?? []))
  // Of several that differ, nobody can say which is the letter's own.
  return others.length === 0 ? day : undefined
}

/** “Date:” and “Leeds,” may lead to the day. */
const LEAD = /^(?:dated?|sent)? ?:? ?(?:\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){0,3}, ?)?(?:on )?(?:the )?$/iu
/** The longest such line that is read. */
const LONGEST = 90

/** The day of a line that holds nothing else; the year must be written. */
function dayAlone(line: string, dayFirst: boolean): string | undefined {
  const text = line.trim().replace(/[.,]$/, '')
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined
  const [result, another] = parseDates(text, new Date(2000, 0, 1, 12), dayFirst)
  if (!result || another || result.end || !LEAD.test(text.slice(0, result.index))) return undefined
  if (result.index + result.text.length < text.length) return undefined
  const {start} = result
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return undefined
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
