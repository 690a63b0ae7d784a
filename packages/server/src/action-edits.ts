import {fixAll, safeFixes} from '@amicable/rules/fix'
import type {TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import {type ActionData, editOf} from './code-actions.ts'
import type {Judgement} from './judgement.ts'
import type {Session} from './session.ts'
import {editTo} from './text-edits.ts'
import {configEdit} from './write-config.ts'

/** The edit that an action with data stands for; undefined when there is nothing to change. */
export async function editFor({uri, change}: ActionData, session: Session): Promise<WorkspaceEdit | undefined> {
  if (change !== 'fixAll') return configEdit(uri, () => change, 'folder', session)
  const judgement = await session.judge(uri)
  const edits = judgement ? await fixAllEdits(judgement, session) : []
  return judgement && edits.length > 0 ? editOf(judgement.document, edits, session.features) : undefined
}

/** All safe changes, and those that they make possible. Each stands by itself as long as one round of them is enough. */
async function fixAllEdits({document, report, options}: Judgement, session: Session): Promise<TextEdit[]> {
  if (!report) return []
  const text = document.getText()
  let rounds = 0
  const fixed = await fixAll(text, report, (next) => {
    rounds++
    return session.lint(next, options)
  })
  if (rounds > 1) return editTo(document, fixed.text, session.positions)
  return safeFixes(report.messages).map(({range: [start, end], text: newText}) => ({
    range: session.positions.range(document, start, end),
    newText,
  }))
}
