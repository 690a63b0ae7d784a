import type {Output} from './io.ts'

/** Shown from the first letter on when there are more letters than this. */
const many = 50
/** Otherwise shown when it takes longer than this, in milliseconds. */
const long = 1000
/** The least time between two changes of the line, in milliseconds. */
const pause = 100

/** A line on the terminal that says how far the reading has come. Elsewhere nothing is written. */
export class Progress {
  readonly #output: Output
  readonly #total: number
  readonly #start: number = Date.now()
  #last = 0
  #done = 0

  constructor(output: Output, total: number) {
    this.#output = output
    this.#total = total
  }

  /** One more letter has been read. */
  step(): void {
    this.#done++
    const now = Date.now()
    if (this.#total <= many && now - this.#start < long) return
    if (now - this.#last < pause || !this.#output.isTTY) return
    this.#last = now
    this.#output.write(`\r\u001B[KReading letters: ${this.#done} of ${this.#total}`)
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#last === 0) return
    this.#last = 0
    this.#output.write('\r\u001B[K')
  }
}
