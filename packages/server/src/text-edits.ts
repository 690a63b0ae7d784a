import type {TextEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Positions} from './positions.ts'

/** The smallest edit of one piece that makes a document have this text; none when it has it. */
export function editTo(document: TextDocument, text: string, positions: Positions): TextEdit[] {
  const before = document.getText()
  if (before === text) return []
  const most = Math.min(before.length, text.length)
  let start = 0
  while (start < most && before[start] === text[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === text[text.length - 1 - same]) same++
  // Neither a surrogate pair nor a CRLF is cut in two.
  if (start > 0 && isJoined(before, start)) start--
  if (same > 0 && isJoined(before, before.length - same)) same--
  return [
    {
      range: positions.range(document, start, before.length - same),
      newText: text.slice(start, text.length - same),
    },
  ]
}

const isJoined = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/.test(text.slice(offset - 1, offset + 1))
