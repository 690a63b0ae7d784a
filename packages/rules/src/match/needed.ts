import type {Node} from './parse-pattern.ts'

/** What a match of the node can begin with: undefined words for anything at all; `empty` when it can match nothing. */
export function firstsOf(node: Node): {words: Set<string> | undefined; empty: boolean} {
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

/**
 * Words and classes of which every match of the node has one, so that a sentence without any need not be tried; of several
 * such sets the one that is likely to be met least. Undefined when there is none.
 */
export function neededOf(node: Node): Set<string> | undefined {
  switch (node.type) {
    case 'test':
      return node.firsts && new Set(node.firsts)
    case 'gap':
    case 'not':
    case 'edge':
    case 'optional':
      return undefined
    case 'capture':
      return neededOf(node.node)
    case 'choice':
      return union(node.nodes.map(neededOf))
    case 'sequence': {
      let rarest: Set<string> | undefined
      let least = Number.POSITIVE_INFINITY
      for (const part of node.nodes) {
        const words = neededOf(part)
        const often = words ? commonness(words) : least
        if (often < least) [rarest, least] = [words, often]
      }
      return rarest
    }
  }
}

/** A class is met in about every twentieth word of a letter, and a word the less often the longer it is. */
const CLASS = 0.05

function commonness(words: ReadonlySet<string>): number {
  let sum = 0
  for (const word of words) sum += word.startsWith('@') ? CLASS : word.length ** -3
  return sum
}
