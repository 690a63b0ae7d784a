// The .vsix in VS Code for the browser: client and server in web workers, with no Node and no disk.
import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {takePicture} from './pictures.mjs'
import {letter, report, vsix} from './product.mjs'
import {stepsOf} from './steps.mjs'
import * as user from './user.mjs'
import {until} from './vscode.mjs'
import {startWeb} from './web.mjs'

const files = {
  'first-draft.md': letter('first-draft.md'),
  '.amicablerc.json': '{"rules": {"threat": "off"}}\n',
}

test('VS Code for the browser', async (t) => {
  const {page, folder, stop} = await startWeb({vsix, files})
  t.after(stop)
  const step = stepsOf(t, page)
  const editor = await user.openFromExplorer(page, 'first-draft.md')

  await step('underlines findings and lists them', async () => {
    await page.locator('.squiggly-error').first().waitFor({state: 'attached'})
    const rows = await user.problems(page)
    await rows.filter({hasText: 'blame'}).first().waitFor()
  })
  await step('holds to the config file of the folder', async () => {
    const rows = await user.problems(page)
    await until('the config', async () => (await rows.filter({hasText: 'threat'}).count()) === 0)
  })
  await step('shows the checklist and the verdict', async () => {
    const rows = await user.checklist(page)
    await rows.filter({hasText: 'Not ready'}).first().waitFor()
    await user.verdict(page).waitFor()
    await user.widenSidebar(page)
    // Of what this build itself cannot do.
    await user.runCommand(page, 'Notifications: Clear All Notifications')
    await takePicture(page, 'web')
  })
  await step('says why in a hover', async () => {
    const {messages} = report(join(folder, 'first-draft.md'))
    const finding = messages.find(({ruleId}) => ruleId === 'blame')
    await user.goToLine(page, finding.line, finding.column)
    await user.openHover(page, finding.why)
    await page.keyboard.press('Escape')
  })
  await step('mends by keyboard', async () => {
    await user.goToLine(page, 3, 66)
    await user.openQuickFixes(page, 'Write “sorry”')
    await page.keyboard.press('Enter')
    await user.showsText(editor, "I'm sorry to even be writing")
  })
  await step('inserts a missing part from the checklist', async () => {
    const rows = await user.checklist(page)
    await user.focusRow(page, rows.filter({hasText: /^Thanks/}))
    await page.keyboard.press('Control+Enter')
    await user.slot(page).waitFor({state: 'attached'})
    await page.keyboard.type('the Harbour Street rebrand')
    await user.showsText(editor, 'Thank you for the work we did together on the Harbour Street rebrand.')
    await rows
      .filter({hasText: /^Thanks.*Harbour Street rebrand/})
      .first()
      .waitFor()
  })
})

test('a browser that does not start leaves nothing behind', async (t) => {
  const {CHROMIUM, TMPDIR} = process.env
  const folder = mkdtempSync(join(tmpdir(), 'amicable-'))
  t.after(() => {
    for (const [name, value] of Object.entries({CHROMIUM, TMPDIR})) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    rmSync(folder, {recursive: true, force: true})
  })
  Object.assign(process.env, {CHROMIUM: join(folder, 'none'), TMPDIR: folder})
  await assert.rejects(startWeb({vsix, files}), /executable/)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('amicable-web-')),
    [],
  )
})
