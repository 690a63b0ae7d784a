// Runs npm, and installs what Amicable is compared with.
import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

const here = new URL('.', import.meta.url)

/** The npm that runs us: elsewhere than on Unix its name alone starts nothing. */
export async function npm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const path = process.env['npm_execpath']
  if (!path) throw new Error('start this with npm run bench')
  await promisify(execFile)(process.execPath, [path, ...args, '--no-audit', '--no-fund'], {cwd})
}

/** Installs the peers, with the versions of package-lock.json, unless they are there. None of their scripts runs. */
export async function installPeers() {
  const {dependencies} = await json('package.json')
  const installed = await Promise.all(
    Object.entries(dependencies).map(async ([name, version]) => {
      const found = await json(`node_modules/${name}/package.json`).catch(() => undefined)
      return found?.version === version
    }),
  )
  if (installed.includes(false)) await npm(['ci', '--ignore-scripts'], fileURLToPath(here))
}

const json = async (/** @type {string} */ file) => JSON.parse(await readFile(new URL(file, here), 'utf8'))
