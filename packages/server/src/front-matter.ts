import type {Kind} from '@amicable/rules'
import {tooDeepAt} from '@amicable/rules/config'
import {type Document, isMap, Lexer, Parser, parseDocument} from 'yaml'
import {wrong} from './wrong.ts'

/** Front matter at the top of a text. Offsets are 0-based UTF-16 units. */
export interface FrontMatter {
  /** Where the first line of YAML begins. */
  start: number
  /** Where the closing line begins. */
  end: number
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/

/** Finds the front matter of a text, between two lines of `---`. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)
  if (!opening) return undefined
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start))
  return closing ? {start, end: start + closing.index} : undefined
}

/** Front matter that is being written: the lines from the top to an offset could all be YAML, and none closes it yet. */
export function openFrontMatterOf(text: string, offset: number): FrontMatter | undefined {
  const start = OPENING.exec(text)?.[0].length
  if (start === undefined || offset < start) return undefined
  const lines = text.slice(start, offset).split(/\r\n|\n|\r/)
  const isYaml = lines.every(
    (line, at) =>
      /^\s*(?:#.*|- .*|[\w-]+:(?:\s.*)?)$/.test(line) || (at === lines.length - 1 && /^\s*[\w-]*$/.test(line)),
  )
  return isYaml ? {start, end: offset} : undefined
}

/** The settings of a text without front matter: `amicable: {kind: other}` as its first line that is not blank. */
function settingsLineOf(text: string): FrontMatter | undefined {
  const [all = '', line] = /^\uFEFF?\s*(amicable:.*)/.exec(text) ?? []
  return line === undefined ? undefined : {start: all.length - line.length, end: all.length}
}

/**
 * Writes into a letter's settings what it is, and leaves everything else there as it is.
 *
 * @param kind `auto` takes out what was written
 * @param place where settings go that are the first: between lines of `---`, or into a single line
 * @throws ResponseError when the settings are no YAML
 */
export function withKind(text: string, kind: Kind | 'auto', place: 'front-matter' | 'line' = 'front-matter'): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const matter = frontMatterOf(text)
  const found = matter ?? settingsLineOf(text)
  if (!found) {
    if (kind === 'auto') return text
    const lines = place === 'line' ? [`amicable: {kind: ${kind}}`] : ['---', 'amicable:', `  kind: ${kind}`, '---']
    return [...lines, '', text].join(eol)
  }
  const source = text.slice(found.start, found.end)
  const document = tooDeepAt(source, {Lexer, Parser}) === undefined ? parseDocument(source) : undefined
  if (!document || document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw wrong('the front matter has to be mended before the kind can be written into it')
  if (kind === 'auto' && !document.hasIn(['amicable', 'kind'])) return text
  setKind(document, kind)
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0 && !document.comment
  if (isEmpty)
    return text.slice(found.end).replace(/^(?:---|\.\.\.)?[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))?/, '')
  const yaml = document.toString({lineWidth: 0}).replace(/\n/g, eol)
  return text.slice(0, found.start) + (matter ? yaml : yaml.trimEnd()) + text.slice(found.end)
}

function setKind(document: Document, kind: Kind | 'auto'): void {
  if (kind !== 'auto') {
    if (!isMap(document.get('amicable', true))) document.set('amicable', document.createNode({}))
    document.setIn(['amicable', 'kind'], kind)
  } else {
    document.deleteIn(['amicable', 'kind'])
    const own: unknown = document.get('amicable', true)
    if (isMap(own) && own.items.length === 0) document.delete('amicable')
  }
}
