import type {Token} from '../match/token.ts'
import {parseDates} from './parse-dates.ts'

/** What the reading of a date depends on besides its words. */
export interface DateOptions {
  /** The day the letter is written. */
  reference?: Date
  /** 03/04/2025 is the third of April. */
  dayFirst: boolean
}

/** A date, a length of time or the end of a period, named in a sentence. */
export interface DateMention {
  /** Token indexes in the sentence, the end exclusive. */
  from: number
  to: number
  /**
   * `day`: a day of the calendar. `weekday`: a weekday alone. `period`: the end of a month, of a quarter and the like.
   * `duration`: so many days, weeks or months. `blank`: a placeholder for one of these.
   */
  type: 'day' | 'weekday' | 'period' | 'duration' | 'blank'
  /** The day, where the words say it: year, month and day are sure, or follow from the letter's own date. */
  date?: Date
  /** The weekday named with the date, 0 for Sunday, to be checked against it. */
  weekday?: number
  /** For a duration, in days. */
  days?: number
  /** The year was written. */
  hasYear?: boolean
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/
const NUMBERS = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    a: 1,
    an: 1,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    sixty: 60,
    ninety: 90,
    couple: 2,
    few: 3,
  }),
)
const UNIT = new Map(Object.entries({day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365}))

/** Words that say a number, as one. */
export function numberOf(token: Token | undefined): number | undefined {
  if (!token) return undefined
  if (token.type === 'number' && /^\d{1,4}$/.test(token.norm)) return Number(token.norm)
  return NUMBERS.get(token.norm)
}

/**
 * The dates of a sentence, in text order, without overlaps.
 *
 * @param text the sentence as written
 * @param tokens its tokens; their `from` counts from the same text as `offset`
 * @param offset where the sentence begins in its block
 * @param options the day the letter is written, and how 03/04/2025 is read
 */
export function findDates(text: string, tokens: readonly Token[], offset: number, options: DateOptions): DateMention[] {
  const found: DateMention[] = []
  const free = (from: number, to: number): boolean => found.every((one) => to <= one.from || one.to <= from)
  const add = (mention: DateMention): void => {
    if (mention.to > mention.from && free(mention.from, mention.to)) found.push(mention)
  }
  calendarDates(text, tokens, offset, options).forEach(add)
  tokens.forEach((token, at) => {
    const mention = ownForm(tokens, at, token)
    if (mention) add(mention)
  })
  return found.sort((a, b) => a.from - b.from)
}

/** What chrono finds. It is asked only where a date could stand, since asking takes longer than reading the sentence. */
function calendarDates(text: string, tokens: readonly Token[], offset: number, options: DateOptions): DateMention[] {
  if (!tokens.some((token) => token.type === 'number' || MONTH.test(token.norm) || token.classes.has('weekday')))
    return []
  const reference = options.reference ?? new Date(2000, 0, 1, 12)
  const mentions: DateMention[] = []
  for (const result of parseDates(text, reference, options.dayFirst)) {
    if (NO_DATE.test(result.text)) continue
    const known = result.start
    const hasDay = known.isCertain('day')
    if (!hasDay && !known.isCertain('month')) continue
    const begin = offset + result.index
    const end = begin + result.text.length
    let from = tokens.findIndex((token) => token.to > begin)
    // Chrono takes in what leads to the date.
    while (tokens[from]?.type === 'punctuation' || /^(?:on|in|at|by)$/.test(tokens[from]?.norm ?? '')) from++
    const to = tokens.findIndex((token) => token.from >= end)
    if (from < 0) continue
    const mention: DateMention = {
      from,
      to: to < 0 ? tokens.length : to,
      type: hasDay && !result.end ? 'day' : 'period',
      hasYear: known.isCertain('year'),
    }
    mentions.push(mention)
    // A stretch of days is no one day.
    if (mention.type !== 'day') continue
    if (mention.hasYear || options.reference) mention.date = known.date()
    if (known.isCertain('weekday')) mention.weekday = known.get('weekday') ?? 0
  }
  return mentions
}

/** A time of day, or “within 30 days”, which is a length of time. */
const NO_DATE = /^\d{1,2}[.:]\d{2}$|^\d+ ?(?:am|pm)$|^(?:for|in|within|during)\b.*(?:day|week|month|year)s?$/i

const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
/** Of a period. */
const BOUNDS = new Set(['end', 'close', 'expiry', 'completion', 'last', 'beginning', 'start', 'middle'])
const COMING = new Set(['this', 'next', 'current'])

/** “30 days' notice”, “end of June”, “month-end”, “the 15th”, and blanks that ask for a date. */
function ownForm(tokens: readonly Token[], at: number, token: Token): DateMention | undefined {
  if (token.classes.has('slot') && token.classes.has('date')) return {from: at, to: at + 1, type: 'blank'}
  const number = token.classes.has('slot') ? undefined : numberOf(token)
  if (number !== undefined || (token.classes.has('slot') && token.classes.has('number'))) {
    const next = tokens[at + 1]
    const skip = /^(?:calendar|working|business|full|clear|more|further|whole|school)$/.test(next?.norm ?? '') ? 1 : 0
    const unit = tokens[at + 1 + skip]?.norm.replace(/(?:'s|s'|'|s)$/, '')
    const length = unit === undefined ? undefined : UNIT.get(unit)
    if (length !== undefined)
      return {from: at, to: at + 2 + skip, type: 'duration', ...(number === undefined ? {} : {days: number * length})}
  }
  if (WEEKDAYS.has(token.norm)) return {from: at, to: at + 1, type: 'weekday'}
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(token.norm)) return {from: at, to: at + 1, type: 'day'}
  if (token.norm === 'fortnight' || token.norm === "fortnight's")
    return {from: at, to: at + 1, type: 'duration', days: 14}
  if (/^(?:month|year|quarter|term|season|summer|week)-?end$/.test(token.norm))
    return {from: at, to: at + 1, type: 'period'}
  if (BOUNDS.has(token.norm)) return endOfPeriod(tokens, at)
  if (
    COMING.has(token.norm) &&
    /^(?:month|quarter|term|season|semester|christmas|easter|summer|autumn|winter|spring)$/.test(
      tokens[at + 1]?.norm ?? '',
    )
  )
    return {from: at, to: at + 2, type: 'period'}
  return undefined
}

const PERIOD =
  /^(?:month|quarter|year|term|week|season|semester|cycle|period|contract|agreement|retainer|subscription|campaign|project|phase|stage|sprint|engagement|policy|lease|tenancy|course|january|february|march|april|may|june|july|august|september|october|november|december|summer|autumn|winter|spring|fall|q[1-4]|financial|fiscal|calendar|school|billing|notice|current|tax|term's|day|today|business|trading)$/

function endOfPeriod(tokens: readonly Token[], at: number): DateMention | undefined {
  let index = at + 1
  if (tokens[index]?.norm === 'of') index++
  else if (tokens[at]?.norm !== 'last') return undefined
  for (let skipped = 0; skipped < 4; skipped++, index++) {
    const token = tokens[index]
    if (!token || token.type === 'punctuation') return undefined
    if (PERIOD.test(token.norm)) {
      const next = tokens[index + 1]
      return {from: at, to: next && PERIOD.test(next.norm) ? index + 2 : index + 1, type: 'period'}
    }
  }
  return undefined
}
