import type {Letter} from './letter/letter.ts'
import type {Judged} from './message.ts'
import type {Report} from './report.ts'
import type {Rule} from './rule.ts'
import type {Level, Range} from './types.ts'

/** What the rules found in a letter. */
export interface Applied {
  judged: Judged[]
  /** Where the letter has each part, by the part's name. */
  evidence: Map<string, readonly Range[]>
  internalErrors: Report['internalErrors']
}

/** The rules that a letter is judged by, and how grave their findings are. */
export interface RuleLevels {
  ruleSet: readonly Rule[]
  /** Rules of the team's own, which say themselves how grave they are. */
  own: readonly Rule[]
  /** Every finding of the other rules is taken one level graver. */
  strict: boolean
  /** Levels by rule id. */
  levels: Readonly<Record<string, Level | 'off'>>
}

const GRAVER: Readonly<Record<Level, Level>> = {error: 'error', warning: 'error', info: 'warning'}

/** Applies the rules of its kind to a letter. */
export function applyRules(letter: Letter, {ruleSet, own, strict, levels}: RuleLevels): Applied {
  const applied: Applied = {judged: [], evidence: new Map(), internalErrors: []}
  const graver = new Set(strict ? ruleSet : [])
  for (const rule of letter.isMessage ? [...ruleSet, ...own] : []) {
    if (!rule.kinds.includes(letter.kind)) continue
    try {
      if (rule.part) applied.evidence.set(rule.part.name, rule.part.evidence(letter))
      const level = levels[rule.id]
      if (level === 'off') continue
      for (const finding of rule.check(letter)) {
        const shade = finding.level ?? rule.level
        applied.judged.push({rule, finding, level: level ?? (graver.has(rule) ? GRAVER[shade] : shade)})
      }
    } catch (error) {
      applied.internalErrors.push({ruleId: rule.id, message: error instanceof Error ? error.message : String(error)})
    }
  }
  return applied
}
