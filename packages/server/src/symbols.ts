import type {OutlineItem, Place} from '@amicable/rules'
import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import type {Judgement} from './judgement.ts'
import {titleOf} from './letter-report.ts'
import type {Positions} from './positions.ts'

const kinds: Readonly<Record<OutlineItem['role'], SymbolKind>> = {
  subject: SymbolKind.Field,
  greeting: SymbolKind.String,
  heading: SymbolKind.Namespace,
  'sign-off': SymbolKind.String,
  name: SymbolKind.String,
}

/** The outline of a letter: greeting, decision, reason and so on, in the order of the text. */
export function symbolsOf({document, report}: Judgement, positions: Positions): DocumentSymbol[] {
  if (!report?.isMessage) return []
  const symbol = (name: string, kind: SymbolKind, place: Place): DocumentSymbol => {
    const range = positions.place(document, place)
    return {name, kind, range, selectionRange: range, detail: excerpt(place)}
  }
  const excerpt = ({line, column, endLine, endColumn}: Place): string => {
    const range = {
      start: {line: line - 1, character: column - 1},
      end: {line: endLine - 1, character: endColumn - 1},
    }
    const text = document.getText(range).replace(/\s+/g, ' ')
    return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
  }
  return [
    ...(report.outline ?? []).map((item) => symbol(titleOf(item.role), kinds[item.role], item)),
    ...Object.entries(report.parts).flatMap(([name, {evidence}]) =>
      evidence.map((place) => symbol(titleOf(name), SymbolKind.Key, place)),
    ),
  ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
}

const longest = 60
