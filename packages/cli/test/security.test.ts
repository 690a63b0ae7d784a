import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {lstat, readFile, symlink} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {hostileWorkspace, nodeWithoutNetwork} from '../../../scripts/test/hostile-workspace.ts'
import {folderWith, runIn} from './fake.ts'

// The built command line: run `npm run build` first.
const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url))
const [command, ...node] = nodeWithoutNetwork()

/** Runs Node where no socket can be opened and no program run. */
function without(cwd: string, ...argv: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  return new Promise((resolve) => {
    execFile(command, [...node, ...argv], {cwd}, (error, stdout, stderr) =>
      resolve({code: error ? Number(error.code) : 0, stdout, stderr}),
    )
  })
}

describe('in a hostile folder', () => {
  test.each([
    ['all letters', ['.'], 2],
    ['all formats', ['letter.md', '--no-config', '-f', 'html', '-f', 'sarif:out.sarif', '-f', 'markdown:out.md'], 1],
    ['mending', ['letter.md', 'sub', '--fix'], 2],
    ['a config that is a program', ['letter.md', '--config', 'config.js'], 2],
    ['the settings', ['--print-config', 'letter.md'], 2],
    ['a template', ['template.hbs', '--no-config'], 1],
    ['a page', ['page.html', '--no-config'], 1],
    ['the rules', ['rules'], 0],
  ])('%s: nothing of it is run, and no socket is opened', async (_, argv, code) => {
    const {folder, marker} = await hostileWorkspace()
    const ran = await without(folder, bin, ...argv)
    expect(ran.stderr).not.toContain('forbidden')
    expect([ran.code, existsSync(marker)], ran.stderr).toEqual([code, false])
  })

  test.each([
    ['a socket', 'require("node:net").connect(9)'],
    ['a request', 'fetch("http://127.0.0.1:8080").catch(() => {})'],
    ['a program', 'require("node:child_process").execFile("true")'],
  ])('%s would be seen', async (_, program) => {
    expect(await without('/', '-e', program)).toMatchObject({code: 99, stderr: expect.stringContaining('forbidden')})
  })
})

describe('what is written', () => {
  test('settings lead nowhere out of the folder', async () => {
    const root = await folderWith({
      'outside.md': 'It is bad:good.\n',
      'work/in.md': 'It is bad:good.\n',
      'work/.amicablerc.json':
        '{"overrides": [{"files": ["../outside.md", "/**", "**"], "kind": "other"}], "ignores": ["../in.md"]}',
    })
    const {code} = await runIn(path.join(root, 'work'), ['.', '--fix'])
    expect(code).toBe(0)
    expect(await readFile(path.join(root, 'work/in.md'), 'utf8')).toBe('It is good.\n')
    expect(await readFile(path.join(root, 'outside.md'), 'utf8')).toBe('It is bad:good.\n')
  })

  test('a link out of the folder is not mended unless it is named', async () => {
    const root = await folderWith({'outside/notes.md': 'It is bad:good.\n', 'work/in.md': 'It is bad:good.\n'})
    const work = path.join(root, 'work')
    await symlink('../outside/notes.md', path.join(work, 'link.md'))
    await symlink('../outside', path.join(work, 'folder'))
    await symlink('in.md', path.join(work, 'other.md'))
    for (const argument of ['.', '**/*.md']) {
      const {code, stderr} = await runIn(work, [argument, '--fix'])
      expect(code).toBe(2)
      for (const name of ['link.md', path.join('folder', 'notes.md')])
        expect(stderr).toContain(`${name}: not mended: leads to a file elsewhere; name it to have it mended`)
      expect(await readFile(path.join(root, 'outside/notes.md'), 'utf8')).toBe('It is bad:good.\n')
      expect(await readFile(path.join(work, 'in.md'), 'utf8')).toBe('It is good.\n')
    }
    expect((await runIn(work, ['link.md', '--fix'])).code).toBe(0)
    expect(await readFile(path.join(root, 'outside/notes.md'), 'utf8')).toBe('It is good.\n')
    expect((await lstat(path.join(work, 'link.md'))).isSymbolicLink()).toBe(true)
  })

  test('the folder that is read may itself be a link', async () => {
    const root = await folderWith({'real/in.md': 'It is bad:good.\n'})
    await symlink('real', path.join(root, 'linked'))
    expect((await runIn(root, ['linked', '--fix'])).code).toBe(0)
    expect(await readFile(path.join(root, 'real/in.md'), 'utf8')).toBe('It is good.\n')
  })
})
