import * as vscode from 'vscode'
import {type Composed, commands, type Question, type QuestionsParams} from '../protocol.ts'
import {askAll} from '../questions/ask-all.ts'
import type {Server} from '../server.ts'

/** Asks what the letter is to say, and opens it as a new document. What was left open is a blank, which is a finding. */
export async function newTerminationLetter(server: Server): Promise<void> {
  const questions = await server.run<Question[]>(commands.questions, {of: 'termination'} satisfies QuestionsParams)
  const given = questions && (await askAll('New Termination Letter', questions))
  if (!given) return
  const locale = vscode.workspace.getConfiguration('amicable').get<string>('locale')
  const answers = {...given, format: 'markdown', locale, today: dayOf(new Date())}
  const letter = await server.run<Composed>(commands.newLetter, {answers})
  if (!letter) return
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: letter.text})
  await vscode.window.showTextDocument(document)
}

/** The day on the user's calendar, such as 2026-06-30. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
