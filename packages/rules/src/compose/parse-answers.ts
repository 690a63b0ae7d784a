import type {AnswersOf} from './answers.ts'

/** The answers that can be used, and for each other one a line that says what was found and what was expected. */
export interface ParsedAnswers<Answers> {
  answers: Answers
  problems: string[]
}

/**
 * Reads answers from a file or another program. A wrong answer is left out; the others stand. An empty one is none.
 *
 * @param kind of which questions they are the answers
 * @param value a map from a question's id to its answer; numbers and lists may also come as text
 */
export async function parseAnswers<Kind extends keyof AnswersOf>(
  kind: Kind,
  value: unknown,
): Promise<ParsedAnswers<AnswersOf[Kind]>> {
  const [{safeParse}, {answersSchemas}, {describeIssue}] = await Promise.all([
    import('../config/safe-parse.ts'),
    import('./answers-schema.ts'),
    import('../config/describe-issue.ts'),
  ])
  const problems: string[] = []
  const read = (part: unknown): AnswersOf[Kind] => {
    const result = safeParse(answersSchemas[kind], part)
    if (result.success) return result.output
    problems.push(...result.issues.map((issue) => describeIssue(issue, 'answer').message))
    return {}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {answers: read(value), problems}
  const answers: AnswersOf[Kind] = {}
  for (const [id, answer] of Object.entries(value)) {
    const given = typeof answer === 'string' ? answer.trim() : answer
    if (given !== '' && given != null) Object.assign(answers, read({[id]: given}))
  }
  return {answers, problems}
}
