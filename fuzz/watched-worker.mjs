import {once} from 'node:events'
import {Worker} from 'node:worker_threads'

/**
 * What became of a batch: what the worker says of it, or how it died at the input of this number (0-based).
 * @typedef {{tried: import('./worker.ts').Tried} | {died: string, at: number}} Outcome
 */

/** A worker that tries batches, and is replaced when it hangs or dies. */
export class WatchedWorker {
  #begun = new Int32Array(new SharedArrayBuffer(4))
  #script
  #models
  #patience
  /** @type {Worker | undefined} */
  #worker

  /**
   * @param {URL} script
   * @param {import('../packages/rules/test/any-letters.ts').Letter[]} models
   * @param {number} patience after how many seconds without an end an input is said to hang
   */
  constructor(script, models, patience) {
    this.#script = script
    this.#models = models
    this.#patience = patience
  }

  /** @param {import('./worker.ts').Batch} batch @returns {Promise<Outcome>} */
  async try(batch) {
    this.#begun[0] = 0
    this.#worker ??= this.#start()
    const stop = new AbortController()
    const answered = once(this.#worker, 'message', stop).then(([tried]) => ({tried}), died)
    const exited = once(this.#worker, 'exit', stop).then(([code]) => died(`ended by itself with code ${code}`), died)
    const hung = this.#hangs(stop.signal).then(() => died(`no end in ${this.#patience} seconds`))
    this.#worker.postMessage(batch)
    const outcome = await Promise.race([answered, exited, hung])
    stop.abort()
    if ('tried' in outcome) return outcome
    await this.stop()
    return {...outcome, at: Math.max(0, Atomics.load(this.#begun, 0) - 1)}
  }

  async stop() {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  #start() {
    // What the server and the command line log of wrong input is no news.
    const worker = new Worker(this.#script, {workerData: {models: this.#models, begun: this.#begun}, stderr: true})
    worker.stderr.resume()
    return worker
  }

  /** Settles when no new input has begun for too long. @param {AbortSignal} signal @returns {Promise<void>} */
  #hangs(signal) {
    return new Promise((resolve) => {
      let last = -1
      let since = performance.now()
      const timer = setInterval(() => {
        const now = Atomics.load(this.#begun, 0)
        if (now !== last) since = performance.now()
        last = now
        if (performance.now() - since > this.#patience * 1000) resolve()
      }, 500)
      signal.addEventListener('abort', () => clearInterval(timer))
    })
  }
}

/** @param {unknown} error */
const died = (error) => ({died: error instanceof Error ? (error.stack ?? error.message) : String(error)})
