import {firstsOf} from './needed.ts'
import type {Node} from './parse-pattern.ts'

/**
 * In how many ways, at most, a pattern can be tried at one word: the bound of the work that it makes there. Alternatives
 * that begin with different words count once, since no text begins with two of them.
 */
export function waysOf(node: Node): number {
  switch (node.type) {
    case 'test':
    case 'edge':
      return 1
    case 'gap':
      return node.most + 1
    case 'not':
    case 'capture':
      return waysOf(node.node)
    case 'optional':
      return waysOf(node.node) + 1
    case 'sequence':
      return node.nodes.reduce((product, part) => product * waysOf(part), 1)
    case 'choice': {
      const ways = node.nodes.map(waysOf)
      return areApart(node.nodes) ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0)
    }
  }
}

/** Whether the alternatives begin with words, each with others. */
function areApart(nodes: readonly Node[]): boolean {
  const seen = new Set<string>()
  for (const node of nodes) {
    const {words, empty} = firstsOf(node)
    if (!words || empty) return false
    for (const word of words) {
      if (word.startsWith('@') || seen.has(word)) return false
      seen.add(word)
    }
  }
  return true
}
