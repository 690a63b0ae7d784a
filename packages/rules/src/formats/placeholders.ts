import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import type {Delimiters} from '../types.ts'
import {type DraftBlock, OPAQUE, type Placeholder} from './draft.ts'
import {addDecoded, addStandIn, EMPTY_LINE} from './flat-text.ts'
import {CONTROL_TAG, ELSE_TAG, type Markup, type Place, SYNTAXES, TRIGGER} from './placeholder-syntax.ts'
import {escapeHtml} from './write.ts'

/** A text whose blanks are words, and the blanks that may stand in it. */
interface Masked {
  text: SourceText
  placeholders: Placeholder[]
}

/** A comment in which the writer gives a reason; what looks like a blank in it is none. */
const DIRECTIVE = /<!--\s{0,9}amicable-[\s\S]{0,500}?-->/y

/** A blank or a control tag (no label) of the input. */
interface Tag {
  from: number
  to: number
  label?: string
}

const LONGEST_LABEL = 200

type KnownNames = Pick<Place, 'isLinkLabel' | 'isElement'>

/**
 * Finds the blanks of a text, before any parser sees it: each becomes one capitalised word of its own length. Template
 * tags that print nothing are left out, with their line when they stand alone on it.
 *
 * @param delimiters ways of writing a blank that are looked for besides those that everybody knows
 */
export function maskPlaceholders(input: SourceText, markup: Markup, delimiters: readonly Delimiters[]): Masked {
  const tags = findTags(input.text, markup, markup === 'html' ? delimiters.flatMap(inHtml) : delimiters)
  if (tags.length === 0) return {text: input, placeholders: []}
  const builder = new SourceTextBuilder()
  const placeholders: Placeholder[] = []
  let done = 0
  for (const {from, to, label} of tags) {
    if (label === undefined) {
      const gone = controlExtent(input.text, from, to)
      builder.append(input, done, gone.from)
      if (gone.isGap) addDecoded(builder, ' ', input, from, to)
      done = gone.to
    } else {
      builder.append(input, done, from)
      addStandIn(builder, `X${'x'.repeat(to - from - 1)}`, input, from, to, input.text.slice(from, to))
      placeholders.push({...input.range(from, to), label})
      done = to
    }
  }
  builder.append(input, done)
  return {text: builder.build(), placeholders}
}

/** Those of the blanks that stand in the blocks: the others are in code, attributes, quotes or what else was left out. */
export function placedIn(blocks: readonly DraftBlock[], placeholders: readonly Placeholder[]): Placeholder[] {
  const placed: Placeholder[] = []
  let next = 0
  for (const {text} of blocks) {
    if (next === placeholders.length) break
    text.walk(0, text.text.length, (words, start, end) => {
      let blank = placeholders[next]
      while (blank && blank.start < start) blank = placeholders[++next]
      if (words === OPAQUE || words.trim() === '') return
      while (blank && blank.end <= end) {
        placed.push(blank)
        blank = placeholders[++next]
      }
    })
  }
  return placed
}

function findTags(text: string, markup: Markup, delimiters: readonly Delimiters[]): Tag[] {
  const tags: Tag[] = []
  const known = knownNames(text)
  const opens = delimiters.map(({open}) => `|${open.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}`).join('')
  const trigger = new RegExp(TRIGGER.source + opens, 'g')
  for (let found = trigger.exec(text); found; found = trigger.exec(text)) {
    const directive = markup === 'text' ? 0 : matchEnd(DIRECTIVE, text, found.index)
    if (directive > 0) {
      trigger.lastIndex = directive
      continue
    }
    const tag =
      controlAt(text, found.index) ??
      ownBlankAt(text, found.index, delimiters) ??
      blankAt(text, found.index, markup, known)
    if (tag) tags.push(tag)
    trigger.lastIndex = tag ? tag.to : found.index + 1
  }
  return tags
}

/** A control tag, or a run of them with nothing but blanks between. */
function controlAt(text: string, from: number): Tag | undefined {
  let to = from
  for (let end = matchEnd(CONTROL_TAG, text, to); end > 0; end = matchEnd(CONTROL_TAG, text, to + blanks(text, to)))
    to = end
  return to > from ? {from, to} : undefined
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
  for (const {pattern, markups, accepts} of SYNTAXES) {
    if (markups && !markups.includes(markup)) continue
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) continue
    const to = from + match[0].length
    const inner = (match[1] ?? '').replace(/&nbsp;|\s+/g, ' ').trim()
    if (accepts && !accepts(inner, {text, from, to, markup, ...known})) continue
    const [label = ''] = inner.split('|', 1)
    return {from, to, label: /[\p{L}\p{N}]/u.test(label) ? label.replace(/[\s~-]+$/, '') : ''}
  }
  return undefined
}

/** What goes when control tags go: the whole line when nothing else is on it, the blanks behind them at a line's start. */
function controlExtent(text: string, from: number, to: number): {from: number; to: number; isGap: boolean} {
  const lineStart = from - blanksBefore(text, from)
  const after = to + blanks(text, to)
  const startsLine = lineStart === 0 || isEol(text[lineStart - 1])
  if (startsLine && (after === text.length || isEol(text[after]))) {
    return {from: lineStart, to: after + (text.startsWith('\r\n', after) ? 2 : 1), isGap: false}
  }
  const tag = text.slice(from, to)
  const isRun = /[}>][ \t]*[{<]/.test(tag)
  return {from, to: startsLine ? after : to, isGap: !startsLine && (isRun || ELSE_TAG.test(tag))}
}

/** Link labels and element names of the text, gathered when first asked for. */
function knownNames(text: string): KnownNames {
  const labels = lazy(() => gather(text, /^ {0,3}\[([^[\]\n]{1,120})\]:/gm))
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

function blanks(text: string, from: number): number {
  let to = from
  while (text[to] === ' ' || text[to] === '\t') to++
  return to - from
}

function blanksBefore(text: string, to: number): number {
  let from = to
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--
  return to - from
}

function isEol(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
