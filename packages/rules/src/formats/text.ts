import {type SourceText, SourceTextBuilder} from '../source-text.ts'
import type {BlockType, Draft, DraftBlock, TemplateOptions} from './draft.ts'
import {DIRECTIVE} from './find-tags.ts'
import {addDecoded, flatten, hasWords, withoutBox} from './flat-text.ts'
import {readFrontMatter, readSettingsLine} from './front-matter.ts'
import {takeHeader} from './header-block.ts'
import {type Line, ownLines} from './own-lines.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'
import {withLineEnding} from './write.ts'

/** A line of the input: its words start at `from`, it ends at `to`, and the next one starts at `next`. */
interface TextLine extends Line {
  from: number
  to: number
  next: number
  indent: number
}

/** A block on its way: the lines of one paragraph, heading or list item. */
interface Group {
  type: BlockType
  lines: TextLine[]
  /** Column of the list item's words. */
  indent: number
}

const BULLET = /^(?:[-*•‣·◦▪●]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,3})\)|(\d{1,3})\.)[ \t]+(?=\S)/i
const DASH_BULLET = /^[–—][ \t]+(?=\S)/
const SIGNED = /^[-–—] \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}$/u
const LONGEST_HEADING = 80
/** A line at least this long was broken because it was full, not because the writer ended it. */
const FULL_LINE = 55

/**
 * Reads plain text: paragraphs between blank lines, list items, headings.
 *
 * @param options how the tags of a template are read
 * @param isBody whether this is the body of a message whose header has been read
 */
export async function readText(input: SourceText, options: TemplateOptions, isBody = false): Promise<Draft> {
  const frontMatter = (await readFrontMatter(input)) ?? (await readSettingsLine(input))
  const settings = frontMatter?.settings
  const start = settings ? frontMatter.end : 0
  const masked = maskPlaceholders(input.slice(start, input.text.length), 'text', options)
  const lines = splitLines(masked.text.text)
  const own = ownLines(lines, isBody)
  const idleComments = Array.from(input.text.matchAll(new RegExp(DIRECTIVE, 'g')), ({0: all, index}) =>
    input.slice(index, index + all.length),
  )
  const all = groupLines(lines, own).flatMap((group) => toBlock(masked.text, group))
  const {blocks, ...header} = isBody ? {blocks: all, hasMailHeader: false} : takeHeader(all)
  return {
    blocks,
    placeholders: placedIn(blocks, masked.placeholders),
    ...(masked.choices && {choices: masked.choices}),
    ...header,
    ...(idleComments.length > 0 && {idleComments}),
    ...(settings && {settings}),
    encode: (text) => withLineEnding(text, input.text),
  }
}

function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (const {0: ending, index} of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = text.slice(start, index)
    const words = line.trim()
    const indent = line.length - line.trimStart().length
    const from = start + indent
    lines.push({text: words, from, to: from + words.length, next: index + ending.length, indent})
    start = index + ending.length
  }
  return lines
}

function groupLines(lines: readonly TextLine[], own: readonly boolean[]): Group[] {
  const groups: Group[] = []
  let open: Group | undefined
  let previous: TextLine | undefined
  for (const [index, line] of lines.entries()) {
    if (!own[index] || line.text === '') {
      open = previous = undefined
      continue
    }
    if (isRule(line.text)) {
      if (open && isTitle(open, lines[index + 1])) open.type = 'heading'
      open = previous = undefined
      continue
    }
    const marker = itemMarker(line, open, previous)
    if (marker > 0) {
      const type = !open && isSignOff(line, groups.at(-1)) ? 'paragraph' : 'item'
      open = {type, lines: [{...line, from: line.from + marker}], indent: line.indent + marker}
      groups.push(open)
    } else if (open && previous && continues(open, previous, line)) {
      open.lines.push(line)
    } else {
      open = {type: 'paragraph', lines: [line], indent: line.indent}
      groups.push(open)
    }
    previous = line
  }
  return groups
}

/** Length of the bullet or number with which a line starts a list item; 0 when it starts none. */
function itemMarker(line: TextLine, open: Group | undefined, previous: TextLine | undefined): number {
  const inList = !open || open.type === 'item' || previous?.text.endsWith(':') === true
  const match = BULLET.exec(line.text) ?? (inList ? DASH_BULLET.exec(line.text) : null)
  if (!match) return 0
  // A wrapped line may start with the number that ends a sentence: "… on June / 30. After that …".
  const number = match[1]
  if (number !== undefined && !inList && !(number === '1' && /[.!?;]$/.test(previous?.text ?? ''))) return 0
  return match[0].length
}

/** Whether a dash stands before the writer's name, and not before a list item. */
function isSignOff(line: TextLine, last: Group | undefined): boolean {
  return SIGNED.test(line.text) && last?.type === 'paragraph' && last.lines.at(-1)?.text.endsWith(':') === false
}

function continues(open: Group, previous: TextLine, line: TextLine): boolean {
  if (open.type !== 'item') return true
  if (line.indent >= open.indent || /^\p{Ll}/u.test(line.text)) return true
  return previous.text.length >= FULL_LINE && !/[.!?:;]$/.test(previous.text)
}

function toBlock(input: SourceText, {type, lines}: Group): DraftBlock[] {
  const raw = new SourceTextBuilder()
  for (const [index, line] of lines.entries()) {
    raw.append(input, line.from, line.to)
    if (index < lines.length - 1) addDecoded(raw, '\n', input, line.to, line.next)
  }
  const flat = flatten(raw.build())
  const text = type === 'item' ? withoutBox(flat) : flat
  if (!hasWords(text.text)) return []
  const isTitle = type === 'paragraph' && lines.length === 1 && isCapitals(text.text)
  return [{type: isTitle ? 'heading' : type, text}]
}

/** Whether a line is nothing but a rule, which parts paragraphs. */
function isRule(line: string): boolean {
  return line.length >= 3 && !hasWords(line)
}

/** Whether a rule underlines a title: one line that stands alone with it. */
function isTitle({type, lines}: Group, next: TextLine | undefined): boolean {
  return type === 'paragraph' && lines.length === 1 && (next === undefined || next.text === '')
}

/** Whether a line is a title in capitals, and no shout. */
function isCapitals(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/\p{Ll}|[.!?,;]$/u.test(line) && /\p{Lu}{3}/u.test(line)
}
