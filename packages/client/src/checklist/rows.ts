import type {FindingReport, LetterPart, LetterReport} from '../protocol.ts'
import {countsInWords, kindNames, verdictInWords} from '../words.ts'

/** A row of the checklist, before it becomes an item of a tree. */
export interface Row {
  /** The same for the same thing in the next report, so that what is open or selected stays so. */
  id: string
  label: string
  /** Set in a lighter colour after the label. */
  description?: string
  tooltip: string
  /** What a screen reader says. */
  spoken: string
  /** The name of a theme icon, and the theme colour that it has. */
  icon: string
  color?: string
  /** Where a click leads. */
  target?: FindingReport['range']
  /** The name of a missing part that can be inserted. */
  insert?: LetterPart['name']
  children?: Row[]
}

const red = 'list.errorForeground'
const yellow = 'list.warningForeground'
const green = 'testing.iconPassed'

const verdictIcons = {
  ready: ['pass-filled', green],
  review: ['warning', yellow],
  'not-ready': ['error', red],
} as const

const levels = {
  error: {title: 'To mend', one: 'Error', icon: 'error', color: red},
  warning: {title: 'To look at again', one: 'Warning', icon: 'warning', color: yellow},
  info: {title: 'Hints', one: 'Hint', icon: 'info', color: undefined},
} as const

/**
 * The checklist of a letter: the verdict, the parts, the findings, the notes.
 *
 * @returns no row when there is no letter
 */
export function rowsOf(report: LetterReport | undefined): Row[] {
  if (!report) return []
  if (report.tooLarge) return [tooLarge]
  // Why it was not read; a text that is no letter has no notes.
  if (!report.isMessage) return report.notes.map(noteRow)
  const parts = report.parts.map(partRow)
  // That a part is missing is said by its row.
  const missing = new Set(report.parts.map(({name}) => `missing-${name}`))
  const findings = report.findings.filter(({ruleId}) => !missing.has(ruleId))
  return [
    verdictRow(report),
    ...(parts.length > 0 ? [partsRow(report, parts)] : []),
    ...(['error', 'warning', 'info'] as const).flatMap((level) => findingRows(level, findings)),
    ...report.notes.map(noteRow),
  ]
}

const tooLarge: Row = {
  id: 'too-large',
  label: 'Not read: the document is too large',
  tooltip: 'The setting amicable.maxSize says how large a document may be.',
  spoken: 'Not read: the document is too large',
  icon: 'circle-slash',
}

function verdictRow(report: LetterReport): Row {
  const [icon, color] = verdictIcons[report.verdict]
  const kind = `${kindNames[report.kind]}${report.template ? ' (template)' : ''}`
  const label = verdictInWords(report)
  return {
    id: 'verdict',
    label,
    description: kind,
    tooltip: `${label}\n${kind}`,
    spoken: `${label}. ${kind}`,
    icon,
    color,
  }
}

function partsRow({kind, parts}: LetterReport, children: Row[]): Row {
  const label = kind === 'agreement' ? 'Clauses' : 'Parts'
  const description = `${parts.filter(({present}) => present).length} of ${parts.length}`
  return {
    id: 'parts',
    label,
    description,
    tooltip: label,
    spoken: `${label}: ${description}`,
    icon: 'checklist',
    children,
  }
}

function partRow(part: LetterPart): Row {
  const {name, title, missing, insert} = part
  const id = `part:${name}`
  const [first, ...others] = part.evidence
  if (part.present) {
    const words = excerpt(part.words[0] ?? '')
    return {
      id,
      label: title,
      ...(words ? {description: words} : {}),
      tooltip: words ? `${title}: “${words}”` : title,
      spoken: words ? `${title}: present. ${words}` : `${title}: present`,
      icon: 'check',
      color: green,
      ...(first ? {target: first} : {}),
      ...(others.length > 0
        ? {children: part.evidence.map((range, at) => evidenceRow(id, title, range, at, part.words[at] ?? ''))}
        : {}),
    }
  }
  const needed = missing === undefined ? 'not needed' : 'missing'
  return {
    id,
    label: title,
    description: needed,
    tooltip: insert ? `${title}: ${needed}\nTo insert: “${insert.text.trim()}”` : `${title}: ${needed}`,
    spoken: missing === undefined ? `${title}: not needed` : `${title}: missing, ${levels[missing].one.toLowerCase()}`,
    icon: missing === undefined ? 'dash' : missing === 'info' ? 'circle-large-outline' : 'circle-slash',
    ...(missing === undefined || missing === 'info' ? {} : {color: levels[missing].color}),
    ...(insert ? {insert: name, target: {start: insert.position, end: insert.position}} : {}),
  }
}

function evidenceRow(part: string, title: string, range: FindingReport['range'], at: number, said: string): Row {
  const words = excerpt(said)
  return {
    id: `${part}:${at}`,
    label: words,
    description: lineOf(range),
    tooltip: words,
    spoken: `${title}, ${lineOf(range)}: ${words}`,
    icon: 'quote',
    target: range,
  }
}

function findingRows(level: FindingReport['level'], findings: readonly FindingReport[]): Row[] {
  const own = findings.filter((finding) => finding.level === level)
  if (own.length === 0) return []
  const {title, one, icon, color} = levels[level]
  const seen = new Map<string, number>()
  const children = own.map(({ruleId, message, range}): Row => {
    const count = seen.get(ruleId) ?? 0
    seen.set(ruleId, count + 1)
    return {
      id: `finding:${level}:${ruleId}:${count}`,
      label: message,
      description: `${ruleId}, ${lineOf(range)}`,
      tooltip: `${message}\n${ruleId}, ${lineOf(range)}`,
      spoken: `${one}, ${lineOf(range)}: ${message} ${ruleId}`,
      icon,
      ...(color ? {color} : {}),
      target: range,
    }
  })
  const counted = countsInWords({error: 0, warning: 0, info: 0, [level]: own.length})
  return [
    {
      id: `level:${level}`,
      label: title,
      description: counted,
      tooltip: title,
      spoken: `${title}: ${counted}`,
      icon,
      children,
    },
  ]
}

function noteRow(note: string, at: number): Row {
  return {id: `note:${at}`, label: note, tooltip: note, spoken: `Note: ${note}`, icon: 'note'}
}

const lineOf = (range: FindingReport['range']): string => `line ${range.start.line + 1}`

const LONGEST = 80

/** The beginning of some words of the letter, in one line. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line.slice(0, 2 * LONGEST + 2)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line
}
