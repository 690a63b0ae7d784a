import type {OutlineItem, Place} from '@amicable/rules'
import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import type {Judgement} from './judgement.ts'
import {titleOf} from './letter-report.ts'
import {type Positions, sourceAt} from './positions.ts'

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
  const symbol = (name: string, kind: SymbolKind, place: Place, words: string): DocumentSymbol => {
    const range = positions.place(document, place)
    return {name, kind, range, selectionRange: range, detail: excerpt(words)}
  }
  return [
    ...(report.outline ?? []).map((item) => symbol(titleOf(item.role), kinds[item.role], item, item.words)),
    ...Object.entries(report.parts).flatMap(([name, {evidence, words = []}]) =>
      evidence.map((place, at) => symbol(titleOf(name), SymbolKind.Key, place, words[at] || sourceAt(document, place))),
    ),
  ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
}

const longest = 60

const excerpt = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words
