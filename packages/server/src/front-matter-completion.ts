import {rules} from '@amicable/rules'
import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {frontMatterOf, openFrontMatterOf} from './front-matter.ts'
import type {Positions} from './positions.ts'

const levels: readonly string[] = ['error', 'warning', 'info', 'off']

/** The settings of a letter: what each is for, and what it may be. */
const settings: Readonly<Record<string, {about: string; values: readonly string[]}>> = {
  kind: {about: 'What the message is. Without it the text tells.', values: ['termination', 'agreement', 'other']},
  template: {about: 'A template, where blanks are meant to be there.', values: ['true', 'false']},
  notice: {about: 'The notice period of the agreement, in days.', values: []},
  locale: {about: 'How dates such as 03/04/2025 are read.', values: ['en-GB', 'en-US']},
  date: {about: 'The day the letter is written: 2025-06-30.', values: []},
  rules: {about: 'Levels by rule id.', values: []},
  disable: {about: 'Findings to be left out: blame, vague -- why', values: []},
}

/** What may be written in front matter at an offset; undefined when it is not in front matter. */
export function frontMatterItems(
  document: TextDocument,
  offset: number,
  positions: Positions,
): CompletionItem[] | undefined {
  const text = document.getText()
  const matter = frontMatterOf(text) ?? openFrontMatterOf(text, offset)
  if (!matter || offset < matter.start || offset > matter.end) return undefined
  const before = text.slice(matter.start, offset).split(/\r\n|\n|\r/)
  const line = before.pop() ?? ''
  const [, indent = '', key, typed = ''] = /^(\s*)(?:([\w-]+):\s+)?([\w-]*)$/.exec(line) ?? []
  if (!line.endsWith(typed)) return []
  const parents = parentsOf(before, indent.length)
  const range = positions.range(document, offset - typed.length, offset)
  const item = (label: string, kind: CompletionItemKind, detail: string, newText = label): CompletionItem => ({
    label,
    kind,
    ...(detail === '' ? {} : {detail}),
    textEdit: {range, newText},
  })
  if (key !== undefined) {
    return valuesOf(parents, key).map((value) => item(value, CompletionItemKind.Value, ''))
  }
  switch (parents.join('.')) {
    case '':
      // What comes next is one of its keys, and not every editor indents the line after a colon.
      return [item('amicable', CompletionItemKind.Module, 'How Amicable reads this letter', 'amicable:\n  ')]
    case 'amicable':
      return Object.entries(settings).map(([name, {about}]) =>
        item(name, CompletionItemKind.Property, about, name === 'rules' ? 'rules:' : `${name}: `),
      )
    case 'amicable.rules':
      return rules.map(({id, summary}) => item(id, CompletionItemKind.Property, summary, `${id}: `))
    default:
      return []
  }
}

function valuesOf(parents: readonly string[], key: string): readonly string[] {
  const path = parents.join('.')
  if (path === 'amicable.rules') return levels
  return path === 'amicable' && Object.hasOwn(settings, key) ? (settings[key]?.values ?? []) : []
}

/** The keys that a line stands under, from the outermost, by how far the lines before it are indented. */
function parentsOf(before: readonly string[], indent: number): string[] {
  const parents: string[] = []
  let least = indent
  for (const line of before.toReversed()) {
    const [, space = '', key] = /^(\s*)([\w-]+):\s*(?:#.*)?$/.exec(line) ?? []
    if (key === undefined || space.length >= least) continue
    parents.unshift(key)
    least = space.length
  }
  return parents
}
