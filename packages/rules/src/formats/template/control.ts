import {type Condition, conditionOf} from './condition.ts'

/** The delimiters of a template language: `{{ }}`, `{% %}` or `<% %>`. */
export type Family = '{{' | '{%' | '<%'

/** A tag that begins, divides or ends a part of a template. */
export type Control = {family: Family} & (
  | {does: 'open'; block: BlockType; word: string; condition?: Condition}
  | {does: 'next'; condition?: Condition}
  /** Ends the block of this word; without one, the innermost. */
  | {does: 'close'; word: string}
)

/**
 * What becomes of what a block holds: it is there or not (`choice`), it is there for each or for one thing (`once`), one
 * of several cases is there (`cases`), never (`never`), or either of the first two (`section`).
 */
export type BlockType = 'choice' | 'once' | 'cases' | 'never' | 'section'

type Reading = Control extends infer Each ? (Each extends Control ? Omit<Each, 'family'> : never) : never

const LOOPS: ReadonlySet<string> = new Set(
  'each for range with while until begin tablerow block define inline capture filter macro'.split(' '),
)

const families: readonly Family[] = ['{{', '{%', '<%']
const readers: Readonly<Record<Family, (inner: string) => Reading | undefined>> = {
  '{{': readMustache,
  '{%': readKeyword,
  '<%': readAngle,
}

/** Reads a control tag; undefined for one that neither begins, divides nor ends anything, such as a comment. */
export function readControl(tag: string): Control | undefined {
  const family = families.find((each) => tag.startsWith(each))
  const inner = wordsIn(tag)
  if (family === undefined || (family !== '{{' && inner.startsWith('#'))) return undefined
  const reading = readers[family](inner)
  return reading && {family, ...reading}
}

/** What stands in a tag, without the signs that tell the language to leave out white space. */
export const wordsIn = (tag: string): string =>
  tag
    .slice(2, -2)
    .replace(/^[~_+-]?/, '')
    .replace(/[~_-]$/, '')
    .trim()

function readMustache(inner: string): Reading | undefined {
  const rest = inner.slice(1).replace(/^[*>]/, '').trim()
  const [word = ''] = rest.split(/\s/, 1)
  switch (inner[0]) {
    case '!':
    case '>':
      return undefined
    case '/':
      return {does: 'close', word}
    case '^':
      return word === '' ? {does: 'next'} : {does: 'open', block: 'choice', word, condition: conditionOf(rest, true)}
    case '#':
      return readHelper(word, rest.slice(word.length).replace(/\bas \|[^|]*\|$/, ''))
    default:
      return readKeyword(inner)
  }
}

function readHelper(word: string, words: string): Reading {
  if (word === 'if' || word === 'unless') {
    return {does: 'open', block: 'choice', word, condition: conditionOf(words, word === 'unless')}
  }
  if (LOOPS.has(word)) return {does: 'open', block: 'once', word}
  if (words.trim() === '') return {does: 'open', block: 'section', word, condition: conditionOf(word)}
  // A helper of the team's own, such as `ifEquals`, which is named after what it does.
  const isChoice = /^(?:if|unless|is|eq|ne|when)(?![a-z])/.test(word)
  return {does: 'open', block: isChoice ? 'choice' : 'once', word, condition: conditionOf(`${word} ${words}`)}
}

function readAngle(inner: string): Reading | undefined {
  const closing = /^\}[\s);]*/.exec(inner)?.[0].length ?? 0
  const rest = inner.slice(closing)
  if (closing > 0) {
    if (!rest.startsWith('else')) return {does: 'close', word: ''}
    const words = /^else\s+if\s*\((.*)\)\s*\{$/s.exec(rest)?.[1]
    return {does: 'next', ...(words === undefined ? {} : {condition: conditionOf(words)})}
  }
  if (rest.endsWith('{')) {
    const words = /^if\s*\((.*)\)\s*\{$/s.exec(rest)?.[1]
    return words === undefined
      ? {does: 'open', block: 'once', word: ''}
      : {does: 'open', block: 'choice', word: '', condition: conditionOf(words)}
  }
  if (/\bdo(?:\s*\|[^|]*\|)?$/.test(rest)) return {does: 'open', block: 'once', word: ''}
  // All of it in one tag.
  return /^(?:if|unless|for|while|case)\b.*(?:\bend|\})$/s.test(rest) ? undefined : readKeyword(rest)
}

function readKeyword(inner: string): Reading | undefined {
  const word = /^\w+/.exec(inner)?.[0] ?? ''
  const words = inner.slice(word.length).trim()
  switch (word) {
    case 'if':
    case 'unless':
      return {does: 'open', block: 'choice', word, condition: conditionOf(words.replace(/\bthen$/, ''), word !== 'if')}
    case 'elsif':
    case 'elif':
    case 'elseif':
      return {does: 'next', condition: conditionOf(words)}
    case 'else': {
      const [, not, condition] = /^(if|unless)\b(.*)$/s.exec(words) ?? []
      return {does: 'next', ...(condition === undefined ? {} : {condition: conditionOf(condition, not === 'unless')})}
    }
    case 'empty':
      return {does: 'next'}
    case 'case':
      return {does: 'open', block: 'cases', word, condition: conditionOf(words)}
    case 'when':
      return {does: 'next', condition: {subject: '', literal: words.replace(/["']/g, ''), negated: false}}
    case 'comment':
      return {does: 'open', block: 'never', word}
  }
  if (LOOPS.has(word)) return {does: 'open', block: 'once', word}
  if (/^if[a-z]+$/.test(word)) return {does: 'open', block: 'choice', word, condition: conditionOf(`${word} ${words}`)}
  return word.startsWith('end') ? {does: 'close', word: word.slice('end'.length)} : undefined
}
