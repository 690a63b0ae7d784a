import {firstsOf, neededOf} from './needed.ts'
import {type Node, parsePattern} from './parse-pattern.ts'
import {PatternError} from './pattern-error.ts'
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
  /** Words and `@classes` of which every match has one: rarer ones than the firsts where it can be told. */
  needed: ReadonlySet<string>
  /** The match that begins at the token `at`, if there is one. */
  matchAt(tokens: readonly Token[], at: number): Match | undefined
}

type Captures = Record<string, readonly [number, number]>
/** Goes on from token `at`; the end of the match, or -1. */
type Step = (tokens: readonly Token[], at: number, captures: Captures) => number
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
 * @throws PatternError when the pattern is malformed or could begin with anything at all
 */
export function compilePattern(source: string, macros: Readonly<Record<string, string>> = {}): Pattern {
  const node = parsePattern(source, macros)
  const firsts = firstsOf(node)
  if (!firsts.words || firsts.empty)
    throw new PatternError(source, 'may begin with anything: begin it with a word or a class')
  const run = compile(node, (_tokens, at) => at)
  return {
    source,
    firsts: firsts.words,
    needed: neededOf(node) ?? firsts.words,
    matchAt(tokens, at) {
      const captures: Captures = {}
      const to = run(tokens, at, captures)
      return to > at ? {from: at, to, captures} : undefined
    },
  }
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
