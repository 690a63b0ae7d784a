// Pictures for the extension's README, in light and dark. They are taken when UPDATE_PICTURES is set; look at each of them.
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {sharp} from './installed.mjs'

const folder = join(import.meta.dirname, '..', 'packages', 'client', 'images')

/** Takes pictures of a window: `<name>-light.png` and `<name>-dark.png`. */
export async function takePicture(page, name) {
  if (!process.env.UPDATE_PICTURES) return
  mkdirSync(folder, {recursive: true})
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({colorScheme})
    await page.locator(colorScheme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark').waitFor()
    // Colours fade from one theme to the next.
    await page.waitForTimeout(1000)
    const png = await page.screenshot({animations: 'disabled', caret: 'hide'})
    await sharp(png)
      .png({palette: true, quality: 80, dither: 0, effort: 10})
      .toFile(join(folder, `${name}-${colorScheme}.png`))
  }
}
