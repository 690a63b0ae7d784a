import {parentPort, workerData} from 'node:worker_threads'
import fc from 'fast-check'
import type {Letter} from '../packages/rules/test/any-letters.ts'
import {targetsOf} from './targets/index.ts'

/** A number of inputs of one target, made from a seed. */
export interface Batch {
  target: string
  seed: number
  runs: number
}

/** What came of a batch: how many inputs were tried, and the smallest one that failed. */
export interface Tried {
  runs: number
  failure?: {input: unknown; error: string}
}

/** How long a failing input is made smaller, in milliseconds. */
const shrinkFor = 10_000

const {models, begun} = workerData as {models: Letter[]; begun: Int32Array}
const targets = targetsOf(models)

async function tryBatch({target: name, seed, runs}: Batch): Promise<Tried> {
  const target = targets.find((each) => each.name === name)
  if (!target) throw new Error(`no target ${name}`)
  const property = fc.asyncProperty(target.inputs, async (input) => {
    Atomics.add(begun, 0, 1)
    await target.check(input)
  })
  Atomics.store(begun, 0, 0)
  const tried = await fc.check(property, {seed, numRuns: runs, endOnFailure: true})
  if (!tried.failed) return {runs: tried.numRuns}
  const smaller = await fc.check(property, {
    seed,
    path: tried.counterexamplePath ?? '',
    interruptAfterTimeLimit: shrinkFor,
  })
  const [input] = smaller.counterexample ?? tried.counterexample ?? []
  const error = smaller.errorInstance ?? tried.errorInstance
  return {runs: tried.numRuns, failure: {input, error: error instanceof Error ? `${error.stack}` : String(error)}}
}

parentPort?.on('message', async (batch: Batch) => parentPort?.postMessage(await tryBatch(batch)))
