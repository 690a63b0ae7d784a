// Bundles the extension into dist: extension.js and server.js. Each is for Node and for a web worker at once, so that the
// package holds what both share (the rules, the reader's weights, the protocol) only once.
import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {builtinModules, createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {thirdPartyNotices} from '../../scripts/third-party-notices.mjs'

/** Readable bundles with source maps, to be debugged; the others are smaller. */
const isDebug = process.argv.includes('--debug')
const from = (/** @type {string} */ path) => new URL(path, import.meta.url)
const {version} = JSON.parse(await readFile(from('package.json'), 'utf8'))

const forNode = ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver', 'vscode-languageclient']

/** Modules as Node resolves them, where a browser would not. */
const alias = {
  ...Object.fromEntries(forNode.map((name) => [`${name}/node`, fileURLToPath(import.meta.resolve(`${name}/node`))])),
  // As CommonJS: the other form asks for the address of its own file.
  fdir: createRequire(import.meta.url).resolve('fdir'),
}

/**
 * A bundle that runs one of two modules, whichever fits where it is; the other is not even begun.
 *
 * @param {string} name
 * @param {{node: string, browser: string, isImported: boolean}} modules
 */
const bundle = (name, {node, browser, isImported}) =>
  build({
    absWorkingDir: import.meta.dirname,
    stdin: {
      // Nobody imports the server, and a worker has no `module`.
      contents: `${isImported ? 'module.exports = ' : ''}globalThis.process?.versions?.node ? require('${node}') : require('${browser}')`,
      resolveDir: import.meta.dirname,
    },
    outfile: `dist/${name}.js`,
    bundle: true,
    minify: !isDebug,
    sourcemap: isDebug && 'linked',
    metafile: true,
    // Their licenses are in third-party-notices.txt.
    legalComments: 'none',
    format: 'cjs',
    // What both share must not ask for Node.
    platform: 'browser',
    mainFields: ['module', 'main'],
    conditions: ['@amicable/source', 'module', 'worker'],
    target: 'es2022',
    external: ['vscode', 'node:*', ...builtinModules],
    alias,
    define: {AMICABLE_VERSION: JSON.stringify(version)},
  })

const results = await Promise.all([
  bundle('extension', {node: './src/extension.ts', browser: './src/extension.browser.ts', isImported: true}),
  bundle('server', {node: '../server/src/node.ts', browser: '../server/src/browser.ts', isImported: false}),
])
await copyFile(from('../rules/config.schema.json'), from('dist/config.schema.json'))
await copyFile(from('../../test-fixtures/letters/first-draft.md'), from('dist/sample-letter.md'))
const notices = await thirdPartyNotices(
  results.map(({metafile}) => metafile),
  import.meta.dirname,
)
await writeFile(from('dist/third-party-notices.txt'), notices)
