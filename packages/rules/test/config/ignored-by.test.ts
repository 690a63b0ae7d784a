import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type ConfigHost, ignoredBy, ignoreNames} from '../../src/config/index.ts'

function hostOf(files: Record<string, string>): ConfigHost & {asked: string[]} {
  const asked: string[] = []
  return {
    asked,
    readText: async (name) => {
      asked.push(name)
      return files[name]
    },
  }
}

describe('the ignore files of a folder and above it', () => {
  const host = hostOf({
    '/.gitignore': '*',
    '/.amicableignore': '*.md',
    '/work/.git/HEAD': 'ref: refs/heads/main\n',
    '/work/.gitignore':
      '\uFEFF# what is made\r\n\r\nbuild/\r\n/top.txt\r\n*.bak.txt\r\n\\#odd.txt\r\n!keep.bak.txt\r\n',
    '/work/.amicableignore': 'archive\n!made.txt\nsent/**/2019.md',
    '/work/letters/.gitignore': 'made.txt\n',
    '/work/letters/[x] a/.amicableignore': '/here.txt\n\\!odd.txt\nsub/deep.txt',
    '/work/letters/module/.git': 'gitdir: ../../.git/modules/module\n',
  })
  const git = '/work/.gitignore'
  const own = '/work/.amicableignore'
  const deep = '/work/letters/[x] a/.amicableignore'

  test.each([
    ['/work/a.txt', undefined],
    ['/work/build/a.txt', git],
    ['/work/letters/build/x/a.txt', git],
    ['/work/build', undefined],
    ['/work/top.txt', git],
    ['/work/letters/top.txt', undefined],
    ['/work/letters/a.bak.txt', git],
    ['/work/letters/keep.bak.txt', undefined],
    ['/work/#odd.txt', git],
    ['/work/archive', own],
    ['/work/letters/archive/a.txt', own],
    ['/work/Archive/a.txt', undefined],
    ['/work/sent/2019.md', own],
    ['/work/sent/to/ann/2019.md', own],
    ['/work/letters/sent/2019.md', undefined],
    // A nearer file goes on from those above it.
    ['/work/made.txt', undefined],
    ['/work/letters/made.txt', '/work/letters/.gitignore'],
    ['/work/letters/[x] a/here.txt', deep],
    ['/work/letters/[x] a/y/here.txt', undefined],
    ['/work/letters/[x] a/y/!odd.txt', deep],
    ['/work/letters/[x] a/sub/deep.txt', deep],
    ['/work/letters/x a/here.txt', undefined],
    // A repository in the repository is one of its own.
    ['/work/letters/module/a.bak.txt', undefined],
    // Outside a repository Git ignores nothing.
    ['/elsewhere/a.txt', undefined],
    ['/elsewhere/a.md', '/.amicableignore'],
  ])('%s: %s', async (file, expected) => {
    expect(await ignoredBy(file, ignoreNames, host)).toBe(expected)
  })

  test('only those that were asked for', async () => {
    expect(await ignoredBy('/work/letters/made.txt', ['.amicableignore'], host)).toBeUndefined()
    expect(await ignoredBy('/work/archive/a.txt', ['.amicableignore'], host)).toBe(own)
    const cache = new Map()
    expect(await ignoredBy('/work/build/a.txt', ['.amicableignore'], host, cache)).toBeUndefined()
    expect(await ignoredBy('/work/build/a.txt', ignoreNames, host, cache)).toBe(git)
  })

  test('on Windows', async () => {
    const files = {
      'C:\\.git': 'gitdir: D:\\git',
      'C:\\work\\.gitignore': '/old/',
      'C:\\work\\new\\.amicableignore': 'a.txt',
    }
    expect(await ignoredBy('C:\\work\\old\\a.txt', ignoreNames, hostOf(files))).toBe('C:\\work\\.gitignore')
    expect(await ignoredBy('c:\\work\\new\\x\\a.txt', ignoreNames, hostOf(files))).toBeUndefined()
    expect(await ignoredBy('C:\\work\\new\\x\\a.txt', ignoreNames, hostOf(files))).toBe(
      'C:\\work\\new\\.amicableignore',
    )
  })

  test('a folder is looked into once', async () => {
    const counting = hostOf({'/work/.git/HEAD': '', '/work/.gitignore': 'x'})
    const cache = new Map()
    for (const name of ['a', 'b', 'c/d', 'c/e']) await ignoredBy(`/work/${name}.txt`, ignoreNames, counting, cache)
    expect(new Set(counting.asked).size).toBe(counting.asked.length)
  })

  test('one that cannot be read is named', async () => {
    const broken: ConfigHost = {
      readText: async (name) => {
        if (name === '/work/.git/HEAD' || name === '/work/.gitignore') throw new Error('permission denied')
        return undefined
      },
    }
    await expect(ignoredBy('/work/a.txt', ignoreNames, broken)).rejects.toThrow(
      '/work/.gitignore cannot be read: permission denied',
    )
  })
})

describe('Git', () => {
  const folders = ['', 'a', 'a/b', 'c d']
  const names = ['x', 'y.txt', '!z', '#w', 'a', 'b', 'x [1]']
  const paths = folders.flatMap((folder) => names.map((name) => path.posix.join(folder, name)))
  /** Those whose name is not that of a folder. */
  const files = paths.filter((file) => !folders.includes(file))
  const part = fc.constantFrom(
    'x',
    'y.txt',
    '*.txt',
    '\\!z',
    '\\#w',
    'a',
    'b',
    'c d',
    '*',
    '**',
    '?',
    '[a-c]',
    'x \\[1\\]',
  )
  const line = fc
    .record({
      not: fc.constantFrom('', '', '!'),
      start: fc.constantFrom('', '', '/'),
      parts: fc.array(part, {minLength: 1, maxLength: 3}),
      end: fc.constantFrom('', '', '/', ' '),
    })
    .map(({not, start, parts, end}) => not + start + parts.join('/') + end)
  const source = fc.array(fc.oneof({weight: 8, arbitrary: line}, {weight: 1, arbitrary: fc.constantFrom('', '# x')}), {
    maxLength: 5,
  })

  test('ignores the same files', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'amicable-'))
    execFileSync('git', ['init', '-q'], {cwd: root})
    for (const folder of folders) mkdirSync(path.join(root, folder), {recursive: true})
    for (const file of files) writeFileSync(path.join(root, file), '')
    try {
      await fc.assert(
        fc.asyncProperty(fc.tuple(source, source, source, source), async (sources) => {
          const texts: Record<string, string> = {'/r/.git/HEAD': ''}
          for (const [at, lines] of sources.entries()) {
            const name = path.posix.join(folders[at] ?? '', '.gitignore')
            texts[`/r/${name}`] = lines.join('\n')
            writeFileSync(path.join(root, name), lines.join('\n'))
          }
          const host = hostOf(texts)
          const cache = new Map()
          const ours = await Promise.all(
            files.map(async (file) => ((await ignoredBy(`/r/${file}`, ignoreNames, host, cache)) ? [file] : [])),
          )
          expect(ours.flat()).toEqual(ignoredByGit(root))
        }),
        {numRuns: 150},
      )
    } finally {
      rmSync(root, {recursive: true})
    }
  })

  function ignoredByGit(root: string): string[] {
    const args = ['-c', 'core.excludesFile=', 'ls-files', '-z', '--others', '--exclude-standard']
    const others = new Set(execFileSync('git', args, {cwd: root, encoding: 'utf8'}).split('\0'))
    return files.filter((file) => !others.has(file))
  }
})
