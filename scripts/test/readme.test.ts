import {execFile} from 'node:child_process'
import {access, readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {lint} from '@amicable/rules'
import {parseConfig} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'
import {commands} from '../../packages/cli/src/commands/index.ts'
import {optionGroups} from '../../packages/cli/src/options.ts'

const root = new URL('../../', import.meta.url)
const run = promisify(execFile)

interface Fence {
  language: string
  text: string
}

async function read(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8')
}

function fencesOf(markdown: string): Fence[] {
  return Array.from(markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ([, language = '', text = '']) => ({
    language,
    text,
  }))
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'docs/ci.md',
  'docs/config.md',
  'packages/rules/README.md',
  'packages/cli/README.md',
]

describe.each(pages)('%s', (page) => {
  test('its examples print what it says', async () => {
    const fences = fencesOf(await read(page))
    for (const [index, {language, text}] of fences.entries()) {
      const printed = fences[index + 1]
      if (language !== 'js' || printed?.language !== 'text') continue
      // Beside the packages, so that they are found as a user would find them: as they are built.
      const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', text], {
        cwd: new URL('packages/rules/', root),
      })
      expect(stdout).toBe(printed.text)
    }
  })

  test('its configs are configs', async () => {
    for (const {language, text} of fencesOf(await read(page))) {
      if (language === 'json') expect(await parseConfig(text, '/.amicablerc.json')).toMatchObject({problems: []})
      if (language === 'yaml') expect((await lint(`${text}Dear Ann,\n`, {format: 'markdown'})).notes).toEqual([])
    }
  })

  test('the options it names are there', async () => {
    const rows = [...optionGroups.flatMap((group) => group.rows), ...commands.flatMap(({flags = []}) => flags)]
    const names = rows.map(({name}) => `--${name}`)
    const lines = (await read(page)).matchAll(/npx amicable(?: [^`\n]*)?/g)
    const used = Array.from(lines, ([line]) => line.match(/ --[a-z-]+/g) ?? []).flat()
    for (const option of used) expect(names).toContain(option.trim())
  })

  test('its links lead somewhere', async () => {
    for (const [, target = ''] of (await read(page)).matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
      if (!/^https?:/.test(target)) await access(new URL(target, new URL(page, root)))
    }
  })
})

test('the README shows a library and a plugin', async () => {
  const examples = fencesOf(await read('README.md')).filter(({language}) => language === 'js')
  expect(examples.map(({text}) => text)).toEqual([
    expect.stringContaining('await lint('),
    expect.stringContaining('.use(blame)'),
  ])
})

test('the tests run as the README says', async () => {
  const readme = await read('README.md')
  expect(readme).toContain('\nnpm ci && npx amicable test-fixtures/letters/first-draft.md\n')
  expect(readme).toContain('\nnpm ci && npm test\n')
  expect(await read('.ci/run')).toContain('\nnpm ci\nnpm test\n')
})

test('the scripts that CONTRIBUTING names are there', async () => {
  const {scripts} = JSON.parse(await read('package.json'))
  const named = Array.from((await read('CONTRIBUTING.md')).matchAll(/npm run ([\w:-]+)/g), ([, name]) => name)
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})
