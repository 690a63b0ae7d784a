// Measures texts of the worst shapes against ordinary prose of the same size: npm run bench:worst [part of a name].
// Fails when one takes more than twice the CPU time. See docs/robustness.md.
import {execFile} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {worst} from './worst-letters.mjs'

const most = 2
/** What a text costs before its first character, in ms: parsers are loaded, and nothing is warm yet. */
const start = 300
const script = fileURLToPath(new URL('worst-case.mjs', import.meta.url))

/** @typedef {{format: string, size: number, ms: number, mb: number}} Cost */

/** @param {number} patience in ms @param {string[]} args @returns {Promise<Cost | undefined>} undefined when it took too long or crashed */
const cost = (patience, ...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], {timeout: patience}, (error, stdout, stderr) => {
      if (error && !error.killed) process.stderr.write(stderr)
      resolve(error ? undefined : JSON.parse(stdout))
    })
  })

/** @type {Map<string, Cost>} */
const proses = new Map()
for (const format of ['text', 'markdown', 'html', 'eml']) {
  const prose = await cost(600_000, '', format)
  if (!prose) throw new Error(`prose in ${format} cannot be measured`)
  proses.set(format, prose)
  process.stdout.write(`prose, ${format}: ${Math.round(prose.ms)} ms, ${Math.round(prose.mb)} MB\n`)
}

let slow = 0
for (const [name, make] of worst) {
  if (!name.includes(process.argv[2] ?? '')) continue
  const {text, format} = make()
  const prose = proses.get(format)
  if (!prose) throw new Error(format)
  const expected = start + (prose.ms * text.length) / prose.size
  const found = await cost(Math.ceil(expected * 15), name)
  const ratio = found ? found.ms / expected : Number.POSITIVE_INFINITY
  if (ratio > most) slow++
  const words = found ? `${Math.round(found.ms)} ms, ${Math.round(found.mb)} MB` : 'no end'
  process.stdout.write(`${ratio > most ? 'SLOW ' : ''}${name}: ${words}, ${ratio.toFixed(2)} × prose\n`)
}
process.stdout.write(slow > 0 ? `${slow} take more than ${most} times as long as prose\n` : 'none is slow\n')
process.exitCode = slow > 0 ? 1 : 0
