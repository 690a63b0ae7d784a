// What is downloaded and installed, and how long the extension takes to load.
import {execFile} from 'node:child_process'
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {npm} from './npm.mjs'
import {ratio, spread} from './numbers.mjs'
import {inTurns} from './processes.mjs'

const run = promisify(execFile)
const packages = fileURLToPath(new URL('../packages/', import.meta.url))
const MEGABYTE = 1e6

/** @returns {Promise<import('./goals.mjs').Measured>} */
export async function sizes() {
  const folder = await mkdtemp(path.join(tmpdir(), 'amicable-bench-'))
  try {
    const vsce = path.join(packages, '../node_modules/@vscode/vsce/vsce')
    const vsix = path.join(folder, 'amicable.vsix')
    await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
      cwd: path.join(packages, 'client'),
    })
    await npm(['pack', '--ignore-scripts', '--pack-destination', folder], path.join(packages, 'cli'))
    const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
    await npm(
      ['install', '--prefix', path.join(folder, 'user'), '--ignore-scripts', path.join(folder, packed ?? '')],
      folder,
    )
    const [vsixSize, tarball, installed] = await Promise.all(
      [vsix, path.join(folder, packed ?? ''), path.join(folder, 'user/node_modules')].map(sizeOf),
    )
    return {
      times: [],
      values: {
        vsix: (vsixSize ?? 0) / MEGABYTE,
        tarball: (tarball ?? 0) / MEGABYTE,
        install: (installed ?? 0) / MEGABYTE,
      },
    }
  } finally {
    await rm(folder, {recursive: true})
  }
}

/**
 * Loads the extension in a process of its own. Its activation adds commands and views and waits for nothing, not even for the
 * client to be loaded: what it costs is to load the module.
 *
 * @param {{rounds: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function activation({rounds}) {
  const loader = fileURLToPath(new URL('load-extension.cjs', import.meta.url))
  const programs = [
    {name: 'loading the extension', args: [loader]},
    {name: 'node -e 0', args: ['-e', '0']},
  ]
  const [extension = [], node = []] = await inTurns(programs, rounds)
  const walls = (/** @type {typeof node} */ usages) => usages.map(({wall}) => wall)
  const cpus = (/** @type {typeof node} */ usages) => usages.map(({cpu}) => cpu)
  const loading = walls(extension).map((wall, round) => wall - (node[round]?.wall ?? 0))
  return {
    times: [{name: 'loading the extension, less Node itself', wall: spread(loading)}],
    values: {activation: spread(loading).median, 'activation-ratio': ratio(cpus(extension), cpus(node))},
  }
}

/** @param {string} file @returns {Promise<number>} bytes of a file, or of all in a folder */
async function sizeOf(file) {
  const stats = await stat(file)
  if (!stats.isDirectory()) return stats.size
  const names = await readdir(file)
  const all = await Promise.all(names.map((name) => sizeOf(path.join(file, name))))
  return all.reduce((sum, size) => sum + size, 0)
}
