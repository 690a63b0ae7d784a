import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, rename, rm, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, type Ran, runIn} from './fake.ts'
import {namesOf, reportsOf} from './reports-of.ts'

const env = {PATH: process.env['PATH'] ?? ''}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgSign=false']
  return execFileSync('git', [...who, ...args], {cwd: folder, env: {...env, HOME: folder}, encoding: 'utf8'})
}

function commit(folder: string, message = 'Write'): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message)
}

/** A repository whose main branch holds these files. */
async function repositoryOf(files: Record<string, string>): Promise<string> {
  const folder = await folderWith(files)
  git(folder, 'init', '--quiet', '--initial-branch=main')
  commit(folder)
  return folder
}

const run = (folder: string, ...argv: string[]): Promise<Ran> => runIn(folder, [...argv, '-f', 'json'], {env})

/** The letters that are read, and that nothing went wrong. */
async function readIn(folder: string, ...argv: string[]): Promise<string[]> {
  const ran = await run(folder, ...argv)
  expect(ran.stderr).toBe('')
  return namesOf(ran, folder)
}

/** The places of the findings that count. */
async function placesIn(folder: string, ...argv: string[]): Promise<string[]> {
  const ran = await run(folder, ...argv)
  expect(ran.stderr).toBe('')
  return reportsOf(ran).flatMap(({filePath, messages}) =>
    messages.map(({line, column, ruleId}) => `${path.basename(filePath)}:${line}:${column} ${ruleId}`),
  )
}

describe('programs that a repository names', () => {
  test.each([
    [['--changed'], ['edited.txt']],
    [['--changed-lines'], ['edited.txt']],
    [['--since', 'main'], ['edited.txt']],
    [['--staged'], []],
  ])('%j runs none of them', async (argv, files) => {
    const folder = await repositoryOf({'edited.txt': 'one', 'same.txt': 'one'})
    const marker = path.join(path.dirname(folder), `${path.basename(folder)}-was-run`)
    const command = `touch '${marker}'; cat`
    for (const name of ['evil', 'a=b']) {
      for (const key of ['clean', 'smudge', 'process']) git(folder, 'config', `filter.${name}.${key}`, command)
      git(folder, 'config', `filter.${name}.required`, 'true')
    }
    for (const key of ['command', 'textconv']) git(folder, 'config', `diff.evil.${key}`, command)
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external']) git(folder, 'config', key, command)
    await writeFile(path.join(folder, '.git/info/attributes'), 'edited.txt filter=evil diff=evil\n*.txt filter=a=b\n')
    await writeFile(path.join(folder, 'edited.txt'), 'two')
    const ran = await run(folder, '.', ...argv)
    expect(existsSync(marker)).toBe(false)
    expect([ran.stderr.replace(/.*no letter is staged\n/, ''), namesOf(ran, folder)]).toEqual(['', files])
  })
})

describe('--changed and --since', () => {
  test('what the branch has changed, committed or not', async () => {
    const folder = await repositoryOf({
      'same.txt': 'bad',
      'later.txt': 'bad',
      'gone.txt': 'bad',
      'edited.txt': 'one',
      'moved.txt': 'bad, and long enough to be known again',
      'sub/staged.txt': 'one',
      '.gitignore': 'made.txt',
    })
    git(folder, 'switch', '--quiet', '--create', 'work')
    await writeFile(path.join(folder, 'committed.txt'), 'fine')
    commit(folder)
    git(folder, 'switch', '--quiet', 'main')
    await writeFile(path.join(folder, 'later.txt'), 'fine')
    commit(folder)
    git(folder, 'switch', '--quiet', 'work')
    await writeFile(path.join(folder, 'edited.txt'), 'two')
    await writeFile(path.join(folder, 'sub/staged.txt'), 'two')
    git(folder, 'add', 'sub/staged.txt')
    git(folder, 'mv', 'moved.txt', 'sub/moved here.txt')
    await rm(path.join(folder, 'gone.txt'))
    await writeFile(path.join(folder, 'new.txt'), 'fine')
    await writeFile(path.join(folder, 'made.txt'), 'bad')

    const changed = ['committed.txt', 'edited.txt', 'new.txt', 'sub/moved here.txt', 'sub/staged.txt']
    expect(await readIn(folder, '--changed')).toEqual(changed)
    expect(await readIn(folder, '--changed', '--since', 'main', '.')).toEqual(changed)
    expect(await readIn(folder, '--since', 'HEAD')).toEqual(changed.slice(1))
    expect(await readIn(folder, '--changed', 'sub')).toEqual(changed.slice(3))
    expect(await readIn(folder, '--changed', 'same.txt', 'new.txt')).toEqual(['new.txt'])
    expect((await readIn(path.join(folder, 'sub'), '--changed')).sort()).toEqual(['moved here.txt', 'staged.txt'])
    expect(await readIn(folder, '--staged')).toEqual(['sub/moved here.txt', 'sub/staged.txt'])
    expect((await run(folder, '--since', 'HEAD', 'same.txt')).stderr).toBe(
      'amicable: nothing to read, no letter has changed since HEAD\n',
    )
    expect(await run(folder, '--staged', 'new.txt')).toMatchObject({
      code: 0,
      stdout: '[]\n',
      stderr: 'amicable: nothing to read, no letter is staged\n',
    })
  })

  test('the main branch is that of the server, whatever its name', async () => {
    const folder = await repositoryOf({'a.txt': 'bad'})
    git(folder, 'branch', '--move', 'trunk')
    expect(await run(folder, '--changed')).toMatchObject({
      code: 2,
      stdout: '[]\n',
      stderr:
        'amicable: --changed: there is no origin/HEAD, no origin/main, no origin/master, no main, no master; name what to compare with, as in --since develop\n',
    })
    const clone = await folderWith({})
    git(clone, 'clone', '--quiet', folder, '.')
    git(clone, 'switch', '--quiet', '--create', 'work')
    await writeFile(path.join(clone, 'b.txt'), 'fine')
    commit(clone)
    expect(await readIn(clone, '--changed')).toEqual(['b.txt'])
  })

  test('before the first commit everything is new', async () => {
    const folder = await folderWith({'a.txt': 'fine', 'b.txt': 'fine'})
    git(folder, 'init', '--quiet')
    git(folder, 'add', 'a.txt')
    expect(await readIn(folder, '--changed')).toEqual(['a.txt', 'b.txt'])
    expect(await readIn(folder, '--staged')).toEqual(['a.txt'])
  })

  test('in the middle of a merge', async () => {
    const folder = await repositoryOf({'a.txt': 'one\n', 'b.txt': 'bad\n'})
    git(folder, 'switch', '--quiet', '--create', 'work')
    await writeFile(path.join(folder, 'a.txt'), 'two\n')
    commit(folder)
    git(folder, 'switch', '--quiet', 'main')
    await writeFile(path.join(folder, 'a.txt'), 'three\n')
    commit(folder)
    expect(() => git(folder, 'merge', '--quiet', 'work')).toThrow()
    await writeFile(path.join(folder, 'a.txt'), 'one\nbad\n')
    expect(await placesIn(folder, '--changed', '--changed-lines')).toEqual(['a.txt:2:1 blame'])
    expect(await placesIn(folder, '--staged', '--changed-lines')).toEqual(['a.txt:2:1 blame'])
  })

  test.skipIf(process.platform === 'win32')('whatever the names', async () => {
    const names = [
      'a b.txt',
      'new\nline.txt',
      '💌 é.txt',
      'q"u.txt',
      'back\\slash.txt',
      't\tab.txt',
      ' b/ b.txt',
      '-x.txt',
    ]
    const folder = await repositoryOf(Object.fromEntries(names.map((name) => [name, 'bad\n'])))
    for (const name of names) await writeFile(path.join(folder, name), 'bad\nbad\n')
    expect((await readIn(folder, '--changed')).sort()).toEqual([...names].sort())
    const places = await placesIn(folder, '--changed-lines')
    expect(places.map((place) => place.replace(/^[\s\S]*\.txt/, ''))).toEqual(names.map(() => ':2:1 blame'))
  })

  test.skipIf(process.platform === 'win32')('through a link to the folder', async () => {
    const folder = await repositoryOf({'in/a.txt': 'one', 'in/b.txt': 'bad'})
    await writeFile(path.join(folder, 'in/a.txt'), 'fine')
    const elsewhere = await folderWith({})
    await symlink(folder, path.join(elsewhere, 'link'))
    expect(await readIn(path.join(elsewhere, 'link'), '--changed')).toEqual(['in/a.txt'])
    expect(await readIn(path.join(elsewhere, 'link/in'), '--changed')).toEqual(['a.txt'])
  })

  test('settings of Git do not matter', async () => {
    const folder = await repositoryOf({'a.txt': 'bad\n', 'sub/b.txt': ''})
    await writeFile(path.join(folder, 'a.txt'), 'bad\nbad\n')
    const settings = {
      'diff.noPrefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.relative': 'true',
      'diff.context': '9',
      'diff.external': 'false',
      'color.ui': 'always',
      'color.diff': 'always',
      'core.quotePath': 'true',
    }
    for (const [key, value] of Object.entries(settings)) git(folder, 'config', key, value)
    expect(await placesIn(folder, '--changed-lines')).toEqual(['a.txt:2:1 blame'])
    expect(await placesIn(path.join(folder, 'sub'), '--changed-lines', '..')).toEqual(['a.txt:2:1 blame'])
  })
})

describe('--staged', () => {
  test('reads what lies on the disk, and works in a hook', async () => {
    const folder = await repositoryOf({'a.txt': 'one\n', 'b.txt': 'one\n'})
    await writeFile(path.join(folder, 'a.txt'), 'one\nbad\n')
    git(folder, 'add', 'a.txt')
    await writeFile(path.join(folder, 'a.txt'), 'one\nand one more\nbad\n')
    await writeFile(path.join(folder, 'b.txt'), 'bad\n')
    expect(await placesIn(folder, '--staged')).toEqual(['a.txt:3:1 blame'])
    expect(await placesIn(folder, '--staged', '--changed-lines')).toEqual(['a.txt:3:1 blame'])
    // `git commit -a` has an index of its own, of which it tells its hooks.
    await mkdir(path.join(folder, 'hooked'))
    await writeFile(path.join(folder, 'hooked/index'), '')
    git(folder, 'read-tree', '--index-output=hooked/index', 'HEAD')
    const ran = await runIn(folder, ['--staged', '-f', 'json'], {env: {...env, GIT_INDEX_FILE: 'hooked/index'}})
    expect(ran.stderr).toContain('no letter is staged')
  })
})

describe('--changed-lines', () => {
  test('only what is found on new and changed lines counts', async () => {
    const lines = ['bad', 'two', 'three', 'bad', 'five', 'six', 'bad']
    const folder = await repositoryOf({'a.txt': lines.join('\n'), 'b.txt': 'bad'})
    await writeFile(path.join(folder, 'a.txt'), ['bad', 'two', 'poor', 'bad', 'six', 'bad'].join('\n'))
    await writeFile(path.join(folder, 'new.txt'), 'odd\n\nbad')
    const ran = await run(folder, '--changed-lines')
    expect(ran.code).toBe(1)
    expect(reportsOf(ran)).toMatchObject([
      {verdict: 'review', errorCount: 0, warningCount: 1, messages: [{line: 3}]},
      {verdict: 'not-ready', messages: [{line: 1}, {line: 3}]},
    ])
    await rm(path.join(folder, 'new.txt'))
    expect((await run(folder, '--changed-lines')).code).toBe(0)
    expect(await placesIn(folder, '--changed-lines', '--since', 'HEAD')).toEqual(['a.txt:3:1 vague'])
  })

  test('where a carriage return alone ends lines for us, and not for Git', async () => {
    const folder = await repositoryOf({'.gitattributes': '*.txt -text', 'a.txt': 'bad\rone\r\nbad\ntwo\n'})
    await writeFile(path.join(folder, 'a.txt'), 'bad\rone\r\nbad\nbad\n')
    expect(await placesIn(folder, '--changed-lines')).toEqual(['a.txt:4:1 blame'])
  })

  test('a moved letter has no new lines', async () => {
    const folder = await repositoryOf({'a.txt': 'bad, and long enough to be known again\n'})
    await rename(path.join(folder, 'a.txt'), path.join(folder, 'b.txt'))
    git(folder, 'add', '--all')
    expect(await placesIn(folder, '--changed')).toEqual(['b.txt:1:1 blame'])
    expect(await placesIn(folder, '--changed-lines')).toEqual([])
  })

  test('what is known on other lines stays known', async () => {
    const folder = await repositoryOf({'a.txt': 'bad\n'})
    await runIn(folder, ['.', '--suppress-all'])
    await writeFile(path.join(folder, 'a.txt'), 'bad\nbad\n')
    expect(await placesIn(folder, '--changed-lines')).toEqual(['a.txt:2:1 blame'])
    await writeFile(path.join(folder, 'a.txt'), 'bad\nfine\n')
    expect(await placesIn(folder, '--changed-lines')).toEqual([])
  })

  test('a part is looked for in the whole letter, and missing from a changed one', async () => {
    const letter = 'Dear Ann,\n\nI am ending our agreement on 30 June. You failed to pay.\n\nBest regards,\nTom\n'
    const folder = await repositoryOf({'a.txt': letter, 'b.txt': letter})
    await writeFile(path.join(folder, 'a.txt'), letter.replace('Dear', 'Hello'))
    const ran = await runIn(folder, ['--changed-lines', '-f', 'json'], {env, lint})
    const [report, ...others] = reportsOf(ran)
    expect(others).toEqual([])
    const ids = report?.messages.map(({ruleId}) => ruleId) ?? []
    expect(ids).toContain('missing-thanks')
    expect(ids).not.toContain('missing-decision')
    expect(ids).not.toContain('blame')
    expect(report?.parts['decision']).toMatchObject({present: true})
  })
})

describe('clear errors', () => {
  test('without Git', async () => {
    const folder = await repositoryOf({'a.txt': 'fine'})
    expect(await runIn(folder, ['--changed'], {env: {PATH: path.join(folder, 'none')}})).toMatchObject({
      code: 2,
      stderr: 'amicable: --changed: this needs the program git, which is not there; install it\n',
    })
  })

  test('without a repository', async () => {
    const folder = await folderWith({'a.txt': 'fine'})
    const {code, stderr} = await run(folder, '--staged')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^amicable: --staged: git says: not a git repository \(.+\n$/)
  })

  test('without the commit that was named', async () => {
    const folder = await repositoryOf({'a.txt': 'fine'})
    for (const ref of ['nowhere', '--output=x', 'a.txt', 'HEAD:a.txt']) {
      expect((await run(folder, `--since=${ref}`)).stderr).toBe(
        `amicable: --since: no branch, tag or commit is called "${ref}"; in a pipeline, fetch the whole history first\n`,
      )
    }
    git(folder, 'switch', '--quiet', '--orphan', 'other')
    commit(folder)
    expect((await run(folder, '--since', 'main')).stderr).toBe(
      'amicable: --since: "main" and HEAD have no commit in common; in a pipeline, fetch the whole history first\n',
    )
  })

  test.each([
    [['--staged', '--changed'], '--staged and --changed exclude each other; choose one'],
    [['--since', 'main', '--staged'], '--staged and --since exclude each other; choose one'],
    [['--changed', '-'], '--changed asks Git, which knows nothing of standard input'],
    [['--changed-lines', '-'], '--changed-lines asks Git, which knows nothing of standard input'],
    [['--changed-lines', '--fix'], '--fix changes whole letters; leave out --changed-lines'],
    [['--changed-lines', '--fix-dry-run', 'a.txt'], '--fix-dry-run changes whole letters; leave out --changed-lines'],
  ])('%j', async (argv, message) => {
    expect(await runIn('/', argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
  })
})
