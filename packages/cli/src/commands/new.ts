import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {
  type AnswersOf,
  agreementQuestions,
  type ComposedFormat,
  newAgreement,
  newTermination,
  parseAnswers,
  type Question,
  terminationQuestions,
} from '@amicable/rules/compose'
import {messageOf} from '@amicable/rules/config'
import {askQuestions} from '../ask-questions.ts'
import type {Io} from '../io.ts'
import {settingsOfLetter} from '../settings-of-letter.ts'
import {reasonOf, UserError} from '../user-error.ts'
import {commandArgs} from './command-args.ts'
import {destinationOf} from './destination.ts'
import {newFlags} from './flags.ts'
import {type CommandRun, newKinds} from './index.ts'

type Kind = keyof AnswersOf

/** A new letter or agreement, from what a person or a file answers. */
export const newText: CommandRun = async (args, io) => {
  const {operands, given} = commandArgs(args, newFlags)
  const kind = newKinds.find((each) => each === operands[0])
  if (!kind || operands.length > 1) throw new UserError('new takes what to write: termination or agreement')
  const put = destinationOf({given}, io)
  const name = given.get('output-file')
  const format = await formatFor(name, io)
  const file = path.resolve(io.cwd, name ?? '<stdout>')
  const {locale} = await settingsOfLetter(file, {ignore: false}, io)
  const known = {format, today: dayOf(new Date()), ...(locale === undefined ? {} : {locale})}
  const answers = given.get('answers')
  return put(
    kind === 'termination'
      ? newTermination({...known, ...(await answersTo('termination', terminationQuestions, answers, io))})
      : newAgreement({...known, ...(await answersTo('agreement', agreementQuestions, answers, io))}),
  )
}

async function answersTo<K extends Kind>(
  kind: K,
  questions: readonly Question[],
  answersFile: string | undefined,
  io: Io,
): Promise<AnswersOf[K]> {
  if (answersFile !== undefined) return answersIn(answersFile, kind, io)
  const asker = await io.asker()
  if (asker) return askQuestions(kind, questions, asker, io.stderr)
  throw new UserError(
    `there is no terminal to ask on; put the answers into a JSON file, such as {"${questions[0]?.id}": "${questions[0]?.placeholder}"}, and add --answers <path>`,
  )
}

async function answersIn<K extends Kind>(file: string, kind: K, io: Io): Promise<AnswersOf[K]> {
  const name = file === '-' ? 'standard input' : file
  let value: unknown
  try {
    const bytes = file === '-' ? await io.stdin() : await readFile(path.resolve(io.cwd, file))
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const isFile = error instanceof Error && 'syscall' in error
    throw new UserError(`${name}: ${isFile ? `cannot be read: ${reasonOf(error)}` : `is no JSON: ${messageOf(error)}`}`)
  }
  const {answers, problems} = await parseAnswers(kind, value)
  if (problems.length > 0) throw new AggregateError(problems.map((problem) => new UserError(`${name}: ${problem}`)))
  return answers
}

/** A letter that is to be a file is written in the format of its name. */
async function formatFor(name: string | undefined, io: Io): Promise<ComposedFormat> {
  const format = name === undefined ? 'text' : (await io.rules()).formatOf(name)
  if (format === 'text' || format === 'markdown') return format
  throw new UserError(`${name}: it can be written as text or Markdown; name a .txt or .md file`)
}

/** The day on the calendar on the wall, such as 2026-06-30. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
