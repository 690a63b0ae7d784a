import type {Placeholder} from '../formats/draft.ts'
import type {Scope} from '../formats/template/scopes.ts'
import {namesIn} from './expression.ts'

/** What may be filled into the blanks of a template, and what a person calls it: `sample.json`. */
export interface Data {
  name: string
  value: unknown
}

/** The things that a scope stands for, and what they are called in it. */
interface Frame {
  names: readonly string[]
  /** Each may be the one; undefined when nobody knows them. */
  things: readonly unknown[] | undefined
}

/** However many things there are in a list, so many are looked at. */
const MOST_THINGS = 100
/** However many paths there are in the data, so many are known by the names that people write. */
const MOST_PATHS = 1000

/** Names that template languages have themselves, such as `@index` and `loop.last`. */
const BUILT_IN = /^@(?:index|key|first|last)\b|^\$$/

/** Tells of which blanks a sample of the data has no value. */
export class Sample {
  readonly name: string
  readonly #value: unknown
  #paths: ReadonlySet<string> | undefined

  constructor({name, value}: Data) {
    this.name = name
    this.#value = value
  }

  /** The first name in a blank for which there is no value; undefined when there is one for each. */
  lacks({label, expression, scopes = []}: Placeholder): string | undefined {
    if (label === '') return undefined
    const frames = this.#framesOf(scopes)
    const missing =
      expression === undefined ? [label] : namesIn(expression).filter((name) => !hasValue(valuesOf(name, frames)))
    return missing.find((name) => !this.#hasPath(name))
  }

  #framesOf(scopes: readonly Scope[]): Frame[] {
    const frames: Frame[] = [{names: [], things: [this.#value]}]
    for (const {of, names} of scopes) {
      const things = of === undefined ? undefined : valuesOf(of, frames)
      frames.push({names, things: things && eachOf(things)})
    }
    return frames
  }

  /** Whether there is a value by this name as people write it: `Client name` is `clientName` or `client.name`. */
  #hasPath(label: string): boolean {
    this.#paths ??= pathsIn(this.#value)
    return this.#paths.has(asPath(label))
  }
}

/** The things in lists, and those that are none. */
const eachOf = (things: readonly unknown[]): unknown[] =>
  things.flatMap((thing) => (Array.isArray(thing) ? thing.slice(0, MOST_THINGS) : [thing])).slice(0, MOST_THINGS)

const hasValue = (values: readonly unknown[] | undefined): boolean =>
  values === undefined || values.every((value) => value !== undefined && value !== null)

/** What a name may stand for: one value for each thing of a loop. Undefined when nobody knows. */
function valuesOf(name: string, frames: readonly Frame[]): readonly unknown[] | undefined {
  if (BUILT_IN.test(name)) return undefined
  const up = /^(?:\.\.\/)*/.exec(name)?.[0].length ?? 0
  const visible = frames.slice(0, Math.max(1, frames.length - up / '../'.length))
  const inner = visible.at(-1)?.things
  const path = name.slice(up)
  if (path === '.' || path === 'this') return inner
  if (/^@root\b/.test(path)) return follow(frames[0]?.things, stepsOf(path).slice(1))
  const steps = stepsOf(path.replace(/^(?:this[./]|[@$])/, ''))
  const [first = ''] = steps
  for (const {names, things} of visible.toReversed()) {
    const nth = names.indexOf(first)
    if (nth >= 0) return nth === 0 && things ? follow(things, steps.slice(1)) : undefined
    if ((things === undefined || things.length === 0) && names.length === 0) return undefined
    if (things?.some((thing) => hasOwn(thing, first) || hasOwn(thing, path))) return follow(things, steps, path)
  }
  return [undefined]
}

/** The steps of `client.address[0]`. */
const stepsOf = (path: string): string[] => path.split(/[.?&/[\]'"]+/).filter((step) => step !== '')

const hasOwn = (thing: unknown, key: string): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && Object.hasOwn(thing, key)

/** @param whole the path as it is written, which may be a key itself */
function follow(
  things: readonly unknown[] | undefined,
  steps: readonly string[],
  whole?: string,
): readonly unknown[] | undefined {
  return things?.map((thing) => {
    if (whole !== undefined && hasOwn(thing, whole)) return thing[whole]
    let value = thing
    for (const step of steps) {
      // Of words and numbers, and of lists, these are methods: `name.upcase`, `items.first`.
      if (typeof value !== 'object' || value === null) return value
      if (hasOwn(value, step)) value = value[step]
      else if (Array.isArray(value)) value = /^\d/.test(step) ? undefined : (value[0] ?? value)
      else return undefined
    }
    return value
  })
}

/** `Client name`, `clientName` and `client.name` are the same. */
const asPath = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Every path in the data that leads to a value. */
function pathsIn(value: unknown): ReadonlySet<string> {
  const paths = new Set<string>()
  const visit = (inner: unknown, path: string, depth: number): void => {
    if (inner === undefined || inner === null || paths.size >= MOST_PATHS) return
    if (path !== '') paths.add(asPath(path))
    if (typeof inner !== 'object' || Array.isArray(inner) || depth === 0) return
    for (const [key, each] of Object.entries(inner)) visit(each, `${path} ${key}`, depth - 1)
  }
  visit(value, '', 8)
  return paths
}
