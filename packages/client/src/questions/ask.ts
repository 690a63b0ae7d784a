import * as vscode from 'vscode'
import type {Question} from '../protocol.ts'
import {faultOf, withoutAnswer} from './question.ts'

/** The answer of a user who wants the question before. */
export const back: unique symbol = Symbol('back')

/** How a question is shown: under what title, as which step, and with what was answered before. */
export interface Shown {
  title: string
  step: number
  totalSteps: number
  canGoBack: boolean
  before: string
}

interface Choice extends vscode.QuickPickItem {
  value: string
}

/** Asks one question. Returns the answer, empty for none; undefined when the user has left. */
export function ask(question: Question, shown: Shown): Promise<string | typeof back | undefined> {
  return question.options ? choose(question, question.options, shown) : type(question, shown)
}

function choose(
  question: Question,
  options: NonNullable<Question['options']>,
  shown: Shown,
): Promise<string | typeof back | undefined> {
  const box = vscode.window.createQuickPick<Choice>()
  const {ownWords} = question
  const choices: Choice[] = [...options, {label: withoutAnswer(question), value: ''}]
  box.items = choices
  // Else the first one is, and not the one that leaves it open.
  if (shown.before) box.activeItems = choices.filter(({value}) => value === shown.before)
  box.placeholder = ownWords === undefined ? question.title : `${question.title} Pick, or type words of your own.`
  if (ownWords !== undefined)
    box.onDidChangeValue((words) => {
      const own = {label: words, detail: ownWords, value: words, alwaysShow: true}
      box.items = words.trim() ? [...choices, own] : choices
    })
  // Words that were typed and entered at once are not among the items yet.
  const typed = () => (ownWords !== undefined && box.value.trim() ? box.value : undefined)
  return untilAnswered(box, shown, () => box.activeItems[0]?.value ?? typed())
}

function type(question: Question, shown: Shown): Promise<string | typeof back | undefined> {
  const box = vscode.window.createInputBox()
  box.value = shown.before
  box.prompt = `${question.title} (empty: ${withoutAnswer(question).toLowerCase()})`
  if (question.placeholder !== undefined) box.placeholder = question.placeholder
  box.onDidChangeValue((text) => {
    // A fault is shown when the answer is given, and goes as soon as it is mended.
    if (box.validationMessage) box.validationMessage = faultOf(question, text)
  })
  return untilAnswered(box, shown, () => {
    box.validationMessage = faultOf(question, box.value)
    return box.validationMessage === undefined ? box.value : undefined
  })
}

/** Shows a box until it is accepted with an answer, or left, or the button that leads back is pressed. */
function untilAnswered(
  box: vscode.QuickPick<Choice> | vscode.InputBox,
  {title, step, totalSteps, canGoBack}: Shown,
  answer: () => string | undefined,
): Promise<string | typeof back | undefined> {
  box.title = title
  box.step = step
  box.totalSteps = totalSteps
  box.ignoreFocusOut = true
  box.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : []
  return new Promise((resolve) => {
    const close = (given: string | typeof back | undefined) => {
      resolve(given)
      box.dispose()
    }
    box.onDidTriggerButton(() => close(back))
    box.onDidAccept(() => {
      const given = answer()
      if (given !== undefined) close(given)
    })
    box.onDidHide(() => close(undefined))
    box.show()
  })
}
