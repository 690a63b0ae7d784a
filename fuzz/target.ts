import type fc from 'fast-check'

/** Something that is to bear whatever comes. */
export interface Target {
  name: string
  /** Its share of the inputs of a run. */
  weight: number
  /** What it is tried with: values that JSON can hold, so that they can be kept. */
  inputs: fc.Arbitrary<unknown>
  /** Rejects when something does not hold that is promised. */
  check(input: unknown): Promise<void>
}

/** Types a target's check by its inputs. */
export function target<Input>(
  name: string,
  weight: number,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<void>,
): Target {
  return {name, weight, inputs, check: (input) => check(input as Input)}
}
