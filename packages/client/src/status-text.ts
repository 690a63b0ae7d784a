import type {LetterReport} from './protocol.ts'
import {kindNames, verdictInWords, verdictNames} from './words.ts'

/** What the status bar shows of a letter. */
export interface StatusText {
  /** With the name of a theme icon. */
  text: string
  tooltip: string
  /** For screen readers, without the icon. */
  label: string
  /** Whether the letter must not be sent: then the item has the colours of an error. */
  alarm: boolean
}

const icons = {ready: 'pass', review: 'warning', 'not-ready': 'error'} as const

/** The status bar's words for a report; undefined when there is nothing to say. */
export function statusText(report: LetterReport | undefined): StatusText | undefined {
  if (report?.tooLarge) {
    const label = 'Letter not read: it is too large'
    return {
      text: '$(circle-slash) Letter not read',
      tooltip: `${label} (setting amicable.maxSize)`,
      label,
      alarm: false,
    }
  }
  if (!report?.isMessage) return undefined
  const {verdict, counts, kind} = report
  const numbers = [counts.error && `$(error) ${counts.error}`, counts.warning && `$(warning) ${counts.warning}`]
  const missing = report.parts.filter((part) => !part.present && part.missing !== undefined).map(({title}) => title)
  const label = `Amicable: ${verdictInWords(report)}`
  return {
    text: [`$(${icons[verdict]}) Letter: ${verdictNames[verdict].toLowerCase()}`, ...numbers.filter(Boolean)].join(' '),
    tooltip: [
      label,
      `${kindNames[kind]}${report.template ? ' (template)' : ''}`,
      ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}`] : []),
      'Click to see the checklist',
    ].join('\n'),
    label,
    alarm: verdict === 'not-ready',
  }
}
