import {lint, type Report} from '@amicable/rules'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readModels} from '../../../fuzz/models.mjs'
import {folderWith, runIn} from './fake.ts'

const endings = {text: 'txt', markdown: 'md', mdx: 'mdx', html: 'html', eml: 'eml'}

type Result = Report & {filePath: string}

test('what is said of a letter does not depend on the others, nor on their order', async () => {
  const letters = readModels().slice(0, 12)
  const names = letters.map(({format}, at) => `${at}.${endings[format]}`)
  const cwd = await folderWith(Object.fromEntries(letters.map(({text}, at) => [names[at], text])))
  const results = async (files: readonly string[]): Promise<Result[]> => {
    const {stdout} = await runIn(cwd, ['--format', 'json', ...files], {lint})
    return (JSON.parse(stdout) as Result[]).sort((a, b) => a.filePath.localeCompare(b.filePath))
  }
  const alone = (await Promise.all(names.map((name) => results([name])))).flat()
  alone.sort((a, b) => a.filePath.localeCompare(b.filePath))
  expect(alone).toHaveLength(names.length)
  const orders = fc.shuffledSubarray(names, {minLength: names.length})
  await fc.assert(
    fc.asyncProperty(orders, async (files) => {
      expect(await results(files)).toEqual(alone)
    }),
    {numRuns: 5},
  )
})
