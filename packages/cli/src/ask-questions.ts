import {type AnswersOf, parseAnswers, type Question} from '@amicable/rules/compose'
import type {Asker} from './asker.ts'
import type {Output} from './io.ts'

/** Stands for an answer that is yet to be typed. */
const typed = 'in own words'

/**
 * Asks one question after the other. An answer that cannot be used is asked for again.
 *
 * @param kind of which questions these are
 * @param output where it is said what is wrong with an answer
 */
export async function askQuestions<Kind extends keyof AnswersOf>(
  kind: Kind,
  questions: readonly Question[],
  asker: Asker,
  output: Output,
): Promise<AnswersOf[Kind]> {
  const given: Record<string, string> = {}
  for (const question of questions) {
    const {id, when} = question
    if (when && !when.is.includes(given[when.id] ?? '')) continue
    for (;;) {
      const answer = await ask(question, asker)
      const [problem] = (await parseAnswers(kind, {[id]: answer})).problems
      given[id] = answer
      if (problem === undefined) break
      output.write(`${problem}\n`)
    }
  }
  return (await parseAnswers(kind, given)).answers
}

async function ask({title, placeholder, options, ownWords, required}: Question, asker: Asker): Promise<string> {
  if (!options) return asker.text(required ? title : `${title} (empty: leave it out)`, placeholder)
  const picked = await asker.pick(title, [
    ...options,
    ...(ownWords === undefined ? [] : [{value: typed, label: 'Something else'}]),
    {value: '', label: required ? 'Leave it blank for now' : 'Leave it out'},
  ])
  return picked === typed && ownWords !== undefined ? asker.text(ownWords) : picked
}
