import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import {type Draft, type DraftBlock, OPAQUE, type Placeholder, type TemplateOptions} from './draft.ts'
import {blanks, findTags, type Tag} from './find-tags.ts'
import {addDecoded, addStandIn} from './flat-text.ts'
import {ELSE_TAG, type Markup} from './placeholder-syntax.ts'
import {type ControlTag, choicesOf} from './template/choices.ts'
import {readControl} from './template/control.ts'
import {readingsOf} from './template/readings.ts'
import {Scopes} from './template/scopes.ts'

/** A text whose blanks are words, and the blanks that may stand in it. */
interface Masked extends Pick<Draft, 'placeholders' | 'choices'> {
  text: SourceText
}

/**
 * Finds the blanks of a text, before any parser sees it: each becomes one capitalised word of its own length. Template
 * tags that print nothing are left out, with their line when they stand alone on it, and so are the branches that the
 * reading does not take. Without a reading all branches are read, one after the other.
 */
export function maskPlaceholders(source: SourceText, markup: Markup, {delimiters, reading}: TemplateOptions): Masked {
  const tags = findTags(source.text, markup, delimiters ?? [])
  if (tags.length === 0) return {text: source, placeholders: []}
  if (reading) return mask(source, tags, reading.omitted)
  const tree = choicesOf(controlsOf(tags, source))
  const masked = mask(source, tags, new Map(tree.never))
  const {choices, within} = tree
  if (within.length === 0) return masked
  return {...masked, choices: {choices, within, readings: choices.length === 0 ? [] : readingsOf(tree)}}
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

/** The tags that begin, divide or end a part of the template, each with the number of the run that it stands in. */
function controlsOf(tags: readonly Tag[], source: SourceText): ControlTag[] {
  const found: ControlTag[] = []
  for (const [at, {controls = []}] of tags.entries()) {
    for (const {from, to} of controls) {
      const words = source.text.slice(from, to)
      const control = readControl(words)
      if (control) found.push({control, at, words, ...source.range(from, to)})
    }
  }
  return found
}

/** @param omitted what is left out: from the one tag to the other */
function mask(source: SourceText, tags: readonly Tag[], omitted: ReadonlyMap<number, number>): Masked {
  const builder = new SourceTextBuilder()
  const placeholders: Placeholder[] = []
  const scopes = new Scopes()
  let done = 0
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at]
    if (!tag) break
    const {from, to, label, expression} = tag
    if (label !== undefined) {
      builder.append(source, done, from)
      addStandIn(builder, `X${'x'.repeat(to - from - 1)}`, source, from, to, source.text.slice(from, to))
      placeholders.push({
        ...source.range(from, to),
        label,
        ...(expression === undefined ? {} : {expression}),
        ...(scopes.current.length > 0 ? {scopes: scopes.current} : {}),
      })
      done = to
      continue
    }
    const gone = controlExtent(source.text, from, to)
    passAll(scopes, tag, source)
    builder.append(source, done, gone.from)
    const next = endOfOmitted(omitted, at)
    const last = tags[next]
    if (next === at || !last) {
      // Behind the tag, so that words before and after it are not one stretch of the source.
      if (gone.isGap) addDecoded(builder, ' ', source, to, to)
      done = gone.to
    } else {
      done = controlExtent(source.text, last.from, last.to).to
      passAll(scopes, last, source)
      at = next
    }
  }
  builder.append(source, done)
  return {text: builder.build(), placeholders}
}

function passAll(scopes: Scopes, {controls = []}: Tag, source: SourceText): void {
  for (const {from, to} of controls) scopes.pass(source.text.slice(from, to))
}

/** The tag at which the text goes on: what is left out may be followed by more of it. */
function endOfOmitted(omitted: ReadonlyMap<number, number>, from: number): number {
  let at = from
  for (let next = omitted.get(at); next !== undefined; next = omitted.get(at)) at = next
  return at
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

function blanksBefore(text: string, to: number): number {
  let from = to
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--
  return to - from
}

function isEol(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}
