import {realpath, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {type FileReport, lint} from '@amicable/rules'
import {describe, expect, onTestFinished, test} from 'vitest'
import type {RegistrationParams} from 'vscode-languageserver'
import {folderWith, runIn} from '../../cli/test/fake.ts'
import type {Host} from '../src/host.ts'
import {diskHost} from '../src/node/disk-host.ts'
import {able, type Client, codes, connect, memoryHost, plain} from './connect.ts'
import {blaming, ending, readme} from './letters.ts'

const folder = {uri: 'file:///work', name: 'work'}
const uri = 'file:///work/a.txt'
const rc = 'file:///work/.amicablerc.yaml'

const noHost: Host = {readText: async () => undefined, findLetters: async () => [], trustFor: 0}

/** The codes of a document that is opened now. */
async function read(client: Client, name: string, text = blaming, languageId = 'plaintext'): Promise<unknown[]> {
  await client.open(name, text, languageId)
  return codes(await client.pull(name))
}

describe('the nearest config holds', () => {
  const files = {
    'file:///work/.amicablerc': 'rules: {blame: info}',
    'file:///work/deep/package.json': '{"name": "x", "amicable": {"rules": {"blame": "off"}}}',
    'file:///work/deep/er/.amicablerc.json': '{"overrides": [{"files": "b.*", "rules": {"blame": "off"}}]} // yes',
  }

  test.each([
    ['file:///work/a.txt', [3]],
    ['file:///work/deep/a.txt', []],
    ['file:///work/deep/er/a.txt', [1]],
    ['file:///work/deep/er/b.txt', []],
    ['file:///elsewhere/a.txt', [1]],
    ['vscode-vfs://github/work/a.txt', [1]],
  ])('%s', async (name, severities) => {
    const client = await connect({host: memoryHost(files)})
    await client.open(name, blaming)
    expect((await client.pull(name)).map(({severity}) => severity)).toEqual(severities)
  })

  test('in a virtual workspace too', async () => {
    const client = await connect({host: memoryHost({'vscode-vfs://github/me/x/.amicablerc': 'rules: {blame: off}'})})
    expect(await read(client, 'vscode-vfs://github/me/x/letters/a.txt')).toEqual([])
    expect(await read(client, 'vscode-vfs://gitlab/me/x/letters/a.txt')).toEqual(['blame'])
  })

  test('an untitled document stands in the first folder', async () => {
    const host = memoryHost({[rc]: 'rules: {blame: off}'})
    expect(await read(await connect({host, folders: [folder]}), 'untitled:Untitled-1')).toEqual([])
    expect(await read(await connect({host}), 'untitled:Untitled-1')).toEqual(['blame'])
  })

  test('what it ignores is not read, and the report says why', async () => {
    const client = await connect({host: memoryHost({[rc]: 'ignores: [a.txt]'})})
    expect(await read(client, uri)).toEqual([])
    expect(await client.request('amicable/report', {uri})).toMatchObject({
      isMessage: false,
      notes: ['A config file or .amicableignore keeps this document from being read.'],
    })
  })

  test('what .amicableignore names is not read, and what .gitignore names is', async () => {
    const files: Record<string, string> = {
      'file:///.git/HEAD': '',
      'file:///work/.gitignore': '*.txt',
      'file:///.amicableignore': 'work/old/',
    }
    const client = await connect({host: memoryHost(files)})
    const old = 'file:///work/old/a.txt'
    expect(await read(client, uri)).toEqual(['blame'])
    expect(await read(client, old)).toEqual([])
    expect(await client.request('amicable/report', {uri: old})).toMatchObject({
      notes: ['A config file or .amicableignore keeps this document from being read.'],
    })
    files['file:///.amicableignore'] = '!work/old/'
    await client.notify('textDocument/didOpen', {
      textDocument: {uri: 'file:///.amicableignore', languageId: 'ignore', version: 1, text: ''},
    })
    await client.notify('textDocument/didSave', {textDocument: {uri: 'file:///.amicableignore'}})
    expect(codes(await client.pull(old))).toEqual(['blame'])
  })

  test('a glob that gives a kind makes a message of anything', async () => {
    const host = memoryHost({[rc]: 'overrides: [{files: "letters/**", kind: other}]'})
    const client = await connect({host})
    const text = `${readme}\nYou failed to pay.\n`
    expect(await read(client, 'file:///work/letters/README.md', text, 'markdown')).toEqual(['blame'])
    expect(await read(client, 'file:///work/README.md', text, 'markdown')).toEqual([])
  })

  test('front matter wins over it', async () => {
    const client = await connect({host: memoryHost({[rc]: 'rules: {blame: off}'})})
    expect(await read(client, uri, `---\namicable: {rules: {blame: warning}}\n---\n${blaming}`)).toEqual(['blame'])
  })
})

describe('a broken config', () => {
  const files: Record<string, string> = {}
  const broken = 'rules:\n  blam: off\n'

  test('is told of once, with its place and what to do; the defaults go on', async () => {
    const client = await connect({host: memoryHost({[rc]: broken})})
    expect(await read(client, uri)).toEqual(['blame'])
    expect(await read(client, 'file:///work/b.txt')).toEqual(['blame'])
    await client.change(uri, `${blaming}\n`)
    await client.pull(uri)
    expect(client.shown).toEqual([
      expect.stringMatching(
        /^Amicable: .work.\.amicablerc\.yaml:2:3: unknown rule "blam"; did you mean "blame"\?.* Mend it; until then the default settings hold\.$/,
      ),
    ])
  })

  test.each([
    ['in the folder of the workspace', ['/work'], 'team/.amicablerc.yaml'],
    ['in one of several', ['/other', '/work'], 'work/team/.amicablerc.yaml'],
    ['in a folder within another', ['/work', '/work/team'], 'team/.amicablerc.yaml'],
  ])('%s is named by the way from there', async (_name, roots, shown) => {
    const client = await connect({
      host: memoryHost({'file:///work/team/.amicablerc.yaml': broken}),
      folders: roots.map((root) => ({uri: `file://${root}`, name: root})),
    })
    await read(client, 'file:///work/team/a.txt')
    expect(client.shown).toEqual([expect.stringMatching(new RegExp(`^Amicable: ${shown}:2:3: unknown rule`))])
  })

  test('counts its further problems', async () => {
    const client = await connect({host: memoryHost({[rc]: `${broken}notice: soon\nlocale: de\n`})})
    await read(client, uri)
    expect(client.shown).toEqual([expect.stringContaining('(and 2 more, see the log)')])
    expect(client.logged.join('\n').match(/\.amicablerc\.yaml:\d+:\d+: /g)).toHaveLength(3)
  })

  test('that is mended holds again by itself, and is told of anew when it breaks anew', async () => {
    files[rc] = broken
    const client = await connect({host: memoryHost(files)})
    await read(client, uri)
    const changed = async (text: string) => {
      files[rc] = text
      const before = client.of('workspace/diagnostic/refresh').length
      await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: rc, type: 2}]})
      await client.until(() => client.of('workspace/diagnostic/refresh').length > before)
      return codes(await client.pull(uri))
    }
    expect(await changed('rules: {blame: off}')).toEqual([])
    expect(client.logged.join()).toContain('is mended')
    expect(await changed(broken)).toEqual(['blame'])
    expect(client.shown).toHaveLength(2)
    expect(await changed('[')).toEqual(['blame'])
    expect(client.shown).toHaveLength(3)
  })

  test('that is mended is pushed', async () => {
    files[rc] = broken
    const client = await connect({host: memoryHost(files), capabilities: plain})
    await client.open(uri, blaming)
    expect(codes(await client.pushed(uri, 1))).toEqual(['blame'])
    files[rc] = 'rules: {blame: off}'
    await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: rc, type: 2}]})
    await client.until(() => client.published.length === 2)
    expect(await client.pushed(uri)).toEqual([])
  })

  test('without a client that watches files, the next look finds it mended', async () => {
    files[rc] = broken
    const client = await connect({host: memoryHost(files), capabilities: {textDocument: {diagnostic: {}}}})
    expect(await read(client, uri)).toEqual(['blame'])
    files[rc] = 'rules: {blame: off}'
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(codes(await client.pull(uri))).toEqual([])
  })

  test('that cannot be read is told of as well', async () => {
    const host: Host = {
      ...noHost,
      readText: async (name) => {
        if (name === 'file:///work/.amicablerc') throw new Error('permission denied')
        return undefined
      },
    }
    const client = await connect({host})
    expect(await read(client, uri)).toEqual(['blame'])
    expect(client.shown).toEqual([expect.stringContaining('cannot be read: permission denied')])
  })
})

test('the client is asked to watch the configs', async () => {
  const client = await connect()
  expect(client.of('client/registerCapability')).toMatchObject([
    {
      registrations: [
        {method: 'workspace/didChangeConfiguration'},
        {
          method: 'workspace/didChangeWatchedFiles',
          registerOptions: {watchers: [{globPattern: expect.stringMatching(/\.amicablerc\.yaml,.*\.amicableignore/)}]},
        },
        ...['didOpen', 'didChange', 'didSave', 'didClose'].map((name) => ({
          method: `textDocument/${name}`,
          // Of no language that letters have: VS Code would tell of each change twice.
          registerOptions: {documentSelector: ['yaml', 'json', 'jsonc'].map((language) => ({language}))},
        })),
      ],
    },
  ])
})

describe('a config that is extended, whatever its name and place', () => {
  const base = 'file:///shared/house%20%5B1%5D.yml'
  const files: Record<string, string> = {
    [rc]: 'extends: ["../shared/house [1].yml", "@acme/letters"]',
    [base]: 'rules: {blame: info}',
    'file:///work/node_modules/%40acme/letters/package.json': '{"amicable": {}}',
  }
  const watchersOf = (client: Client): unknown[] =>
    client
      .of<RegistrationParams>('client/registerCapability')
      .slice(1)
      .flatMap(({registrations}) => registrations.flatMap((one) => one.registerOptions.watchers))

  test('is watched, once', async () => {
    const client = await connect({host: memoryHost(files), folders: [folder]})
    await read(client, uri)
    await read(client, 'file:///work/b.txt')
    expect(watchersOf(client)).toEqual([
      {globPattern: {baseUri: 'file:///shared', pattern: 'house ?1?.yml'}},
      {globPattern: {baseUri: 'file:///work/node_modules/%40acme/letters', pattern: 'package.json'}},
    ])
  })

  test('is watched by name where a client knows no more', async () => {
    const workspace = {...able.workspace, didChangeWatchedFiles: {dynamicRegistration: true}}
    const client = await connect({host: memoryHost(files), folders: [folder], capabilities: {...able, workspace}})
    await read(client, uri)
    expect(watchersOf(client)).toEqual([{globPattern: '**/house ?1?.yml'}, {globPattern: '**/package.json'}])
  })

  test('is watched before it is there', async () => {
    const host = memoryHost({[rc]: 'extends: ./base.yaml'})
    const client = await connect({host, folders: [folder]})
    await read(client, uri)
    expect(watchersOf(client)).toEqual([{globPattern: {baseUri: 'file:///work', pattern: 'base.yaml'}}])
  })

  test('holds at once when it has changed', async () => {
    const own = {...files}
    const client = await connect({host: {...memoryHost(own), trustFor: 60_000}, folders: [folder]})
    await client.open(uri, blaming)
    expect((await client.pull(uri)).map(({severity}) => severity)).toEqual([3])
    own[base] = 'rules: {blame: off}'
    await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: base, type: 2}]})
    await client.until(() => client.of('workspace/diagnostic/refresh').length > 0)
    expect(await client.pull(uri)).toEqual([])
  })
})

test('a config in an editor is no letter, and nobody is told of it', async () => {
  const client = await connect({capabilities: plain, initializationOptions: {reports: true}})
  await client.open(rc, blaming, 'yaml')
  await client.open('file:///work/.amicablerc', blaming, 'plaintext')
  await client.open(uri, blaming)
  expect(codes(await client.pushed(uri))).toEqual(['blame'])
  expect(client.published.map((one) => one.uri)).toEqual([uri])
  const reports = await client.until(() => {
    const all = client.of<{uri: string}>('amicable/report')
    return all.length > 0 && all
  })
  expect(reports.map((one) => one.uri)).toEqual([uri])
})

test('a folder that is added brings its config to untitled documents', async () => {
  const client = await connect({host: memoryHost({[rc]: 'rules: {blame: off}'})})
  expect(await read(client, 'untitled:Untitled-1')).toEqual(['blame'])
  await client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [folder], removed: []}})
  await client.until(() => client.of('workspace/diagnostic/refresh').length > 0)
  expect(codes(await client.pull('untitled:Untitled-1'))).toEqual([])
})

describe('the command line and the server agree', () => {
  const md = (text: string): string => text
  const html = '<p>Hi Dana,</p>\n<p>You failed to pay.</p>\n<p>Best,<br>Ros</p>\n'
  const files = {
    'one/.amicablerc': 'notice: 30\nrules: {missing-thanks: error}\noverrides: [{files: "*.html", template: true}]\n',
    'one/a.txt': ending,
    'one/b.md': md(blaming),
    'one/c.html': html,
    'one/README.md': readme,
    'one/deep/.amicablerc.json': '{"locale": "en-GB", "rules": {"blame": "info"}, "ignores": ["archive/"]}',
    'one/deep/a.md': `${ending}\nYou failed to pay on 03/04/2025.\n`,
    'one/deep/archive/a.txt': blaming,
    'one/deep/er/package.json': '{"amicable": {"kind": "termination"}}',
    'one/deep/er/a.txt': blaming,
    'one/broken/.amicablerc.yaml': 'rules: {blame: loud}',
    'two/package.json': '{"name": "two"}',
    'two/a.txt': ending.replaceAll('\n', '\r\n'),
    'two/mail.eml': `From: a@example.org\nTo: b@example.org\nSubject: The end 😀\n\n${ending}`,
    'two/extends/.amicablerc.yaml': 'extends: ../../shared/base.yaml\nrules: {blame: warning}\n',
    'two/extends/a.txt': blaming,
    'shared/base.yaml': 'rules: {blame: off, missing-reason: off}\n',
    'loose.txt': blaming,
  }

  test('on nested folders, two roots and loose files', async () => {
    const root = await realpath(await folderWith(files))
    onTestFinished(() => rm(root, {recursive: true}))
    const ran = await runIn(root, ['--format', 'json', '.'], {lint})
    const reports = JSON.parse(ran.stdout) as FileReport[]
    const folders = ['one', 'two'].map((name) => ({name, uri: pathToFileURL(path.join(root, name)).href}))
    const client = await connect({host: diskHost(noHost), folders})
    expect(reports.length).toBeGreaterThanOrEqual(9)
    for (const report of reports) {
      const name = pathToFileURL(report.filePath).href
      const file = path.relative(root, report.filePath).replaceAll(path.sep, '/') as keyof typeof files
      const languageId = file.endsWith('.txt')
        ? 'plaintext'
        : file.endsWith('.md')
          ? 'markdown'
          : path.extname(file).slice(1)
      await client.open(name, files[file], languageId)
      const found = (await client.pull(name)).map(({code, severity, message, range: {start, end}}) => ({
        ruleId: code,
        level: ['', 'error', 'warning', 'info'][severity ?? 0],
        message,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      }))
      const wanted = report.messages.map(({ruleId, level, message, line, column, endLine, endColumn}) => ({
        ...{ruleId, level, message, line, column, endLine, endColumn},
      }))
      expect({file, found}).toEqual({file, found: wanted})
    }
    const ignored = pathToFileURL(path.join(root, 'one/deep/archive/a.txt')).href
    expect(await read(client, ignored)).toEqual([])
    expect(reports.some(({filePath}) => filePath.includes('archive'))).toBe(false)
  })

  test('in which letters a search finds', async () => {
    const root = await realpath(
      await folderWith({
        '.git/HEAD': '',
        '.gitignore': 'made/',
        'made/a.txt': blaming,
        'old/.amicableignore': '*',
        'old/b.txt': blaming,
        'sub/c.txt': blaming,
      }),
    )
    onTestFinished(() => rm(root, {recursive: true}))
    const ran = await runIn(root, ['--format', 'json', '.'], {lint})
    expect(JSON.parse(ran.stdout)).toMatchObject([{filePath: path.join(root, 'sub/c.txt')}])
    const folders = [{name: 'root', uri: pathToFileURL(root).href}]
    const client = await connect({host: diskHost(noHost), folders})
    expect(await client.command('amicable.checkWorkspace')).toMatchObject({files: 1, letters: 1})
  })

  test('after a config has changed on the disk', async () => {
    const root = await realpath(await folderWith({'.amicablerc': 'rules: {blame: off}', 'a.txt': blaming}))
    onTestFinished(() => rm(root, {recursive: true}))
    const client = await connect({host: diskHost(noHost)})
    const name = pathToFileURL(path.join(root, 'a.txt')).href
    expect(await read(client, name)).toEqual([])
    await writeFile(path.join(root, '.amicablerc'), 'rules: {blame: info}')
    await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: name, type: 2}]})
    expect(codes(await client.pull(name))).toEqual(['blame'])
  })
})
