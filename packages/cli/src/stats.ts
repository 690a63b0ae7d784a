import type {Rule} from '@amicable/rules'

/** What a run does, in the order in which it is shown. */
const phases = {
  load: 'loading the rules',
  find: 'finding the letters',
  read: 'reading files and settings',
  judge: 'judging the letters',
  report: 'writing reports',
} as const

type Letter = Parameters<Rule['check']>[0]
/** A stretch of a run. */
export type Phase = keyof typeof phases

/** How long a run takes, and what takes how long. Phases are told apart only while one letter is in hand at a time. */
export class Stats {
  readonly #start: number = performance.now()
  readonly #phases = new Map<Phase, number>()
  readonly #rules = new Map<string, number>()

  /** Does the work, and counts what it takes for a phase. */
  async time<Result>(phase: Phase, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now()
    try {
      return await work()
    } finally {
      add(this.#phases, phase, start)
    }
  }

  /** The same rules; what they take is counted. */
  counting(rules: readonly Rule[]): Rule[] {
    return rules.map((rule) => {
      const {id, part} = rule
      const count = <Result>(work: () => Result): Result => {
        const start = performance.now()
        try {
          return work()
        } finally {
          add(this.#rules, id, start)
        }
      }
      // Rules are functions too, which nobody calls here: what is not counted is found in the prototype.
      return Object.assign(Object.create(rule) as Rule, {
        check: (letter: Letter) => count(() => rule.check(letter)),
        ...(part ? {part: {...part, evidence: (letter: Letter) => count(() => part.evidence(letter))}} : {}),
      })
    })
  }

  /**
   * A table of the phases and of the rules, the slowest first. What several rules share is counted for the first of them.
   *
   * @param known how many of the letters came from the cache; undefined without one
   */
  text(letters: number, known?: number): string {
    const total = performance.now() - this.#start
    const rules = [...this.#rules].sort(([, a], [, b]) => b - a)
    const inRules = rules.reduce((sum, [, spent]) => sum + spent, 0)
    const judging = this.#phases.get('judge') ?? 0
    const rows: [string, number][] = Object.entries(phases).flatMap(([phase, title]): [string, number][] => {
      const spent = this.#phases.get(phase as Phase) ?? 0
      if (phase !== 'judge') return [[title, spent]]
      return [
        [title, spent],
        ['  reading the text', Math.max(0, judging - inRules)],
        ['  rules', inRules],
        ...rules.map(([id, took]): [string, number] => [`    ${id}`, took]),
      ]
    })
    const width = Math.max(...rows.map(([name]) => name.length))
    const lines = rows.map(
      ([name, spent]) => `  ${name.padEnd(width)}  ${ms(spent).padStart(9)}  ${share(spent, total).padStart(4)}`,
    )
    const cached = known === undefined ? '' : ` (${known} from the cache)`
    return [`${letters === 1 ? '1 letter' : `${letters} letters`}${cached} in ${ms(total)}`, ...lines, ''].join('\n')
  }
}

function add<Key>(spent: Map<Key, number>, key: Key, start: number): void {
  spent.set(key, (spent.get(key) ?? 0) + performance.now() - start)
}

const ms = (time: number): string => `${time.toFixed(1)} ms`

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)}%`
