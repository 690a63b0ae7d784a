// Starts a real VS Code, the server inside the npm package code-server, and opens it in Chromium.
import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {launchBrowser} from './installed.mjs'

/** No dialogs, no welcome pages, no network, nothing that moves. */
export const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'window.autoDetectColorScheme': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'files.autoSave': 'off',
}

/** A port that is free now. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address()
      server.close(() => resolve(port))
    })
  })

/** A folder with these files, by their path in it. */
export function makeFolder(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
}

// A terminal of VS Code sets variables that would confuse the server.
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)))

/** The most bytes that a user has to download. */
const mostBytes = 1_000_000

/** Unpacks and installs a .vsix into a folder of extensions, as a user's VS Code does; one that is too large is refused. */
export function installVsix(code, vsix, extensions) {
  const {size} = statSync(vsix)
  assert.ok(size <= mostBytes, `${vsix} has ${size} bytes, which is more than ${mostBytes}`)
  return new Promise((resolve, reject) => {
    const child = spawn(
      code.node,
      [
        ...[code.main, '--accept-server-license-terms', '--extensions-dir', extensions],
        ...['--server-data-dir', join(extensions, '..', 'server'), '--install-extension', vsix],
      ],
      {env: environment(), stdio: ['ignore', 'pipe', 'pipe']},
    )
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`exit code ${status}\n${output}`))))
  })
}

/**
 * Starts VS Code on a new folder with a new user.
 *
 * @param code one of `oldCode()`, `newCode()`
 * @param vsix the extension to install
 * @param files what is in the folder: text by path
 * @param more settings besides those above
 */
export async function startCode(code, {vsix, files, more = {}, width = 1280, height = 800}) {
  const root = mkdtempSync(join(tmpdir(), 'amicable-code-'))
  const folder = join(root, 'studio')
  let log = ''
  let browser
  let server
  const stop = async () => {
    await browser?.close()
    if (server) await end(server)
    rmSync(root, {recursive: true, force: true, maxRetries: 5})
  }
  try {
    makeFolder(folder, files)
    makeFolder(join(root, 'data', 'User'), {'settings.json': JSON.stringify({...settings, ...more})})
    await installVsix(code, vsix, join(root, 'extensions'))
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    server = spawn(
      code.node,
      [
        ...[code.main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
        ...['--accept-server-license-terms', '--telemetry-level', 'off'],
        ...['--user-data-dir', join(root, 'data'), '--extensions-dir', join(root, 'extensions')],
        ...['--server-data-dir', join(root, 'server')],
      ],
      {env: environment(), stdio: ['ignore', 'pipe', 'pipe']},
    )
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data))
    await until(
      'the server of VS Code',
      () =>
        fetch(address).then(
          ({ok}) => ok,
          () => false,
        ),
      60_000,
    )
    browser = await launchBrowser()
    const page = await openWindow(browser, `${address}/?folder=${encodeURIComponent(folder)}`, {width, height})
    return {page, folder, stop, log: () => log}
  } catch (error) {
    await stop()
    throw new Error(`VS Code did not start:\n${log}`, {cause: error})
  }
}

/** Asks a process to end, and kills it when it has not done so within five seconds. */
async function end(server) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const isGone = new Promise((resolve) => server.once('exit', () => resolve(true)))
  server.kill('SIGTERM')
  if (!(await Promise.race([isGone, sleep(5000, false)]))) server.kill('SIGKILL')
}

/** Opens a workbench and waits for its folder: before it has that, it does not listen to keys. */
export async function openWindow(browser, address, viewport = {width: 1280, height: 800}) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.5,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(address)
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({timeout: 60_000})
  return page
}

/** Waits until a probe gives something, and returns it. */
export async function until(what, probe, milliseconds = 30_000) {
  for (const end = Date.now() + milliseconds; ; ) {
    const value = await probe()
    if (value) return value
    if (Date.now() > end) throw new Error(`Timed out: ${what}`)
    await sleep(50)
  }
}
