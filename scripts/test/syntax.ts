import {readdirSync, readFileSync} from 'node:fs'
import {type ParseResult, parse} from '@babel/parser'

/** A source file of a package: its path from the folder of the packages, and its syntax tree. */
export interface Source {
  path: string
  tree: ParseResult
}

const packages = new URL('../../packages/', import.meta.url)

/** The names of the packages. */
export const packageNames: readonly string[] = readdirSync(packages)

/** The sources of a package. */
export function sourcesOf(name: string): Source[] {
  return readdirSync(new URL(`${name}/src/`, packages), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const path = `${name}/src/${file}`
      const source = readFileSync(new URL(path, packages), 'utf8')
      return {path, tree: parse(source, {sourceType: 'module', plugins: ['typescript'], createImportExpressions: true})}
    })
}

/** All nodes of a tree of which something holds. */
export function nodesIn<Node>(tree: ParseResult, isWanted: (node: object) => node is Node & object): Node[] {
  const found: Node[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isWanted(value)) found.push(value)
    for (const part of Object.values(value)) walk(part)
  }
  walk(tree.program)
  return found
}
