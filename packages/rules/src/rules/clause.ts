import {EMPTY_LINE} from '../formats/flat-text.ts'
import {isForAll, type Letter} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {oncePer} from '../once-per.ts'
import type {ClauseLabel} from '../reader/labels.ts'
import {defineRule, type Rule, type RuleRecord} from '../rule.ts'
import type {Range, Suggestion} from '../types.ts'
import type {Trust} from './trust.ts'

/** How a clause is found: patterns of which each sentence must meet one of every group, and what rules it out. */
export interface ClausePatterns {
  all: readonly (readonly string[])[]
  not?: readonly string[]
}

/** Makes a rule that reports a clause which a service agreement does not have, at its title. */
export function defineClause(
  record: RuleRecord & {line: string},
  wanted: readonly ClausePatterns[],
  trust: Trust,
): Rule {
  const name = record.id.replace(/^missing-/, '') as ClauseLabel
  const compiled = wanted.map(({all, not}) => ({
    all: all.map((group) => new Matcher([['x', group]], macros)),
    not: not && new Matcher([['x', not]], macros),
  }))
  const evidence = oncePer((letter: Letter): Range[] =>
    letter.sentences
      .filter(({tokens, scores}) => {
        const score = scores?.[name]
        if (score !== undefined && score >= trust.sure) return true
        return (
          (score === undefined || score >= trust.doubt) &&
          compiled.some(({all, not}) => all.every((group) => group.test(tokens)) && !not?.test(tokens))
        )
      })
      .map(({start, end}) => ({start, end})),
  )
  return defineRule(
    record,
    (letter) => {
      if (evidence(letter).length > 0) return []
      const title = letter.sentences[0]
      const suggestions = asParagraph(letter, record.line)
      return [{start: title?.start ?? 0, end: title?.end ?? 0, message: record.message, suggestions}]
    },
    {name, evidence},
  )
}

/** A paragraph of its own after the last one; none where paragraphs are parted by more than an empty line, as in HTML. */
function asParagraph(letter: Letter, line: string): Suggestion[] {
  const {blocks, source} = letter
  const at = blocks.findLastIndex(({role, sentences}) => sentences.length > 0 && (role === 'body' || role === 'item'))
  const last = blocks[at]
  const before = blocks[at - 1]
  if (!last || !before) return []
  const gap = source.slice(before.end, last.start)
  if (!EMPTY_LINE.test(gap) || gap.includes('<')) return []
  const rest = /[\r\n]/.exec(source.slice(last.end))
  const offset = last.end + (rest?.index ?? source.length - last.end)
  const text = letter.encode(`\n\n${line}`, offset)
  if (text === undefined || !isForAll(letter, offset)) return []
  return [{desc: `Insert “${line}”`, range: [offset, offset], text, safe: false}]
}
