import {type EndDate, endDates} from '../../letter/end-date.ts'
import {type Letter, rangeOf} from '../../letter/letter.ts'
import {defineRule, type Rule} from '../../rule.ts'
import type {Finding, Range} from '../../types.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const rangeOfDate = ({sentence, from, to}: EndDate): Range => rangeOf(sentence, sentence.tokens.slice(from, to))
const dayOf = (date: Date): string => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`

/** Only sentences that say when the whole work ends can conflict: a lesson's last day is not the account's. */
const isWhole = ({sentence: {tokens}}: EndDate): boolean =>
  tokens.some(
    (token, at) =>
      /^(?:agreement|contract|engagement|retainer|arrangement|relationship)$/.test(token.norm) ||
      // “the last working day”, but not “the last quarter” or “the final invoice”.
      (token.classes.has('final') &&
        tokens.slice(at + 1, at + 3).some(({classes}) => classes.has('occasion') && !classes.has('asset'))),
  )

/** “I am ending our work on 15 March”; what “we signed on 15 March” is another date. */
function isPlanned({sentence: {tokens, ending}, from}: EndDate): boolean {
  if (ending?.strength !== 'plain' || from < ending.match.to) return false
  const isToCome = tokens.slice(ending.match.from, ending.match.to).some(({norm}) => /ing$|^(?:will|shall)$/.test(norm))
  return (
    isToCome &&
    tokens
      .slice(ending.match.to, from)
      .every(
        ({norm, classes}) =>
          /^(?:as|by|effect|effective|of|on|together|with|work)$/.test(norm) ||
          classes.has('relation') ||
          classes.has('service'),
      )
  )
}

export const conflictingDates: Rule = defineRule(
  {
    id: 'conflicting-dates',
    summary: 'Name one last day, after the letter’s own, on the right weekday.',
    message: 'These dates do not fit together. Keep one.',
    why: 'Neither side should be able to misunderstand when it ends.',
    limits:
      'Dates that are only implied, such as “two weeks after the launch”, are not compared, nor a date with one in an attachment.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'Our agreement ends on 30 June 2026. Our agreement ends on 31 July 2026.', finds: ['31 July 2026']},
      {text: 'Our agreement ends on Monday, 30 June 2026.', finds: ['Monday, 30 June 2026']},
      {text: 'Our agreement ends on 30 June 2026.', today: '2026-09-01', finds: ['30 June 2026']},
      {
        text: '15 May 2026\n\nDear Ann,\n\nI am ending our work together on 15 March 2026.',
        finds: ['15 March 2026'],
      },
      {text: 'Our agreement ends on Tuesday, 30 June 2026. The last invoice follows on 3 July 2026.', finds: []},
      {
        text: 'Our agreement ends on 30 June 2026. We will refund the fee for the last quarter by 7 July 2026.',
        finds: [],
      },
    ],
  },
  (letter) => [...wrongWeekdays(letter), ...beforeLetter(letter), ...twoEnds(letter)],
)

function wrongWeekdays(letter: Letter): Finding[] {
  const findings: Finding[] = []
  for (const sentence of letter.sentences) {
    for (const {from, to, weekday, date, hasYear} of sentence.dates) {
      if (weekday === undefined || !date || !hasYear || date.getDay() === weekday) continue
      const message = `This day is a ${DAYS[date.getDay()]}. Mend the day or the date.`
      findings.push({...rangeOfDate({sentence, from, to}), message})
    }
  }
  return findings
}

function beforeLetter(letter: Letter): Finding[] {
  const {date} = letter
  if (!date) return []
  return letter.sentences.flatMap((sentence) => {
    if (sentence.dates.length === 0) return []
    const whole = sentence.tokens.some((token) => token.classes.has('expire') || token.norm === 'last')
    if (!whole && sentence.ending?.strength !== 'plain') return []
    return sentence.dates.flatMap((mention) => {
      if (
        mention.type !== 'day' ||
        !mention.date ||
        !mention.hasYear ||
        mention.date.getTime() > date.getTime() - 86_400_000
      )
        return []
      const end: EndDate = {sentence, from: mention.from, to: mention.to}
      return (isWhole(end) || isPlanned(end)) &&
        !/^(?:since|of|from|dated)$/.test(sentence.tokens[mention.from - 1]?.norm ?? '')
        ? [{...rangeOfDate(end), message: 'This end lies before the letter’s own date.'}]
        : []
    })
  })
}

function twoEnds(letter: Letter): Finding[] {
  const ends = endDates(letter).filter((one) => one.mention?.type === 'day' && one.mention.date && isWhole(one))
  const first = ends[0]
  if (!first?.mention?.date) return []
  const day = dayOf(first.mention.date)
  // Two dates in one sentence are a range or a list of steps.
  return ends
    .filter((one) => one.sentence !== first.sentence && one.mention?.date && dayOf(one.mention.date) !== day)
    .map((one) => ({
      ...rangeOfDate(one),
      message: 'Another last day stands further up. Keep one.',
      related: [{...rangeOfDate(first), message: 'The other last day'}],
    }))
}
