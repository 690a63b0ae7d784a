import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {fakeLint, folderWith, type Ran, runIn} from './fake.ts'

/**
 * Watches the letters in a folder. After each report the next step is taken; after the last one the run is ended.
 *
 * @returns what was printed for each report
 */
async function watching(
  folder: string,
  argv: readonly string[],
  ...steps: (() => Promise<unknown>)[]
): Promise<Ran & {shown: string[]}> {
  const shown: string[] = []
  let printed = 0
  let end = (): void => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const ran = await runIn(folder, [...argv, '--watch', '-f', 'compact'], {
    quit: () => ended,
    onWrite(text, {stdout}) {
      if (!text.includes('waiting for changes')) return
      shown.push(stdout.slice(printed))
      printed = stdout.length
      const step = steps.shift()
      if (step) step().catch(end)
      else end()
    },
  })
  expect(steps).toEqual([])
  return {...ran, shown}
}

/** Puts a file in place at once: what is written bit by bit may be read in between. */
async function put(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(path.join(folder, '.new'), text)
  await rename(path.join(folder, '.new'), file)
}

describe('--watch', () => {
  test('reports again when a letter changes, comes or goes, and ends with 0', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const ran = await watching(
      folder,
      ['.'],
      () => put(folder, 'a.txt', 'poor'),
      () => put(folder, 'b.md', 'odd'),
      () => rm(path.join(folder, 'a.txt')),
    )
    expect(ran.code).toBe(0)
    expect(ran.shown.map((text) => text.match(/^\S+?:|This is \w+/gm))).toEqual([
      ['a.txt:', 'This is bad'],
      ['a.txt:', 'This is poor'],
      ['a.txt:', 'This is poor', 'b.md:', 'This is odd'],
      ['b.md:', 'This is odd'],
    ])
  })

  test('of names none of which is there ends at once with 2', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    expect(await runIn(folder, ['nofile', 'none/', '--watch'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        'amicable: nofile: no such file or folder; check the name\n' +
        'amicable: none/: no such file or folder; check the name\n',
    })
    expect((await watching(folder, ['nofile', 'a.txt'])).shown).toHaveLength(1)
    expect((await watching(folder, ['*.md'], () => put(folder, 'b.md', 'odd'))).shown[1]).toContain('b.md:1:1')
  })

  test('a letter that has not changed is not judged again', async () => {
    const folder = await folderWith({'a.txt': 'bad', 'b.txt': 'poor'})
    const judged: string[] = []
    let changes = 0
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    await runIn(folder, ['.', '--watch'], {
      quit: () => ended,
      async lint(text) {
        judged.push(text)
        return fakeLint(text)
      },
      onWrite(text) {
        if (!text.includes('waiting')) return
        if (changes++ > 0) end()
        else put(folder, 'b.txt', 'odd').catch(end)
      },
    })
    expect(judged).toEqual(['bad', 'poor', 'odd'])
  })

  test('a folder that is made later is watched too', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const {shown} = await watching(
      folder,
      ['.'],
      () => put(folder, 'new/deep/b.txt', 'poor'),
      () => put(folder, 'new/deep/b.txt', 'odd'),
    )
    expect(shown.at(-1)).toContain('This is odd.')
  })

  test('a config that is broken and mended', async () => {
    const folder = await folderWith({'sub/a.txt': 'bad', '.amicablerc': 'notice: 30'})
    const {shown, stderr, code} = await watching(
      folder,
      ['sub'],
      () => put(folder, '.amicablerc', 'kind: end'),
      () => put(folder, '.amicablerc', 'rules: {blame: warning}'),
    )
    expect(code).toBe(0)
    expect(stderr).toContain('.amicablerc:1:7: kind is "end"')
    expect(shown.map((text) => / (error|warning): /.exec(text)?.[1])).toEqual(['error', undefined, 'warning'])
  })

  test('a named letter that goes and comes back', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const {shown, stderr} = await watching(
      folder,
      ['a.txt'],
      () => rm(path.join(folder, 'a.txt')),
      () => put(folder, 'a.txt', 'poor'),
    )
    expect(stderr).toContain('a.txt: no such file or folder; check the name\n')
    expect(shown.at(-1)).toContain('This is poor.')
  })

  test('a whole folder that goes and comes back', async () => {
    const folder = await folderWith({'sub/a.txt': 'bad'})
    const {shown} = await watching(
      folder,
      ['sub'],
      () => rm(path.join(folder, 'sub'), {recursive: true}),
      () => put(folder, 'sub/a.txt', 'poor'),
    )
    expect(shown.at(-1)).toContain('This is poor.')
  })

  test('what it writes itself is no change', async () => {
    const folder = await folderWith({'a.txt': 'bad:good poor'})
    const {shown} = await watching(folder, ['.', '--fix', '--cache', '-f', 'json:report.json'], () =>
      put(folder, 'a.txt', 'odd'),
    )
    // The mended letter is one.
    expect(shown.at(-1)).toContain('This is odd.')
    expect(shown.length).toBeLessThan(4)
  })

  test('a terminal is cleared before each report', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const {stdout} = await runIn(folder, ['a.txt', '--watch'], {isTTY: true})
    expect(stdout.startsWith('\u001B[2J\u001B[3J\u001B[H')).toBe(true)
  })

  test.each([
    [['-'], '--watch has no file to watch for standard input; name a letter'],
    [['.', '--suppress-all'], '--watch would write the known findings again and again; do that without it'],
  ])('%j is refused', async (argv, message) => {
    expect(await runIn('/', [...argv, '--watch'])).toMatchObject({code: 2, stderr: `amicable: ${message}\n`})
  })
})
