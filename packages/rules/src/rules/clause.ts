import type {Letter} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {oncePer} from '../once-per.ts'
import type {ClauseLabel} from '../reader/labels.ts'
import {defineRule, type Rule, type RuleRecord} from '../rule.ts'
import type {Range} from '../types.ts'
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
      const last = letter.sentences.findLast(
        (sentence) => sentence.block.role === 'body' || sentence.block.role === 'item',
      )
      const text = letter.encode(` ${record.line}`, last?.end ?? 0)
      const suggestions =
        last && text !== undefined
          ? [{desc: `Insert “${record.line}”`, range: [last.end, last.end] as [number, number], text, safe: false}]
          : []
      return [{start: title?.start ?? 0, end: title?.end ?? 0, message: record.message, suggestions}]
    },
    {name, evidence},
  )
}
