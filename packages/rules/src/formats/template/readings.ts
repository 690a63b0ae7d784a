import type {Range} from '../../types.ts'
import type {Branch, Choice, Tree} from './choices.ts'
import {type Condition, Facts} from './condition.ts'

/** One way through all the choices of a template. */
export interface Reading {
  taken: ReadonlySet<Branch>
  /** What is left out of the text: from the one of its tags to the other. */
  omitted: ReadonlyMap<number, number>
}

/** The choices of a template, and the readings in which each of their branches is read at least once. */
export interface Choices {
  choices: readonly Choice[]
  readings: readonly Reading[]
  /** What is not there for every reader, or more than once. */
  within: readonly Range[]
}

/** However many branches there are, a letter is not read more often than this. */
const MOST_READINGS = 8

/**
 * The readings of a template: as many as it takes to read every branch once, and no more than a few. The same condition
 * holds or fails in all of a reading. What is still unread after the last but one is all read in the last.
 */
export function readingsOf({choices, never}: Tree): Reading[] {
  const paths = pathsOf(choices)
  const unread = new Set(paths.map(({branch}) => branch))
  const reader = new Reader(choices, never, unread)
  const readings: Reading[] = []
  for (const path of paths) {
    if (readings.length === MOST_READINGS - 1) break
    const reading = unread.has(path.branch) ? reader.readingWith(assumptionsOf(path)) : undefined
    if (reading) readings.push(reading)
  }
  if (unread.size > 0) readings.push(reader.readingOfAllUnread())
  return readings
}

/** A branch, and the way to it. */
interface Path {
  branch: Branch
  choice: Choice
  outer: Path | undefined
}

type Assumption = readonly [condition: Condition, holds: boolean]

/** Every branch, in the order of the source. */
function pathsOf(choices: readonly Choice[], outer?: Path): Path[] {
  const paths: Path[] = []
  for (const choice of choices) {
    for (const branch of choice.branches) {
      const path = {branch, choice, outer}
      paths.push(path)
      for (const inner of pathsOf(branch.choices, path)) paths.push(inner)
    }
  }
  return paths
}

/** What has to hold and to fail for a branch to be reached. */
function assumptionsOf({branch, choice, outer}: Path): Assumption[] {
  const assumptions = outer ? assumptionsOf(outer) : []
  for (const {condition} of choice.branches.slice(0, choice.branches.indexOf(branch))) {
    if (condition) assumptions.push([condition, false])
  }
  if (branch.condition) assumptions.push([branch.condition, true])
  return assumptions
}

class Reader {
  readonly #choices: readonly Choice[]
  readonly #never: Tree['never']
  readonly #unread: Set<Branch>
  #facts = new Facts()
  #taken = new Set<Branch>()
  #omitted = new Map<number, number>()

  constructor(choices: readonly Choice[], never: Tree['never'], unread: Set<Branch>) {
    this.#choices = choices
    this.#never = never
    this.#unread = unread
  }

  /** The reading in which these conditions hold or fail; undefined where they contradict each other. */
  readingWith(conditions: readonly Assumption[]): Reading | undefined {
    this.#begin()
    for (const [condition, holds] of conditions) {
      if (this.#facts.holds(condition) === !holds) return undefined
      this.#facts.assume(condition, holds)
    }
    for (const choice of this.#choices) this.#decide(choice)
    return this.#end()
  }

  /** A reading in which every branch stands that was in none so far, one after the other. */
  readingOfAllUnread(): Reading {
    this.#begin()
    for (const choice of this.#choices) this.#takeUnread(choice)
    return this.#end()
  }

  #begin(): void {
    this.#facts = new Facts()
    this.#taken = new Set()
    this.#omitted = new Map(this.#never)
  }

  #end(): Reading {
    for (const branch of this.#taken) this.#unread.delete(branch)
    return {taken: this.#taken, omitted: this.#omitted}
  }

  #decide({branches}: Choice): void {
    const possible = this.#possible(branches)
    const chosen = possible.find((branch) => this.#hasUnread(branch)) ?? possible[0]
    for (const branch of branches) {
      if (branch === chosen) break
      if (branch.condition) this.#facts.assume(branch.condition, false)
    }
    if (chosen?.condition) this.#facts.assume(chosen.condition, true)
    for (const branch of branches) {
      if (branch === chosen) this.#take(branch, (choice) => this.#decide(choice))
      else this.#omit(branch)
    }
  }

  /** The branches that may be reached as far as is known. */
  #possible(branches: readonly Branch[]): Branch[] {
    const {count} = this.#facts
    const possible: Branch[] = []
    for (const branch of branches) {
      const holds = branch.condition ? this.#facts.holds(branch.condition) : true
      if (holds !== false) possible.push(branch)
      if (holds === true) break
      if (branch.condition) this.#facts.assume(branch.condition, false)
    }
    this.#facts.takeBack(count)
    return possible
  }

  #takeUnread({branches}: Choice): void {
    const unread = branches.filter((branch) => this.#hasUnread(branch))
    const taken = new Set(unread.length > 0 ? unread : branches.slice(0, 1))
    for (const branch of branches) {
      if (taken.has(branch)) this.#take(branch, (choice) => this.#takeUnread(choice))
      else this.#omit(branch)
    }
  }

  #take(branch: Branch, each: (choice: Choice) => void): void {
    this.#taken.add(branch)
    branch.choices.forEach(each)
  }

  #omit({from, to}: Branch): void {
    if (to > from) this.#omitted.set(from, to)
  }

  #hasUnread(branch: Branch): boolean {
    return (
      this.#unread.has(branch) || branch.choices.some(({branches}) => branches.some((inner) => this.#hasUnread(inner)))
    )
  }
}
