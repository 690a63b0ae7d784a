// Tries the program with whatever may come: npm run fuzz -- --runs 10000 [--seed 1] [--target letter] [--workers 2]
// Inputs that fail are written to fuzz/found; see docs/robustness.md.
import {mkdir, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import fc from 'fast-check'
import {build} from './build.mjs'
import {readModels} from './models.mjs'
import {Progress} from './progress.mjs'
import {WatchedWorker} from './watched-worker.mjs'

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '10000'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    target: {type: 'string'},
    workers: {type: 'string', default: String(Math.min(4, availableParallelism()))},
  },
})
const batchSize = 100
/** In seconds. The longest letter takes less than one. */
const patience = 60

const models = readModels()
const built = await build()
/** @type {typeof import('./targets/index.ts')} */
const {targetsOf} = await import(built.targets)
const all = targetsOf(models)
const targets = values.target === undefined ? all : all.filter(({name}) => name === values.target)
if (targets.length === 0)
  usage(`there is no target ${values.target}; expected one of ${all.map(({name}) => name).join(', ')}`)
const [runs, seed, workers] = [wholeNumber('runs'), wholeNumber('seed'), wholeNumber('workers')]

const progress = new Progress(runs)
const tally = targets.map((target) => ({target, runs: 0, failures: 0}))
const batches = batchesOf()
progress.say(`seed ${seed}, ${runs} inputs`)
await Promise.all(Array.from({length: workers}, work))
for (const each of tally) progress.say(`${each.target.name}: ${each.runs} inputs, ${each.failures} failures`)
const failures = tally.reduce((sum, each) => sum + each.failures, 0)
progress.say(`${progress.tried} inputs in ${Math.round(progress.seconds)} s, ${failures} failures`)
process.exitCode = failures > 0 ? 1 : 0

/** The batches of all targets, mixed so that each has had its share whenever the run is stopped. */
function batchesOf() {
  const weights = targets.reduce((sum, {weight}) => sum + weight, 0)
  const made = tally.flatMap((of, which) => {
    const share = Math.ceil((runs * of.target.weight) / weights)
    const count = Math.ceil(share / batchSize)
    return Array.from({length: count}, (_, at) => {
      const batch = {
        target: of.target.name,
        seed: (seed + at * targets.length + which) | 0,
        runs: Math.min(batchSize, share - at * batchSize),
      }
      return {of, batch, order: (at + 0.5) / count}
    })
  })
  return made.sort((a, b) => a.order - b.order).values()
}

/** Has a worker of its own try batches until there are none. */
async function work() {
  const worker = new WatchedWorker(built.worker, models, patience)
  // The others draw from the same batches.
  for (const {of, batch} of batches) {
    const outcome = await worker.try(batch)
    // The same seed makes the same inputs again.
    const {runs, failure} =
      'tried' in outcome
        ? outcome.tried
        : {runs: outcome.at + 1, failure: {input: inputsOf(of.target, batch)[outcome.at], error: outcome.died}}
    of.runs += runs
    progress.add(runs)
    if (!failure) continue
    of.failures++
    progress.say(`${of.target.name}: ${failure.error.split('\n').slice(0, 4).join('\n  ')}`)
    progress.say(`  kept in ${await keep(of.target.name, failure.input)}`)
  }
  await worker.stop()
}

/** @param {import('./target.ts').Target} target @param {import('./worker.ts').Batch} batch */
function inputsOf({inputs}, batch) {
  return fc.sample(inputs, {seed: batch.seed, numRuns: batch.runs})
}

/** @param {string} target @param {unknown} input @returns {Promise<string>} where it was written to */
async function keep(target, input) {
  const folder = new URL('found/', import.meta.url)
  await mkdir(folder, {recursive: true})
  const file = new URL(`${target}-${Date.now()}.json`, folder)
  await writeFile(file, `${JSON.stringify({target, input}, null, 2)}\n`)
  return fileURLToPath(file)
}

/** @param {'runs' | 'seed' | 'workers'} name */
function wholeNumber(name) {
  const value = values[name]
  return /^\d+$/.test(value) ? Number(value) : usage(`--${name} is ${value}; expected a whole number`)
}

/** @param {string} problem @returns {never} */
function usage(problem) {
  process.stderr.write(`fuzz: ${problem}\n`)
  process.exit(2)
}
