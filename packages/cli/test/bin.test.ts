import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {watch} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {describe, expect, onTestFinished, test} from 'vitest'
import {formats} from '../src/reporters/index.ts'
import {folderWith} from './fake.ts'

// The built command line: run `npm run build` first.
const cli = fileURLToPath(new URL('..', import.meta.url))
const bin = path.join(cli, 'dist/bin.js')
const letters = fileURLToPath(new URL('../../../test-fixtures/letters', import.meta.url))

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built command line. */
async function amicable(argv: readonly string[], {cwd = letters, stdin = ''} = {}): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...argv], {cwd})
  const ended: Ended = {code: null, stdout: '', stderr: ''}
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ended.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ended.stderr += text
  })
  child.stdin.end(stdin)
  ;[ended.code] = await once(child, 'close')
  return ended
}

test('is a program that says its version', async () => {
  const {version} = JSON.parse(await readFile(path.join(cli, 'package.json'), 'utf8'))
  expect(await amicable(['--version'])).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
  expect((await readFile(bin, 'utf8')).split('\n')[0]).toBe('#!/usr/bin/env node')
  if (process.platform !== 'win32') expect((await stat(bin)).mode & 0o777).toBe(0o755)
})

test('loads neither the rules nor a parser before they are needed', async () => {
  const loaded = new Set<string>()
  const load = async (name: string): Promise<void> => {
    if (loaded.has(name)) return
    loaded.add(name)
    const text = await readFile(path.join(cli, 'dist', name), 'utf8')
    for (const [, chunk] of text.matchAll(/(?:from|\bimport) ?"\.\/([\w.-]+)"/g)) await load(chunk ?? '')
  }
  await load('bin.js')
  const sizes = await Promise.all([...loaded].map(async (name) => (await stat(path.join(cli, 'dist', name))).size))
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(50_000)
})

describe('with the letters of this repository', () => {
  test('reports in the published form, the same every time', async () => {
    const {code, stdout, stderr} = await amicable(['.', '-f', 'json'])
    expect([code, stderr]).toEqual([1, ''])
    const schema = JSON.parse(await readFile(path.join(cli, '../rules/report.schema.json'), 'utf8'))
    const validate = new Ajv({allErrors: true}).compile(schema)
    validate(JSON.parse(stdout))
    expect(validate.errors).toBeNull()
    expect((await amicable([letters, '-f', 'json'], {cwd: cli})).stdout).toBe(stdout)
  })

  test.each([
    ['first-draft.md', 1, /^ {2}Not ready: \d+ to mend, \d+ to look at/m],
    ['angry.eml', 1, /^ {2}Not ready: /m],
    ['ready.txt', 0, /^ {2}Ready: clear, calm and kind\./m],
    ['agreement.md', 0, /^ {2}✗ substitute clause .*\n[\s\S]*^ {2}Review: /m],
    ['template.html', 1, /This blank is still empty/],
  ])('%s', async (name, code, text) => {
    const ended = await amicable([name])
    expect(ended).toMatchObject({code, stderr: ''})
    expect(ended.stdout).toMatch(text)
  })

  test('in all formats at once', async () => {
    const folder = await folderWith({})
    const files = formats.map(({name}) => path.join(folder, name))
    const argv = formats.flatMap(({name}, index) => ['-f', `${name}:${files[index]}`])
    expect(await amicable(['.', ...argv])).toEqual({code: 1, stdout: '', stderr: ''})
    for (const file of files) expect((await stat(file)).size).toBeGreaterThan(500)
  })

  test('a template', async () => {
    expect((await amicable(['template.html', '--template'])).stdout).not.toContain('This blank')
  })
})

test('so many letters that it takes a second thread: the report is the same', async () => {
  const draft = await readFile(path.join(letters, 'first-draft.md'), 'utf8')
  const many = Array.from({length: 300}, (_, index) => [`${index}.md`, draft.replace('Dana', `Dana ${index}`)])
  const cwd = await folderWith(Object.fromEntries(many))
  const {stdout, ...ended} = await amicable(['.', '-f', 'json'], {cwd})
  expect(ended).toEqual({code: 1, stderr: ''})
  // One after the other, so that the times can be told apart.
  expect((await amicable(['.', '-f', 'json', '--stats'], {cwd})).stdout).toBe(stdout)
})

test('a config with a fault', async () => {
  const folder = await folderWith({'.amicablerc': '{"kind": "end",}', 'a.txt': 'Dear Ann,'})
  expect(await amicable(['.'], {cwd: folder})).toEqual({
    code: 2,
    stdout: '',
    stderr: [
      'amicable: .amicablerc:1:10: kind is "end"; expected termination, agreement or other\n',
      'amicable: .amicablerc: mend it first, 1 letter below it was not read\n',
    ].join(''),
  })
})

test('standard input', async () => {
  const {code, stdout} = await amicable(['-', '-f', 'json'], {
    stdin: 'Dear Ann,\n\nYou failed to pay on time.\n\nBest,\nRos\n',
  })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject([{filePath: '<stdin>'}])
})

test('a reader that goes away ends it quietly', async () => {
  const many = Object.fromEntries(
    Array.from({length: 300}, (_, index) => [`${index}.txt`, `${'You failed. '.repeat(9)}\n`]),
  )
  const child = spawn(process.execPath, [bin, '.', '--kind', 'other', '-f', 'json'], {cwd: await folderWith(many)})
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect([code, stderr]).toEqual([1, ''])
})

test.skipIf(process.platform !== 'linux').each([['.', '-f', 'json'], ['--help'], ['explain', 'blame']])(
  '%s %s %s onto a full disk says so, and ends with 2',
  async (...argv) => {
    const child = spawn('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, bin, ...argv], {cwd: letters})
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([2, 'amicable: standard output cannot be written: no space left on device\n'])
  },
)

test.skipIf(process.platform !== 'linux')('what cannot be told on standard error ends with 2', async () => {
  const child = spawn('sh', ['-c', '"$0" "$@" 2> /dev/full', process.execPath, bin, 'none.txt'], {cwd: letters})
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  const [code] = await once(child, 'close')
  expect([code, stdout]).toEqual([2, ''])
})

// `script` of util-linux runs a program on a terminal.
test.skipIf(process.platform !== 'linux').each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s at a question ends it, and nothing is written', async (_, key) => {
  const folder = await folderWith({})
  const command = `"${process.execPath}" "${bin}" new termination -o letter.md`
  const child = spawn('script', ['-qefc', command, '/dev/null'], {cwd: folder, env: {...process.env, TERM: 'xterm'}})
  onTestFinished(() => void child.kill())
  let shown = ''
  let pressed = false
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text
    if (pressed || !shown.includes('Who is the letter to?')) return
    pressed = true
    child.stdin.write(key)
  })
  const [code] = await once(child, 'close')
  expect([code, await readdir(folder)]).toEqual([130, []])
  expect(shown).not.toContain('amicable:')
})

test.skipIf(process.platform !== 'linux').each(['q', '\u0003', '\u0004'])(
  '%j ends --watch on a terminal with 0',
  async (key) => {
    const folder = await folderWith({'a.txt': 'Dear Ann,\n\nYou failed to pay.\n\nBest,\nRos\n'})
    const child = spawn('script', ['-qefc', `"${process.execPath}" "${bin}" . --watch`, '/dev/null'], {cwd: folder})
    onTestFinished(() => void child.kill())
    let shown = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      shown += text
      if (text.includes('waiting for changes')) child.stdin.write(key)
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(shown).toContain('You failed')
  },
)

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends --watch with 0',
  async (signal) => {
    const child = spawn(process.execPath, [bin, '.', '--watch'], {cwd: letters})
    onTestFinished(() => void child.kill('SIGKILL'))
    let stderr = ''
    child.stdout.resume()
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
      if (text.includes('waiting for changes')) child.kill(signal)
    })
    const ended = await once(child, 'close')
    expect([...ended, stderr]).toEqual([0, null, 'amicable: waiting for changes; q or Ctrl-C ends it\n'])
  },
)

test.skipIf(process.platform === 'win32')('--watch ends when nobody reads along any more', async () => {
  const folder = await folderWith({'a.txt': 'Dear Ann,\n\nYou failed to pay.\n\nBest,\nRos\n'})
  const child = spawn(process.execPath, [bin, '.', '--watch'], {cwd: folder})
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdout.destroy()
  child.stderr.resume()
  expect(await once(child, 'close')).toEqual([0, null])
})

test.skipIf(process.platform === 'win32')('Ctrl-C ends it without a stack trace', async () => {
  const child = spawn(process.execPath, [bin, '--stdin', 'none.txt'], {cwd: letters})
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
    // It has started, and waits for standard input.
    child.kill('SIGINT')
  })
  const [code, signal] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGINT'])
  expect(stderr).toBe('amicable: none.txt: no such file or folder; check the name\n')
})

test.skipIf(process.platform === 'win32')(
  'Ctrl-C while letters are mended leaves each of them whole, and nothing else',
  async () => {
    const before = "Dear Ann,\n\nI'm so, so sorry, but I am ending our contract on 30 June 2026.\n\nBest,\nRos\n"
    const after = before.replace('so, so sorry', 'sorry')
    const names = Array.from({length: 100}, (_, index) => `${index}.txt`)
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, before])))
    const child = spawn(process.execPath, [bin, '.', '--fix'], {cwd: folder})
    onTestFinished(() => void child.kill('SIGKILL'))
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.stdout.resume()
    // In the midst of a letter: the new one lies beside it already.
    const watcher = watch(folder, (_, name) => {
      if (name?.startsWith('.amicable-')) child.kill('SIGINT')
    })
    const ended = await once(child, 'close')
    watcher.close()
    expect([...ended, stderr]).toEqual([null, 'SIGINT', ''])
    expect((await readdir(folder)).sort()).toEqual(names.sort())
    const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
    expect(new Set(texts)).toEqual(new Set([after, before]))
  },
)

test
  .skipIf(process.platform === 'win32')
  .each([
    ['.', '-f', 'pretty'],
    ['.', '-f', 'html'],
    ['--help'],
    ['explain', 'blame'],
    ['call', 'ready.txt'],
    ['completion', 'bash'],
  ])('%s %s %s into a pipe that closes at once', async (...argv) => {
  const child = spawn('sh', ['-c', '"$0" "$@" | head -c 1', process.execPath, bin, ...argv], {cwd: letters})
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  await once(child, 'close')
  expect([stdout.length, stderr]).toEqual([1, ''])
})
