import {
  agreementClauses,
  agreementQuestions,
  clauseText,
  newAgreement,
  newTermination,
  type ParsedAnswers,
  parseAnswers,
  terminationQuestions,
} from '@amicable/rules/compose'
import {type Composed, commands, type Question, type QuestionsParams} from './protocol.ts'
import {wrong} from './wrong.ts'

/** The commands that make a text from answers. */
export const composeCommands: Readonly<Record<string, (argument: unknown) => Promise<unknown>>> = {
  [commands.questions]: async (argument): Promise<readonly Question[]> =>
    (argument as QuestionsParams).of === 'agreement' ? agreementQuestions : terminationQuestions,

  [commands.newLetter]: async (argument): Promise<Composed> => {
    return {text: newTermination(right(await parseAnswers('termination', answersOf(argument))))}
  },

  [commands.newAgreement]: async (argument): Promise<Composed> => {
    return {text: newAgreement(right(await parseAnswers('agreement', answersOf(argument))))}
  },

  [commands.newClause]: async (argument): Promise<Composed> => {
    const {clause} = (argument ?? {}) as {clause?: unknown}
    const known = agreementClauses.find((one) => one === clause)
    if (!known) throw wrong(`unknown clause ${JSON.stringify(clause)}; expected ${agreementClauses.join(', ')}`)
    return {text: clauseText(known)}
  },
}

function answersOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'answers' in argument ? argument.answers : {}
}

/** The answers, if there is nothing wrong with them. */
function right<Answers>({answers, problems}: ParsedAnswers<Answers>): Answers {
  if (problems.length > 0) throw wrong(problems.join('; '))
  return answers
}
