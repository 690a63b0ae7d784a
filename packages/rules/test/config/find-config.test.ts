import {type ConfigCache, type ConfigHost, findConfig, readConfig} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'

/** A host with these files, which notes what it is asked for. */
function hostOf(files: Record<string, string | Error>): ConfigHost & {asked: string[]} {
  const asked: string[] = []
  return {
    asked,
    async readText(path) {
      asked.push(path)
      const file = files[path]
      if (file instanceof Error) throw file
      return file
    },
  }
}

const pathFor = async (filePath: string, files: Record<string, string | Error>): Promise<string | undefined> =>
  (await findConfig(filePath, hostOf(files)))?.path

describe('which file is the config', () => {
  test('the nearest one upward', async () => {
    const files = {'/a/.amicablerc': '', '/a/b/c/.amicablerc.yml': '', '/.amicablerc': ''}
    expect(await pathFor('/a/b/c/d/letter.md', files)).toBe('/a/b/c/.amicablerc.yml')
    expect(await pathFor('/a/b/letter.md', files)).toBe('/a/.amicablerc')
    expect(await pathFor('/letter.md', files)).toBe('/.amicablerc')
    expect(await pathFor('/a/b/letter.md', {})).toBeUndefined()
    expect(await pathFor('letter.md', {'.amicablerc': ''})).toBeUndefined()
  })

  test('in one folder, the first name of the list', async () => {
    const names = ['.amicablerc', '.amicablerc.json', '.amicablerc.yaml', '.amicablerc.yml', 'package.json']
    for (const [index, name] of names.entries()) {
      const files = Object.fromEntries(names.slice(index).map((other) => [`/a/${other}`, '{"amicable": {}}']))
      expect(await pathFor('/a/letter.md', {...files, '/.amicablerc': ''})).toBe(`/a/${name}`)
    }
  })

  test('a package.json without the key is passed over, broken or not', async () => {
    const above = {'/a/.amicablerc': ''}
    for (const source of [
      '{"devDependencies": {"amicable": "1"}}',
      '{"name": "amicable"',
      '{',
      '',
      '"amicable"',
      'null',
    ]) {
      expect(await pathFor('/a/b/letter.md', {...above, '/a/b/package.json': source})).toBe('/a/.amicablerc')
    }
    expect(await pathFor('/a/b/letter.md', {...above, '/a/b/package.json': new Error('denied')})).toBe('/a/.amicablerc')
  })

  test('a broken package.json with the key is a broken config', async () => {
    const found = await findConfig('/a/letter.md', hostOf({'/a/package.json': '{"amicable": {"kind": "other"}, "x": '}))
    expect(found?.config).toBeUndefined()
    expect(found?.problems[0]).toMatchObject({path: '/a/package.json', line: 1})
  })

  test('a config that cannot be read is a broken config', async () => {
    const found = await findConfig('/a/letter.md', hostOf({'/a/.amicablerc': new Error('permission denied')}))
    expect(found?.problems).toEqual([
      {message: 'cannot be read: permission denied', path: '/a/.amicablerc', line: 1, column: 1},
    ])
  })
})

describe('paths', () => {
  test('of Windows, with either separator', async () => {
    expect(await pathFor('C:\\Users\\Ann\\letter.md', {'C:\\Users\\.amicablerc': ''})).toBe('C:\\Users\\.amicablerc')
    expect(await pathFor('C:\\Users\\letter.md', {'C:\\.amicablerc': ''})).toBe('C:\\.amicablerc')
    expect(await pathFor('c:/Users/Ann/letter.md', {'c:/.amicablerc': ''})).toBe('c:/.amicablerc')
    expect(await pathFor('\\\\nas\\letters\\a\\b.md', {'\\\\nas\\letters\\.amicablerc': ''})).toBe(
      '\\\\nas\\letters\\.amicablerc',
    )
    expect(await pathFor('\\\\nas\\letters\\a\\b.md', {})).toBeUndefined()
  })

  test('of POSIX, where a backslash is a letter like any other', async () => {
    expect(await pathFor('/a/b\\c/letter.md', {'/a/b\\c/.amicablerc': '', '/a/b/.amicablerc': ''})).toBe(
      '/a/b\\c/.amicablerc',
    )
  })
})

test('each folder is searched once', async () => {
  const host = hostOf({'/a/.amicablerc': 'kind: other'})
  const cache: ConfigCache = new Map()
  const found = await Promise.all(
    ['/a/b/1.md', '/a/b/2.md', '/a/b/c/3.md', '/a/4.md'].map((path) => findConfig(path, host, cache)),
  )
  expect(new Set(found).size).toBe(1)
  expect(new Set(host.asked).size).toBe(host.asked.length)
  expect(host.asked).toHaveLength(5 + 5 + 1)
})

test('a config that is asked for by its path', async () => {
  const host = hostOf({'/etc/mine.yaml': 'kind: other'})
  expect(await readConfig('/etc/mine.yaml', host)).toEqual({
    path: '/etc/mine.yaml',
    folder: '/etc',
    files: ['/etc/mine.yaml'],
    config: {kind: 'other'},
    problems: [],
  })
  expect(await readConfig('/etc/none.yaml', host)).toBeUndefined()
})
