/** One of several answers. */
export interface Choice {
  value: string
  /** What a person picks. */
  label: string
}

/** Asks a person, one question at a time. Every question rejects with {@link Interrupted} when it is left by Ctrl-C. */
export interface Asker {
  /** @returns what was typed; empty for nothing */
  text(title: string, placeholder?: string): Promise<string>
  /** @returns the value of one of the choices */
  pick(title: string, choices: readonly Choice[]): Promise<string>
}

/** The person does not want to go on. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}
