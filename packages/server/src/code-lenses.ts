import type {Report} from '@amicable/rules'
import type {CodeLens} from 'vscode-languageserver'
import type {Judgement} from './judgement.ts'
import {missingPart, titleOf} from './letter-report.ts'
import type {Positions} from './positions.ts'
import {commands, type PartParams} from './protocol.ts'

/** The verdict above the greeting, and beside it the parts that are missing: a click inserts those that can be. */
export function codeLensesOf({document, report}: Judgement, positions: Positions): CodeLens[] {
  if (!report?.isMessage) return []
  const greeting = report.outline?.find(({role}) => role === 'greeting')
  const range = greeting ? positions.place(document, greeting) : positions.range(document, 0, 0)
  const missing = Object.keys(report.parts).flatMap((part) => {
    const message = missingPart(report, part)
    return message ? [{part, canInsert: message.suggestions !== undefined}] : []
  })
  const others = missing.filter(({canInsert}) => !canInsert).map(({part}) => titleOf(part).toLowerCase())
  const verdict = verdictOf(report)
  const title = others.length === 0 ? verdict : `${verdict} · missing: ${others.join(', ')}`
  return [
    {range, command: {title, command: ''}},
    ...missing
      .filter(({canInsert}) => canInsert)
      .map(({part}): CodeLens => {
        const params: PartParams = {uri: document.uri, part}
        // Nine of them have to fit beside each other.
        return {range, command: {title: `+ ${titleOf(part)}`, command: commands.insertPart, arguments: [params]}}
      }),
  ]
}

const verdicts: Readonly<Record<Report['verdict'], string>> = {
  ready: 'Ready to send',
  review: 'Worth another look',
  'not-ready': 'Not ready',
}

function verdictOf({verdict, errorCount, warningCount}: Report): string {
  const counts = [count(errorCount, 'error'), count(warningCount, 'warning')].filter((one) => one !== '')
  return counts.length === 0 ? verdicts[verdict] : `${verdicts[verdict]}: ${counts.join(', ')}`
}

const count = (number: number, noun: string): string =>
  number === 0 ? '' : number === 1 ? `1 ${noun}` : `${number} ${noun}s`
