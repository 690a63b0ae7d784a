// What helps while a letter is written, in an old and a new VS Code and in the one for the browser.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {newCode, oldCode} from './installed.mjs'
import {takePicture} from './pictures.mjs'
import {vsix} from './product.mjs'
import {stepsOf} from './steps.mjs'
import * as user from './user.mjs'
import {settings, startCode, until} from './vscode.mjs'
import {startWeb} from './web.mjs'

const lastDay = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
const files = {
  'goodbye.md': `Hi Dana,\n\nI have decided to end our agreement; its last day is ${lastDay}.\n\nBest wishes,\n\nRos\n`,
}

/** Where it is written, and with which settings of the user; the old VS Code does not trust the folder. */
const [old, latest] = [oldCode(), newCode()]
const trusting = {...settings, 'security.workspace.trust.enabled': false}
const places = [
  {name: `VS Code ${old.version}`, userSettings: settings, start: () => startCode(old, {vsix, files})},
  {
    name: `VS Code ${latest.version}`,
    userSettings: trusting,
    hasPictures: true,
    start: () => startCode(latest, {vsix, files, more: trusting}),
  },
  {name: 'VS Code for the browser', userSettings: {}, hasNoDisk: true, start: () => startWeb({vsix, files})},
]

for (const {name, userSettings, hasPictures, hasNoDisk, start} of places) {
  test(`writing in ${name}`, async (t) => {
    const {page, folder, stop} = await start()
    t.after(stop)
    const step = stepsOf(t, page)
    const editor = await user.openFromExplorer(page, 'goodbye.md')
    const lens = user.codeLens(editor)
    /** Waits until a verdict stands above the greeting, and with it the parts that a click inserts. */
    const lensShows = async (verdict, parts) => {
      const text = [verdict, ...parts.map((part) => `+ ${part}`)].join(' | ')
      await until(text, async () => (await lens.count()) > 0 && (await user.textOf(lens)) === text)
    }
    const optional = ['Alternatives', 'Conversation', 'Continuity', 'Closure']

    await step('shows the verdict and what is missing above the greeting', async () => {
      await lensShows('Worth another look: 3 warnings', ['Reason', 'Next steps', 'Thanks', ...optional])
    })

    await step('inserts a part by a click above the greeting', async () => {
      await lens.getByRole('button', {name: '+ Reason'}).click()
      await user.slot(page).waitFor({state: 'attached'})
      // What is not filled in is a blank.
      await lensShows('Not ready: 1 error, 2 warnings', ['Next steps', 'Thanks', ...optional])
      await page.keyboard.type('that I move to Leeds on 1 June')
      await user.showsText(editor, 'The reason is that I move to Leeds on 1 June.')
      await lensShows('Worth another look: 2 warnings', ['Next steps', 'Thanks', ...optional])
    })

    await step('completes a part that is missing', async () => {
      await user.writeAfter(page, 3, 'tha')
      await user.complete(page, 'thanks…')
      await user.slot(page).waitFor({state: 'attached'})
      await page.keyboard.type('the garden')
      await user.showsText(editor, 'Thank you for the work we did together on the garden. Best wishes,')
      await page.keyboard.press('Escape')
    })

    await step('has snippets for parts', async () => {
      await user.writeAfter(page, 5, 'letter-nex')
      await user.complete(page, 'letter-next-steps')
      for (const text of ['5 June', 'the plans', '30 June']) {
        await user.slot(page).waitFor({state: 'attached'})
        await page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
      await user.showsText(editor, 'By 5 June I will send the plans; the last invoice follows on 30 June. Best wishes,')
      await lensShows('Ready to send', optional)
    })

    await step('completes front matter', async () => {
      await user.goToLine(page, 1, 1)
      await page.keyboard.type('---\n\n---\n')
      await user.goToLine(page, 2, 1)
      await page.keyboard.type('am')
      await user.complete(page, 'amicable')
      await page.keyboard.type('ki')
      await user.complete(page, 'kind')
      await user.complete(page, 'other')
      await user.showsText(editor, '--- amicable: kind: other --- Hi Dana,')
      await lensShows('Ready to send', [])
    })

    await step('says what kind of letter it is, and changes it', async () => {
      await user.askLanguageStatus(page, 'Other message', 'Change')
      await until('the kinds', async () => (await user.question(page)).includes('Kind of This Letter'))
      if (hasPictures) await takePicture(page, 'kind')
      await user.answer(page, 'Kind of This Letter', 'Letter that ends the work')
      await user.showsText(editor, '--- amicable: kind: termination --- Hi Dana,')
      await lensShows('Ready to send', optional)
    })

    await step('saves what it shows', async () => {
      const shown = await user.shownText(editor)
      await user.again(page, 'Control+KeyS', 'all saved', async () => (await page.locator('.tab.dirty').count()) === 0)
      if (!hasNoDisk) assert.equal(readFileSync(join(folder, 'goodbye.md'), 'utf8').replace(/\s+/g, ' ').trim(), shown)
    })

    await step('takes the level of a rule from the settings', async () => {
      await user.writeSettings(page, {...userSettings, 'amicable.rules.missing-closure': 'error'})
      await lensShows('Not ready: 1 error', optional)
    })

    await step('shows nothing above the greeting when the settings say so', async () => {
      await user.writeSettings(page, {...userSettings, 'amicable.codeLens': false})
      await until('the level of before', async () => /Letter: ready/.test(await user.textOf(user.verdict(page))))
      // What has been asked of the server by now would have come before the new text is judged.
      await user.writeAfter(page, 7, '{blank}')
      await until('the blank', async () => /Letter: not ready/.test(await user.textOf(user.verdict(page))))
      await lens.waitFor({state: 'detached'})
    })
  })
}
