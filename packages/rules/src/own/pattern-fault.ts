import {didYouMean} from '../config/did-you-mean.ts'
import {tokenize} from '../letter/tokens.ts'
import {lexicon} from '../lexicon/index.ts'
import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import {parsePattern} from '../match/parse-pattern.ts'
import {PatternError} from '../match/pattern-error.ts'
import {waysOf} from '../match/ways.ts'
import {SourceText} from '../source-text.ts'
import {ownPattern} from './own-pattern.ts'

const LONGEST = 500
/** Far more than any of our own patterns needs; ten gaps of four words would have ten million. */
const MOST_WAYS = 20_000
/** Classes that the letter reader adds to those of the lexicon. */
const ADDED = ['date', 'number', 'slot', 'cap', 'outburst']

/** Letters are made of sentences such as these. What is found in more than a third of them says nothing of a letter. */
const ORDINARY = [
  'I am writing to tell you that the contract for the garden ends on 30 June.',
  'Thank you for the two years in which we had the pleasure of working for your family.',
  'The last invoice is attached, and it is due by the end of the month.',
  'We will send the keys and all of the files to your office on Friday.',
  'Until then I will go on with the weekly visits as we agreed in March.',
  'My colleague in the next town is taking on new clients and has time for you.',
  'As we said on the phone, the reason is that I am moving to another city.',
  'You can download a copy of the photographs from the gallery until August.',
  'The deposit that you paid in advance will be returned to your account within a week.',
  'I wish you and the whole team every success with the opening of the shop.',
  'Our new price for the cleaning of the stairs is in the list below.',
  'Please let me know which of the two days is better for the handover.',
]

/**
 * What is wrong with the pattern of a phrase or part that somebody wrote into a config, in a line; undefined for nothing.
 */
export function patternFault(written: string): string | undefined {
  if (written.trim() === '') return 'is empty'
  if (written.length > LONGEST) return `has ${written.length} characters; ${LONGEST} are enough`
  const unknown = Array.from(written.toLowerCase().matchAll(/@([a-z:-]+)/g), ([, name = '']) => name).find(
    (name) => !classes().has(name),
  )
  if (unknown !== undefined) {
    const named = Array.from(classes(), (name) => `@${name}`)
    return `has no such class of words: "@${unknown}"${didYouMean(`@${unknown}`, named)}`
  }
  const pattern = ownPattern(written)
  const matcher = new Matcher([['own', [pattern]]], macros)
  try {
    if (waysOf(parsePattern(pattern, macros)) > MOST_WAYS) {
      return 'could match in too many ways; take out some of its "..." and "?"'
    }
    const found = ordinary().filter((tokens) => matcher.test(tokens))
    return found.length > ORDINARY.length / 3
      ? 'would be found in nearly every letter; add a word that tells'
      : undefined
  } catch (error) {
    if (error instanceof PatternError) return error.fault
    throw error
  }
}

let names: ReadonlySet<string> | undefined
const classes = (): ReadonlySet<string> => {
  names ??= new Set([...ADDED, ...[...lexicon.values()].flatMap((of) => [...of])])
  return names
}

let tokens: readonly ReturnType<typeof tokenize>[] | undefined
const ordinary = (): readonly ReturnType<typeof tokenize>[] => {
  tokens ??= ORDINARY.map((sentence) => tokenize(SourceText.of(sentence), 0, sentence.length, [], lexicon))
  return tokens
}
