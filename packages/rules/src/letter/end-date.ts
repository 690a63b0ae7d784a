import {macros} from '../lexicon/macros.ts'
import {Matcher} from '../match/matcher.ts'
import type {Token} from '../match/token.ts'
import {oncePer} from '../once-per.ts'
import type {DateMention} from './dates.ts'
import type {Letter, Sentence} from './letter.ts'

/** A day, period or event on which the work ends, and the words that say so. */
export interface EndDate {
  sentence: Sentence
  /** Token indexes in the sentence, the end exclusive. */
  from: number
  to: number
  mention?: DateMention
}

const LAST: readonly string[] = [
  '(my|our|your|the|his|her|their|cap) ...2 @final ...2 @occasion',
  '@final ...2 (day|lesson|session|visit|class|shift|clean|month|week|edition|issue|appointment|walk|delivery|round|term)',
  '(until|till|through|up to|up until|as long as|to the end|by the end)',
  '(notice)',
  '(ends|end|ending|ended|stops|stop|stopping|closes|close|closing|ceases|cease|expires|terminates|terminate|finishes|finish|conclude|concludes|final|last|over|runs out|lapses|shut|shuts|dark|offline|retire|retires|discontinued|goes|leave|leaving|out)',
]
const last = new Matcher([['last', LAST]], macros)

/** An event instead of a date: “when the current project is delivered”, “after the June newsletter”. */
const EVENT: readonly string[] = [
  '(when|once|as soon as|after|with|on|upon|following|until|till|at) (the|your|our|this|these|that|i|we|it|you) ...4 (@relation|@service|@asset|book|volume|album|season|harvest|exam|exams|recital|concert|launch|tour|handover|delivery|completion|installation|renovation|roof|phase|stage|edition|issue|chapter|order|funeral|festival|show|baby|birth|christmas|summer|winter|term|cycle|period|collection|audit|return|trial|hearing|sale|move)',
  '(at|with|on|upon) (the)? (end|expiry|close|completion|delivery|conclusion|handover|expiration) of',
]
const event = new Matcher([['event', EVENT]], macros)

const STOPPING =
  /^(?:end|ends|ending|ended|stop|stops|stopping|stopped|close|closes|closing|cease|ceases|expire|expires|terminate|terminates|finish|finishes|last|final|over|leave|leaving|until|till|through|notice|lapse|lapses)$/

/** Every date on which the letter says that the work ends, in text order. */
export const endDates: (letter: Letter) => EndDate[] = oncePer((letter) => {
  const found: EndDate[] = []
  for (const sentence of letter.sentences) {
    const {ending, dates} = sentence
    if (dates.length === 0 && ending?.strength !== 'plain') continue
    for (const mention of dates) {
      if (
        mention.type === 'day' &&
        mention.date &&
        letter.date &&
        mention.date.getTime() < letter.date.getTime() - 86_400_000
      )
        continue
      if (isPast(sentence, mention) || isLookBack(sentence, mention) || isHabit(sentence, mention)) continue
      if (
        ending
          ? ending.strength !== 'weak' || isLast(sentence, mention)
          : isGiven(sentence, mention) || (mention.type !== 'duration' && isLast(sentence, mention))
      )
        found.push({sentence, from: mention.from, to: mention.to, mention})
    }
    if (dates.length === 0) {
      const named = event.first(sentence.tokens)
      if (named && sentence.tokens.some((token) => STOPPING.test(token.norm)))
        found.push({sentence, from: named.match.from, to: named.match.to})
    }
  }
  return found
})

/** “until 30 June”, “my last day is 30 June”: what ends stands near the date. */
function isLast({tokens}: Sentence, {from}: DateMention): boolean {
  let isNear = false
  last.match(tokens, (_tag, match) => {
    isNear ||= from >= match.from - 7 && from < match.to + 9
  })
  return isNear
}

/** “You have 30 days' notice”; what the contract asks for is not yet given. */
function isGiven({tokens}: Sentence, mention: DateMention): boolean {
  const isNotice = tokens.slice(mention.to, mention.to + 3).some((token) => token.norm === 'notice')
  return (
    isNotice &&
    mention.type === 'duration' &&
    /^(?:have|get|give|gives|giving|you|is|as|with)$/.test(tokens[mention.from - 1]?.norm ?? '')
  )
}

const PAST = new Set(
  'spoke talked met phoned rang called discussed told invoiced signed paid wrote explained'.split(' '),
)

/** “on Monday we spoke”, “since 3 March”: the date is that of something else. */
function isPast(sentence: Sentence, mention: DateMention): boolean {
  const before = sentence.tokens[mention.from - 1]?.norm ?? ''
  const beforeThat = sentence.tokens[mention.from - 2]?.norm ?? ''
  if (
    /^(?:since|last|dated)$/.test(before) ||
    (/^(?:of|from)$/.test(before) &&
      /^(?:invoice|letter|email|mail|call|bill|agreement|contract|meeting|message|conversation)$/.test(beforeThat))
  )
    return true
  const clause = sentence.tokens[mention.from]?.clause
  return sentence.tokens.some((token) => token.clause === clause && PAST.has(token.norm))
}

/** “After four years of looking after your garden”, “for six years”: how long it went on so far. */
function isLookBack({tokens}: Sentence, {type, from, to}: DateMention): boolean {
  if (type !== 'duration') return false
  const isYears = /^years?$/.test(tokens[to - 1]?.norm ?? '')
  const next = tokens[to]?.norm ?? ''
  return tokens
    .slice(Math.max(0, from - 3), from)
    .some(
      ({norm, clause}) =>
        clause === tokens[from]?.clause &&
        ((isYears && /^(?:after|for|over|during|these|past)$/.test(norm)) ||
          (norm === 'after' && /^(?:as|of|together)$/.test(next))),
    )
}

const OWNERS = /^(?:the|your|our|my|his|her|their|these|those|any|all|no|every|each)$/
/**
 * Words that may follow a weekday which is a day of the calendar: “the Friday before Easter”, “our Friday evening”, “the
 * Friday she leaves”.
 */
const AFTER_DAY =
  /^(?:morning|noon|afternoon|evening|night|week|before|after|following|of|in|on|at|by|from|to|until|till|through|when|that|which|and|or|but|as|so|for|with|if|is|was|will|i|we|you|he|she|it|they|there|one|the|a|an|my|our|your|his|her|their|no|this|next|coming|then|only)$/

/** “The Saturday deliveries”, “your Tuesday lesson”: the day on which the work is done, not the one on which it ends. */
function isHabit({tokens}: Sentence, {type, from, to}: DateMention): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]]
  return (
    type === 'weekday' &&
    OWNERS.test(before?.norm ?? '') &&
    after?.type === 'word' &&
    after.clause === tokens[from]?.clause &&
    !AFTER_DAY.test(after.norm)
  )
}

/**
 * The one day on which the letter says that the work ends, as written; undefined when it names none or several, or has a
 * blank for it, which need not mean the same elsewhere.
 */
export const endDateText: (letter: Letter) => string | undefined = oncePer((letter) => {
  const days = endDates(letter).filter((one) => one.mention?.type === 'day')
  const texts = new Set(days.map(({sentence, from, to}) => textOf(sentence, from, to)))
  const hasBlank = days.some(({sentence, from, to}) => sentence.tokens.slice(from, to).some(isBlank))
  return texts.size === 1 && !hasBlank ? [...texts][0] : undefined
})

const isBlank = ({type}: Token): boolean => type === 'placeholder'

/** The words between two tokens, as written. */
function textOf(sentence: Sentence, from: number, to: number): string {
  return sentence.block.text.text.slice(sentence.tokens[from]?.from ?? 0, sentence.tokens[to - 1]?.to ?? 0)
}
