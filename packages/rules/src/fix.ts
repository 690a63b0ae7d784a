import type {Fix, Message, Report} from './report.ts'

/** A change may bring forth a finding that has a change of its own; ten rounds of that are enough. */
const passes = 10

/** A text after changes, and what is left to say of it. */
export interface Fixed {
  text: string
  report: Report
  /** How many changes were made. */
  changes: number
}

/** The change that is to be made for a finding of a text; undefined when it is to be left alone. */
export type FixChooser = (message: Message, of: Fixed) => Fix | undefined

/** The safe changes that the findings offer, in text order. Of two that overlap the first is taken; those that touch both are. */
export function safeFixes(messages: readonly Pick<Message, 'fix'>[]): Fix[] {
  const fixes = messages.flatMap(({fix}) => (fix ? [fix] : []))
  fixes.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
  let end = 0
  let last = -1
  return fixes.filter(({range}) => {
    // Two insertions at one place overlap as well: nothing says which comes first.
    const sameInsertion = range[0] === range[1] && range[0] === last
    if (range[0] < end || sameInsertion) return false
    end = range[1]
    last = range[0]
    return true
  })
}

/**
 * Makes the changes of {@link safeFixes}.
 *
 * @param text the source that the findings are of
 */
export function applyFixes(text: string, messages: readonly Pick<Message, 'fix'>[]): string {
  let result = ''
  let end = 0
  for (const {range, text: replacement} of safeFixes(messages)) {
    result += text.slice(end, range[0]) + replacement
    end = range[1]
  }
  return result + text.slice(end)
}

/**
 * Makes all safe changes, and those that they make possible.
 *
 * @param report what `lint` says of the text
 * @param choose which changes are made instead of the safe ones
 */
export async function fixAll(
  text: string,
  report: Report,
  lint: (text: string) => Promise<Report>,
  choose: FixChooser = ({fix}) => fix,
): Promise<Fixed> {
  let fixed: Fixed = {text, report, changes: 0}
  // A sentence that does not put its finding right, such as one of a team's own, is not inserted again.
  const inserted = new Set<string>()
  for (let pass = 0; pass < passes; pass++) {
    const changes = fixed.report.messages.flatMap((message) => {
      const fix = choose(message, fixed)
      return fix && !inserted.has(fix.text.trim()) ? [{fix}] : []
    })
    const next = applyFixes(fixed.text, changes)
    if (next === fixed.text) break
    const made = safeFixes(changes)
    for (const {range, text: words} of made) if (range[0] === range[1]) inserted.add(words.trim())
    fixed = {text: next, report: await lint(next), changes: fixed.changes + made.length}
  }
  return fixed
}
