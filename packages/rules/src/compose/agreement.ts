import type {AgreementAnswers, Clause} from './answers.ts'
import {daysOf, inFormat, orBlank, said, withStop, writtenDay} from './written.ts'

/** The clauses that a service agreement should have, in its order. */
export const agreementClauses: readonly Clause[] = ['notice', 'substitute', 'refund', 'release']

/** The wording is the article's, in plain words. Each stands by itself. */
const clauses: Readonly<Record<Clause, (provider: string, client: string) => string>> = {
  notice: (provider, client) =>
    `If ${provider} cannot or will not perform some or all of the services, ${provider} will promptly notify ${client} in writing.`,
  substitute: (provider) =>
    `Where ${provider} cannot or will not perform, ${provider} will try to find a reasonable substitute, at the discretion of ${provider}.`,
  refund: (provider, client) =>
    `Where no substitute takes over, ${provider} will refund or credit ${client} for the work not done, by a reasonably accurate percentage of the work completed.`,
  release: (provider, client) =>
    `After such a refund or credit, ${client} excuses ${provider} from all further obligations under this agreement, even if there is no substitute.`,
}

/**
 * Writes a service agreement with all four clauses.
 *
 * @returns the agreement with a line feed at its end. What was not answered is a blank such as `[fee]`.
 */
export function newAgreement(answers: AgreementAnswers): string {
  const {format = 'text', locale = 'en-US', today} = answers
  const heading = (text: string): string => (format === 'markdown' ? `## ${text}` : text)
  const provider = orBlank(answers.provider, 'provider name')
  const client = orBlank(answers.client, 'client name')
  const body = (text: string): string => inFormat(text, format)
  return [
    format === 'markdown' ? '# Service agreement' : 'SERVICE AGREEMENT',
    ...(said(today) ? [body(writtenDay(today, locale, 'date'))] : []),
    body(`This agreement is made between ${provider} (“the Provider”) and ${client} (“the Client”).`),
    heading('1. Services'),
    body(`The Provider does this work for the Client: ${withStop(orBlank(answers.services, 'services'))}`),
    heading('2. Fees'),
    body(`The Client pays this fee: ${withStop(orBlank(answers.fee, 'fee'))}`),
    heading('3. Term'),
    body(
      `The agreement begins on ${writtenDay(answers.start, locale, 'start date')}. Either party may end it with ${daysOf(answers.notice)} written notice. Both keep to it until then.`,
    ),
    heading('4. If the Provider cannot perform'),
    ...agreementClauses.map((clause) => clauseText(clause, {format})),
  ]
    .join('\n\n')
    .concat('\n')
}

/**
 * Writes one clause as a paragraph, without a line feed at its end.
 *
 * @param answers what the agreement calls the parties: `provider` (default: `the Provider`), `client` (default: `the
 * Client`); and the format
 */
export function clauseText(clause: Clause, answers: AgreementAnswers = {}): string {
  const {provider, client, format} = answers
  return inFormat(clauses[clause](said(provider) ?? 'the Provider', said(client) ?? 'the Client'), format)
}
