import {configFor, isIgnored} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'

describe('the settings of a file', () => {
  test('overrides are merged in order, rules one by one', async () => {
    const config = {
      $schema: 'x',
      kind: 'termination',
      notice: 30,
      rules: {blame: 'warning', vague: 'off'},
      ignores: ['z'],
      overrides: [
        {files: '*.html', template: true, rules: {vague: 'info'}},
        {files: ['contracts/**', 'deals/*.md'], kind: 'agreement', notice: 14},
        {files: 'contracts/old/*.html', notice: 7, rules: {opinion: 'error'}},
      ],
    } as const
    const of = (path: string) => configFor(path, structuredClone(config) as never, '/home/ann')
    expect(await of('/home/ann/letter.md')).toEqual({
      kind: 'termination',
      notice: 30,
      rules: {blame: 'warning', vague: 'off'},
    })
    expect(await of('/home/ann/contracts/old/a.html')).toEqual({
      kind: 'agreement',
      template: true,
      notice: 7,
      rules: {blame: 'warning', vague: 'info', opinion: 'error'},
    })
    expect(await of('/home/ann/deals/a.md')).toMatchObject({kind: 'agreement', notice: 14})
    expect(await of('/home/ann/deals/old/a.md')).toMatchObject({kind: 'termination', notice: 30})
  })

  test('an empty config', async () => {
    expect(await configFor('/a/b.md', {}, '/a')).toEqual({rules: {}})
  })
})

describe('globs', () => {
  const matches = (glob: string, path: string, folder = '/home/ann') => isIgnored(path, {ignores: [glob]}, folder)

  test.each([
    ['a.md', '/home/ann/a.md', true],
    ['a.md', '/home/ann/x/y/a.md', true],
    ['./a.md', '/home/ann/a.md', true],
    ['./a.md', '/home/ann/x/a.md', false],
    ['x/a.md', '/home/ann/x/a.md', true],
    ['x/a.md', '/home/ann/y/x/a.md', false],
    ['**/x/a.md', '/home/ann/y/x/a.md', true],
    ['drafts', '/home/ann/drafts/a.md', true],
    ['drafts/', '/home/ann/x/drafts/y/a.md', true],
    ['drafts/**', '/home/ann/drafts/.hidden/a.md', true],
    ['draft', '/home/ann/drafts/a.md', false],
    ['*.{html,htm}', '/home/ann/x/a.htm', true],
    ['*.md', '/home/ann/.md/a.txt', true],
    ['ann', '/home/ann/a.md', false],
  ])('%s of %s: %s', async (glob, path, expected) => {
    expect(await matches(glob, path)).toBe(expected)
  })

  test('on Windows', async () => {
    expect(await matches('drafts/*.md', 'C:\\Users\\Ann\\drafts\\a.md', 'c:\\Users\\Ann')).toBe(true)
    expect(await matches('drafts/*.md', 'C:\\drafts\\a.md', 'C:\\')).toBe(true)
  })

  test('for a file that is not below the config, relative to the root', async () => {
    expect(await matches('**/drafts/*.md', '/srv/drafts/a.md')).toBe(true)
    expect(await matches('*.md', '/home/anna/a.md')).toBe(true)
    expect(await matches('drafts/*.md', '/srv/drafts/a.md')).toBe(false)
  })
})
