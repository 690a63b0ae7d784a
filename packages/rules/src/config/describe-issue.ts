import type {BaseIssue, IssuePathItem} from 'valibot'
import {didYouMean} from './did-you-mean.ts'

/** What a schema found wrong with a value, and where in the value. */
export interface Complaint {
  message: string
  /** The keys that lead to the fault, from the outermost. */
  path: (string | number)[]
  /** True when the key is at fault and not what it holds. */
  atKey: boolean
}

/**
 * Says in one line what was found and what was expected.
 *
 * @param issue from one of the schemas in schema.ts, whose messages say what was expected
 * @param what a key is called
 */
export function describeIssue(issue: BaseIssue<unknown>, what = 'setting'): Complaint {
  const items = issue.path ?? []
  const path = items.map((item) => item.key as string | number)
  if (issue.type === 'raw_check') {
    const value = typeof issue.input === 'string' ? ` ${show(issue.input)}` : ''
    return {message: `${subject(path)}${value}${issue.message}`, path, atKey: false}
  }
  const last = items.at(-1)
  const parents = path.slice(0, -1)
  if (last && issue.type === 'never') {
    if (Array.isArray(last.input)) {
      return {message: `${subject(parents)} is a list; expected a map`, path: parents, atKey: false}
    }
    const name = String(last.key)
    const names = issue.message.split(', ')
    const hint = didYouMean(name, names) || `; expected ${names.slice(0, 9).join(', ')}${names.length > 9 ? ', …' : ''}`
    return {message: `unknown ${path.at(-2) === 'rules' ? 'rule' : what} ${show(name)}${hint}`, path, atKey: true}
  }
  if (last && isMissing(last)) {
    return {message: `${subject(parents)} has no ${show(String(last.key))}`, path: parents, atKey: false}
  }
  return {message: `${subject(path)} is ${show(issue.input)}; expected ${issue.message}`, path, atKey: false}
}

function isMissing(item: IssuePathItem): boolean {
  return item.type === 'object' && !Object.hasOwn(item.input, item.key as string)
}

/** The name of a value by its path: `overrides[0].kind`. */
function subject(path: (string | number)[]): string {
  if (path.length === 0) return 'the value'
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
}

/** A value as a reader of the config would write it, cut short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'object') return 'a map'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
