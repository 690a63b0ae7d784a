// Bundles the command line into dist: bin.js, and beside it the chunks that it loads only when they are needed.
import {chmod, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../scripts/third-party-notices.mjs'

const {version} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))
const dist = new URL('dist/', import.meta.url)

// Old chunks have other names than the new ones.
for (const name of await readdir(dist).catch(() => [])) {
  if (name.endsWith('.js')) await rm(new URL(name, dist))
}

const {metafile} = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/bin.ts', 'src/lint-worker.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  // The sources of the rules, so that they need not be built first.
  conditions: ['@amicable/source', 'module', 'node'],
  // The other build of jsonc-parser asks for its parts in a way that no bundler sees.
  mainFields: ['module', 'main'],
  // Of yaml Node would get the CommonJS build, which asks for `require` and cannot be shaken.
  alias: {yaml: fileURLToPath(new URL('browser/index.js', import.meta.resolve('yaml/package.json')))},
  minify: true,
  // Their licenses are in third-party-notices.txt.
  legalComments: 'none',
  metafile: true,
  define: {AMICABLE_VERSION: JSON.stringify(version)},
})
// What mammoth is made of asks for modules of Node with `require`, which a module has not got by itself.
for (const output of Object.keys(metafile.outputs)) {
  const chunk = new URL(output, import.meta.url)
  const code = await readFile(chunk, 'utf8')
  if (!code.includes('Dynamic require of')) continue
  const makeRequire =
    'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);'
  await writeFile(chunk, makeRequire + code)
}
await chmod(new URL('bin.js', dist), 0o755)
await writeFile(new URL('third-party-notices.txt', dist), await thirdPartyNotices([metafile], import.meta.dirname))
