import type {LetterReport} from './protocol.ts'

/** What the extension calls things, in one place, so that a screen reader hears what the eye sees. */

export const verdictNames: Record<LetterReport['verdict'], string> = {
  ready: 'Ready to send',
  review: 'Worth another look',
  'not-ready': 'Not ready',
}

export const kindNames: Record<LetterReport['kind'], string> = {
  termination: 'Letter that ends the work',
  agreement: 'Service agreement',
  other: 'Other message',
}

const levelNames = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
} as const

/** `2 errors, 1 warning`; empty when there is nothing. */
export function countsInWords(counts: LetterReport['counts']): string {
  return (['error', 'warning', 'info'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${levelNames[level][counts[level] === 1 ? 0 : 1]}`)
    .join(', ')
}

/** `Not ready: 2 errors, 1 warning`. */
export function verdictInWords({verdict, counts}: Pick<LetterReport, 'verdict' | 'counts'>): string {
  return [verdictNames[verdict], countsInWords(counts)].filter(Boolean).join(': ')
}
