// The .vsix in a real VS Code, an old and a new one, used as a user does.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {newCode, oldCode} from './installed.mjs'
import {takePicture} from './pictures.mjs'
import {letter, read, report, vsix} from './product.mjs'
import {stepsOf} from './steps.mjs'
import * as user from './user.mjs'
import {startCode, until} from './vscode.mjs'

const files = {
  'README.md': read('README.md'),
  'first-draft.md': letter('first-draft.md'),
  'angry.eml': letter('angry.eml'),
  'team/.amicablerc.json': '{"rules": {"blame": "off"}}\n',
  'team/short.md': 'Hi Dana,\n\nYou failed to send the photographs. You clearly do not care about the garden.\n\nRos\n',
}

// The old one does not trust the folder: then, too, everything works.
for (const [code, isTrusted] of [
  [oldCode(), false],
  [newCode(), true],
]) {
  test(`VS Code ${code.version}`, async (t) => {
    const started = await startCode(code, {vsix, files, more: {'security.workspace.trust.enabled': !isTrusted}})
    const {page, folder} = started
    // Those of the new one are in the README.
    const picture = async (name) => isTrusted && takePicture(page, name)
    const onDisk = (name) => readFileSync(join(folder, name), 'utf8')
    const save = async (name, test) => {
      await user.again(page, 'Control+KeyS', `${name} on disk`, () => test(onDisk(name)))
    }
    const step = stepsOf(t, page)
    try {
      await step('leaves a README alone', async () => {
        await user.openFile(page, 'README.md')
        await until('the welcome', async () =>
          (await user.textOf(await user.checklistView(page))).includes('does not look like a letter'),
        )
        assert.equal(await user.verdict(page).count(), 0)
      })

      await step('says how long its activation took', async () => {
        t.diagnostic(`VS Code ${code.version}: ${await user.activation(page, 'Amicable')}`)
      })

      await step('underlines findings, and lists those of the command line', async () => {
        const editor = await user.openFile(page, 'first-draft.md')
        for (const level of ['error', 'warning', 'info'])
          await editor.locator(`.squiggly-${level}`).first().waitFor({state: 'attached'})
        const {messages} = report(join(folder, 'first-draft.md'))
        await until('all findings', async () => (await user.problemCount(page)) === messages.length)
        const [first] = messages.filter(({level}) => level === 'error')
        const row = await user.textOf((await user.problems(page)).first())
        assert.ok(row.includes(first.message), row)
        assert.ok(row.includes(`[Ln ${first.line}, Col ${first.column}]`), row)
        assert.equal(await (await user.problemFiles(page)).count(), 1)
      })

      await step('shows the checklist and the verdict', async () => {
        await user.widenSidebar(page)
        const rows = await user.checklist(page)
        await rows.filter({hasText: 'Not ready'}).first().waitFor()
        await rows
          .filter({hasText: /^Thanksmissing/})
          .first()
          .waitFor()
        assert.match(await user.textOf(user.verdict(page)), /Letter: not ready/)
        await picture('checklist')
      })

      await step('brings the checklist to the front by a click on the verdict', async () => {
        const view = await user.checklistView(page)
        await user.runCommand(page, 'View: Show Explorer')
        await view.waitFor({state: 'hidden'})
        await user.verdict(page).click()
        await view.waitFor()
        // Where the mouse stays, a tooltip comes.
        await page.mouse.move(0, 0)
      })

      await step('says why in a hover', async () => {
        const {messages} = report(join(folder, 'first-draft.md'))
        const finding = messages.find(({ruleId}) => ruleId === 'threat')
        await user.goToLine(page, finding.line, finding.column)
        await user.openHover(page, finding.why)
        await picture('hover')
        await page.keyboard.press('Escape')
      })

      await step('mends by keyboard', async () => {
        const line = onDisk('first-draft.md')
          .split('\n')
          .findIndex((text) => text.includes('so, so sorry'))
        await user.goToLine(page, line + 1, 66)
        await user.openQuickFixes(page, 'Write “sorry”')
        await picture('quick-fix')
        await page.keyboard.press('Enter')
        await save('first-draft.md', (text) => text.includes("I'm sorry to even be writing"))
      })

      await step('inserts a missing part from the checklist', async () => {
        const rows = await user.checklist(page)
        const thanks = rows.filter({hasText: /^Thanks/})
        await user.focusRow(page, thanks)
        await page.keyboard.press('Control+Enter')
        // The first slot of the snippet is selected.
        await user.slot(page).waitFor({state: 'attached'})
        await page.keyboard.type('the Harbour Street rebrand')
        await save('first-draft.md', (text) => /Thank you .*the Harbour Street rebrand/.test(text))
        await rows
          .filter({hasText: /^Thanks.*Harbour Street rebrand/})
          .first()
          .waitFor()
      })

      await step('reads mail', async () => {
        const editor = await user.openFile(page, 'angry.eml')
        await editor.locator('.squiggly-error').first().waitFor({state: 'attached'})
        await page.locator('.statusbar-item', {hasText: 'Mail Message'}).waitFor()
        await picture('mail')
      })

      await step('goes on when a config is broken, and recovers when it is mended', async () => {
        const config = join(folder, 'team', '.amicablerc.json')
        const editor = await user.openFile(page, 'team/short.md')
        const blame = editor.locator('.squiggly-error')
        await until('the verdict', async () => (await user.verdict(page).count()) === 1)
        assert.equal(await blame.count(), 0)
        writeFileSync(config, '{"rules": {"blame": "off"\n')
        await user.notice(page, /\.amicablerc\.json:2:1: .*Mend it/).waitFor()
        await blame.first().waitFor({state: 'attached'})
        await user.readNotice(page, /\.amicablerc\.json:2:1: .*Mend it/)
        await picture('broken-config')
        await user.runCommand(page, 'Notifications: Clear All Notifications')
        writeFileSync(config, files['team/.amicablerc.json'])
        await blame.first().waitFor({state: 'detached'})
        assert.equal(await user.notice(page, /amicablerc/).count(), 0)
      })

      await step('adds to a config as it stands in the editor', async () => {
        const config = await user.openFile(page, 'team/.amicablerc.json')
        await user.goToLine(page, 1, 1)
        const lines = config.locator('.view-line')
        await user.again(page, 'Enter', 'a line above', async () => (await lines.count()) > 2)
        await user.openFile(page, 'team/short.md')
        await user.goToLine(page, 3, 45)
        // Below “Ignore opinion here”.
        await user.openQuickFixes(page, 'Turn opinion off for this folder')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        const editor = await user.openFile(page, 'team/.amicablerc.json')
        await editor.locator('.view-line', {hasText: '"opinion"'}).waitFor()
        await save('team/.amicablerc.json', (text) => text.startsWith('\n{'))
        const rules = {opinion: 'off', blame: 'off'}
        assert.deepEqual(JSON.parse(onDisk('team/.amicablerc.json')), {rules})
      })

      await step('prepares the call', async () => {
        await user.openFile(page, 'first-draft.md')
        await until('the verdict', async () => (await user.verdict(page).count()) === 1)
        await user.runCommand(page, 'View: Hide Panel')
        await user.runCommand(page, 'Amicable: Prepare the Call')
        const notes = page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]')
        await notes.locator('.view-line').first().waitFor()
        // The letter beside the notes is still the one that is spoken of.
        await user.verdict(page).waitFor()
        await picture('call')
        await user.runCommand(page, 'View: Join All Editor Groups')
      })

      await step('reads all letters of the folder', async () => {
        await user.runCommand(page, 'Amicable: Check All Letters in the Workspace')
        await user.notice(page, /3 letters among 4 files/).waitFor()
        await user.runCommand(page, 'Notifications: Clear All Notifications')
      })

      await step('writes a letter that is ready, and copies it', async () => {
        const lastDay = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
        const today = new Date().toISOString().slice(0, 10)
        await user.runCommand(page, 'Amicable: New Termination Letter…')
        await user.answer(page, 'Who is the letter to?', 'Marcus')
        await until('the kinds of business', async () =>
          (await user.question(page)).includes('What do you do for them?'),
        )
        await picture('new-letter')
        await user.answer(page, 'What do you do for them?', 'dog walking')
        await user.answer(page, 'Why does it end?', 'From July I work in Leeds only.')
        await user.answer(page, 'What is the last day?', lastDay)
        await user.answer(page, 'How many days’ notice', '30')
        await user.answer(page, 'Does any money come back?', 'No')
        await user.answer(page, 'Who could take over?', 'Priya Nair; Tom Alder')
        await user.answer(page, 'Have you told them yourself?', 'Yes')
        await user.answer(page, 'On which day is the call?', today)
        await user.answer(page, 'Who signs it?', 'Helen Moss')
        await until('the verdict', async () => /Letter: ready/.test(await user.textOf(user.verdict(page))))
        await user.checklist(page)
        await picture('ready')
        await user.runCommand(page, 'Amicable: Copy as Plain Text')
        const copied = await until('the copy', async () => {
          const text = await page.evaluate(() => navigator.clipboard.readText())
          return text.includes('Marcus') && text
        })
        assert.match(copied, /Priya Nair.*Helen Moss/s)
      })

      await step('goes on after a restart', async () => {
        await user.runCommand(page, 'Amicable: Restart')
        await user.runCommand(page, 'View: Focus Active Editor Group')
        await user.goToLine(page, 5, 1)
        await page.keyboard.type('I am so, so sorry. ')
        await until('the verdict', async () => /Letter: worth another look/.test(await user.textOf(user.verdict(page))))
      })

      await step('mends all that is safe', async () => {
        await user.runCommand(page, 'Amicable: Fix All')
        await until('the verdict', async () => /Letter: ready/.test(await user.textOf(user.verdict(page))))
      })

      await step('shows the way in a walkthrough', async () => {
        await user.runCommand(page, 'View: Toggle Primary Side Bar Visibility')
        await user.runCommand(page, 'Welcome: Open Walkthrough...')
        await user.answer(page, 'End the work with a client', 'End the work with a client')
        await page.locator('.getting-started-step').first().waitFor()
        await picture('walkthrough')
      })
    } catch (error) {
      console.error(started.log())
      throw error
    } finally {
      await started.stop()
    }
  })
}
