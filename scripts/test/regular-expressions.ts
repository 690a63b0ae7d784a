import {nodesIn, packageNames, sourcesOf} from './syntax.ts'

/** A regular expression, and where it stands or is made: `rules/src/lint.ts:12`. */
export interface Written {
  where: string
  expression: RegExp
}

interface Literal {
  type: 'RegExpLiteral'
  pattern: string
  flags: string
  loc: {start: {line: number}}
}

const isLiteral = (node: object): node is Literal => 'type' in node && node.type === 'RegExpLiteral'

/** The regular expressions that stand in the sources of all packages. */
export function writtenExpressions(): Written[] {
  return packageNames.flatMap(sourcesOf).flatMap(({path, tree}) =>
    nodesIn(tree, isLiteral).map(({pattern, flags, loc}) => ({
      where: `${path}:${loc.start.line}`,
      expression: new RegExp(pattern, flags),
    })),
  )
}

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
