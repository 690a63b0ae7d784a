import type {Question} from '../protocol.ts'

/** What has been answered so far, by the question's id. A question that was not answered is left out. */
export type Answers = Readonly<Record<string, string | number>>

/** Whether a question is asked at all, given the answers before it. */
const isAsked = ({when}: Question, answers: Answers): boolean =>
  when === undefined || when.is.includes(String(answers[when.id]))

/** The place of the next question after `from` that is to be asked; undefined when there is none. */
export function nextQuestion(questions: readonly Question[], answers: Answers, from: number): number | undefined {
  const next = questions.findIndex((question, at) => at > from && isAsked(question, answers))
  return next < 0 ? undefined : next
}

/** Which step a question is, and of how many as far as is known. */
export function stepOf(
  questions: readonly Question[],
  answers: Answers,
  at: number,
): {step: number; totalSteps: number} {
  const count = (some: readonly Question[]) => some.filter((question) => isAsked(question, answers)).length
  return {step: count(questions.slice(0, at)) + 1, totalSteps: count(questions)}
}

/** The answers with one more; an empty one counts as none. */
export function withAnswer(answers: Answers, {id, kind}: Question, text: string): Answers {
  const {[id]: _before, ...others} = answers
  const answer = text.trim()
  if (!answer) return others
  return {...others, [id]: kind === 'number' ? Number(answer) : answer}
}

/** The answers to the questions that were asked: what was answered on a way that was left again does not count. */
export function answersTo(asked: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(
    asked.flatMap(({id}) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )
}

/** Why an answer will not do; undefined when it will. No answer always does. */
export function faultOf({kind}: Question, text: string): string | undefined {
  const answer = text.trim()
  if (!answer) return undefined
  if (kind === 'date' && !isDay(answer)) return 'Write a day of the calendar as year-month-day, such as 2026-06-30.'
  if (kind === 'number' && !/^[1-9]\d{0,4}$/.test(answer)) return 'Write a whole number, 1 or more.'
  return undefined
}

/** What becomes of the text without an answer. */
export function withoutAnswer({required}: Question): string {
  return required ? 'Leave it open: the text gets a blank' : 'Leave it out'
}

/** Whether it is a day such as 2026-06-30, and not one such as 2026-02-31. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
