import type {FixChooser} from '@amicable/rules/fix'
import type {Options} from './options.ts'

/** What rules are about, as `--fix-type` names it. */
export const fixGroups = ['wording', 'parts', 'clauses'] as const

/** The changes that were asked for: those of some rules or groups of rules, else of all; only safe ones, or any. */
export function chosenFix({fixTypes, unsafe}: Pick<Options, 'fixTypes' | 'unsafe'>): FixChooser {
  const types = new Set(fixTypes)
  return ({ruleId, fix, suggestions}) => {
    if (types.size > 0 && !types.has(ruleId) && !types.has(groupOf(ruleId))) return undefined
    return fix ?? (unsafe ? suggestions?.[0]?.fix : undefined)
  }
}

/** Also of a rule that a config brings along: its parts are named as ours are. */
function groupOf(ruleId: string): (typeof fixGroups)[number] {
  if (!ruleId.startsWith('missing-')) return 'wording'
  return ruleId.endsWith('-clause') ? 'clauses' : 'parts'
}
