// Bundles the targets, so that they are what they were when the run began, whatever is edited meanwhile.
import {createRequire} from 'node:module'
import {fileURLToPath, pathToFileURL} from 'node:url'
import * as esbuild from 'esbuild'

/** @returns {Promise<{worker: URL, targets: string}>} where the bundles are */
export async function build() {
  const folder = fileURLToPath(new URL('dist/', import.meta.url))
  await esbuild.build({
    absWorkingDir: import.meta.dirname,
    entryPoints: {worker: 'worker.ts', targets: 'targets/index.ts'},
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@amicable/source', 'module', 'node'],
    mainFields: ['module', 'main'],
    // As the programs themselves are bundled.
    alias: {
      yaml: fileURLToPath(new URL('browser/index.js', import.meta.resolve('yaml/package.json'))),
      fdir: createRequire(import.meta.url).resolve('fdir'),
    },
    sourcemap: 'linked',
    // What is written as CommonJS asks for parts of Node.
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    logLevel: 'warning',
  })
  return {worker: pathToFileURL(`${folder}worker.mjs`), targets: pathToFileURL(`${folder}targets.mjs`).href}
}
