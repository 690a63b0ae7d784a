/** What a branch of a template depends on, as far as its tag says: equal words are the same condition. */
export interface Condition {
  /** What is asked: `client.late`. */
  subject: string
  /** What it is compared with, where it is. */
  literal?: string
  /** Whether the branch is for when it does not hold. */
  negated: boolean
}

const COMPARED = /^([\w.@$[\]]{1,80}) ?(===?|!==?|eq|ne) ?(?:"([^"]*)"|'([^']*)'|:?([\w.-]{1,40}))$/
const HELPER = /^(eq|ne|is|equals?) ([\w.@$[\]]{1,80}) (?:"([^"]*)"|'([^']*)')$/
const NEGATION = /^(?:not |! ?)(?=[\w.@$[\]]+$|\([^()]*\)$)/

/** Reads the words of a tag after `if`. */
export function conditionOf(words: string, negated = false): Condition {
  const subject = withoutParentheses(words.replace(/\s+/g, ' ').trim())
  const negation = NEGATION.exec(subject)
  if (negation) return conditionOf(subject.slice(negation[0].length), !negated)
  const compared = COMPARED.exec(subject)
  if (compared) {
    const [, name = '', operator = '', ...literals] = compared
    return comparison(name, /^(?:!|ne)/.test(operator), literals, negated)
  }
  const helped = HELPER.exec(subject)
  if (helped) {
    const [, operator, name = '', ...literals] = helped
    return comparison(name, operator === 'ne', literals, negated)
  }
  return {subject, negated}
}

function comparison(
  subject: string,
  differs: boolean,
  literals: readonly (string | undefined)[],
  negated: boolean,
): Condition {
  const literal = literals.find((each) => each !== undefined) ?? ''
  return {subject, literal, negated: negated !== differs}
}

const withoutParentheses = (words: string): string => /^\(([^()]*)\)$/.exec(words)?.[1]?.trim() ?? words

/** What is taken to hold in one reading of a template. What is assumed can be taken back. */
export class Facts {
  readonly #known = new Map<string, boolean>()
  readonly #values = new Map<string, string>()
  readonly #undo: (() => void)[] = []

  /** Whether a condition holds; undefined when either could be. */
  holds({subject, literal, negated}: Condition): boolean | undefined {
    const value = literal === undefined ? undefined : this.#values.get(subject)
    const known = value === undefined ? this.#known.get(keyOf(subject, literal)) : value === literal
    return known === undefined ? undefined : known !== negated
  }

  assume({subject, literal, negated}: Condition, holds: boolean): void {
    const key = keyOf(subject, literal)
    const isSo = holds !== negated
    if (!this.#known.has(key)) {
      this.#known.set(key, isSo)
      this.#undo.push(() => this.#known.delete(key))
    }
    if (literal === undefined || !isSo || this.#values.has(subject)) return
    this.#values.set(subject, literal)
    this.#undo.push(() => this.#values.delete(subject))
  }

  /** How much is assumed so far, for {@link takeBack}. */
  get count(): number {
    return this.#undo.length
  }

  /** Forgets what was assumed since the count was this. */
  takeBack(count: number): void {
    while (this.#undo.length > count) this.#undo.pop()?.()
  }
}

const keyOf = (subject: string, literal: string | undefined): string =>
  literal === undefined ? subject : `${subject}\0${literal}`
