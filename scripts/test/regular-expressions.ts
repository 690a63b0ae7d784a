import {readdirSync, readFileSync} from 'node:fs'
import {type ParseResult, parse} from '@babel/parser'

/** A regular expression, and where it stands or is made: `rules/src/lint.ts:12`. */
export interface Written {
  where: string
  expression: RegExp
}

const packages = new URL('../../packages/', import.meta.url)

/** The regular expressions that stand in the sources of all packages. */
export function writtenExpressions(): Written[] {
  return readdirSync(packages).flatMap((name) =>
    readdirSync(new URL(`${name}/src/`, packages), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const path = `${name}/src/${file}`
        const source = readFileSync(new URL(path, packages), 'utf8')
        return literalsIn(parse(source, {sourceType: 'module', plugins: ['typescript']}), path)
      }),
  )
}

function literalsIn(tree: ParseResult, path: string): Written[] {
  const found: Written[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isLiteral(value)) {
      const {pattern, flags, loc} = value
      found.push({where: `${path}:${loc.start.line}`, expression: new RegExp(pattern, flags)})
    } else for (const part of Object.values(value)) walk(part)
  }
  walk(tree.program)
  return found
}

interface Literal {
  type: 'RegExpLiteral'
  pattern: string
  flags: string
  loc: {start: {line: number}}
}

const isLiteral = (node: object): node is Literal => 'type' in node && node.type === 'RegExpLiteral'

/** The regular expressions that are put together by the packages while something runs. */
export async function madeExpressions(run: () => Promise<unknown>): Promise<Written[]> {
  const found = new Map<string, Written>()
  const Original = RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, caller) {
      const expression: RegExp = Reflect.construct(target, args, caller)
      // Below the message and this function stands who asked for it.
      const [, where] = /\/packages\/(\w+\/src\/.*?):\d+\)?$/.exec(new Error().stack?.split('\n')[2] ?? '') ?? []
      if (where !== undefined) found.set(String(expression), {where, expression})
      return expression
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = Original
  }
  return [...found.values()]
}
