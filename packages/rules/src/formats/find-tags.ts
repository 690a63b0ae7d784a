import type {Delimiters} from '../types.ts'
import {EMPTY_LINE} from './flat-text.ts'
import {CONTROL_TAG, FIRST_SIGN, FIRST_WORD, type Markup, type Place, SYNTAXES} from './placeholder-syntax.ts'
import {escapeHtml} from './write.ts'

/** A blank, or a run of control tags with nothing but blanks between, which have no label. */
export interface Tag {
  from: number
  to: number
  label?: string
  /** What a program fills into the blank, as it is written. */
  expression?: string
  controls?: readonly Extent[]
}

/** Offsets into the text that was searched. */
interface Extent {
  from: number
  to: number
}

/** A comment in which the writer gives a reason; what looks like a blank in it is none. */
export const DIRECTIVE: RegExp = /<!--\s{0,9}amicable-[\s\S]{0,500}?-->/y

const LONGEST_LABEL = 200

type KnownNames = Pick<Place, 'isLinkLabel' | 'isElement'>

/**
 * Finds the blanks and the control tags of a text, in its order.
 *
 * @param own ways of writing a blank that are looked for besides those that everybody knows
 */
export function findTags(text: string, markup: Markup, own: readonly Delimiters[]): Tag[] {
  const delimiters = markup === 'html' ? own.flatMap(inHtml) : own
  const tags: Tag[] = []
  const known = knownNames(text)
  let done = 0
  for (const at of startsIn(text, delimiters)) {
    if (at < done) continue
    const directive = matchEnd(DIRECTIVE, text, at)
    if (directive > 0) {
      // Plain text has no comments of its own, so that here it is left out like a tag that prints nothing.
      if (markup === 'text') tags.push({from: at, to: directive, controls: []})
      done = directive
      continue
    }
    const tag = controlAt(text, at) ?? ownBlankAt(text, at, delimiters) ?? blankAt(text, at, markup, known)
    if (!tag) continue
    tags.push(tag)
    done = tag.to
  }
  return tags
}

/** Where a tag or a blank may begin, in the order of the text, one at a time: there may be millions. */
function* startsIn(text: string, delimiters: readonly Delimiters[]): Generator<number> {
  const opens = delimiters.map(({open}) => `|(?=${open.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})`).join('')
  const signs = text.matchAll(new RegExp(FIRST_SIGN + opens, 'g'))
  const words = text.matchAll(FIRST_WORD)
  let sign = signs.next().value?.index
  let word = words.next().value?.index
  while (sign !== undefined || word !== undefined) {
    if (word === undefined || (sign !== undefined && sign <= word)) {
      yield sign ?? 0
      sign = signs.next().value?.index
    } else {
      yield word
      word = words.next().value?.index
    }
  }
}

/** A control tag, or a run of them with nothing but blanks between. */
function controlAt(text: string, from: number): Tag | undefined {
  const controls: Extent[] = []
  let start = from
  for (let end = matchEnd(CONTROL_TAG, text, start); end > 0; end = matchEnd(CONTROL_TAG, text, start)) {
    controls.push({from: start, to: end})
    start = end + blanks(text, end)
  }
  const to = controls.at(-1)?.to
  return to === undefined ? undefined : {from, to, controls}
}

function ownBlankAt(text: string, from: number, delimiters: readonly Delimiters[]): Tag | undefined {
  for (const {open, close} of delimiters) {
    if (!text.startsWith(open, from)) continue
    const start = from + open.length
    const inner = text.slice(start, start + LONGEST_LABEL + close.length).split(close, 1)[0] ?? ''
    const to = start + inner.length + close.length
    const label = inner.replace(/\s+/g, ' ').trim()
    if (label !== '' && text.startsWith(close, start + inner.length) && !EMPTY_LINE.test(inner))
      return {from, to, label}
  }
  return undefined
}

/** As they are, and as HTML has them. */
function inHtml({open, close}: Delimiters): Delimiters[] {
  return [
    {open, close},
    {open: escapeHtml(open), close: escapeHtml(close)},
  ]
}

function blankAt(text: string, from: number, markup: Markup, known: KnownNames): Tag | undefined {
  for (const {pattern, markups, isCode, accepts} of SYNTAXES) {
    if (markups && !markups.includes(markup)) continue
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) continue
    const to = from + match[0].length
    const inner = (match[1] ?? '').replace(/&nbsp;|\s+/g, ' ').trim()
    if (accepts && !accepts(inner, {text, from, to, markup, ...known})) continue
    const [label = ''] = inner.split('|', 1)
    const found = {from, to, label: /[\p{L}\p{N}]/u.test(label) ? withoutEnd(label) : ''}
    return isCode ? {...found, expression: withoutEnd(inner)} : found
  }
  return undefined
}

/** The words without the blanks and signs at their end, which tell a template language to leave out white space. */
const withoutEnd = (words: string): string => words.replace(/(?<![\s~-])[\s~-]+$/, '')

/** Link labels and element names of the text, gathered when first asked for. */
function knownNames(text: string): KnownNames {
  const labels = lazy(() => (text.includes(']:') ? gather(text, /^ {0,3}\[([^[\]\n]{1,120})\]:/gm) : new Set<string>()))
  const elements = lazy(() => gather(text, /<\/([a-z][\w-]{0,30})\s?>/gi))
  return {isLinkLabel: (label) => labels().has(normal(label)), isElement: (name) => elements().has(normal(name))}
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function gather(text: string, pattern: RegExp): Set<string> {
  return new Set(Array.from(text.matchAll(pattern), (match) => normal(match[1] ?? '')))
}

function normal(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : 0
}

/** How many spaces and tabs stand there. */
export function blanks(text: string, from: number): number {
  let to = from
  while (text[to] === ' ' || text[to] === '\t') to++
  return to - from
}
