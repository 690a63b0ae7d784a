import {printParseErrorCode, visit} from 'jsonc-parser'
import {DEEPEST, tooDeep} from '../nesting.ts'

/** What keeps a text from being JSON. */
export interface JsonFault {
  message: string
  offset: number
}

const messages: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'expected a name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected ":" after the name',
  CommaExpected: 'expected "," before this',
  CloseBraceExpected: 'expected "}"',
  CloseBracketExpected: 'expected "]"',
  EndOfFileExpected: 'expected nothing more: the value has ended',
  UnexpectedEndOfComment: 'a comment without an end; expected "*/"',
  UnexpectedEndOfString: 'a text without an end; expected a double quote in the same line',
  UnexpectedEndOfNumber: 'a number without an end; expected a digit',
  InvalidUnicode: 'expected four hexadecimal digits after "\\u"',
  InvalidEscapeCharacter: 'a backslash before what needs none; write "\\\\" for a backslash',
  InvalidCharacter: 'a control character in a text; write a tab as "\\t"',
}

/**
 * Finds the first fault of a JSON file in which comments and trailing commas may stand. One that is empty has none, as is
 * so in YAML.
 */
export function jsonFault(source: string): JsonFault | undefined {
  let fault: JsonFault | undefined
  let depth = 0
  const begin = (offset: number): void => {
    depth++
    if (depth > DEEPEST) throw new TooDeep(offset)
  }
  const end = (): void => {
    depth--
  }
  try {
    visit(
      // A byte order mark stands before a text, and is none of it.
      source.replace(/^\uFEFF/, ' '),
      {
        onObjectBegin: begin,
        onObjectEnd: end,
        onArrayBegin: begin,
        onArrayEnd: end,
        onError(code, offset, length) {
          fault ??= {message: describe(printParseErrorCode(code), source.slice(offset, offset + length)), offset}
        },
      },
      {allowTrailingComma: true, allowEmptyContent: true},
    )
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    fault ??= {message: tooDeep, offset: error.offset}
  }
  return fault
}

class TooDeep extends Error {
  readonly offset: number

  constructor(offset: number) {
    super()
    this.offset = offset
  }
}

/** What is no JSON at all has no message of its own: it is shown, and named where nothing would be seen. */
function describe(name: string, found: string): string {
  const shown = found.length > 40 ? `${found.slice(0, 39)}…` : found
  const seen = JSON.stringify(shown).replace(/(?! )[\p{Z}\p{C}]/gu, codePointOf)
  return messages[name] ?? `found ${seen}; JSON has names and texts in double quotes, and true, false, null`
}

/** A character by its number, such as `U+00A0`. */
function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
