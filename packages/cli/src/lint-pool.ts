import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {LintOptions, Report} from '@amicable/rules'
import type {Rules} from './io.ts'

type Lint = Rules['lint']

/** A letter for a worker; the options as JSON. */
export interface Job {
  id: number
  text: string
  options: string
}

/** What a worker says of it. */
export type Answer = {id: number; report: Report} | {id: number; error: string}

interface Task {
  text: string
  options: LintOptions
  resolve(report: Report): void
  reject(error: unknown): void
}

interface Thread {
  worker: Worker
  tasks: Map<number, Task>
}

/**
 * A worker is started for so much work that is left, in milliseconds of processor time. Until it is as quick as this thread
 * it costs 0.7 s and 70 MB: 200 letters took 2.2 s in one thread and 2.8 s in two, 1,000 letters 8.8 and 10.0 s (two
 * cores, Node 20). Where a core is free the run is shorter when more than that is left; with twice as much the gain is worth
 * the price.
 */
const worthAWorker = 1500
/** Letters until the pace tells something: the first ones wait for code to be loaded and compiled. */
const warmUp = 10
/** More threads are not fed by one that reads and writes. */
const most = 7
/** What a worker has in hand, so that it never waits for the next letter. */
const inHand = 2

/** Judges letters in this thread, and in others as soon as that pays. */
export class LintPool {
  readonly #lint: Lint
  readonly #script: URL
  readonly #cores: number
  readonly #queue: Task[] = []
  #threads: Thread[] = []
  #done = 0
  #warmSince = 0
  #started = false
  #busy = false
  #id = 0

  /**
   * @param lint judges in this thread
   * @param script the worker's
   * @param cores how many threads may be busy at once
   */
  constructor(lint: Lint, script: URL, cores: number = availableParallelism()) {
    this.#lint = lint
    this.#script = script
    this.#cores = cores
  }

  lint(text: string, options: LintOptions): Promise<Report> {
    return new Promise((resolve, reject) => {
      this.#queue.push({text, options, resolve, reject})
      this.#handOut()
    })
  }

  /** A letter is done, and so many are left: starts workers when that pays. */
  step(left: number): void {
    this.#done++
    if (this.#done === warmUp) this.#warmSince = spent()
    if (this.#started || this.#done < 2 * warmUp) return
    const each = (spent() - this.#warmSince) / (this.#done - warmUp)
    const wanted = Math.min(Math.floor((each * left) / worthAWorker), this.#cores - 1, most)
    if (wanted < 1) return
    this.#started = true
    for (let count = 0; count < wanted; count++) this.#start()
    this.#handOut()
  }

  /** Ends the workers. What is not judged yet never will be. */
  async close(): Promise<void> {
    const threads = this.#threads
    this.#threads = []
    this.#queue.length = 0
    for (const {tasks} of threads) tasks.clear()
    await Promise.all(threads.map(({worker}) => worker.terminate()))
  }

  #start(): void {
    const thread: Thread = {worker: new Worker(this.#script), tasks: new Map()}
    thread.worker.on('message', (answer: Answer) => {
      const task = thread.tasks.get(answer.id)
      thread.tasks.delete(answer.id)
      if ('report' in answer) task?.resolve(answer.report)
      else task?.reject(new Error(answer.error))
      this.#handOut()
    })
    // Without memory, for one: what it had in hand is judged here. It is heard before `exit`, and must not be thrown.
    thread.worker.on('error', () => {})
    thread.worker.on('exit', () => {
      this.#threads = this.#threads.filter((each) => each !== thread)
      this.#queue.unshift(...thread.tasks.values())
      this.#handOut()
    })
    this.#threads.push(thread)
  }

  #handOut(): void {
    for (const thread of this.#threads) {
      while (thread.tasks.size < inHand) {
        const task = this.#queue.shift()
        if (!task) return
        const id = this.#id++
        thread.tasks.set(id, task)
        const job: Job = {id, text: task.text, options: JSON.stringify(task.options)}
        thread.worker.postMessage(job)
      }
    }
    if (!this.#busy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#busy = true
    for (let task = this.#queue.shift(); task; task = this.#queue.shift()) {
      await this.#lint(task.text, task.options).then(task.resolve, task.reject)
      // Else the answers of workers would not be heard before the queue is empty.
      if (this.#threads.length > 0) await new Promise(setImmediate)
    }
    this.#busy = false
  }
}

/** The processor time of this process, in milliseconds: on a busy machine the clock tells how busy it is. */
function spent(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
