import {agreementQuestions, type Question, terminationQuestions} from '@amicable/rules/compose'

/** What the file of `--answers` may hold. None of it has to be there. */
const surroundings: readonly [string, string][] = [
  ['format', 'text or markdown'],
  ['locale', 'en-GB or en-US: how days are written'],
  ['today', 'the day on which it is written, such as 2026-06-30'],
]

/** The answers that `amicable new` takes from a file, for its help. */
export function answersHelp(): string {
  return [
    listOf('Answers of a termination, in the JSON file of --answers; none has to be there:', terminationQuestions),
    listOf('Answers of an agreement:', agreementQuestions),
  ].join('\n')
}

function listOf(title: string, questions: readonly Question[]): string {
  const rows = [
    ...questions.map((each): [string, string] => [each.id, `${each.title} ${answerTo(each)}`]),
    ...surroundings,
  ]
  const width = Math.max(...rows.map(([id]) => id.length))
  return [title, ...rows.map(([id, help]) => `  ${id.padEnd(width)}  ${help}`), ''].join('\n')
}

function answerTo({kind, options = [], ownWords, placeholder}: Question): string {
  if (kind !== 'pick') return `Such as ${kind === 'number' ? placeholder : `"${placeholder}"`}`
  const values = options.map(({value}) => `"${value}"`).join(', ')
  return ownWords === undefined ? values : `${values}, or your own words`
}
