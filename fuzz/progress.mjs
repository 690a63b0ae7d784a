import process from 'node:process'

/** Tells how far a run is: on a terminal in one line that is written again, elsewhere in some twenty lines. */
export class Progress {
  #total
  #tried = 0
  #told = 0
  #begun = performance.now()

  /** @param {number} total how many inputs there will be */
  constructor(total) {
    this.#total = total
  }

  get tried() {
    return this.#tried
  }

  get seconds() {
    return (performance.now() - this.#begun) / 1000
  }

  /** @param {number} runs how many more inputs were tried */
  add(runs) {
    this.#tried += runs
    const text = `${this.#tried} of ${this.#total} inputs, ${Math.round(this.#tried / this.seconds)} a second`
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
    else if (this.#tried - this.#told >= this.#total / 20) {
      this.#told = this.#tried
      process.stderr.write(`${text}\n`)
    }
  }

  /** Prints a line that stays. @param {string} text */
  say(text) {
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
    process.stdout.write(`${text}\n`)
  }
}
