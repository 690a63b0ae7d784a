import type {Draft, DraftBlock} from './draft.ts'

const FIELD = /^(From|To|Cc|Bcc|Date|Sent|Reply-To|Subject|Re) ?: */i

/** What a header typed at the top of a text says. */
type Header = Pick<Draft, 'blocks' | 'hasMailHeader' | 'date'>

/**
 * Takes a mail header typed at the top of a letter (`To: …`, `Subject: …`) for what it is: the subject becomes a subject
 * block, the other lines are nobody's sentences.
 */
export function takeHeader(blocks: readonly DraftBlock[]): Header {
  const [first, ...rest] = blocks
  const none: Header = {blocks: [...blocks], hasMailHeader: false}
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return none
  const header: Header = {blocks: rest, hasMailHeader: true}
  const lines = first.text.text.split('\n')
  let from = 0
  let hasSubject = false
  for (const line of lines) {
    const field = FIELD.exec(line)
    if (!field) return none
    const value = from + field[0].length
    const to = from + line.length
    const name = field[1]?.toLowerCase()
    if ((name === 'subject' || name === 're') && value < to) {
      hasSubject = true
      header.blocks = [{type: 'subject', text: first.text.slice(value, to)}, ...rest]
    } else if ((name === 'date' || name === 'sent') && value < to) {
      header.date = first.text.text.slice(value, to)
    }
    from = to + 1
  }
  return hasSubject || lines.length >= 2 ? header : none
}
