import type {FormatName} from '@amicable/rules'
import type {TextDocument} from 'vscode-languageserver-textdocument'

/** What is put into a document, and where. */
export interface Insertion {
  /** 0-based, in UTF-16 units. */
  offset: number
  text: string
}

/** A line without words: a fence, a rule, the underline of a heading, the end of front matter. */
const bare = /^[\s>|:=*_~`.-]*$/

/**
 * A comment that keeps a rule from finding anything in a line. It stands before that line, and does not change how the
 * letter looks.
 *
 * @param line 0-based
 * @returns undefined where no comment can stand
 */
export function ignoreComment(
  document: TextDocument,
  format: FormatName,
  line: number,
  ruleId: string,
): Insertion | undefined {
  const comment = `<!-- amicable-disable-next-line ${ruleId} -->`
  const offset = document.offsetAt({line, character: 0})
  const own = document.getText(document.getLineRange(line))
  const eol = document.getEOLCharacters(line) || '\n'
  const indent = /^[ \t]*/.exec(own)?.[0] ?? ''
  if (format === 'html') {
    const before = document.getText().slice(0, offset)
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>')
    return isInTag ? undefined : {offset, text: `${indent}${comment}${eol}`}
  }
  if (format !== 'markdown') return undefined
  const before = line === 0 ? '' : document.getText(document.getLineRange(line - 1))
  // On a line of its own the comment would end the paragraph or the list that goes on from the line before.
  if (!bare.test(before)) {
    const end = before.replace(/(?<![ \t])[ \t]+$|\\$/, '').length
    return {offset: document.offsetAt({line: line - 1, character: end}), text: ` ${comment}`}
  }
  // Within the list item before, so that the list goes on.
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(own)?.[0]
  return {offset, text: `${marker ? ' '.repeat(Math.min(3, marker.length)) : indent}${comment}${eol}`}
}
