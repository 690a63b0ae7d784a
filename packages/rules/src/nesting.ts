import type {CST} from 'yaml'

/** No settings are nested so deep. */
export const DEEPEST = 100

/** What is told of settings that are nested deeper. */
export const tooDeep: string = `nested more than ${DEEPEST} deep`

/**
 * Finds where YAML begins to be nested too deep to be read: the library composes a document by recursion, which would fill
 * the stack. Its parser, which is asked here, keeps a stack of its own.
 *
 * @returns the offset of the first list or map that is nested too deep
 */
export function tooDeepAt(
  source: string,
  {Lexer, Parser}: Pick<typeof import('yaml'), 'Lexer' | 'Parser'>,
): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(source)) {
    // Only what is open matters, not what is done.
    for (const _done of parser.next(lexeme));
    const inner = parser.stack.at(-1)
    // The document itself is the first that is open.
    if (parser.stack.length > DEEPEST + 1 && isCollection(inner)) return inner.offset
  }
  return undefined
}

function isCollection(token: CST.Token | undefined): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return token !== undefined && 'items' in token
}
