/** A pattern that cannot be used. */
export class PatternError extends Error {
  /** What is wrong with it, to follow its name. */
  readonly fault: string

  constructor(pattern: string, fault: string) {
    super(`The pattern “${pattern}” ${fault}`)
    this.fault = fault
  }
}
