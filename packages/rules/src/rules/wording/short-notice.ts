import {type EndDate, endDates} from '../../letter/end-date.ts'
import {type Letter, rangeOf} from '../../letter/letter.ts'
import {defineRule, type Rule} from '../../rule.ts'

const DAY = 86_400_000

export const shortNotice: Rule = defineRule(
  {
    id: 'short-notice',
    summary: 'End no earlier than the notice period allows.',
    message: 'The end date is nearer than the notice period.',
    why: 'Keep to the contract until it runs out, so that there is no accusation between you.',
    limits:
      'The notice period must be told in the settings or in the letter; dates that are only implied are not counted, nor are working days and public holidays.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'Our agreement ends on 30 June 2026.', today: '2026-06-20', notice: 30, finds: ['30 June 2026']},
      {
        text: 'Our agreement asks for 30 days’ notice. It ends on 10 June 2026.',
        today: '2026-06-01',
        finds: ['10 June 2026'],
      },
      {text: 'Our agreement ends on 30 June 2026.', today: '2026-05-01', notice: 30, finds: []},
    ],
  },
  (letter) => {
    const {date} = letter
    const notice = letter.notice ?? namedNotice(letter)
    if (!date || notice === undefined) return []
    const told = new Set<number>()
    return daysOfEnd(letter).flatMap(({sentence, from, to, day}) => {
      const days = Math.round((day.getTime() - date.getTime()) / DAY)
      if (days < 0 || days >= notice || told.has(days)) return []
      told.add(days)
      return [
        {
          ...rangeOf(sentence, sentence.tokens.slice(from, to)),
          message: `The end date is ${days} days away; the notice period is ${notice}.`,
        },
      ]
    })
  },
)

/** The days on which the work ends: as the sentences that end it say, and only without such as a timetable says. */
function daysOfEnd(letter: Letter): (EndDate & {day: Date})[] {
  const ends = endDates(letter).flatMap((end) =>
    end.mention?.type === 'day' && end.mention.date ? [{...end, day: end.mention.date}] : [],
  )
  const plain = ends.filter(({sentence}) => sentence.ending?.strength === 'plain')
  return plain.length > 0 ? plain : ends
}

/** “our agreement asks for 30 days' notice”. */
function namedNotice(letter: Letter): number | undefined {
  for (const sentence of letter.sentences) {
    for (const mention of sentence.dates) {
      if (
        mention.type === 'duration' &&
        mention.days !== undefined &&
        sentence.tokens.slice(mention.to, mention.to + 3).some((token) => token.norm === 'notice')
      )
        return mention.days
    }
  }
  return undefined
}
