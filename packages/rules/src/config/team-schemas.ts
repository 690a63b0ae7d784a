import * as v from 'valibot'
import {type OwnPart, type OwnPhrase, PHRASE} from '../own/own.ts'
import {patternFault} from '../own/pattern-fault.ts'
import {clauseRuleIds, partRuleIds, type RuleId, ruleIds} from '../rules/ids.ts'
import type {Delimiters} from '../types.ts'
import {kind, level, others} from './basic-schemas.ts'

const words = (expected: string) => v.pipe(v.string(expected), v.regex(/\S/, `${expected}, and not empty`))

/** A finding that is no mere matter of type: the message goes on where the name of the value ends. */
const fault = <Value>(find: (value: Value) => string | undefined): v.RawCheckAction<Value> =>
  v.rawCheck(({dataset, addIssue}) => {
    const message = dataset.typed ? find(dataset.value) : undefined
    if (message !== undefined) addIssue({message})
  })

const name = words('a name')
/** What nobody may name a phrase or part: our own rules and parts have these names. */
const taken = new Set<string>([...ruleIds, 'all'])
const takenParts = new Set([...partRuleIds, ...clauseRuleIds].map((id: RuleId) => id.replace(/^missing-/, '')))
const nameFault = (id: string): string | undefined =>
  /^[a-z][a-z0-9-]{0,59}$/.test(id) ? undefined : ' may hold small letters, digits and "-", such as "no-circle-back"'

const pattern = v.pipe(
  v.string('a pattern, such as "circle back"'),
  fault((written: string) => {
    const found = patternFault(written)
    return found === undefined ? undefined : ` ${found}`
  }),
)
const match = v.exactOptional(
  v.pipe(
    v.union([pattern, v.array(pattern)], 'a pattern or a list of patterns'),
    v.description('What is found, in the pattern language: words, "a/b", "@class", "x?", "(a|b c)", "...4".'),
  ),
)
const kinds = v.exactOptional(
  v.pipe(
    v.union([kind, v.array(kind)], 'termination, agreement or other, or a list of them'),
    v.description('The kinds of message that it holds for.'),
  ),
)
const levelOf = v.exactOptional(v.pipe(level, v.description('Default: warning.')))

const needsMatch = ({match, level}: OwnPhrase | OwnPart): string | undefined =>
  match === undefined && level !== 'off' ? ' has no "match"' : undefined

const phraseEntries = {
  id: v.exactOptional(
    v.pipe(
      name,
      v.description(`The id of its findings; without it "${PHRASE}".`),
      fault((id: string) => nameFault(id) ?? (isTaken(id) ? ' is the id of a rule; choose another' : undefined)),
    ),
  ),
  match,
  message: v.exactOptional(v.pipe(words('a sentence'), v.description('What is said of a finding.'))),
  suggest: v.exactOptional(
    v.pipe(
      v.union([v.string(), v.array(v.string())], 'words to write instead, or a list of such'),
      v.description('What to write instead; nothing for leaving it out.'),
    ),
  ),
  level: levelOf,
  kind: kinds,
}
const phraseMap: v.GenericSchema<unknown, OwnPhrase> = v.objectWithRest(
  phraseEntries,
  others(phraseEntries),
  'a phrase with "match" and "message"',
)
const phrase = v.pipe(
  phraseMap,
  fault((one: OwnPhrase) => needsMatch(one) ?? (one.message || one.level === 'off' ? undefined : ' has no "message"')),
)

const partEntries = {
  id: v.pipe(
    name,
    v.description('The name of the part; a letter without it gets the finding "missing-<id>".'),
    fault((id: string) => nameFault(id) ?? (takenParts.has(id) ? ' is the name of one of our parts' : undefined)),
  ),
  match,
  message: v.exactOptional(v.pipe(words('a sentence'), v.description('What is said when it is missing.'))),
  insert: v.exactOptional(v.pipe(words('a sentence'), v.description('A sentence to insert, with {slots} to fill in.'))),
  level: levelOf,
  kind: kinds,
}
const partMap: v.GenericSchema<unknown, OwnPart> = v.objectWithRest(
  partEntries,
  others(partEntries),
  'a part with "id" and "match"',
)
const part = v.pipe(partMap, fault<OwnPart>(needsMatch))

/** What prose is full of cannot begin a blank. */
const MARK = /[^\p{L}\p{N}\s.,;:!?'"’“”()-]|[^\p{L}\p{N}\s]{2}/u
const delimiterEntries = {
  open: v.pipe(
    words('what a blank begins with, such as "<<"'),
    fault((open: string) => (MARK.test(open) ? undefined : ' is found in any text; use marks such as "<<"')),
  ),
  close: words('what a blank ends with, such as ">>"'),
}
const delimiters: v.GenericSchema<unknown, Delimiters> = v.objectWithRest(
  delimiterEntries,
  others(delimiterEntries),
  'a map with "open" and "close"',
)

type Optional<Value> = v.ExactOptionalSchema<v.GenericSchema<unknown, Value>, undefined>

const list = <Item>(item: v.GenericSchema<unknown, Item>, expected: string, description: string): Optional<Item[]> =>
  v.exactOptional(v.pipe(v.array(item, expected), v.description(description)))

/** The settings of a team, which no single letter may change. */
export const teamEntries: {
  strict: Optional<boolean>
  allow: Optional<string[]>
  phrases: Optional<OwnPhrase[]>
  parts: Optional<OwnPart[]>
  placeholders: Optional<Delimiters[]>
} = {
  strict: v.exactOptional(
    v.pipe(
      v.boolean('true or false'),
      v.description('True to take every finding one level graver. Levels in "rules" stand.'),
    ),
  ),
  allow: list(
    words('a phrase'),
    'a list of phrases',
    'Phrases that are fine: findings in or around them are left out.',
  ),
  phrases: list(phrase, 'a list of phrases with "match" and "message"', 'Phrases that are not wanted.'),
  parts: list(part, 'a list of parts with "id" and "match"', 'Parts that a letter needs besides ours.'),
  placeholders: list(delimiters, 'a list of maps with "open" and "close"', 'More ways of writing a blank.'),
}

function isTaken(id: string): boolean {
  return taken.has(id) || id.startsWith('missing-')
}
