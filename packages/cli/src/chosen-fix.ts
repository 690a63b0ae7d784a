import type {Fix} from '@amicable/rules'
import type {FixChooser} from '@amicable/rules/fix'
import type {Options} from './options.ts'

/** What rules are about, as `--fix-type` names it. */
export const fixGroups = ['wording', 'parts', 'clauses'] as const

/**
 * The changes that were asked for: those of some rules or groups of rules, else of all; only safe ones, or any. Blanks to
 * be filled in by hand are put into no template: nobody would see them before the letter is sent.
 */
export function chosenFix({fixTypes, unsafe}: Pick<Options, 'fixTypes' | 'unsafe'>): FixChooser {
  const types = new Set(fixTypes)
  return ({ruleId, fix, suggestions = []}, {text, report}) => {
    if (types.size > 0 && !types.has(ruleId) && !types.has(groupOf(ruleId))) return undefined
    if (fix || !unsafe) return fix
    const [first] = suggestions.filter((suggestion) => !report.template || !addsBlank(suggestion.fix, text))
    return first?.fix
  }
}

/** Whether a change puts a blank such as `{end date}` where there was none. */
function addsBlank({range, text: words}: Fix, text: string): boolean {
  const before = text.slice(...range)
  return words.match(/\{[^{}]+\}/g)?.some((blank) => !before.includes(blank)) === true
}

/** Also of a rule that a config brings along: its parts are named as ours are. */
function groupOf(ruleId: string): (typeof fixGroups)[number] {
  if (!ruleId.startsWith('missing-')) return 'wording'
  return ruleId.endsWith('-clause') ? 'clauses' : 'parts'
}
