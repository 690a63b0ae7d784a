// Bundles the language server into dist: node.cjs for a process of its own, browser.js for a web worker.
import {chmod, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../scripts/third-party-notices.mjs'

const {version} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))

/** @type {import('esbuild').BuildOptions} */
const both = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  // Their licenses are in third-party-notices.txt.
  legalComments: 'none',
  metafile: true,
  define: {AMICABLE_VERSION: JSON.stringify(version)},
  alias: {
    // Of yaml Node would get the CommonJS build, which cannot be shaken.
    yaml: fileURLToPath(new URL('browser/index.js', import.meta.resolve('yaml/package.json'))),
    // The other build asks for the address of its own file.
    fdir: createRequire(import.meta.url).resolve('fdir'),
  },
}

/** @type {import('esbuild').BuildOptions} */
export const node = {
  ...both,
  entryPoints: ['src/node.ts'],
  outfile: 'dist/node.cjs',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // The sources of the rules, so that they need not be built first.
  conditions: ['@amicable/source', 'module', 'node'],
  // The other build of jsonc-parser asks for its parts in a way that no bundler sees.
  mainFields: ['module', 'main'],
}

/** @type {import('esbuild').BuildOptions} */
export const browser = {
  ...both,
  entryPoints: ['src/browser.ts'],
  outfile: 'dist/browser.js',
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  conditions: ['@amicable/source', 'module', 'worker', 'browser'],
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await Promise.all([build(node), build(browser)])
  await chmod(new URL('dist/node.cjs', import.meta.url), 0o755)
  const notices = await thirdPartyNotices(
    results.flatMap(({metafile}) => metafile ?? []),
    import.meta.dirname,
  )
  await writeFile(new URL('dist/third-party-notices.txt', import.meta.url), notices)
}
