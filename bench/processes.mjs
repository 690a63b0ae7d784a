// Runs whole processes in turns, and tells what each of them took.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

const probe = fileURLToPath(new URL('probe.cjs', import.meta.url))

/**
 * @typedef {{name: string, args: readonly string[], cwd?: string, every?: number}} Program
 *   What Node is to run; only in `every` sixth round or so, where it takes long. A linter's exit code says what it has found.
 * @typedef {{wall: number, cpu: number, memory: number}} Usage in milliseconds and megabytes
 */

/**
 * Runs every program once in each round, so that what disturbs the machine disturbs all of them.
 *
 * @param {readonly Program[]} programs
 * @param {number} rounds
 * @returns {Promise<Usage[][]>} for each program the usage of each round; of a round that it sat out, that of the last
 */
export async function inTurns(programs, rounds) {
  /** @type {Usage[][]} */
  const usages = programs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, program] of programs.entries()) {
      const last = usages[at]?.at(-1)
      usages[at]?.push(last && round % (program.every ?? 1) !== 0 ? last : await run(program))
    }
  }
  return usages
}

/** @param {Program} program @returns {Promise<Usage>} */
async function run({name, args, cwd}) {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--require', probe, ...args], {
    ...(cwd === undefined ? {} : {cwd}),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [errors, told] = [child.stderr, child.stdio[3]].map((stream) =>
    text(/** @type {import('node:stream').Readable} */ (stream)),
  )
  await once(child, 'close')
  const wall = performance.now() - begun
  const usage = await told
  if (!usage) throw new Error(`${name} did not end by itself: ${await errors}`)
  return {wall, ...JSON.parse(usage)}
}
