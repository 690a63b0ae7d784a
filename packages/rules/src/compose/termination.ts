import type {TerminationAnswers} from './answers.ts'
import {reasons} from './reasons.ts'
import {type Work, workNamed, works} from './work.ts'
import {daysOf, inFormat, orBlank, said, withStop, writtenDay} from './written.ts'

/**
 * Writes a letter that ends the work.
 *
 * @returns the letter with a line feed at its end. What is needed and was not answered is a blank such as `[end date]`,
 * which `lint` finds; when all was answered it finds nothing.
 */
export function newTermination(answers: TerminationAnswers): string {
  const {locale = 'en-US', today, format} = answers
  const work = workOf(answers.business)
  const paragraphs = [
    ...(said(today) ? [writtenDay(today, locale, 'date')] : []),
    `Dear ${orBlank(answers.client, 'client name')},`,
    decision(answers, work, locale),
    nextSteps(answers, work, locale),
    ...recommendation(answers, locale),
    `${work.thanks} The decision is final, and ${work.wish}`,
    'Kind regards,',
    orBlank(answers.sender, 'your name'),
  ]
  return `${paragraphs.map((words) => inFormat(words, format)).join('\n\n')}\n`
}

function workOf(business: string | undefined): Work {
  const name = orBlank(business, 'service')
  return own(works, name) ?? workNamed(name)
}

function decision({talked, talkedOn, lastDay, notice, reason}: TerminationAnswers, work: Work, locale: string): string {
  const sentences: string[] = []
  const ending = `I am ending ${work.what}. Our last day is ${writtenDay(lastDay, locale, 'end date')}.`
  if (talked === 'had') {
    sentences.push(`Thank you for speaking with me on ${writtenDay(talkedOn, locale, 'date of the call')}.`)
    sentences.push(`As I said then, ${ending}`)
  } else sentences.push(ending)
  sentences.push(reasonOf(reason))
  if (notice !== undefined) sentences.push(`This letter is the ${daysOf(notice)} notice that our agreement asks for.`)
  return sentences.join(' ')
}

function reasonOf(reason: string | undefined): string {
  const words = said(reason)
  if (words === undefined) return 'The reason is [reason].'
  return own(reasons, words) ?? withStop(words.replace(/^./u, (first) => first.toUpperCase()))
}

/** What a record holds itself: an answer may also be `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

function nextSteps(answers: TerminationAnswers, work: Work, locale: string): string {
  const {refund, refundAmount, talked, talkedOn, lastDay} = answers
  const sentences = [work.meanwhile, work.handover, 'The final invoice follows within two weeks.']
  if (refund === 'none-due') sentences.push(`It charges only for ${work.done}, so there is nothing to refund.`)
  if (refund === 'share') {
    const amount = orBlank(refundAmount, 'refund amount')
    sentences.push(`With it I will refund ${amount}, the share of your payment for ${work.undone}.`)
  }
  if (talked === 'propose') {
    const day = writtenDay(talkedOn, locale, 'date of the call')
    sentences.push(`I will call you on ${day} to go through the next steps.`)
  }
  sentences.push(`Please send me any questions by ${writtenDay(lastDay, locale, 'end date')}.`)
  return sentences.join(' ')
}

function recommendation({alternatives = []}: TerminationAnswers, locale: string): string[] {
  const names = alternatives.flatMap((name) => said(name) ?? [])
  if (names.length === 0) return []
  const list = new Intl.ListFormat(locale).format(names)
  return [`If you would like someone to take over, I recommend ${list}. I can introduce you before the last day.`]
}
