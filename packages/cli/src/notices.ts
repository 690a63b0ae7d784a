import type {Output} from './io.ts'
import {Progress} from './progress.ts'
import {printable} from './reporters/printable.ts'

/** What is told beside the report, on standard error: one line each. */
export class Notices {
  readonly #output: Output
  #progress: Progress | undefined
  /** Whether something went wrong that the exit code has to tell. */
  failed = false

  constructor(output: Output) {
    this.#output = output
  }

  say(text: string): void {
    this.#progress?.clear()
    this.#output.write(`amicable: ${printable(text)}\n`)
  }

  /** Says what went wrong. */
  fail(text: string): void {
    this.failed = true
    this.say(text)
  }

  /** Shows how far the work has come; the line gives way to notices. */
  progress(total: number): Progress {
    this.#progress = new Progress(this.#output, total)
    return this.#progress
  }
}
