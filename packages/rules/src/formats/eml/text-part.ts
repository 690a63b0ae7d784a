import type {SourceText} from '../../source-text.ts'
import {type Header, parameter, readHeader} from './fields.ts'

/** A part of a message that holds text, still in its transfer encoding. */
export interface TextPart {
  type: 'text/plain' | 'text/html'
  /** In lower case: `quoted-printable`, `base64`, `7bit`, … */
  encoding: string
  charset: string | undefined
  /** Whether lines that end in a space go on in the next (RFC 3676). */
  isFlowed: boolean
  from: number
  to: number
}

const MOST_NESTED = 20

/** The inline text parts of a message, in their order: no attachments, no forwarded messages. */
export function textParts(input: SourceText, header: Header, to: number): TextPart[] {
  const parts: TextPart[] = []
  collect(input, header, to, 0, parts)
  return parts
}

function collect(input: SourceText, header: Header, to: number, depth: number, parts: TextPart[]): void {
  const field = header.fields.get('content-type')?.text ?? 'text/plain'
  const type = field.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (/^\s*attachment/i.test(header.fields.get('content-disposition')?.text ?? '')) return
  const boundary = type.startsWith('multipart/') ? parameter(field, 'boundary') : undefined
  if (boundary) {
    if (depth >= MOST_NESTED) return
    for (const part of splitParts(input.text, boundary, header.end, to)) {
      collect(input, readHeader(input, part.from, part.to), part.to, depth + 1, parts)
    }
    return
  }
  const isPlain = type === 'text/plain' || type.startsWith('multipart/') || !type.includes('/')
  if (isPlain || type === 'text/html') {
    parts.push({
      type: isPlain ? 'text/plain' : 'text/html',
      encoding: header.fields.get('content-transfer-encoding')?.text.trim().toLowerCase() ?? '7bit',
      charset: parameter(field, 'charset'),
      isFlowed: parameter(field, 'format')?.toLowerCase() === 'flowed',
      from: header.end,
      to,
    })
  }
}

/** The extents of the parts between the lines `--boundary`; the last may lack its closing line. */
function splitParts(text: string, boundary: string, from: number, to: number): {from: number; to: number}[] {
  const parts: {from: number; to: number}[] = []
  const delimiter = `--${boundary}`
  const rest = /(--)?[ \t]*(?:\r\n|\n|\r|$)/y
  let open: number | undefined
  for (let at = text.indexOf(delimiter, from); at >= 0 && at < to; at = text.indexOf(delimiter, at + 1)) {
    rest.lastIndex = at + delimiter.length
    const match = rest.exec(text)
    if (!match || (at > from && !/[\r\n]/.test(text[at - 1] ?? ''))) continue
    if (open !== undefined) parts.push({from: open, to: Math.max(open, beforeLineEnding(text, at))})
    open = rest.lastIndex
    if (match[1]) return parts
  }
  if (open !== undefined && open < to) parts.push({from: open, to})
  return parts
}

function beforeLineEnding(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? at - 2 : at - 1
}
