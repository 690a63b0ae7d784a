import type {Question} from '../protocol.ts'
import {ask, back} from './ask.ts'
import {type Answers, answersTo, nextQuestion, stepOf, withAnswer} from './question.ts'

/**
 * Asks one question after the other, with a way back.
 *
 * @param title what it is all for, shown above each question
 * @returns the answers; undefined when the user has left
 */
export async function askAll(title: string, questions: readonly Question[]): Promise<Answers | undefined> {
  let answers: Answers = {}
  const asked: number[] = []
  const questionsAt = (places: readonly number[]) => questions.filter((_, at) => places.includes(at))
  let at = nextQuestion(questions, answers, -1)
  while (at !== undefined) {
    const [question] = questionsAt([at])
    if (!question) break
    const answer = await ask(question, {
      title,
      ...stepOf(questions, answers, at),
      canGoBack: asked.length > 0,
      before: String(answers[question.id] ?? ''),
    })
    if (answer === undefined) return undefined
    if (answer === back) {
      at = asked.pop()
    } else {
      answers = withAnswer(answers, question, answer)
      asked.push(at)
      at = nextQuestion(questions, answers, at)
    }
  }
  return answersTo(questionsAt(asked), answers)
}
