// The .vsix in VS Code for the browser: client and server in web workers, with no Node and no disk.
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {launchBrowser, oldCode, testWeb, webCode} from './installed.mjs'
import {letter, vsix} from './product.mjs'
import * as user from './user.mjs'
import {freePort, installVsix, makeFolder, until} from './vscode.mjs'

/** The folder that the downloads of @vscode/test-web would be in, with links to the build that is installed. */
function linkBuild(folder) {
  const build = join(folder, 'vscode-web-stable-local')
  mkdirSync(build)
  for (const name of readdirSync(webCode())) symlinkSync(join(webCode(), name), join(build, name))
  writeFileSync(join(build, 'version'), 'local')
}

test('VS Code for the browser', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'amicable-web-'))
  t.after(() => rmSync(root, {recursive: true, force: true}))
  linkBuild(root)
  await installVsix(oldCode(), vsix, join(root, 'extensions'))
  const [extension] = readdirSync(join(root, 'extensions')).filter((name) => name.startsWith('amicable'))
  makeFolder(join(root, 'studio'), {
    'first-draft.md': letter('first-draft.md'),
    '.amicablerc.json': '{"rules": {"threat": "off"}}\n',
  })
  const port = await freePort()
  const server = await testWeb.open({
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: root,
    extensionDevelopmentPath: join(root, 'extensions', extension),
    folderPath: join(root, 'studio'),
    host: 'localhost',
    port,
  })
  t.after(() => server.dispose())
  const browser = await launchBrowser()
  t.after(() => browser.close())
  const page = await browser.newPage({viewport: {width: 1280, height: 800}})
  page.setDefaultTimeout(30_000)
  await page.goto(`http://localhost:${port}/`)
  await page.locator('.explorer-folders-view .monaco-list-row', {hasText: 'first-draft.md'}).dblclick()

  await t.test('underlines findings and lists them', async () => {
    await page.locator('.squiggly-error').first().waitFor({state: 'attached'})
    const rows = await user.problems(page)
    await rows.filter({hasText: 'blame'}).first().waitFor()
  })
  await t.test('holds to the config file of the folder', async () => {
    const rows = await user.problems(page)
    await until('the config', async () => (await rows.filter({hasText: 'threat'}).count()) === 0)
  })
  await t.test('shows the checklist and the verdict', async () => {
    const rows = await user.checklist(page)
    await rows.filter({hasText: 'Not ready'}).first().waitFor()
    await user.verdict(page).waitFor()
  })
})
