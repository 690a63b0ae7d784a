import {isDay} from '../config/day.ts'
import {escapeMarkdown} from '../formats/markdown-escape.ts'
import type {ComposedFormat} from './answers.ts'

/** An answer on one line, without white space around it; undefined when nothing is left. */
export function said(answer: string | undefined): string | undefined {
  return answer?.trim().replace(/\s+/g, ' ') || undefined
}

/** An answer, or the labelled blank in its place. */
export const orBlank = (answer: string | undefined, label: string): string => said(answer) ?? `[${label}]`

/** A day of the form `2026-06-30` as a letter has it; anything else as it is. */
export function writtenDay(day: string | undefined, locale: string, label: string): string {
  const answer = orBlank(day, label)
  if (!isDay(answer)) return answer
  return new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(answer))
}

/** A number of days that something is of: `30 days’`. */
export const daysOf = (days: number | undefined): string =>
  `${days ?? '[number of days]'} ${days === 1 ? 'day’s' : 'days’'}`

/** The words as a sentence with its stop. */
export const withStop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

/** A paragraph of plain words as the format wants it. */
export const inFormat = (words: string, format: ComposedFormat | undefined): string =>
  format === 'markdown' ? asMarkdown(words) : words

/** Plain words as a paragraph of Markdown. Nothing follows them that could make a link of `[your name]`. */
export const asMarkdown = (words: string): string => escapeMarkdown(`${words} `, '', 0).trimEnd()
