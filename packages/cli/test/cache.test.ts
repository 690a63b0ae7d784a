import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {fakeLint, folderWith, type Ran, runIn} from './fake.ts'

/** Runs with a cache, and says besides which texts were judged. */
async function cached(folder: string, ...argv: string[]): Promise<Ran & {judged: string[]}> {
  const ran = await runIn(folder, ['.', '-f', 'json', '--cache', ...argv])
  return {...ran, judged: [...ran.asked.keys()]}
}

describe('--cache', () => {
  test('judges what has changed, and reports the same', async () => {
    const folder = await folderWith({'a.txt': 'bad', 'b.txt': 'poor'})
    const first = await cached(folder)
    expect(first).toMatchObject({code: 1, stderr: '', judged: ['bad', 'poor']})
    expect(await cached(folder)).toMatchObject({code: 1, stdout: first.stdout, stderr: '', judged: []})
    await writeFile(path.join(folder, 'b.txt'), 'odd')
    expect((await cached(folder)).judged).toEqual(['odd'])
    expect((await cached(folder, '--rule', 'vague:off')).judged).toEqual(['bad', 'odd'])
    await writeFile(path.join(folder, '.amicablerc'), 'notice: 30')
    expect((await cached(folder)).judged).toEqual(['bad', 'odd'])
  })

  test('with --stats it says how many letters were known', async () => {
    const folder = await folderWith({'a.txt': 'bad', 'b.txt': 'poor'})
    expect((await cached(folder, '--stats')).stderr).toMatch(/^2 letters \(0 from the cache\) in /)
    await writeFile(path.join(folder, 'b.txt'), 'odd')
    expect((await cached(folder, '--stats')).stderr).toMatch(/^2 letters \(1 from the cache\) in /)
    expect((await runIn(folder, ['.', '--stats'])).stderr).toMatch(/^2 letters in /)
  })

  test('lies in node_modules of the package, else in the working folder', async () => {
    const folder = await folderWith({'package.json': '{}', 'node_modules/': '', 'sub/a.txt': 'bad'})
    await cached(path.join(folder, 'sub'))
    expect(await readdir(path.join(folder, 'node_modules/.cache/amicable'))).toEqual(['reports'])
    expect(await readdir(path.join(folder, 'sub'))).toEqual(['a.txt'])
    const other = await folderWith({'a.txt': 'bad'})
    await cached(other)
    expect((await readdir(other)).sort()).toEqual(['.amicablecache', 'a.txt'])
  })

  test('--cache-location is a file or a folder', async () => {
    const folder = await folderWith({'a.txt': 'bad', 'there/': ''})
    await runIn(folder, ['a.txt', '--cache-location', 'new/cache'])
    await runIn(folder, ['a.txt', '--cache-location', 'there'])
    expect(await readdir(path.join(folder, 'new'))).toEqual(['cache'])
    expect(await readdir(path.join(folder, 'there'))).toEqual(['.amicablecache'])
    expect((await runIn(folder, ['a.txt', '--cache-location', 'there'])).asked.size).toBe(0)
  })

  test('goes along when the repository moves, and forgets letters that are gone', async () => {
    const folder = await folderWith({'x/a.txt': 'bad', 'x/b.txt': 'poor'})
    await cached(path.join(folder, 'x'))
    await rename(path.join(folder, 'x'), path.join(folder, 'y'))
    const moved = path.join(folder, 'y')
    expect((await cached(moved)).judged).toEqual([])
    await rm(path.join(moved, 'b.txt'))
    await writeFile(path.join(moved, 'a.txt'), 'odd')
    await cached(moved)
    expect(await readFile(path.join(moved, '.amicablecache'), 'utf8')).not.toContain('b.txt')
  })

  test('of another version is not used', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    await cached(folder)
    const file = path.join(folder, '.amicablecache')
    await writeFile(file, (await readFile(file, 'utf8')).replace('1.2.3', '1.2.2'))
    expect(await cached(folder)).toMatchObject({stderr: '', judged: ['bad']})
  })

  test.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['changed', (text: string) => text.replace('This is bad.', 'This is fine')],
    ['empty', () => ''],
  ])('that is %s is told and made anew', async (_, damage) => {
    const folder = await folderWith({'a.txt': 'bad'})
    const {stdout} = await cached(folder)
    const file = path.join(folder, '.amicablecache')
    await writeFile(file, damage(await readFile(file, 'utf8')))
    const notice = `amicable: the cache ${file} is damaged, and is made anew\n`
    expect(await cached(folder)).toMatchObject({code: 1, stdout, stderr: notice, judged: ['bad']})
    expect(await cached(folder)).toMatchObject({code: 1, stdout, stderr: '', judged: []})
  })

  test.each(['Dear Ann,\n', 'amicable 1.2.3 is a fine program\n', '\uFFFD\n'])(
    'never replaces a file that holds %j',
    async (text) => {
      const folder = await folderWith({'a.txt': 'bad', 'mine.txt': text})
      for (const more of [[], ['--watch']]) {
        const ran = await runIn(folder, ['a.txt', '--cache-location', 'mine.txt', ...more])
        expect(ran).toMatchObject({
          code: 2,
          stdout: '',
          stderr: 'amicable: mine.txt: is there already, and is no cache; name another file by --cache-location\n',
        })
        expect(await readFile(path.join(folder, 'mine.txt'), 'utf8')).toBe(text)
      }
    },
  )

  test('that cannot be read or written is told, and the run goes on', async () => {
    const folder = await folderWith({'a.txt': 'bad', file: ''})
    const ran = await runIn(folder, ['a.txt', '-f', 'compact', '--cache-location', 'file/cache'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('This is bad.')
    expect(ran.stderr).toMatch(/^amicable: the cache \S+ cannot be written: .*\n$/)
    await mkdir(path.join(folder, 'x/.amicablecache'), {recursive: true})
    const other = await runIn(folder, ['a.txt', '-f', 'compact', '--cache-location', 'x'])
    expect(other.code).toBe(1)
    expect(other.stderr).toMatch(/^amicable: the cache \S+ is not used: illegal operation on a directory/)
  })

  test('a letter at which a rule failed is judged again', async () => {
    const folder = await folderWith({'a.txt': 'stumble'})
    expect((await cached(folder)).code).toBe(2)
    expect(await cached(folder)).toMatchObject({code: 2, judged: ['stumble']})
  })

  test('with --fix the mended letter is known', async () => {
    const folder = await folderWith({'a.txt': 'bad:good and poor'})
    expect((await cached(folder, '--fix')).judged).toEqual(['bad:good and poor', 'good and poor'])
    expect((await cached(folder)).judged).toEqual([])
  })

  test('standard input is not kept', async () => {
    const folder = await folderWith({})
    await runIn(folder, ['-', '--cache'], {stdin: 'bad', lint: fakeLint})
    expect(await readdir(folder)).toEqual([])
  })

  test('without it nothing is written', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    await runIn(folder, ['.'])
    expect(await readdir(folder)).toEqual(['a.txt'])
  })
})
