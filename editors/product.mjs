// What is tested: the packages as they are built, and the letters of the repository.
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

const path = (...names) => join(import.meta.dirname, '..', ...names)

/** The text of a file of the repository. */
export const read = (...names) => readFileSync(path(...names), 'utf8')

/** The text of a letter of the fixtures. */
export const letter = (name) => read('test-fixtures', 'letters', name)

const {version} = JSON.parse(read('packages', 'client', 'package.json'))

/** The extension as users install it. */
export const vsix = path('packages', 'client', `amicable-${version}.vsix`)

/** The language server, to be run with `--stdio`. */
export const languageServer = path('packages', 'server', 'dist', 'node.cjs')

/** What the command line says of a file: every editor must say the same. */
export function report(file) {
  const args = [path('packages', 'cli', 'dist', 'bin.js'), '--format', 'json', file]
  return JSON.parse(spawnSync(process.execPath, args, {encoding: 'utf8'}).stdout)[0]
}
