import {symlink} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'

const blank = 'Dear {{name}},\n\nWe are ending our agreement on {{day}}.\n\nKind regards,\nTom\n'
const markup = '<p>Dear {{name}},</p><p hidden>You failed to pay.</p><p>We are ending our agreement on {{day}}.</p>\n'

/** What is said of blanks and blame in each file. */
async function foundIn(folder: string, argv: readonly string[]): Promise<Record<string, string[]>> {
  const {stdout, stderr} = await runIn(folder, [...argv, '-f', 'compact', '--kind', 'termination'], {lint})
  expect(stderr).toBe('')
  const found: Record<string, string[]> = {}
  for (const [, file = '', id = ''] of stdout.matchAll(
    /^(?:.*\/)?([^/:]+):\d+:\d+: .*\W(blame|placeholder|missing-thanks)\W/gm,
  ))
    found[file] = [...(found[file] ?? []), id]
  return found
}

test('the name of a file says that it is a template', async () => {
  const folder = await folderWith({
    'letter.txt': blank,
    'letter.hbs': blank,
    'letter.html.erb': markup,
    'letter.liquid': markup,
  })
  expect(await foundIn(folder, ['.'])).toEqual({
    'letter.txt': ['placeholder', 'placeholder', 'missing-thanks'],
    'letter.hbs': ['missing-thanks'],
    'letter.html.erb': ['missing-thanks'],
    'letter.liquid': ['missing-thanks'],
  })
})

test('unless the config or the command line says otherwise', async () => {
  const config = {overrides: [{files: '*.hbs', template: false}]}
  const folder = await folderWith({'.amicablerc': JSON.stringify(config), 'a.hbs': blank, 'b.ejs': blank})
  const found = ['placeholder', 'placeholder', 'missing-thanks']
  expect(await foundIn(folder, ['.'])).toEqual({'a.hbs': found, 'b.ejs': ['missing-thanks']})
  expect(await foundIn(folder, ['.', '--no-template'])).toEqual({'a.hbs': found, 'b.ejs': found})
})

test('a template whose name says no format is what it looks like, also where its config is printed', async () => {
  const folder = await folderWith({'a.hbs': markup, 'b.hbs': blank, 'c.md.hbs': markup})
  const {asked} = await runIn(folder, ['.'])
  expect(asked.get(blank)).toMatchObject({format: 'text', template: true})
  const formatOf = async (name: string) => JSON.parse((await runIn(folder, ['--print-config', name])).stdout).format
  expect(await Promise.all(['a.hbs', 'b.hbs', 'c.md.hbs', 'd.hbs'].map(formatOf))).toEqual([
    'html',
    'text',
    'markdown',
    'text',
  ])
  expect(await runIn(folder, ['--print-config', '.'])).toMatchObject({code: 2, stdout: ''})
})

describe('partials', () => {
  const letter = 'Dear {{name}},\n\nWe are ending our agreement.\n\n{{> closing}}\n\nKind regards,\nTom\n'
  const thanks = 'Thank you for three good years.\n'

  test('are read beside the template and in the folder of the config', async () => {
    const folder = await folderWith({
      '.amicablerc': '{}',
      'partials/closing.hbs': thanks,
      'letters/deep/a.hbs': letter,
      'other/b.hbs': letter,
      'other/closing.hbs': 'See you, and thank you for nothing.\n',
    })
    expect(await foundIn(folder, ['letters', 'other/b.hbs'])).toEqual({'b.hbs': ['missing-thanks']})
  })

  test('are not read where they lie elsewhere, or a link leads there', async () => {
    const folder = await folderWith({'closing.hbs': thanks, 'a/.amicablerc': '{}', 'a/a.hbs': letter})
    await symlink(path.join(folder, 'closing.hbs'), path.join(folder, 'a', 'closing.hbs'))
    expect(await foundIn(folder, ['a'])).toEqual({'a.hbs': ['missing-thanks']})
    const {stdout} = await runIn(folder, ['a', '--kind', 'termination'], {lint})
    expect(stdout).toContain('`{{> closing}}` was not found')
  })

  test('that cannot be read are told of', async () => {
    const folder = await folderWith({'closing.hbs': new Uint8Array([0xe9, 0x21]), 'a.hbs': letter})
    expect(await runIn(folder, ['a.hbs'])).toMatchObject({
      code: 2,
      stderr: `amicable: a.hbs: its partial ${path.join(folder, 'closing.hbs')} cannot be read: invalid UTF-8; save it as UTF-8\n`,
    })
  })
})
