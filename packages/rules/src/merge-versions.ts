import type {Applied} from './apply-rules.ts'
import type {Branch, Choice} from './formats/template/choices.ts'
import {GRAVITY, type Judged} from './message.ts'
import type {Rule} from './rule.ts'
import type {Range} from './types.ts'
import type {Version} from './versions.ts'

/**
 * Makes one list of what was found in the versions of a letter. What was found at one place in several of them is one
 * finding. A part that is missing in some of them only is said to be, with the branches that decide it.
 *
 * @param choices where the versions differ
 */
export function mergeVersions(
  versions: readonly Version[],
  applied: readonly Applied[],
  choices: readonly Choice[],
): Applied {
  const [only] = applied
  if (only && applied.length === 1) return only
  const merged: Applied = {judged: [], evidence: new Map(), internalErrors: []}
  const known = new Map<string, Judged>()
  const missing = new Map<Rule, Map<number, Judged[]>>()
  for (const [index, {judged, evidence, internalErrors}] of applied.entries()) {
    const before = new Map<string, number>()
    for (const one of judged) {
      if (one.rule.part) {
        const byVersion = missing.get(one.rule) ?? new Map<number, Judged[]>()
        missing.set(one.rule, byVersion.set(index, [...(byVersion.get(index) ?? []), one]))
      } else {
        const place = placeOf(one)
        const nth = (before.get(place) ?? 0) + 1
        before.set(place, nth)
        add(known, `${place} ${nth}`, {...one, versions: new Set([index])})
      }
    }
    for (const [name, ranges] of evidence) merged.evidence.set(name, union(merged.evidence.get(name) ?? [], ranges))
    for (const error of internalErrors) {
      if (!merged.internalErrors.some(({ruleId}) => ruleId === error.ruleId)) merged.internalErrors.push(error)
    }
  }
  for (const [rule, byVersion] of missing) {
    for (const one of absences(rule, byVersion, versions, applied, choices))
      add(known, `${placeOf(one)} ${one.finding.message}`, one)
  }
  merged.judged = [...known.values()]
  return merged
}

const placeOf = ({rule, finding: {start, end}}: Judged): string => `${rule.id} ${start} ${end}`

/** Adds a finding, or goes on with the one that is known under the same key. */
function add(known: Map<string, Judged>, key: string, one: Judged): void {
  const same = known.get(key)
  if (!same) {
    known.set(key, one)
    return
  }
  const versions = new Set([...(same.versions ?? []), ...(one.versions ?? [])])
  known.set(key, {...(GRAVITY[one.level] < GRAVITY[same.level] ? one : same), versions})
}

/** What is said of a part that is missing in some versions, or in all. */
function absences(
  rule: Rule,
  missing: ReadonlyMap<number, readonly Judged[]>,
  versions: readonly Version[],
  applied: readonly Applied[],
  choices: readonly Choice[],
): Judged[] {
  const [[first = -1, everywhere = []] = []] = missing
  if (missing.size === versions.length) return everywhere.map((one) => ({...one, versions: new Set(missing.keys())}))
  const holding = branchesWith(rule.part?.name ?? '', versions, applied, choices)
  return [...missing].flatMap(([index, found]) => {
    const reading = versions[index]?.reading
    const reasons = reading ? reasonsOf(choices, reading.taken, holding) : []
    const [where] = reasons
    return found.map(({finding, ...one}): Judged => {
      const when = {...one, versions: new Set([index])}
      if (!where) return {...when, finding, versions: new Set([first])}
      const message = `When ${reasons.map(({words}) => words).join(' and ')}: ${finding.message}`
      const {suggestions: _, ...rest} = finding
      return {...when, finding: {...rest, start: where.start, end: where.end, message}}
    })
  })
}

/** The branches that hold a part in one of the versions which take them. */
function branchesWith(
  part: string,
  versions: readonly Version[],
  applied: readonly Applied[],
  choices: readonly Choice[],
): ReadonlySet<Branch> {
  const holding = new Set<Branch>()
  for (const [index, {reading}] of versions.entries()) {
    const evidence = applied[index]?.evidence.get(part) ?? []
    const visit = (branch: Branch): void => {
      const isIn = ({start, end}: Range): boolean => start < branch.holds.end && end > branch.holds.start
      if (!reading?.taken.has(branch) || !evidence.some(isIn)) return
      holding.add(branch)
      for (const choice of branch.choices) choice.branches.forEach(visit)
    }
    if (evidence.length > 0) for (const choice of choices) choice.branches.forEach(visit)
  }
  return holding
}

/** Why a version lacks what other branches hold: each choice that would have to go otherwise, in words, and its tag. */
function reasonsOf(
  choices: readonly Choice[],
  taken: ReadonlySet<Branch>,
  holding: ReadonlySet<Branch>,
): (Range & {words: string})[] {
  return choices.flatMap(({branches}) => {
    const own = branches.filter((branch) => taken.has(branch))
    const others = branches.filter((branch) => holding.has(branch))
    if (others.length === 0) return []
    if (own.some((branch) => holding.has(branch)))
      return own.flatMap((branch) => reasonsOf(branch.choices, taken, holding))
    const isElse = others.some((branch) => branch !== branches[0] && branch.condition === undefined)
    const named = (isElse ? own : others).flatMap(({tag}) => (tag ? [tag] : []))
    const [first, second] = named
    if (!first) return []
    const tags = named.map(({words}) => `\`${words}\``)
    const words = isElse
      ? `${tags.join(' or ')} is taken`
      : second
        ? `neither ${tags.join(' nor ')} is taken`
        : `${tags[0]} is not taken`
    return [{start: first.start, end: first.end, words}]
  })
}

/** Ranges in text order, each once. */
function union(some: readonly Range[], others: readonly Range[]): Range[] {
  const all = new Map([...some, ...others].map((range) => [`${range.start} ${range.end}`, range]))
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
