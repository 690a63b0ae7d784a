import type {Message, Report} from '@amicable/rules'
import type {Judgement, Unread} from './judgement.ts'
import {type Positions, sourceAt} from './positions.ts'
import type {FindingReport, LetterPart, LetterReport} from './protocol.ts'
import {snippetOf} from './snippets.ts'

/** The judgement as checklists show it. */
export function letterReportOf(judgement: Judgement, positions: Positions): LetterReport {
  const {document, report, unread} = judgement
  const base = {uri: document.uri, version: document.version}
  if (!report) return {...base, ...unreadReport(judgement), ...(unread === 'too-large' ? {tooLarge: true} : {})}
  const {kind, isMessage, template, verdict, notes} = report
  return {
    ...base,
    kind,
    isMessage,
    template,
    verdict,
    ready: isMessage && verdict === 'ready',
    counts: {error: report.errorCount, warning: report.warningCount, info: report.infoCount},
    notes,
    parts: partsOf(judgement, report, positions),
    findings: report.messages.map((message) => findingOf(message, judgement, positions)),
  }
}

export function findingOf(message: Message, {document}: Judgement, positions: Positions): FindingReport {
  const {ruleId, level} = message
  return {ruleId, level, message: message.message, range: positions.place(document, message)}
}

/** The name of a part for people: `end-date` → `End date`. */
export const titleOf = (part: string): string => (part.charAt(0).toUpperCase() + part.slice(1)).replaceAll('-', ' ')

/** The finding that says that a part is missing. */
export const missingPart = (report: Report, part: string): Message | undefined =>
  report.messages.find(({ruleId}) => ruleId === `missing-${part}`)

/** The part that a finding says is missing. */
export const partOf = ({ruleId}: Message): string | undefined => /^missing-(.+)$/.exec(ruleId)?.[1]

function partsOf({document}: Judgement, report: Report, positions: Positions): LetterPart[] {
  return Object.entries(report.parts).map(([name, {present, evidence, words = []}]): LetterPart => {
    const missing = missingPart(report, name)
    const fix = missing?.suggestions?.[0]?.fix
    return {
      name,
      title: titleOf(name),
      present,
      evidence: evidence.map((place) => positions.place(document, place)),
      words: evidence.map((place, at) => words[at] || sourceAt(document, place)),
      ...(missing ? {missing: missing.level} : {}),
      ...(fix
        ? {insert: {position: positions.position(document, fix.range[0]), text: fix.text, snippet: snippetOf(fix.text)}}
        : {}),
    }
  })
}

const reasons: Readonly<Record<Unread, (judgement: Judgement) => string>> = {
  disabled: () => 'Amicable is turned off here: the setting amicable.enable.',
  ignored: () => 'A config file or .amicableignore keeps this document from being read.',
  'no-letter': ({document}) => `Amicable does not read documents of the language ${document.languageId}.`,
  'too-large': ({maxSize}) => `This document has more than ${maxSize} KB, the setting amicable.maxSize.`,
}

function unreadReport(judgement: Judgement): Omit<LetterReport, 'uri' | 'version'> {
  return {
    kind: 'other',
    isMessage: false,
    template: false,
    verdict: 'review',
    ready: false,
    counts: {error: 0, warning: 0, info: 0},
    notes: judgement.unread ? [reasons[judgement.unread](judgement)] : [],
    parts: [],
    findings: [],
  }
}
