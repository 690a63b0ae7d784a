import type {Token} from './token.ts'

/** The tokens that a pattern matched: from `from` to `to` (exclusive) in the sentence. */
export interface Match {
  from: number
  to: number
  /** What stood in the parts of the pattern marked `<name: …>`, as token indexes. */
  captures: Record<string, readonly [from: number, to: number]>
}

/** A compiled pattern. */
export interface Pattern {
  source: string
  /** Words and `@classes` of which the first token must have one. */
  firsts: ReadonlySet<string>
  /** The match that begins at the token `at`, if there is one. */
  matchAt(tokens: readonly Token[], at: number): Match | undefined
}

type Captures = Record<string, readonly [number, number]>
/** Goes on from token `at`; the end of the match, or -1. */
type Step = (tokens: readonly Token[], at: number, captures: Captures) => number
type Node =
  | {type: 'test'; test: (token: Token) => boolean; firsts: string[] | undefined}
  | {type: 'gap'; most: number}
  | {type: 'not'; node: Node}
  | {type: 'edge'; edge: '^' | '$'}
  | {type: 'sequence'; nodes: Node[]}
  | {type: 'choice'; nodes: Node[]}
  | {type: 'optional'; node: Node}
  | {type: 'capture'; name: string; node: Node}

/**
 * Compiles a pattern over tokens.
 *
 * | written | matches |
 * |---|---|
 * | `end` | this word |
 * | `end/stop` | one of these words or classes |
 * | `@you` | a word of this class of the lexicon |
 * | `fail~` | a word that begins so |
 * | `.` | any word or number |
 * | `...4` | up to four tokens of the same clause, as few as will do |
 * | `(due to\|because of)` | one of these sequences |
 * | `x?` | with or without x |
 * | `!x` | not x at this place |
 * | `!!x` | x must follow, and is not part of the match |
 * | `^` `$` | the beginning or end of a clause |
 * | `<name: x>` | x, to be found again under this name |
 * | `$name` | the pattern of this name in `macros` |
 *
 * Gaps are bounded and nothing repeats, so the work at each token is bounded too.
 *
 * @throws when the pattern is malformed or could begin with anything at all
 */
export function compilePattern(source: string, macros: Readonly<Record<string, string>> = {}): Pattern {
  const node = new PatternReader(source, macros).read()
  const firsts = firstsOf(node)
  if (!firsts.words || firsts.empty)
    throw new Error(`The pattern “${source}” may begin with anything: begin it with a word or a class`)
  const run = compile(node, (_tokens, at) => at)
  return {
    source,
    firsts: firsts.words,
    matchAt(tokens, at) {
      const captures: Captures = {}
      const to = run(tokens, at, captures)
      return to > at ? {from: at, to, captures} : undefined
    },
  }
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
      throw new Error(`Unexpected “${this.#pieces[this.#at]}” in the pattern “${this.#source}”`)
    return node
  }

  /** Sequences with `|` between them; a bare `a|b` inside a sequence is a choice of the two words. */
  #choice(): Node {
    const nodes: Node[] = [this.#sequence()]
    while (this.#pieces[this.#at] === '|') {
      this.#at++
      nodes.push(this.#sequence())
    }
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
    if (nodes.length === 0) throw new Error(`Something is missing in the pattern “${this.#source}”`)
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
      if (macro === undefined) throw new Error(`No pattern is named “${piece}”, as “${this.#source}” would have it`)
      return new PatternReader(macro, this.#macros).read()
    }
    return atom(piece)
  }

  #close(node: Node, mark: string): Node {
    if (this.#pieces[this.#at++] !== mark) throw new Error(`A “${mark}” is missing in the pattern “${this.#source}”`)
    return node
  }
}

function atom(piece: string): Node {
  if (piece === '.') return {type: 'test', test: (token) => token.type !== 'punctuation', firsts: undefined}
  if (piece.startsWith('@')) {
    const name = piece.slice(1)
    return {type: 'test', test: (token) => token.classes.has(name), firsts: [piece]}
  }
  if (piece.endsWith('~')) {
    const head = piece.slice(0, -1)
    return {type: 'test', test: (token) => token.norm.startsWith(head), firsts: undefined}
  }
  const words = piece.split('/')
  if (words.length === 1 || piece === '/') return {type: 'test', test: (token) => token.norm === piece, firsts: [piece]}
  const set = new Set(words)
  const tests = words.filter((word) => word.startsWith('@')).map((word) => word.slice(1))
  return {
    type: 'test',
    test: (token) => set.has(token.norm) || tests.some((name) => token.classes.has(name)),
    firsts: words,
  }
}

/** What a match of the node can begin with: undefined words for anything at all; `empty` when it can match nothing. */
function firstsOf(node: Node): {words: Set<string> | undefined; empty: boolean} {
  switch (node.type) {
    case 'test':
      return {words: node.firsts && new Set(node.firsts), empty: false}
    case 'gap':
      return {words: undefined, empty: true}
    case 'not':
    case 'edge':
      return {words: new Set(), empty: true}
    case 'optional':
      return {words: firstsOf(node.node).words, empty: true}
    case 'capture':
      return firstsOf(node.node)
    case 'choice': {
      const all = node.nodes.map(firstsOf)
      return {words: union(all.map((one) => one.words)), empty: all.some((one) => one.empty)}
    }
    case 'sequence': {
      const parts: (Set<string> | undefined)[] = []
      for (const part of node.nodes) {
        const {words, empty} = firstsOf(part)
        parts.push(words)
        if (!empty) return {words: union(parts), empty: false}
      }
      return {words: union(parts), empty: true}
    }
  }
}

function union(sets: readonly (Set<string> | undefined)[]): Set<string> | undefined {
  const all = new Set<string>()
  for (const set of sets) {
    if (!set) return undefined
    for (const word of set) all.add(word)
  }
  return all
}

function compile(node: Node, next: Step): Step {
  switch (node.type) {
    case 'test': {
      const {test} = node
      return (tokens, at, captures) => {
        const token = tokens[at]
        return token && test(token) ? next(tokens, at + 1, captures) : -1
      }
    }
    case 'gap': {
      const {most} = node
      return (tokens, at, captures) => {
        const before = tokens[at - 1]
        const clause = (before && before.type !== 'punctuation' ? before : tokens[at])?.clause
        for (let length = 0; length <= most; length++) {
          const end = next(tokens, at + length, captures)
          if (end >= 0) return end
          const token = tokens[at + length]
          if (!token || token.clause !== clause || token.type === 'punctuation') return -1
        }
        return -1
      }
    }
    case 'not': {
      const run = compile(node.node, (_tokens, at) => at)
      return (tokens, at, captures) => (run(tokens, at, {}) >= 0 ? -1 : next(tokens, at, captures))
    }
    case 'edge':
      return node.edge === '^'
        ? (tokens, at, captures) => (beginsClause(tokens, at) ? next(tokens, at, captures) : -1)
        : (tokens, at, captures) => (endsClause(tokens, at) ? next(tokens, at, captures) : -1)
    case 'sequence':
      return node.nodes.reduceRight<Step>((after, part) => compile(part, after), next)
    case 'choice': {
      const runs = node.nodes.map((part) => compile(part, next))
      return (tokens, at, captures) => {
        for (const run of runs) {
          const end = run(tokens, at, captures)
          if (end >= 0) return end
        }
        return -1
      }
    }
    case 'optional': {
      const run = compile(node.node, next)
      return (tokens, at, captures) => {
        const end = run(tokens, at, captures)
        return end >= 0 ? end : next(tokens, at, captures)
      }
    }
    case 'capture': {
      const {name} = node
      // Captures may nest in a choice that fails later, so each attempt overwrites the last.
      const begins: number[] = []
      const run = compile(node.node, (tokens, at, captures) => {
        const begin = begins.at(-1) ?? at
        const end = next(tokens, at, captures)
        if (end >= 0) captures[name] = [begin, at]
        return end
      })
      return (tokens, at, captures) => {
        begins.push(at)
        const end = run(tokens, at, captures)
        begins.pop()
        return end
      }
    }
  }
}

/** Words that may stand before a clause's first telling word. */
const LEADS = new Set(['and', 'but', 'so', 'then', 'well', 'or', 'yet', 'also', 'now'])

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  for (let index = at - 1; index >= 0; index--) {
    const before = tokens[index]
    if (!before || before.type === 'punctuation' || before.clause !== token?.clause) return true
    if (!LEADS.has(before.norm)) return false
  }
  return true
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return !token || token.type === 'punctuation' || token.clause !== tokens[at - 1]?.clause
}
