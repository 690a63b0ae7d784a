// The command line as a whole, against other linters on the same files, and against Node that does nothing.
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {letter} from './letters.mjs'
import {ratio, spread} from './numbers.mjs'
import {inTurns} from './processes.mjs'

const at = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url))
const amicable = at('../packages/cli/dist/bin.js')

/**
 * @param {{files: number, rounds: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function manyLetters({files, rounds}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'amicable-bench-'))
  try {
    const names = Array.from({length: files}, (_, number) => `${String(number).padStart(4, '0')}.txt`)
    for (const [number, name] of names.entries()) await writeFile(path.join(folder, name), letter(number))
    const textlint = ['--config', at('textlintrc.json'), '--rules-base-directory', at('node_modules')]
    const programs = [
      {name: 'Amicable', args: [amicable, ...names], cwd: folder},
      {name: 'write-good', args: [at('node_modules/write-good/bin/write-good.js'), ...names], cwd: folder},
      {name: 'alex', args: [at('node_modules/alex/cli.js'), '--text', ...names], cwd: folder, every: 6},
      {
        name: 'textlint',
        args: [at('node_modules/textlint/bin/textlint.js'), ...textlint, ...names],
        cwd: folder,
        every: 6,
      },
    ]
    const usages = await inTurns(programs, rounds)
    const [ours = [], ...theirs] = usages
    /** @type {import('./goals.mjs').Measured} */
    const measured = {
      times: programs.map(({name}, program) => row(`${name}, ${files} letters`, usages[program])),
      values: {memory: spread(ours.map(({memory}) => memory)).median},
    }
    for (const [number, name] of ['write-good', 'alex', 'textlint'].entries()) {
      for (const what of /** @type {const} */ (['wall', 'cpu'])) {
        measured.values[`${name}-${what}`] = ratio(
          ours.map((usage) => usage[what]),
          (theirs[number] ?? []).map((usage) => usage[what]),
        )
      }
    }
    return measured
  } finally {
    await rm(folder, {recursive: true})
  }
}

/**
 * @param {{rounds: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function coldStart({rounds}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'amicable-bench-'))
  try {
    const file = path.join(folder, 'letter.txt')
    await writeFile(file, letter(1))
    const programs = [
      {name: 'Amicable, one letter', args: [amicable, file]},
      {name: 'Amicable, --version', args: [amicable, '--version']},
      {name: 'node -e 0', args: ['-e', '0']},
    ]
    const usages = await inTurns(programs, rounds)
    const [ours = [], , node = []] = usages
    const of = (/** @type {'wall' | 'cpu'} */ what) =>
      ratio(
        ours.map((usage) => usage[what]),
        node.map((usage) => usage[what]),
      )
    return {
      times: programs.map(({name}, program) => row(name, usages[program])),
      values: {'cold-wall': of('wall'), 'cold-cpu': of('cpu')},
    }
  } finally {
    await rm(folder, {recursive: true})
  }
}

/** @param {string} name @param {readonly import('./processes.mjs').Usage[] | undefined} usages @returns {import('./goals.mjs').Row} */
const row = (name, usages = []) => ({
  name,
  wall: spread(usages.map(({wall}) => wall)),
  cpu: spread(usages.map(({cpu}) => cpu)),
  memory: spread(usages.map(({memory}) => memory)),
})
