import {PatternError} from './pattern-error.ts'
import type {Token} from './token.ts'

/** A pattern as it is written, or a part of one. */
export type Node =
  | {type: 'test'; test: (token: Token) => boolean; firsts: string[] | undefined}
  | {type: 'gap'; most: number}
  | {type: 'not'; node: Node}
  | {type: 'edge'; edge: '^' | '$'}
  | {type: 'sequence'; nodes: Node[]}
  | {type: 'choice'; nodes: Node[]}
  | {type: 'optional'; node: Node}
  | {type: 'capture'; name: string; node: Node}

/**
 * Reads a pattern; `compilePattern` says how they are written.
 *
 * @throws PatternError when it is malformed
 */
export function parsePattern(source: string, macros: Readonly<Record<string, string>>): Node {
  return new PatternReader(source, macros).read()
}

class PatternReader {
  readonly #pieces: string[]
  readonly #source: string
  readonly #macros: Readonly<Record<string, string>>
  #at = 0

  constructor(source: string, macros: Readonly<Record<string, string>>) {
    this.#source = source
    this.#macros = macros
    this.#pieces = source.match(/<[a-z]+:|\.\.\.\d*|[()|>?!]|\$[a-z-]+|[$^]|[^\s()|<>?!]+/g) ?? []
  }

  read(): Node {
    const node = this.#choice()
    if (this.#at < this.#pieces.length)
      throw new PatternError(this.#source, `has a “${this.#pieces[this.#at]}” too many`)
    return node
  }

  /** Sequences with `|` between them; a bare `a|b` inside a sequence is a choice of the two words. */
  #choice(): Node {
    const nodes: Node[] = []
    /** Single words side by side are looked up at once. */
    let words: string[] = []
    const endWords = (): void => {
      if (words.length > 0) nodes.push(oneOf(words))
      words = []
    }
    for (;;) {
      const node = this.#sequence()
      if (node.type === 'test' && node.firsts) words.push(...node.firsts)
      else {
        endWords()
        nodes.push(node)
      }
      if (this.#pieces[this.#at] !== '|') break
      this.#at++
    }
    endWords()
    return nodes.length === 1 && nodes[0] ? nodes[0] : {type: 'choice', nodes}
  }

  #sequence(): Node {
    const nodes: Node[] = []
    for (
      let piece = this.#pieces[this.#at];
      piece !== undefined && !')|>'.includes(piece);
      piece = this.#pieces[this.#at]
    ) {
      nodes.push(this.#item())
    }
    if (nodes.length === 0) throw new PatternError(this.#source, 'has nothing where words belong')
    return nodes.length === 1 && nodes[0] ? nodes[0] : {type: 'sequence', nodes}
  }

  #item(): Node {
    let node = this.#unit()
    if (this.#pieces[this.#at] === '?') {
      this.#at++
      node = {type: 'optional', node}
    }
    return node
  }

  #unit(): Node {
    const piece = this.#pieces[this.#at++] ?? ''
    if (piece === '!') return {type: 'not', node: this.#unit()}
    if (piece === '(') return this.#close(this.#choice(), ')')
    if (piece.startsWith('<'))
      return {type: 'capture', name: piece.slice(1, -1), node: this.#close(this.#choice(), '>')}
    if (piece === '^' || piece === '$') return {type: 'edge', edge: piece}
    if (piece.startsWith('...')) return {type: 'gap', most: Number(piece.slice(3) || 4)}
    if (piece.startsWith('$')) {
      const macro = this.#macros[piece.slice(1)]
      if (macro === undefined) throw new PatternError(this.#source, `asks for “${piece}”, and no pattern has that name`)
      return new PatternReader(macro, this.#macros).read()
    }
    return atom(piece)
  }

  #close(node: Node, mark: string): Node {
    if (this.#pieces[this.#at++] !== mark) throw new PatternError(this.#source, `has no “${mark}” where one belongs`)
    return node
  }
}

function atom(piece: string): Node {
  if (piece === '.') return {type: 'test', test: (token) => token.type !== 'punctuation', firsts: undefined}
  if (piece.endsWith('~')) {
    const head = piece.slice(0, -1)
    return {type: 'test', test: (token) => token.norm.startsWith(head), firsts: undefined}
  }
  return oneOf(piece === '/' ? [piece] : piece.split('/'))
}

/** Any of these words and `@classes`. */
function oneOf(firsts: string[]): Node {
  const [first = '', another] = firsts
  if (another === undefined) {
    const name = first.slice(1)
    const test = first.startsWith('@')
      ? (token: Token): boolean => token.classes.has(name)
      : (token: Token): boolean => token.norm === first
    return {type: 'test', test, firsts}
  }
  const words = new Set(firsts)
  const classes = firsts.filter((word) => word.startsWith('@')).map((word) => word.slice(1))
  const test = (token: Token): boolean => words.has(token.norm) || classes.some((name) => token.classes.has(name))
  return {type: 'test', test, firsts}
}
