import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import type {
  ApplyWorkspaceEditParams,
  TextDocumentEdit,
  TextEdit,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {withKind} from '../src/front-matter.ts'
import type {LetterReport, SelectionReport} from '../src/protocol.ts'
import {able, type Client, codes, connect, memoryHost, plain} from './connect.ts'
import {blaming, ending, fixable, readme} from './letters.ts'

const uri = 'file:///work/a.md'
const folders = [{uri: 'file:///work', name: 'work'}]

/** The text after the edit that the server has asked for last. */
function appliedTo(client: Client, text: string): string {
  const params = client.of<ApplyWorkspaceEditParams>('workspace/applyEdit').at(-1)
  const changes = (params?.edit.documentChanges ?? []) as TextDocumentEdit[]
  const edits = changes.flatMap((change) => change.edits ?? []) as TextEdit[]
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits)
}

describe('amicable.check', () => {
  test('reads a README as a letter until it is closed', async () => {
    const client = await connect()
    const text = `${readme}\nYou failed to pay.\n`
    await client.open(uri, text, 'markdown')
    expect(await client.pull(uri)).toEqual([])
    expect(await client.command('amicable.check', {uri})).toBeNull()
    expect(client.of('workspace/diagnostic/refresh')).toHaveLength(1)
    expect(codes(await client.pull(uri))).toEqual(['blame'])
    await client.change(uri, `${text}\n`)
    expect(codes(await client.pull(uri))).toEqual(['blame'])
    await client.close(uri)
    await client.open(uri, text, 'markdown')
    expect(await client.pull(uri)).toEqual([])
  })

  test('reads a document of any language, and tells a client that does not ask', async () => {
    const client = await connect({capabilities: plain})
    await client.open(uri, blaming, 'javascript')
    await client.command('amicable.check', {uri})
    await client.until(() => client.published.some(({diagnostics}) => diagnostics.length > 0))
  })

  test('of nothing does nothing', async () => {
    const client = await connect()
    expect(await client.command('amicable.check', {uri})).toBeNull()
    await expect(client.command('amicable.check')).rejects.toThrow('needs the uri')
    await expect(client.command('amicable.check', {uri: 7})).rejects.toThrow('needs the uri')
    for (const command of ['insertPart', 'setKind', 'checkSelection', 'fixAll', 'callNotes', 'plainText'])
      await expect(client.command(`amicable.${command}`)).rejects.toThrow('needs the uri')
    await expect(client.command('amicable.checkSelection', {uri})).rejects.toThrow('needs the range')
    await expect(client.command('amicable.newLetter', {answers: {notice: 'soon'}})).rejects.toThrow('notice')
    await expect(client.command('amicable.newClause')).rejects.toThrow('unknown clause')
    await expect(client.command('amicable.dance', {uri})).rejects.toThrow('unknown command amicable.dance')
  })
})

test('amicable.checkSelection reads the selected words alone, where they are', async () => {
  const client = await connect()
  await client.open(uri, `${ending}\nYou failed to pay. 😀 You are an idiot.\n`, 'markdown')
  const range = {start: {line: 7, character: 19}, end: {line: 7, character: 99}}
  const report = await client.command<SelectionReport>('amicable.checkSelection', {uri, range})
  expect(report).toMatchObject({
    kind: 'termination',
    verdict: 'not-ready',
    findings: [{ruleId: 'unprofessional'}, {ruleId: 'unkind'}],
  })
  expect(report.findings[0]?.range.start.line).toBe(7)
  expect(report.findings[1]?.range.start.character).toBe(22)
  const none = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
  expect(await client.command('amicable.checkSelection', {uri, range: none})).toMatchObject({
    verdict: 'ready',
    findings: [],
  })
})

describe('amicable.fixAll', () => {
  test('makes all safe changes', async () => {
    const client = await connect()
    await client.open(uri, fixable, 'markdown')
    expect(await client.command('amicable.fixAll', {uri})).toBe(true)
    const fixed = appliedTo(client, fixable)
    const {messages} = await lint(fixed, {format: 'markdown'})
    expect(fixed).not.toBe(fixable)
    expect(messages.filter(({fix}) => fix)).toEqual([])
    await client.change(uri, fixed)
    expect(await client.command('amicable.fixAll', {uri})).toBe(false)
  })

  test('a client that refuses is believed', async () => {
    const client = await connect()
    client.connection.onRequest('workspace/applyEdit', () => ({applied: false}))
    await client.open(uri, fixable, 'markdown')
    expect(await client.command('amicable.fixAll', {uri})).toBe(false)
  })
})

test('amicable.insertPart inserts a missing part', async () => {
  const client = await connect({
    capabilities: {...able, workspace: {...able.workspace, workspaceEdit: {documentChanges: true}}},
  })
  await client.open(uri, ending, 'markdown')
  expect(await client.command('amicable.insertPart', {uri, part: 'thanks'})).toBe(true)
  await client.change(uri, appliedTo(client, ending))
  expect(codes(await client.pull(uri))).not.toContain('missing-thanks')
  expect(await client.command('amicable.insertPart', {uri, part: 'thanks'})).toBe(false)
  expect(await client.command('amicable.insertPart', {uri, part: 'no-such'})).toBe(false)
})

/** Tells the server that a config was written, and waits until it has taken that in. */
async function changed(client: Client, uri: string): Promise<void> {
  const before = client.of('workspace/diagnostic/refresh').length
  await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri, type: 2}]})
  await client.until(() => client.of('workspace/diagnostic/refresh').length > before)
}

describe('amicable.setKind', () => {
  test.each([
    ['Hi\n', 'other', '---\namicable:\n  kind: other\n---\n\nHi\n'],
    ['Hi\r\n', 'other', '---\r\namicable:\r\n  kind: other\r\n---\r\n\r\nHi\r\n'],
    ['---\ntitle: x # y\n---\nHi', 'agreement', '---\ntitle: x # y\namicable:\n  kind: agreement\n---\nHi'],
    ['---\namicable:\n  kind: other\n  notice: 3\n---\nHi', 'auto', '---\namicable:\n  notice: 3\n---\nHi'],
    ['---\namicable:\n  kind: other\n---\n\nHi', 'auto', 'Hi'],
    ['---\ntitle: x\namicable: {kind: other}\n---\nHi', 'auto', '---\ntitle: x\n---\nHi'],
    ['amicable: {kind: other}\n\nHi', 'agreement', 'amicable: { kind: agreement }\n\nHi'],
    ['amicable: {kind: other}\n\nHi', 'auto', 'Hi'],
    ['Hi\n', 'auto', 'Hi\n'],
    ['---\n---\nHi', 'other', '---\namicable:\n  kind: other\n---\nHi'],
  ] as const)('%j as %s', (text, kind, expected) => {
    expect(withKind(text, kind)).toBe(expected)
  })

  test.each(['---\namicable: {kind: other\n---\nHi', `---\namicable: ${'['.repeat(100_000)}\n---\nHi`])(
    'leaves front matter that is broken or nested too deep as it is',
    (text) => {
      expect(() => withKind(text, 'other')).toThrow('has to be mended')
    },
  )

  test('writes into the document, which is read accordingly', async () => {
    const client = await connect()
    await client.open(uri, blaming, 'markdown')
    expect(await client.command('amicable.setKind', {uri, kind: 'termination'})).toBe(true)
    await client.change(uri, appliedTo(client, blaming))
    expect(await client.request<LetterReport>('amicable/report', {uri})).toMatchObject({kind: 'termination'})
    expect(codes(await client.pull(uri))).toContain('missing-decision')
  })

  test.each([
    ['mdx', 'file:///work/a.mdx', blaming],
    ['eml', 'file:///work/a.eml', `Subject: x\nContent-Type: text/plain;\n charset=utf-8\n\n${blaming}`],
    ['eml', 'file:///work/a.eml', `Subject: x\r\n\r\namicable: {kind: other}\r\n\r\n${blaming}`],
  ])('writes into %s %s', async (languageId, letter, text) => {
    const client = await connect()
    await client.open(letter, text, languageId)
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'termination'})).toBe(true)
    const written = appliedTo(client, text)
    await client.change(letter, written)
    expect(await client.request<LetterReport>('amicable/report', {uri: letter})).toMatchObject({kind: 'termination'})
    expect(codes(await client.pull(letter))).toContain('missing-decision')
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'auto'})).toBe(true)
    expect(appliedTo(client, written)).not.toContain('amicable')
  })

  test.each([
    ['html', `<p>${blaming}</p>`],
    ['eml', `Subject: x\nContent-Transfer-Encoding: base64\n\n${btoa(blaming)}`],
    ['eml', `Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n${blaming}`],
    ['eml', 'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b--\n'],
    ['eml', `Subject: x\nContent-Type: text/html\n\n<p>${blaming}</p>`],
    ['eml', `Dear Ann,\n\n${blaming}`],
  ])('makes a config for %s %j, which is read accordingly', async (languageId, text) => {
    const files: Record<string, string> = {}
    const client = await connect({host: memoryHost(files), folders})
    const letter = 'file:///work/sent/a[1].letter'
    await client.open(letter, text, languageId)
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'termination'})).toBe(true)
    const config = 'file:///work/.amicablerc.yaml'
    const {edit} = client.of<ApplyWorkspaceEditParams>('workspace/applyEdit').at(-1) ?? {}
    expect(edit?.documentChanges?.[0]).toEqual({kind: 'create', uri: config, options: {ignoreIfExists: true}})
    expect(edit?.documentChanges?.[1]).toMatchObject({textDocument: {uri: config}})
    const written = appliedTo(client, '')
    expect(written).toBe('overrides:\n  - files: sent/a\\[1\\].letter\n    kind: termination\n')
    files[config] = written
    await changed(client, config)
    expect(await client.request<LetterReport>('amicable/report', {uri: letter})).toMatchObject({kind: 'termination'})
  })

  test('writes into the config that there is, and takes it out of it', async () => {
    const config = '{\n  "overrides": [\n    {"files": "*.html", "kind": "agreement"}\n  ]\n}\n'
    const configUri = 'file:///work/.amicablerc.json'
    const files = {[configUri]: config}
    const client = await connect({host: memoryHost(files), folders})
    const letter = 'file:///work/a.html'
    await client.open(letter, `<p>${blaming}</p>`, 'html')
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'auto'})).toBe(false)
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'termination'})).toBe(true)
    files[configUri] = appliedTo(client, config)
    await changed(client, configUri)
    expect(await client.request<LetterReport>('amicable/report', {uri: letter})).toMatchObject({kind: 'termination'})
    expect(await client.command('amicable.setKind', {uri: letter, kind: 'auto'})).toBe(true)
    expect(JSON.parse(appliedTo(client, files[configUri] ?? ''))).toEqual(JSON.parse(config))
  })

  test('says where there is no place for it', async () => {
    const client = await connect({capabilities: plain})
    await client.open('file:///work/x', blaming, 'html')
    expect(await client.command('amicable.setKind', {uri: 'file:///work/x', kind: 'auto'})).toBe(false)
    await expect(client.command('amicable.setKind', {uri: 'file:///work/x', kind: 'other'})).rejects.toThrow(
      'write it into a config: {"overrides": [{"files": "x", "kind": "other"}]}',
    )
    await client.open('untitled:Untitled-1', blaming, 'html')
    await expect(client.command('amicable.setKind', {uri: 'untitled:Untitled-1', kind: 'other'})).rejects.toThrow(
      'save this letter first',
    )
    await client.open(uri, '---\n[\n---\nHi', 'markdown')
    await expect(client.command('amicable.setKind', {uri, kind: 'other'})).rejects.toThrow('has to be mended')
    await expect(client.command('amicable.setKind', {uri, kind: 'letter'})).rejects.toThrow('unknown kind "letter"')
  })
})

describe('texts', () => {
  test('a new letter is a letter', async () => {
    const client = await connect()
    const questions = await client.command<{id: string}[]>('amicable.questions', {of: 'termination'})
    expect(questions.map(({id}) => id)).toContain('lastDay')
    const answers = {client: 'Marcus', sender: 'Helen', lastDay: '2026-06-30'}
    const {text} = await client.command<{text: string}>('amicable.newLetter', {answers})
    expect(text).toContain('Marcus')
    expect(await lint(text, {})).toMatchObject({kind: 'termination', isMessage: true})
    expect((await client.command<{text: string}>('amicable.newLetter', {})).text).not.toBe('')
  })

  test('a new agreement has all clauses', async () => {
    const client = await connect()
    const {text} = await client.command<{text: string}>('amicable.newAgreement', {answers: {}})
    const {parts} = await lint(text, {kind: 'agreement', template: true, format: 'markdown'})
    expect(Object.values(parts).map(({present}) => present)).toEqual([true, true, true, true])
  })

  test('a clause by its name', async () => {
    const client = await connect()
    expect(await client.command('amicable.newClause', {clause: 'refund'})).toEqual({text: expect.stringMatching(/\w/)})
    await expect(client.command('amicable.newClause', {clause: 'x'})).rejects.toThrow(
      'unknown clause "x"; expected notice',
    )
  })

  test('call notes and plain text of an open document', async () => {
    const client = await connect()
    await client.open(uri, ending, 'markdown')
    expect(await client.command('amicable.callNotes', {uri})).toEqual({text: expect.stringMatching(/\w/)})
    expect(await client.command('amicable.plainText', {uri})).toMatchObject({
      text: expect.stringContaining('Dear Ann,'),
      verdict: 'review',
      ready: false,
    })
    for (const command of ['callNotes', 'plainText'])
      expect(await client.command(`amicable.${command}`, {uri: 'file:///none'})).toBeNull()
  })
})

describe('amicable.checkWorkspace', () => {
  const files = {
    'file:///work/a.txt': blaming,
    'file:///work/deep/b.md': ending,
    'file:///work/README.md': readme,
    'file:///work/archive/c.txt': blaming,
    'file:///work/.amicablerc': 'ignores: [archive]',
    'file:///other/d.txt': blaming,
  }
  const host = {
    ...memoryHost(files),
    findLetters: async (folder: string) =>
      Object.keys(files).filter((name) => name.startsWith(`${folder}/`) && /\.(txt|md)$/.test(name)),
  }
  const pull = async (client: Client, previousResultIds: {uri: string; value: string}[] = []) =>
    (await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds})).items

  test('reads nothing before it is asked', async () => {
    expect(await pull(await connect({host, folders}))).toEqual([])
  })

  test('reads all letters of the workspace, with progress', async () => {
    const client = await connect({host, folders})
    expect(await client.command('amicable.checkWorkspace')).toEqual({
      files: 3,
      letters: 2,
      errors: 1,
      warnings: expect.any(Number),
      infos: expect.any(Number),
    })
    const items = await pull(client)
    expect(items.map((item) => [item.uri, item.kind === 'full' && codes(item.items).includes('blame')])).toEqual([
      ['file:///work/a.txt', true],
      ['file:///work/deep/b.md', false],
      ['file:///work/README.md', false],
    ])
    const kinds = client.of<{value: {kind: string}}>('$/progress').map(({value}) => value.kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end'])
    const known = items.map((item) => ({uri: item.uri, value: item.resultId ?? ''}))
    expect((await pull(client, known)).map(({kind}) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('leaves to the editor what is open', async () => {
    const client = await connect({host, folders})
    await client.open('file:///work/a.txt', 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    expect(await client.command('amicable.checkWorkspace')).toMatchObject({files: 3, errors: 0})
    expect((await pull(client)).map((item) => item.uri)).not.toContain('file:///work/a.txt')
    await client.open('file:///work/deep/b.md', ending, 'markdown')
    expect((await pull(client)).map((item) => item.uri)).toEqual(['file:///work/README.md'])
  })

  test('tells a client that does not ask', async () => {
    const client = await connect({host, folders, capabilities: plain})
    await client.command('amicable.checkWorkspace')
    expect(codes(await client.pushed('file:///work/a.txt'))).toEqual(['blame'])
  })

  test('stops when it is cancelled', async () => {
    let read = 0
    const client = await connect({
      host: {
        ...host,
        readText: async (name) => {
          if (name.endsWith('.txt')) read++
          return host.readText(name)
        },
      },
      folders,
      lint: async (text, options) => {
        const token = client.of<{token: string}>('window/workDoneProgress/create')[0]?.token
        await client.notify('window/workDoneProgress/cancel', {token})
        await new Promise((resolve) => setTimeout(resolve, 10))
        return lint(text, options)
      },
    })
    expect(await client.command('amicable.checkWorkspace')).toBeNull()
    expect(read).toBeLessThan(2)
  })

  test('goes on where a file cannot be read', async () => {
    const client = await connect({
      host: {
        ...host,
        readText: async (name) => {
          if (name.endsWith('b.md')) throw new Error('invalid UTF-8')
          return host.readText(name)
        },
      },
      folders,
    })
    expect(await client.command('amicable.checkWorkspace')).toMatchObject({files: 2, letters: 1})
    expect(client.logged).toEqual(['file:///work/deep/b.md: cannot be read: invalid UTF-8'])
  })

  test('passes over what ignore files name', async () => {
    const ignoring: Record<string, string> = {
      ...files,
      'file:///work/.git/HEAD': 'ref: refs/heads/main',
      'file:///work/.gitignore': 'deep/*\n!deep/kept',
      'file:///work/deep/kept/e.txt': blaming,
      'file:///work/.amicableignore': 'README.md',
      'file:///other/.amicableignore': '*.txt',
    }
    const client = await connect({
      host: {
        ...memoryHost(ignoring),
        findLetters: async (folder) =>
          Object.keys(ignoring).filter((name) => name.startsWith(`${folder}/`) && /\.(txt|md)$/.test(name)),
      },
      folders,
    })
    expect(await client.command('amicable.checkWorkspace')).toMatchObject({files: 2})
    expect((await pull(client)).map((item) => item.uri)).toEqual(['file:///work/a.txt', 'file:///work/deep/kept/e.txt'])
  })

  test('without a folder there is nothing', async () => {
    expect(await (await connect({host})).command('amicable.checkWorkspace')).toMatchObject({files: 0})
  })
})
