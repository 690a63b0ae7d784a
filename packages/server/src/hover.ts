import {type Message, measured, rules} from '@amicable/rules'
import {type Hover, MarkupKind, type Position} from 'vscode-languageserver'
import type {ClientFeatures} from './client-features.ts'
import {escapeMarkdown} from './escape-markdown.ts'
import type {Judgement} from './judgement.ts'
import {partOf} from './letter-report.ts'
import type {Positions} from './positions.ts'

/** What is said of the findings at a place: why, what to write instead, how often the rule is right, and where to read on. */
export function hoverAt(
  {document, report}: Judgement,
  position: Position,
  positions: Positions,
  {markdown}: Pick<ClientFeatures, 'markdown'>,
): Hover | null {
  const offset = positions.offset(document, position)
  const hit = (report?.messages ?? []).filter(({line, column, endLine, endColumn}) => {
    const start = document.offsetAt({line: line - 1, character: column - 1})
    const end = document.offsetAt({line: endLine - 1, character: endColumn - 1})
    return start <= offset && offset <= end
  })
  const [first] = hit
  if (!first) return null
  const value = hit.map((message) => describe(message, markdown)).join(markdown ? '\n\n---\n\n' : '\n\n')
  return {
    contents: {kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value},
    range: positions.place(document, first),
  }
}

function describe(message: Message, markdown: boolean): string {
  const text = markdown ? escapeMarkdown : (words: string) => words
  const {ruleId, url, why, words} = message
  // Editors show the message itself with the diagnostic.
  const title = rules.find(({id}) => id === ruleId)?.summary ?? message.message
  return [
    markdown ? `**${text(title)}**` : title,
    text(why),
    text(betterWording(message)),
    text(accuracyOf(message)),
    words ? text(`The words that it rests on: ${words.join(', ')}.`) : '',
    markdown ? `[${text(ruleId)}](${url})` : url,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const longest = 160

/** The first suggestion, else a near miss from the rule's examples. */
function betterWording({ruleId, suggestions}: Message): string {
  const [first] = suggestions ?? []
  if (first) return `${first.desc}.`
  const good = rules
    .find(({id}) => id === ruleId)
    ?.examples.find(({text, finds}) => finds.length === 0 && text.length <= longest && !text.includes('\n'))
  return good ? `Fine, for example: “${good.text}”` : ''
}

/** How far a finding can be believed, as it was measured. */
function accuracyOf(message: Message): string {
  const accuracy = measured[message.ruleId]
  if (!accuracy) return 'How often this rule is right is not measured.'
  const {precision, recall, labels} = accuracy
  return partOf(message) === undefined
    ? `In letters it was not written for, ${percent(precision)} % of findings like this were right (measured against ${labels} labels).`
    : `In letters it was not written for, this part was seen in ${percent(recall)} % of the ${labels} that have it.`
}

/** Only what was always right is right 100 times. */
const percent = (share: number): number => (share === 1 ? 100 : Math.min(99, Math.round(share * 100)))
