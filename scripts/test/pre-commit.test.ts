import {spawnSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {lacks} from './lacks.ts'
import {environment, packed, root} from './packed.ts'

const configs = Array.from(
  (await readFile(path.join(root, 'docs/ci.md'), 'utf8')).matchAll(/^```yaml\n(repos:\n[\s\S]*?)^```$/gm),
  ([, config = '']) => config,
)
const [fromNpm = '', fromRepository = ''] = configs

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
})
afterAll(() => rm(folder, {recursive: true}))

/** Runs a program in a folder without the settings of whoever runs the tests. */
function run(cwd: string, program: string, ...args: string[]): {code: number | null; printed: string} {
  const git = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Ann'],
      [`GIT_${who}_EMAIL`, 'ann@example.org'],
    ]),
  )
  const {status, stdout, stderr, error} = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...environment,
      ...git,
      GIT_CONFIG_GLOBAL: path.join(folder, 'gitconfig'),
      PRE_COMMIT_HOME: path.join(folder, 'pre-commit'),
      npm_config_prefer_offline: 'true',
    },
  })
  if (error) throw error
  return {code: status, printed: stdout + stderr}
}

/** A new repository of these files, all of them staged. */
async function repository(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const place = path.join(folder, name)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(place, file)), {recursive: true})
    await writeFile(path.join(place, file), text)
  }
  expect(run(place, 'git', 'init', '--quiet').printed).toBe('')
  run(place, 'git', 'add', '--all')
  return place
}

/** Tries to commit letters with a config of pre-commit, mends them and tries again. */
async function commitsWith(name: string, config: string): Promise<void> {
  const place = await repository(name, {
    '.pre-commit-config.yaml': config,
    'README.md': '# Letters\n\nYou failed to read this.\n',
    'send.js': "send('You failed to pay.')\n",
    'letters/to Dana 🙂.TXT': 'Hi Dana,\n\nYou failed to pay.\n',
    'letters/to Eve.eml': 'Subject: Our work\n\nHi Eve,\n\nYou failed to pay.\n',
  })
  expect(run(place, 'pre-commit', 'install')).toMatchObject({code: 0})
  const refused = run(place, 'git', 'commit', '--message', 'Write')
  expect(refused.code).toBe(1)
  expect(refused.printed).toMatch(/amicable\.+Failed/)
  expect(refused.printed).toContain('letters/to Dana 🙂.TXT')
  expect(refused.printed).toContain('letters/to Eve.eml')
  expect(refused.printed).toContain('3 files: 2 not ready, 1 not a message')

  await writeFile(path.join(place, 'letters/to Dana 🙂.TXT'), 'Hi Dana,\n\nInvoice 7 is unpaid.\n')
  run(place, 'git', 'rm', '--quiet', '--force', 'letters/to Eve.eml')
  run(place, 'git', 'add', '--all')
  const committed = run(place, 'git', 'commit', '--message', 'Write')
  expect(committed.printed).toMatch(/amicable\.+Passed/)
  expect(committed.code).toBe(0)
}

describe.skipIf(lacks('pre-commit'))('pre-commit, as the docs say', () => {
  test('with the package', async () => {
    const archive = await packed('cli', folder)
    await commitsWith('npm', fromNpm.replace(/\bamicable@[\d.]+/, `file:${archive}`))
  })

  test('with this repository', async () => {
    const hooks = path.join(folder, 'hooks')
    const left = new Set(['.git', 'node_modules', 'dist'])
    await cp(root, hooks, {recursive: true, filter: (source) => !left.has(path.basename(source))})
    await repository('hooks', {})
    expect(run(hooks, 'git', 'commit', '--quiet', '--message', 'All')).toMatchObject({code: 0})
    const tag = /rev: (\S+)/.exec(fromRepository)?.[1] ?? ''
    expect(run(hooks, 'git', 'tag', tag)).toMatchObject({code: 0})
    await commitsWith('users', fromRepository.replace(/https:\S+/, hooks))
  })
})
