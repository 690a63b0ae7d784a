import type {Judged} from './message.ts'
import type {Report} from './report.ts'
import type {Rule} from './rule.ts'
import type {Level, Range} from './types.ts'
import type {Version} from './versions.ts'

/** What the rules found in one version of a letter. */
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

/** Applies the rules of its kind to a letter. A part that one of its partials has is none that is missing. */
export function applyRules({letter, partials}: Version, {ruleSet, own, strict, levels}: RuleLevels): Applied {
  const applied: Applied = {judged: [], evidence: new Map(), internalErrors: []}
  const graver = new Set(strict ? ruleSet : [])
  for (const rule of letter.isMessage ? [...ruleSet, ...own] : []) {
    if (!rule.kinds.includes(letter.kind)) continue
    try {
      const outside = placesIn(partials, rule)
      if (rule.part) applied.evidence.set(rule.part.name, inOrder(rule.part.evidence(letter), outside))
      const level = levels[rule.id]
      if (level === 'off' || outside.length > 0) continue
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

/** The tags of the partials that have the part which a rule looks for. */
const placesIn = (partials: Version['partials'], {part}: Rule): Range[] =>
  partials.flatMap(({at, letters}) => (part && letters.some((each) => part.evidence(each).length > 0) ? [at] : []))

const inOrder = (own: readonly Range[], outside: readonly Range[]): readonly Range[] =>
  outside.length === 0 ? own : [...own, ...outside].sort((a, b) => a.start - b.start)
