import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'
import {namesOf} from './reports-of.ts'

const files = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.gitignore': '# what is made\r\n/build/\r\n*.tmp.txt\r\n',
  '.amicableignore': 'old letters/\n!kept.tmp.txt\n',
  'a.txt': 'fine',
  'a.tmp.txt': 'bad',
  'kept.tmp.txt': 'fine',
  'build/b.txt': 'bad',
  'old letters/💌\n.txt': 'bad',
  'old letters/.amicableignore': '!*',
  'team/.gitignore': 'drafts/*\n!drafts/build\n',
  'team/drafts/c.txt': 'bad',
  'team/drafts/build/d.txt': 'fine',
}

describe('ignore files', () => {
  test.each([
    ['a folder', ['.'], ['a.txt', 'kept.tmp.txt', 'team/drafts/build/d.txt']],
    ['a folder in the repository', ['team'], ['team/drafts/build/d.txt']],
    ['a glob', ['*.txt'], ['a.txt', 'kept.tmp.txt']],
    [
      'a folder that is named, and found as well',
      ['./team/drafts/c.txt', '.'],
      ['a.txt', 'kept.tmp.txt', 'team/drafts/build/d.txt', 'team/drafts/c.txt'],
    ],
  ])('%s', async (_, argv, expected) => {
    const folder = await folderWith(files)
    const ran = await runIn(folder, [...argv, '-f', 'json'])
    expect(ran.stderr).toBe('')
    expect(namesOf(ran, folder)).toEqual(expected)
  })

  test('a letter that is named is read all the same, unless it is ours to ignore', async () => {
    const folder = await folderWith(files)
    const ran = await runIn(folder, ['build/b.txt', 'old letters/💌\n.txt', '-f', 'json'])
    expect(namesOf(ran, folder)).toEqual(['build/b.txt'])
    expect(ran).toMatchObject({
      code: 1,
      stderr: `amicable: ${path.join('old letters', '💌 .txt')}: not read, .amicableignore ignores it; --no-ignore reads it\n`,
    })
    const onStdin = await runIn(folder, ['-', '--stdin-filename', 'old letters/new.txt'], {stdin: 'bad'})
    expect(onStdin).toMatchObject({code: 0, stdout: '', stderr: expect.stringContaining('.amicableignore ignores it')})
  })

  test('--no-ignore', async () => {
    const folder = await folderWith({...files, '.amicablerc': 'ignores: [team]'})
    const all = Object.keys(files).filter((name) => name.endsWith('.txt'))
    const ran = await runIn(folder, ['.', '--no-ignore', '-f', 'json'])
    expect(namesOf(ran, folder).sort()).toEqual(all.sort())
    expect(ran.stderr).toBe('')
  })

  test('hold without a config, and before a broken one', async () => {
    const folder = await folderWith({...files, 'old letters/.amicablerc': 'kind: end'})
    expect(await runIn(folder, ['.', '--no-config'])).toMatchObject({code: 0, stderr: ''})
    expect(await runIn(folder, ['.'])).toMatchObject({code: 0, stderr: ''})
  })

  test('where everything is ignored it is said', async () => {
    const folder = await folderWith(files)
    expect(await runIn(folder, ['build', '-f', 'json'])).toMatchObject({
      code: 0,
      stdout: '[]\n',
      stderr: 'amicable: nothing to read, 1 letter is ignored; --no-ignore reads it\n',
    })
    expect(await runIn(folder, ['--print-config', 'old letters/x.txt'])).toMatchObject({
      code: 2,
      stderr: `amicable: old letters/x.txt: not read, .amicableignore ignores it; --no-ignore reads it\n`,
    })
    const printed = await runIn(folder, ['--print-config', 'old letters/x.txt', '--no-ignore'])
    expect(printed.code).toBe(0)
  })

  test('a .gitignore matters in a repository only', async () => {
    const folder = await folderWith({'.gitignore': '*', '.amicableignore': 'b.txt', 'a.txt': 'bad', 'b.txt': 'bad'})
    expect(namesOf(await runIn(folder, ['.', '-f', 'json']), folder)).toEqual(['a.txt'])
  })
})
