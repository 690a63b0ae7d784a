import {isProse, rangeOf} from '../letter/letter.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {oncePer} from '../once-per.ts'
import {defineRule, type Rule} from '../rule.ts'
import {cased, leaveOut, replace} from '../rules/mend.ts'
import {definePart, finder} from '../rules/part.ts'
import {SharedPatterns} from '../rules/shared-patterns.ts'
import type {Finding, Kind} from '../types.ts'
import {type OwnPart, type OwnPhrase, PHRASE} from './own.ts'
import {ownPattern} from './own-pattern.ts'

const EVERY_KIND: readonly Kind[] = ['termination', 'agreement', 'other']
const WHY = 'Your own config asks for it.'
const PAGE = 'https://github.com/amicable-letters/amicable/blob/main/docs/config.md'

/** The rules that a team has of its own. Each phrase and part is made a rule once, as long as the config lives. */
export function ownRules(phrases: readonly OwnPhrase[], parts: readonly OwnPart[]): Rule[] {
  const byName = new Map(parts.map((part) => [part.id, part]))
  return [
    ...phrases.filter(({level}) => level !== 'off').map(phraseRule),
    ...[...byName.values()].filter(({level}) => level !== 'off').map(partRule),
  ]
}

const phraseRule = oncePer((phrase: OwnPhrase): Rule => {
  const message = phrase.message ?? 'The config asks for other words here.'
  const matcher = new Matcher([['own', patternsOf(phrase)]], macros)
  const record = {...recordOf(phrase, message, EVERY_KIND), id: phrase.id ?? PHRASE, url: `${PAGE}#phrases`}
  return defineRule(record, (letter) => {
    const findings: Finding[] = []
    for (const sentence of letter.sentences) {
      if (!isProse(sentence.block)) continue
      matcher.match(sentence.tokens, (_, {from, to}) => {
        const tokens = sentence.tokens.slice(from, to)
        if (tokens.some((token) => token.quoted)) return
        const suggestions = listOf(phrase.suggest).flatMap((words) =>
          words === ''
            ? leaveOut(letter, sentence, tokens, false)
            : replace(letter, sentence, tokens, cased(words, from), false),
        )
        findings.push({...rangeOf(sentence, tokens), message, ...(suggestions.length > 0 ? {suggestions} : {})})
      })
    }
    return findings
  })
})

const partRule = oncePer((part: OwnPart): Rule => {
  const message = part.message ?? `No ${part.id.replaceAll('-', ' ')}.`
  const record = {...recordOf(part, message, ['termination']), id: `missing-${part.id}`, url: `${PAGE}#parts`}
  const line = part.insert === undefined ? {} : {line: part.insert}
  // No reader has learned what a team calls its own: only the patterns speak.
  const trust = {sure: Number.POSITIVE_INFINITY, doubt: Number.NEGATIVE_INFINITY}
  return definePart(
    {...record, ...line, home: 'sign-off'},
    {evidence: finder(patternsOf(part), undefined, new SharedPatterns()), trust},
  )
})

function recordOf({level, kind}: OwnPhrase | OwnPart, message: string, kinds: readonly Kind[]) {
  return {
    summary: message,
    message,
    why: WHY,
    level: level === undefined || level === 'off' ? ('warning' as const) : level,
    kinds: kind === undefined ? kinds : [kind].flat(),
    examples: [],
  }
}

const patternsOf = ({match}: OwnPhrase | OwnPart): string[] => listOf(match).map(ownPattern)

const listOf = (words: string | string[] | undefined): string[] => (words === undefined ? [] : [words].flat())
