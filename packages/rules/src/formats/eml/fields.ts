import {type SourceText, SourceTextBuilder} from '../../source-text.ts'

/** The header of a message or of one of its parts. */
export interface Header {
  /** Unfolded values by name in lower case; the first field of a name counts. */
  fields: ReadonlyMap<string, SourceText>
  /** Where the body starts. */
  end: number
}

const NAME = /([!-9;-~]+)[ \t]*:[ \t]*/y
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y
/** A byte order mark, and the line that mailbox files put before a message. */
const PREAMBLE = /\uFEFF?(?:From [^\r\n]*(?:\r\n|\n|\r))?/y

/** Reads header fields from `from` on, up to an empty line or one that cannot be a field. */
export function readHeader(input: SourceText, from: number, to: number): Header {
  const {text} = input
  const builders = new Map<string, SourceTextBuilder>()
  let field: SourceTextBuilder | undefined
  let at = from === 0 ? matchEnd(PREAMBLE, text, 0) : from
  while (at < to) {
    const next = Math.min(matchEnd(LINE, text, at), to)
    const end = contentEnd(text, at, next)
    if (end === at) return {fields: build(builders), end: next}
    const isFolded = field !== undefined && (text[at] === ' ' || text[at] === '\t')
    const value = isFolded ? at : matchEnd(NAME, text, at)
    if (!isFolded) {
      if (value <= at) break
      const name = text.slice(at, text.indexOf(':', at)).trim().toLowerCase()
      field = new SourceTextBuilder()
      if (!builders.has(name)) builders.set(name, field)
    }
    field?.append(input, Math.min(value, end), end)
    at = next
  }
  return {fields: build(builders), end: at}
}

/**
 * A parameter of a structured field, such as the `charset` of `text/plain; charset="utf-8"`.
 *
 * @param name in lower case
 */
export function parameter(field: string, name: string): string | undefined {
  for (const match of field.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/g)) {
    if (match[1]?.toLowerCase() === name) return match[2] ?? match[3]
  }
  return undefined
}

function build(builders: ReadonlyMap<string, SourceTextBuilder>): Map<string, SourceText> {
  return new Map(Array.from(builders, ([name, builder]) => [name, builder.build()]))
}

function contentEnd(text: string, from: number, next: number): number {
  let end = next
  if (end > from && text[end - 1] === '\n') end--
  if (end > from && text[end - 1] === '\r') end--
  return end
}

/** Where a sticky pattern ends when it starts at `from`; -1 when it does not match. */
function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : -1
}
