import * as v from 'valibot'
import {isDay} from '../config/day.ts'
import type {AgreementAnswers, AnswersOf, TerminationAnswers} from './answers.ts'

// The message of every schema says what was expected; describeIssue puts before it what was found.

const words = v.exactOptional(v.string('words'))
const aDay = 'a day such as 2026-06-30'
const day = v.exactOptional(v.pipe(v.string(aDay), v.check(isDay, aDay)))
const wholeNumber = 'a whole number of days, 1 or more'
/** Who types a number into a field answers with text. */
const days = v.exactOptional(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))], wholeNumber),
    v.integer(wholeNumber),
    v.minValue(1, wholeNumber),
  ),
)
const listOfWords = 'names in a list, or set apart by ;'
const list = v.exactOptional(
  v.union(
    [
      v.array(v.string()),
      v.pipe(
        v.string(),
        v.transform((text) => text.split(';').map((name) => name.trim())),
      ),
    ],
    listOfWords,
  ),
)

const surroundings = {
  format: v.exactOptional(v.picklist(['text', 'markdown'], 'text or markdown')),
  locale: v.exactOptional(v.picklist(['en-GB', 'en-US'], 'en-GB or en-US')),
  today: day,
}

const termination = {
  ...surroundings,
  client: words,
  sender: words,
  business: words,
  reason: words,
  lastDay: day,
  notice: days,
  alternatives: list,
  refund: v.exactOptional(v.picklist(['none-due', 'share'], 'none-due or share')),
  refundAmount: words,
  talked: v.exactOptional(v.picklist(['had', 'propose'], 'had or propose')),
  talkedOn: day,
}

const agreement = {
  ...surroundings,
  provider: words,
  client: words,
  services: words,
  fee: words,
  start: day,
  notice: days,
}

/** Refuses any other key. Its message lists the keys that are allowed. */
const others = (entries: object): v.NeverSchema<string> => v.never(Object.keys(entries).join(', '))
const map = v.custom<object>(
  // To valibot a list is an object, too.
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'a map of answers, such as {"client": "Marcus"}',
)

const terminationSchema: v.GenericSchema<unknown, TerminationAnswers> = v.pipe(
  map,
  v.objectWithRest(termination, others(termination)),
)
const agreementSchema: v.GenericSchema<unknown, AgreementAnswers> = v.pipe(
  map,
  v.objectWithRest(agreement, others(agreement)),
)

/** What the answers of each kind may hold. */
export const answersSchemas: {[K in keyof AnswersOf]: v.GenericSchema<unknown, AnswersOf[K]>} = {
  termination: terminationSchema,
  agreement: agreementSchema,
}
