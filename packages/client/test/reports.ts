import type {FindingReport, LetterPart, LetterReport} from '../src/protocol.ts'

/** From a line and a column to another, all counted from 0. */
export const range = (
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
): FindingReport['range'] => ({
  start: {line, character},
  end: {line: endLine, character: endCharacter},
})

export const thanks: LetterPart = {
  name: 'thanks',
  title: 'Thanks',
  present: true,
  evidence: [range(4, 0, 4, 28)],
  words: ['Thank you for the two years.'],
}

export const endDate: LetterPart = {
  name: 'end-date',
  title: 'End date',
  present: false,
  evidence: [],
  words: [],
  missing: 'warning',
  insert: {
    position: {line: 2, character: 9},
    text: ' Our last day is {end date}.',
    snippet: ' Our last day is $1.',
  },
}

export const blame: FindingReport = {
  ruleId: 'blame',
  level: 'error',
  message: 'This puts the fault on the reader.',
  range: range(2, 0, 2, 8),
}

/** A letter with one error, one part missing and one there. */
export const report = (changes: Partial<LetterReport> = {}): LetterReport => ({
  uri: 'file:///letter.txt',
  version: 1,
  kind: 'termination',
  isMessage: true,
  template: false,
  verdict: 'not-ready',
  ready: false,
  counts: {error: 1, warning: 1, info: 0},
  notes: [],
  parts: [endDate, thanks],
  findings: [blame, {ruleId: 'missing-end-date', level: 'warning', message: 'No last day.', range: range(0, 0, 0, 9)}],
  ...changes,
})

export const letterText = 'Dear Ann,\n\nYou failed to pay.\n\nThank you for the two years.\n\nTom\n'
