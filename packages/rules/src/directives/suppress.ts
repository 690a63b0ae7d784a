import type {LineIndex} from '../line-index.ts'
import type {Range} from '../types.ts'
import {nextLines} from './next-line.ts'
import type {Complaint, Order} from './order.ts'

/** A finding, and the order that leaves it out. */
export interface Left<Found> {
  found: Found
  order: Order
}

/**
 * Tells the findings that the writer's orders leave out from the others. The nearer order counts: one for the next line,
 * else the last `disable` before it, else one for the file.
 *
 * @param found what was found; its place is where it begins
 * @param orders in the order of the source, those of the front matter first
 * @param isJudged whether a rule was at work, so that it can be said that it found nothing
 */
export function suppress<Found extends {rule: {id: string}; finding: Range}>(
  found: readonly Found[],
  orders: readonly Order[],
  isJudged: (ruleId: string) => boolean,
  source: string,
  lines: LineIndex,
): {free: Found[]; left: Left<Found>[]; complaints: Complaint[]} {
  if (orders.length === 0) return {free: [...found], left: [], complaints: []}
  const used = new Set<Order>()
  const free: Found[] = []
  const left: Left<Found>[] = []
  const byLine = ordersByLine(orders, source, lines)
  const ofFile = new Orders(orders.filter(({verb}) => verb === 'disable-file'))
  const blocks = new Blocks(orders)
  for (const one of [...found].sort((a, b) => a.finding.start - b.finding.start)) {
    const {rule, finding} = one
    for (const enabling of blocks.passTo(finding.start)) used.add(enabling)
    const {line} = lines.place(finding)
    const order = byLine.get(line)?.of(rule.id) ?? blocks.of(rule.id) ?? ofFile.of(rule.id)
    if (order) {
      used.add(order)
      left.push({found: one, order})
    } else {
      free.push(one)
    }
  }
  for (const enabling of blocks.passTo(source.length)) used.add(enabling)
  const unused = orders.filter((order) => !used.has(order) && (order.ruleId === undefined || isJudged(order.ruleId)))
  return {free, left, complaints: unused.map((order) => ({...order.at, message: unusedMessage(order)}))}
}

function unusedMessage({verb, ruleId}: Order): string {
  if (verb === 'enable') return 'unused: nothing is disabled here'
  const where = {'disable-next-line': 'on the next line', disable: 'below', 'disable-file': 'in this letter'}[verb]
  return `unused: ${ruleId === undefined ? 'nothing' : `no "${ruleId}"`} is found ${where}`
}

/** Orders that hold at one place: one that names the rule before one for all. */
class Orders {
  readonly #byRule = new Map<string | undefined, Order>()

  constructor(orders: readonly Order[]) {
    for (const order of orders) if (!this.#byRule.has(order.ruleId)) this.#byRule.set(order.ruleId, order)
  }

  of(ruleId: string): Order | undefined {
    return this.#byRule.get(ruleId) ?? this.#byRule.get(undefined)
  }
}

function ordersByLine(orders: readonly Order[], source: string, lines: LineIndex): ReadonlyMap<number, Orders> {
  const comments = new Map<number, Range>()
  for (const {comment} of orders) if (comment) comments.set(comment.start, comment)
  const next = nextLines(source, [...comments.values()])
  const byLine = new Map<number, Order[]>()
  for (const order of orders) {
    const target = order.verb === 'disable-next-line' && order.comment ? next.get(order.comment.start) : undefined
    if (target === undefined) continue
    const {line} = lines.place({start: target, end: target})
    const known = byLine.get(line)
    if (known) known.push(order)
    else byLine.set(line, [order])
  }
  return new Map(Array.from(byLine, ([line, own]) => [line, new Orders(own)]))
}

/** What is disabled at a place that moves on through the text. */
class Blocks {
  readonly #coming: Order[]
  #all: Order | undefined
  /** Rules that were named since all were disabled or enabled; null when enabled. */
  readonly #named = new Map<string, Order | null>()

  constructor(orders: readonly Order[]) {
    this.#coming = orders.filter(({verb}) => verb === 'disable' || verb === 'enable').reverse()
  }

  /** Goes on to an offset. Returns the orders on the way that enabled something disabled. */
  passTo(offset: number): Order[] {
    const enabling: Order[] = []
    for (let next = this.#coming.at(-1); next?.comment && next.comment.end <= offset; next = this.#coming.at(-1)) {
      this.#coming.pop()
      if (this.#obey(next)) enabling.push(next)
    }
    return enabling
  }

  of(ruleId: string): Order | undefined {
    const named = this.#named.get(ruleId)
    return named === undefined ? this.#all : (named ?? undefined)
  }

  /** Whether the order enabled something disabled. */
  #obey(order: Order): boolean {
    const {ruleId, verb} = order
    const disabling = verb === 'disable'
    const wasDisabled =
      ruleId === undefined
        ? this.#all !== undefined || [...this.#named.values()].some((named) => named !== null)
        : this.of(ruleId) !== undefined
    if (ruleId === undefined) {
      this.#all = disabling ? order : undefined
      this.#named.clear()
    } else {
      this.#named.set(ruleId, disabling ? order : null)
    }
    return !disabling && wasDisabled
  }
}
