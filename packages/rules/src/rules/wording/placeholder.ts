import type {Letter} from '../../letter/letter.ts'
import {defineRule, type Rule} from '../../rule.ts'
import type {Finding, Range} from '../../types.ts'

export const placeholder: Rule = defineRule(
  {
    id: 'placeholder',
    summary: 'Fill in every blank before the letter is sent.',
    message: 'This blank is still empty.',
    why: 'Nothing says “form letter” like the blank you forgot.',
    limits: 'A blank without brackets, braces, capitals or rules, and a name left over from an earlier letter.',
    level: 'error',
    kinds: ['termination', 'agreement', 'other'],
    examples: [
      {text: 'Dear [Client name], our last day is {{ end_date }}.', finds: ['[Client name]', '{{ end_date }}']},
      {text: 'We owe you £____ for the rest of the month.', finds: ['____']},
      {text: 'Dear [Client name], our last day is {{ end_date }}.', template: true, finds: []},
      {text: 'The case is cited as [2023] EWCA Civ 118.', finds: []},
    ],
  },
  (letter) => {
    // A line to sign on is a blank too, and stays one in a contract.
    const blanks = letter.placeholders.filter((blank) => letter.kind !== 'agreement' || blank.label !== '')
    return letter.template
      ? unfilled(letter, blanks)
      : blanks.filter(({isFilled}) => !isFilled).map((blank) => findingAt(blank, 'This blank is still empty.'))
  },
)

/** The blanks of a template that the data leaves empty. */
function unfilled({sample}: Letter, blanks: Letter['placeholders']): Finding[] {
  if (!sample) return []
  return blanks.flatMap((blank): Finding[] => {
    const name = sample.lacks(blank)
    if (name === undefined) return []
    return [{...findingAt(blank, `No value for \`${name}\` in ${sample.name}.`), level: 'warning'}]
  })
}

const findingAt = ({start, end}: Range, message: string): Finding => ({start, end, message})
