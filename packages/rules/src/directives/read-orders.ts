import {didYouMean} from '../config/did-you-mean.ts'
import type {SourceText} from '../source-text.ts'
import type {Range} from '../types.ts'
import {type Complaint, type Order, type Verb, verbs} from './order.ts'

/** What a letter says of the findings to be left out, and what is wrong with it. */
export interface Orders {
  orders: Order[]
  complaints: Complaint[]
}

const COMMENT = /^<!--\s*amicable-([\w-]*)/
const END = '-->'
const REASON = /(?:^|\s)--+\s/
const ALL = 'all'

/**
 * Reads the orders of a letter: those of its comments, and what its front matter has under `disable`.
 *
 * @param comments HTML comments in the order of the source
 * @param disable each as it would stand in a comment: `blame, vague -- why`
 * @param settings where the front matter stands
 * @param ruleIds the rules that there are
 */
export function readOrders(
  comments: readonly SourceText[],
  disable: readonly string[],
  settings: Range | undefined,
  ruleIds: ReadonlySet<string>,
): Orders {
  const read: Orders = {orders: [], complaints: []}
  if (settings) for (const words of disable) readRules(words, 'disable-file', undefined, ruleIds, () => settings, read)
  for (const comment of comments) {
    if (!comment.text.endsWith(END)) continue
    const inner = comment.text.slice(0, -END.length)
    const [head = '', name] = COMMENT.exec(inner) ?? []
    if (name === undefined) continue
    const words = inner.slice(head.length)
    const range = comment.range(0, comment.text.length)
    const verb = verbs.find((known) => known === name)
    const place = (start: number, end: number): Range =>
      end > start ? comment.range(head.length + start, head.length + end) : range
    if (verb) readRules(words, verb, range, ruleIds, place, read)
    else read.complaints.push({...range, message: unknown('comment', `amicable-${name}`, verbs.map(commentOf))})
  }
  return read
}

/**
 * Reads `rule, rule -- why`.
 *
 * @param place the range of the source that a part of the words came from; of nothing, the whole
 */
function readRules(
  words: string,
  verb: Verb,
  comment: Range | undefined,
  known: ReadonlySet<string>,
  place: (from: number, to: number) => Range,
  {orders, complaints}: Orders,
): void {
  const reason = REASON.exec(words)
  const why = (reason && words.slice(reason.index + reason[0].length).trim()) || undefined
  const ids = Array.from(words.slice(0, reason?.index).matchAll(/[^\s,]+/g))
  if (ids.length === 0) orders.push({verb, ruleId: undefined, why, at: place(0, 0), comment})
  for (const {0: id, index} of ids) {
    const at = place(index, index + id.length)
    if (id !== ALL && !known.has(id)) complaints.push({...at, message: unknown('rule', id, [...known])})
    else orders.push({verb, ruleId: id === ALL ? undefined : id, why, at, comment})
  }
}

const commentOf = (verb: Verb): string => `amicable-${verb}`

const unknown = (what: string, found: string, known: readonly string[]): string =>
  `unknown ${what} "${found.slice(0, 60)}"${didYouMean(found, known) || (known.length < 9 ? `; expected ${known.join(', ')}` : '')}`
