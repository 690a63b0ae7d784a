import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {lint} from '@amicable/rules'
import {expect, onTestFinished, test} from 'vitest'
import {LintPool} from '../src/lint-pool.ts'
import {folderWith} from './fake.ts'

// The built worker: run `npm run build` first.
const worker = new URL('../dist/lint-worker.js', import.meta.url)
const letter = (index: number): string => `Dear Ann,\n\nYou failed to pay invoice ${index}.\n\nBest,\nRos\n`

/** A pool that has begun to work, and has so much left that it starts a worker; and how many letters it judged itself. */
async function busyPool(script: URL): Promise<{pool: LintPool; here: () => number}> {
  let judged = 0
  const pool = new LintPool(
    (text, options) => {
      judged++
      return lint(text, options)
    },
    script,
    2,
  )
  onTestFinished(() => pool.close())
  for (let index = 0; index < 20; index++) {
    await pool.lint(letter(index), {})
    pool.step(1_000_000)
  }
  expect(judged).toBe(20)
  return {pool, here: () => judged - 20}
}

test('a worker judges as this thread does', async () => {
  const {pool, here} = await busyPool(worker)
  const options = {kind: 'other', rules: {vague: 'off'}} as const
  let total = 0
  // It takes a while to come up.
  while (here() === total && total < 100_000) {
    const texts = Array.from({length: 30}, (_, index) => letter(total + index))
    total += texts.length
    const reports = await Promise.all(texts.map((text) => pool.lint(text, options)))
    for (const [index, report] of reports.entries()) expect(report).toEqual(await lint(texts[index] ?? '', options))
  }
  expect(here()).toBeLessThan(total)
})

test('what a worker that ends had in hand is judged here', async () => {
  const script = path.join(await folderWith({}), 'worker.mjs')
  await writeFile(
    script,
    "import {parentPort} from 'node:worker_threads'\nparentPort.on('message', () => { throw new Error('no memory') })\n",
  )
  const {pool, here} = await busyPool(pathToFileURL(script))
  const texts = Array.from({length: 40}, (_, index) => letter(index))
  const reports = await Promise.all(texts.map((text) => pool.lint(text, {kind: 'other'})))
  expect(here()).toBe(40)
  for (const {errorCount} of reports) expect(errorCount).toBe(1)
})

test('what cannot be judged is told, whoever judges it', async () => {
  const pool = new LintPool(async () => {
    throw new Error('boom')
  }, worker)
  await expect(pool.lint('', {})).rejects.toThrow('boom')
  const script = path.join(await folderWith({}), 'worker.mjs')
  await writeFile(
    script,
    "import {parentPort} from 'node:worker_threads'\nparentPort.on('message', ({id}) => parentPort.postMessage({id, error: 'bang'}))\n",
  )
  const {pool: busy} = await busyPool(pathToFileURL(script))
  let told = ''
  for (let round = 0; told === '' && round < 5000; round++) {
    const all = await Promise.allSettled(Array.from({length: 30}, (_, index) => busy.lint(letter(index), {})))
    for (const one of all) if (one.status === 'rejected') told = String(one.reason)
  }
  expect(told).toBe('Error: bang')
})
