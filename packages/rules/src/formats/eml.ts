import type {SourceText} from '../source-text.ts'
import type {Range} from '../types.ts'
import type {Draft, DraftBlock, Placeholder, TemplateOptions} from './draft.ts'
import {decodeWords} from './eml/encoded-words.ts'
import {readHeader} from './eml/fields.ts'
import {unflow} from './eml/flowed.ts'
import {type TextPart, textParts} from './eml/text-part.ts'
import {decodeTransfer, encodeTransfer} from './eml/transfer.ts'
import {flatten, hasWords} from './flat-text.ts'
import {maskPlaceholders, placedIn} from './placeholders.ts'
import {readText} from './text.ts'
import {withLineEnding} from './write.ts'

const REPLY_PREFIXES = /^(?:(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw|ref)(?:\[\d{1,3}\])? ?: ?)+/i

/** What a message says above its body. */
interface Subject {
  blocks: DraftBlock[]
  placeholders: Placeholder[]
}

/**
 * Reads a mail message (RFC 5322, MIME): the subject, and the body that is text, or else HTML.
 *
 * @param input the message as characters, its 8bit bodies decoded
 * @param options how the tags of a template are read
 */
export async function readEml(input: SourceText, options: TemplateOptions): Promise<Draft> {
  const header = readHeader(input, 0, input.text.length)
  const field = header.fields.get('subject')
  const subject = readSubject(field, options)
  const date = header.fields.get('date')?.text.trim()
  const part = chooseText(input, textParts(input, header, input.text.length))
  const body = await readBody(part, options)
  return {
    blocks: [...subject.blocks, ...body.blocks],
    placeholders: [...subject.placeholders, ...body.placeholders],
    hasMailHeader: header.fields.size > 0,
    ...(date && {date}),
    ...(body.comments && {comments: body.comments}),
    ...(body.idleComments && {idleComments: body.idleComments}),
    ...(body.choices && {choices: body.choices}),
    ...(body.settings && {settings: body.settings}),
    encode: (text, offset) => {
      if (field && isWithin(offset, field.range(0, field.text.length))) {
        return /^[ -~]*$/.test(text + field.text) && !field.text.includes('=?') ? text : undefined
      }
      if (!isWithin(offset, {start: part.from, end: part.to})) return undefined
      const words = body.encode(text, offset)
      if (words === undefined) return undefined
      return encodeTransfer(withLineEnding(words, input.text), part.encoding, part.charset ?? 'us-ascii')
    },
  }
}

function readSubject(field: SourceText | undefined, options: TemplateOptions): Subject {
  if (!field) return {blocks: [], placeholders: []}
  // A reading is one of the body's.
  const masked = maskPlaceholders(decodeWords(field), 'text', {delimiters: options.delimiters ?? []})
  const flat = flatten(masked.text)
  const prefixes = REPLY_PREFIXES.exec(flat.text)?.[0].length ?? 0
  const text = flat.slice(prefixes, flat.text.length)
  const blocks: DraftBlock[] = hasWords(text.text) ? [{type: 'subject', text}] : []
  return {blocks, placeholders: placedIn(blocks, masked.placeholders)}
}

/** A part and what it says. */
interface ReadPart extends TextPart {
  text: SourceText
}

/** The first plain text that says anything, else the first HTML, else nothing. */
function chooseText(input: SourceText, parts: readonly TextPart[]): ReadPart {
  for (const type of ['text/plain', 'text/html'] as const) {
    for (const part of parts) {
      if (part.type !== type) continue
      const body = input.slice(part.from, part.to)
      const decoded = decodeTransfer(body, part.encoding, part.charset ?? 'utf-8')
      const text = part.isFlowed ? unflow(decoded) : decoded
      if (text.text.trim() !== '') return {...part, text}
    }
  }
  const end = input.text.length
  const nothing = input.slice(end, end)
  return {type: 'text/plain', encoding: '7bit', charset: undefined, isFlowed: false, from: end, to: end, text: nothing}
}

async function readBody(part: ReadPart, options: TemplateOptions): Promise<Draft> {
  if (part.type === 'text/plain') return readText(part.text, options, true)
  const {readHtml} = await import('./html.ts')
  return readHtml(part.text, options, true)
}

function isWithin(offset: number, {start, end}: Range): boolean {
  return offset >= start && offset <= end
}
