// Tests of one window, one after the other.
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Steps that go on from each other: those after one that failed are skipped, and the window in which it failed is kept as a
 * picture.
 *
 * @param t the test that they are part of
 * @param page the window
 */
export function stepsOf(t, page) {
  let hasFailed = false
  return (name, run) =>
    t.test(name, {skip: hasFailed && 'a step before it failed'}, async () => {
      hasFailed = true
      await run().catch(async (error) => {
        const path = join(tmpdir(), `amicable-failed-${t.name.replaceAll(' ', '-')}.png`)
        await page.screenshot({path})
        t.diagnostic(`The window is in ${path}`)
        throw error
      })
      hasFailed = false
    })
}
