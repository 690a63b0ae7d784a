// What a user does in VS Code, with the patience that a program needs: a key that is pressed before the workbench
// listens is lost, and a menu that is asked for while the cursor moves does not come.
import {errors} from './installed.mjs'
import {until} from './vscode.mjs'

/** The text of an element, in one line; Monaco draws spaces as no-break spaces. */
export const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim()

/** The box at the top, in which commands, files and answers are typed. */
export const quickInput = (page) => page.locator('.quick-input-widget:visible')

/** Presses a key until it has had its effect; one that may be pressed twice. */
export const again = (page, key, what, hasHappened) =>
  until(what, async () => {
    await page.keyboard.press(key)
    return until(what, hasHappened, 2000).catch(() => false)
  })

/** How long a box, or what it offers, is waited for before the key is pressed again. */
const patience = {timeout: 5000}

/**
 * Opens the box with a key, types into it, and waits for what comes of that; where nothing does, it is tried again. What is
 * typed into a box that is just closing is lost, so its end is waited for.
 *
 * @param come resolves when what was typed has had its effect
 */
async function ask(page, key, text, come) {
  const input = quickInput(page).locator('input.input')
  await quickInput(page).waitFor({state: 'hidden'})
  await until(`the box of ${key} with ${text}`, async () => {
    try {
      if (!(await input.isVisible())) await page.keyboard.press(key)
      await input.fill(text, patience)
      await come(quickInput(page).locator('.quick-input-list .monaco-list-row'))
      return true
    } catch (error) {
      if (error instanceof errors.TimeoutError) return false
      throw error
    }
  })
}

/** Opens the box, types, and takes what it offers first, once that is what was meant. */
async function take(page, key, text, offered) {
  await ask(page, key, text, (rows) => rows.and(page.locator('.focused')).filter({hasText: offered}).waitFor(patience))
  await page.keyboard.press('Enter')
}

async function editorOf(page, name) {
  const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`)
  await editor.locator('.view-line').first().waitFor()
  return editor
}

/** Opens a file of the folder by its name; returns its editor. */
export async function openFile(page, name) {
  await take(page, 'Control+KeyP', name, name.split('/').pop())
  return editorOf(page, name)
}

/** Opens a file from the explorer, as where files are not found by their names; returns its editor. */
export async function openFromExplorer(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', {hasText: name}).dblclick()
  return editorOf(page, name)
}

/** What an editor shows, in one line. Its lines need not stand in their order in the page. */
export async function shownText(editor) {
  const lines = await editor.locator('.view-line').evaluateAll((all) =>
    all
      .map((line) => ({top: Number.parseFloat(line.style.top), text: line.textContent}))
      .sort((one, other) => one.top - other.top)
      .map(({text}) => text),
  )
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}

/** Waits until an editor shows a text; it may be wrapped. */
export const showsText = (editor, text) => until(text, async () => (await shownText(editor)).includes(text))

/** Runs a command by its title, as the palette shows it. */
export const runCommand = (page, title) => take(page, 'F1', `>${title}`, title)

/** The rows of the Problems panel, which is opened if it is not. */
export async function problems(page) {
  const panel = page.locator('.markers-panel')
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+KeyM')
  await panel.waitFor()
  return panel.locator('.monaco-list-row:has(.marker-icon)')
}

/** The files that the Problems panel lists. */
export async function problemFiles(page) {
  await problems(page)
  return page.locator(
    '.markers-panel .monaco-list-row:has(.resource-label), .markers-panel .monaco-list-row:has(.file-icon)',
  )
}

/** How many problems there are in all; the panel draws only those on the screen. */
export async function problemCount(page) {
  await problems(page)
  const badge = page.locator('.panel .action-item', {hasText: 'Problems'}).locator('.badge-content')
  return (await badge.count()) === 0 ? 0 : Number(await badge.innerText())
}

/** The checklist, which is brought to the front. */
export async function checklistView(page) {
  await runCommand(page, 'Focus on Letter Checklist View')
  const view = page.locator('.sidebar .pane', {hasText: 'Letter Checklist'})
  await view.waitFor()
  return view
}

/** The rows of the checklist. */
export const checklist = async (page) => (await checklistView(page)).locator('.monaco-list-row')

/** Draws the sidebar's edge to the right, so that a picture shows more of the checklist. */
export async function widenSidebar(page) {
  const {x, y, width, height} = await page.locator('.part.sidebar').boundingBox()
  await page.mouse.move(x + width, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width + 90, y + height / 2, {steps: 5})
  await page.mouse.up()
  await page.mouse.move(0, 0)
}

/** Goes down in a list that has the focus, until a row has it. */
export async function focusRow(page, row) {
  await page.keyboard.press('Home')
  await until('the row', async () => {
    if (/\bfocused\b/.test(await row.getAttribute('class'))) return true
    await page.keyboard.press('ArrowDown')
    return false
  })
}

/** A message in the corner of the window. */
export const notice = (page, text) => page.locator('.notifications-toasts .notification-toast', {hasText: text}).first()

/** Unfolds a message of which only the first line is shown. */
export async function readNotice(page, text) {
  const message = notice(page, text)
  await message.hover()
  await message.getByRole('button', {name: 'Expand Notification'}).click()
  await message.getByRole('button', {name: 'Collapse Notification'}).waitFor()
  await page.mouse.move(0, 0)
}

/** The item of the status bar that has the verdict. */
export const verdict = (page) => page.locator('.statusbar-item', {hasText: 'Letter:'})

/** The menu of quick fixes. Newer versions keep it, hidden, and have a second element of its class. */
export const quickFixes = (page) => page.locator('.action-widget:not(.action-list-submenu-panel)')

/** Presses keys until something comes that they open; what they have opened without it is closed again. */
const open = (page, keys, what, wanted) =>
  until(what, async () => {
    for (const key of keys) await page.keyboard.press(key)
    const isThere = await wanted.waitFor({timeout: 2000}).then(
      () => true,
      () => false,
    )
    if (!isThere) await page.keyboard.press('Escape')
    return isThere
  })

/** Opens the quick fixes at the cursor; returns the entry with a title. */
export async function openQuickFixes(page, title) {
  const entry = quickFixes(page).locator('.monaco-list-row.action', {hasText: title}).first()
  await open(page, ['Control+Period'], `the quick fix ${title}`, entry)
  return entry
}

/** Opens the hover at the cursor, which says a text. */
export const openHover = (page, text) =>
  open(
    page,
    ['Control+KeyK', 'Control+KeyI'],
    `the hover ${text}`,
    page.locator('.monaco-hover:visible', {hasText: text}).first(),
  )

/** Asks what may be written at the cursor, and takes the entry with a label. */
export async function complete(page, label) {
  const list = page.locator('.suggest-widget.visible')
  const entry = list.locator('.monaco-list-row', {has: page.getByText(label, {exact: true})}).first()
  await open(page, ['Control+Space'], `the completion ${label}`, entry)
  await until(`the entry ${label}`, async () => {
    if (/\bfocused\b/.test(await entry.getAttribute('class'))) return true
    await page.keyboard.press('ArrowDown')
    return false
  })
  await page.keyboard.press('Enter')
  await list.waitFor({state: 'hidden'})
}

/** The first slot of what was inserted, which is selected. */
export const slot = (page) => page.locator('.snippet-placeholder').first()

/** What stands above the greeting: the verdict, and the parts that a click inserts. */
export const codeLens = (editor) => editor.locator('.codelens-decoration').first()

/** Clicks on what the language status of the editor offers beside a text, and waits for the box that this opens. */
export async function askLanguageStatus(page, text, offered) {
  const item = page.locator('.hover-language-status', {hasText: text}).first()
  await until(`${offered} beside ${text}`, async () => {
    try {
      // What opens here closes again when the mouse is elsewhere for a moment.
      await page.locator('#status\\.languageStatus').click({timeout: 2000})
      await item.getByRole('button', {name: offered}).click({timeout: 2000})
      await quickInput(page).waitFor({timeout: 2000})
      return true
    } catch (error) {
      if (error instanceof errors.TimeoutError) return false
      throw error
    }
  })
}

/** Writes the user's settings, all of them, and saves them; nothing else may be unsaved. */
export async function writeSettings(page, settings) {
  await runCommand(page, 'Preferences: Open User Settings (JSON)')
  const editor = await editorOf(page, 'settings.json')
  await editor.and(page.locator('.focused')).waitFor()
  // What is typed would be given closing brackets.
  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(settings))
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.press('Control+KeyV')
  const unsaved = page.locator('.activitybar .badge[aria-label*="unsaved"]')
  await unsaved.waitFor()
  await again(page, 'Control+KeyS', 'the settings', async () => (await unsaved.count()) === 0)
  await page.keyboard.press('Control+KeyW')
  await editor.waitFor({state: 'detached'})
}

/** Puts the cursor into an editor; lines and columns are counted from 1. */
export async function goToLine(page, line, column) {
  await ask(page, 'Control+KeyG', `:${line}:${column}`, (rows) => rows.first().waitFor(patience))
  await page.keyboard.press('Enter')
  // A box that is closing still takes keys.
  await quickInput(page).waitFor({state: 'hidden'})
  await page.locator('.monaco-editor.focused').waitFor()
  await until(`line ${line}`, async () => (await cursorLine(page)) === line)
}

/** The line that the cursor is in, as the status bar says it: `Ln 3, Col 20`. */
async function cursorLine(page) {
  const place = await textOf(page.locator('#status\\.editor\\.selection'))
  return Number(/Ln (\d+)/.exec(place)?.[1])
}

/** Begins a paragraph after a line, and types. */
export async function writeAfter(page, line, text) {
  await goToLine(page, line, 1000)
  await again(page, 'Enter', 'a new line', async () => (await cursorLine(page)) > line)
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
}

/** What the box asks; the question may stand in the field itself, in grey. */
export async function question(page) {
  const placeholder = await quickInput(page).locator('input.input').getAttribute('placeholder')
  return `${placeholder} ${await textOf(quickInput(page))}`
}

/** Answers one step of a series of questions: types the answer, which also chooses what has these words. */
export async function answer(page, asked, text) {
  const box = quickInput(page)
  await until(`the question ${asked}`, async () => (await question(page)).includes(asked))
  await box.locator('input.input').fill(text)
  await until(`the answer ${text}`, async () => {
    const choices = box.locator('.quick-input-list .monaco-list-row')
    const chosen = choices.and(page.locator('.focused'))
    return (await choices.count()) === 0 || (await chosen.allInnerTexts()).join('').includes(text)
  })
  await page.keyboard.press('Enter')
}

/** How long the activation of an extension took, as VS Code itself says it: `Activation: 20ms`. */
export async function activation(page, name) {
  await runCommand(page, 'Developer: Show Running Extensions')
  const list = page.locator('.runtime-extensions-editor .monaco-list')
  const row = list.locator('.monaco-list-row', {hasText: name}).first()
  const pages = ['Home', 'PageDown', 'PageDown', 'PageDown', 'End', 'PageUp']
  let turned = 0
  const [time] = await until('the time of the activation', async () => {
    // Only what is on the screen is drawn, and the list is in the order of the times.
    await list.press(pages[turned++ % pages.length] ?? 'Home')
    return (await row.count()) > 0 && /(?:Startup )?Activation: \d+ ?ms/.exec(await textOf(row))
  })
  await page.keyboard.press('Control+KeyW')
  await row.waitFor({state: 'detached'})
  return time
}
