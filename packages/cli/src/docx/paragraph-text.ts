import type {Place, Report} from '@amicable/rules'
import type {Paragraph} from './paragraphs.ts'

/** Where a line of the text came from. */
interface Origin {
  /** The number of the paragraph, counted from 1. */
  paragraph: number
  /** How far the words of the line stand further to the right in their paragraph; below zero behind a bullet. */
  shift: number
}

/** A rule under a line makes it a heading. */
const RULE = '-----'

/**
 * Paragraphs as plain text that can be linted, and the way back: the line of a place is the number of its paragraph, and its
 * column is one in the words of the paragraph.
 */
export class ParagraphText {
  readonly text: string
  /** One line for each paragraph, for excerpts. */
  readonly source: string
  readonly #origins: readonly Origin[]

  constructor(paragraphs: readonly Paragraph[]) {
    const lines: string[] = []
    const origins: Origin[] = []
    for (const [index, {text, type}] of paragraphs.entries()) {
      const bullet = type === 'item' ? '- ' : ''
      let shift = -bullet.length
      for (const [at, line] of text.split('\n').entries()) {
        lines.push(at === 0 ? bullet + line : line)
        origins.push({paragraph: index + 1, shift})
        shift += line.length + 1 + (at === 0 ? bullet.length : 0)
      }
      for (const line of type === 'heading' && text !== '' ? [RULE, ''] : ['']) {
        lines.push(line)
        origins.push({paragraph: index + 1, shift: 0})
      }
    }
    this.text = lines.join('\n')
    this.source = paragraphs.map(({text}) => text.replaceAll('\n', ' ')).join('\n')
    this.#origins = origins
  }

  /** A report on the text as one on the document: with its places, and without changes, which nobody could make. */
  inDocument(report: Report): Report {
    const placed = <Some extends Place>(some: Some): Some => ({...some, ...this.#place(some)})
    const told = <Some extends Report['messages'][number]>({fix: _, suggestions: __, related, ...message}: Some) => ({
      ...placed(message),
      ...(related ? {related: related.map(placed)} : {}),
    })
    const parts = Object.entries(report.parts).map(([name, part]) => [
      name,
      {...part, evidence: part.evidence.map(placed)},
    ])
    return {
      ...report,
      messages: report.messages.map(told),
      ...(report.suppressed ? {suppressed: report.suppressed.map(told)} : {}),
      ...(report.directives ? {directives: report.directives.map(placed)} : {}),
      parts: Object.fromEntries(parts),
    }
  }

  #place({line, column, endLine, endColumn}: Place): Place {
    const [start, startColumn] = this.#at(line, column)
    const [end, last] = this.#at(endLine, endColumn)
    return {line: start, column: startColumn, endLine: end, endColumn: last}
  }

  #at(line: number, column: number): [paragraph: number, column: number] {
    const {paragraph, shift} = this.#origins[line - 1] ?? {paragraph: 1, shift: 0}
    return [paragraph, Math.max(1, column + shift)]
  }
}
