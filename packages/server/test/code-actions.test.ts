import {describe, expect, test} from 'vitest'
import type {CodeAction, Range, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {parse} from 'yaml'
import {able, type Client, codes, connect, memoryHost, type Options, plain} from './connect.ts'
import {blaming, ending, fixable} from './letters.ts'

const uri = 'file:///work/a.md'
const rc = 'file:///work/.amicablerc.yaml'
const folders = [{uri: 'file:///work', name: 'work'}]
const everywhere: Range = {start: {line: 0, character: 0}, end: {line: 999, character: 0}}

async function open(text: string, options: Options = {}, name = uri, languageId = 'markdown'): Promise<Client> {
  const client = await connect({folders, ...options})
  await client.open(name, text, languageId)
  return client
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({title}) => title)

/** The edits of an action for a document. */
function editsFor(edit: WorkspaceEdit | undefined, name = uri): TextEdit[] {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[]
  const found = changes.filter((change) => change.textDocument?.uri === name).flatMap(({edits}) => edits)
  return [...found, ...(edit?.changes?.[name] ?? [])] as TextEdit[]
}

const applied = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edits)

async function taken(client: Client, title: string | RegExp, range = everywhere): Promise<CodeAction> {
  const actions = await client.actions(uri, range)
  const action = actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)))
  if (!action) throw new Error(`no action ${title} among ${titles(actions).join(', ')}`)
  return action.edit ? action : client.request<CodeAction>('codeAction/resolve', action)
}

describe('a finding', () => {
  test('offers its suggestions, each with the diagnostic that it mends', async () => {
    const client = await open(fixable)
    const diagnostics = await client.pull(uri)
    const actions = await client.actions(uri, everywhere, ['quickfix'])
    for (const {diagnostics: mended = []} of actions) expect(diagnostics).toContainEqual(mended[0])
    const first = actions.find(({edit}) => editsFor(edit).some((one) => 'newText' in one))
    expect(first).toMatchObject({kind: 'quickfix', isPreferred: true})
    const text = applied(fixable, editsFor(first?.edit))
    await client.change(uri, text)
    expect((await client.pull(uri)).length).toBeLessThan(diagnostics.length)
  })

  test('has at most one preferred change', async () => {
    const client = await open(`${fixable}\n`)
    const preferred = (await client.actions(uri, everywhere)).filter(({isPreferred}) => isPreferred)
    const mended = preferred.map(({diagnostics}) => JSON.stringify(diagnostics))
    expect(new Set(mended).size).toBe(mended.length)
  })

  test('offers nothing where the cursor is not', async () => {
    const client = await open(blaming)
    const at = (line: number, character: number): Range => ({start: {line, character}, end: {line, character}})
    expect(titles(await client.actions(uri, at(0, 0), ['quickfix']))).toEqual([])
    expect(titles(await client.actions(uri, at(2, 18)))).toContain('Ignore blame here')
    expect(titles(await client.actions(uri, at(2, 19), ['quickfix']))).toEqual([])
  })

  test('the edit is guarded by the version that it is for', async () => {
    const client = await open(fixable)
    const version = await client.change(uri, `${fixable}\n`)
    const [first] = await client.actions(uri, everywhere, ['quickfix'])
    expect(first?.edit?.documentChanges).toMatchObject([{textDocument: {uri, version}}])
  })

  test('for a simple client the edit is simple', async () => {
    const client = await open(fixable, {capabilities: plain})
    for (const {edit} of await client.actions(uri, everywhere)) {
      expect(edit?.documentChanges).toBeUndefined()
      expect(Object.values(edit?.changes ?? {}).flat().length).toBeGreaterThan(0)
    }
  })

  test('of a document that is not open there is none', async () => {
    const client = await connect()
    expect(await client.actions(uri, everywhere)).toBeNull()
  })
})

describe('a missing part', () => {
  const title = 'Insert the missing part: Next steps'

  test('is inserted with slots', async () => {
    const client = await open(ending)
    const {edit, isPreferred} = await taken(client, title)
    const [inserted] = editsFor(edit) as unknown as SnippetTextEdit[]
    expect(isPreferred).toBe(true)
    expect(inserted?.snippet.kind).toBe('snippet')
    expect(inserted?.snippet.value).toMatch(/\$\{1:\{[^{}]+\\\}\}/)
  })

  test('is inserted as text where the client has no slots', async () => {
    const client = await open(ending, {capabilities: {...able, workspace: {workspaceEdit: {documentChanges: true}}}})
    const {edit} = await taken(client, title)
    const text = applied(ending, editsFor(edit))
    await client.change(uri, text)
    const left = codes(await client.pull(uri))
    expect(left).not.toContain('missing-next-steps')
    expect(left).toContain('placeholder')
  })
})

describe('fix all', () => {
  test('makes all safe changes', async () => {
    const client = await open(fixable)
    const [action, ...others] = await client.actions(uri, everywhere, ['source.fixAll'])
    expect(others).toEqual([])
    expect(action).toMatchObject({kind: 'source.fixAll.amicable', title: 'Fix all safe findings'})
    const {edit} = await client.request<CodeAction>('codeAction/resolve', action)
    await client.change(uri, applied(fixable, editsFor(edit)))
    expect(await client.actions(uri, everywhere, ['source.fixAll.amicable'])).toEqual([])
  })

  test('is not offered where nothing is safe, nor when something else is asked for', async () => {
    const client = await open(blaming.replace('You failed', 'Your idiots failed'))
    expect(await client.actions(uri, everywhere, ['source.organizeImports'])).toEqual([])
    await client.change(uri, 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    expect(await client.actions(uri, everywhere)).toEqual([])
  })

  test('keeps CRLF, and emoji where they are', async () => {
    const text = fixable.replaceAll('\n', '\r\n').replace('Dear', '😀 Dear')
    const client = await open(text, {capabilities: {...able, general: {positionEncodings: ['utf-16']}}})
    const [action] = await client.actions(uri, everywhere, ['source.fixAll'])
    const {edit} = await client.request<CodeAction>('codeAction/resolve', action)
    const fixed = applied(text, editsFor(edit))
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(fixed).toContain('😀 Dear Ann,')
  })
})

describe('ignore here', () => {
  test.each(['markdown', 'html'])('%s: the finding is gone', async (languageId) => {
    const text =
      languageId === 'html'
        ? '<p>Hi Dana,</p>\n  <p>You failed to pay.</p>\n<p>Best,<br>Ros</p>\n'
        : 'Hi Dana,\n\nThe files are here.\nYou failed to pay.\n\nBest,\nRos\n'
    const client = await open(text, {}, uri, languageId)
    expect(codes(await client.pull(uri))).toEqual(['blame'])
    const {edit} = await taken(client, 'Ignore blame here')
    await client.change(uri, applied(text, editsFor(edit)))
    expect(await client.pull(uri)).toEqual([])
  })

  test.each(['plaintext', 'eml'])('%s has no comments', async (languageId) => {
    const client = await open(blaming, {}, uri.replace('.md', ''), languageId)
    expect(titles(await client.actions(uri.replace('.md', ''), everywhere))).not.toContain('Ignore blame here')
  })
})

describe('turn a rule off, allow a phrase', () => {
  test.each([
    ['file:///work/deep/a.md', 'file:///work/deep/.amicablerc.yaml'],
    ['untitled:a', rc],
  ])('where there is no config one is made in the folder of the letter %s', async (letter, config) => {
    const client = await open(blaming, {}, letter)
    const actions = await client.actions(letter, everywhere)
    const action = actions.find(({title}) => title === 'Turn blame off for this folder')
    expect(action?.edit).toBeUndefined()
    const {edit} = await client.request<CodeAction>('codeAction/resolve', action)
    expect(edit?.documentChanges?.[0]).toEqual({kind: 'create', uri: config, options: {ignoreIfExists: true}})
    expect(editsFor(edit, config)).toMatchObject([{newText: 'rules:\n  blame: off\n'}])
  })

  test('the config of a folder above is changed, since a nearer one would keep it from being read', async () => {
    const letter = 'file:///work/deep/a.md'
    const client = await open(blaming, {host: memoryHost({[rc]: 'notice: 30\n'})}, letter)
    const action = (await client.actions(letter, everywhere)).find(({title}) => title.startsWith('Turn blame off'))
    const {edit} = await client.request<CodeAction>('codeAction/resolve', action)
    expect(applied('notice: 30\n', editsFor(edit, rc))).toBe('notice: 30\nrules:\n  blame: off\n')
  })

  test('beside a loose file', async () => {
    const client = await open(blaming, {folders: []}, 'file:///else/a.md')
    const actions = await client.actions('file:///else/a.md', everywhere)
    const action = actions.find(({title}) => title.startsWith('Allow'))
    const {edit} = await client.request<CodeAction>('codeAction/resolve', action)
    expect(editsFor(edit, 'file:///else/.amicablerc.yaml')).toMatchObject([
      {newText: 'allow:\n  - You failed to send\n'},
    ])
  })

  test('where nothing can be made nothing is offered', async () => {
    const nowhere = titles(await (await open(blaming, {folders: []}, 'untitled:a')).actions('untitled:a', everywhere))
    expect(nowhere.filter((title) => /^(Turn|Allow)/.test(title))).toEqual([])
    const broken = await open(blaming, {host: memoryHost({[rc]: '['})})
    expect(titles(await broken.actions(uri, everywhere)).filter((title) => /^(Turn|Allow)/.test(title))).toEqual([])
    const simple = await open(blaming, {capabilities: plain})
    expect(titles(await simple.actions(uri, everywhere)).filter((title) => /^(Turn|Allow)/.test(title))).toEqual([])
  })

  test('a config that an editor has open is changed as it stands there', async () => {
    const client = await open(blaming, {host: memoryHost({[rc]: 'notice: 30\n'})})
    const unsaved = '# not saved yet\nnotice: 60\n'
    await client.open(rc, 'notice: 30\n', 'yaml')
    const version = await client.change(rc, unsaved)
    const {edit} = await taken(client, /^Turn blame off/)
    expect(edit?.documentChanges).toMatchObject([{textDocument: {uri: rc, version}}])
    expect(applied(unsaved, editsFor(edit, rc))).toBe(`${unsaved}rules:\n  blame: off\n`)
    await client.close(rc)
    const closed = (await taken(client, /^Turn blame off/)).edit
    expect(closed?.documentChanges).toMatchObject([{textDocument: {uri: rc, version: null}}])
    expect(applied('notice: 30\n', editsFor(closed, rc))).toBe('notice: 30\nrules:\n  blame: off\n')
  })

  test('a config that is broken in an editor has to be mended before it is changed', async () => {
    const client = await open(blaming, {host: memoryHost({[rc]: 'notice: 30\n'})})
    const turnOff = (await client.actions(uri, everywhere)).find(({title}) => title.startsWith('Turn'))
    await client.open(rc, 'notice: [', 'yaml')
    const offered = titles(await client.actions(uri, everywhere))
    expect(offered.filter((title) => /^(Turn|Allow)/.test(title))).toEqual([])
    await expect(client.request('codeAction/resolve', turnOff)).rejects.toThrow(
      '/work/.amicablerc.yaml has to be mended before anything can be added to it',
    )
  })

  test('the nearest config is changed, and then the finding is gone', async () => {
    const files: Record<string, string> = {[rc]: '# ours\nrules:\n  # levels\n  vague: off\n'}
    for (const title of ['Turn blame off for this folder', 'Allow “You failed to send” in this folder']) {
      const client = await open(blaming, {host: memoryHost(files)})
      expect(codes(await client.pull(uri))).toEqual(['blame'])
      const {edit} = await taken(client, title)
      const changed = applied(files[rc] ?? '', editsFor(edit, rc))
      expect(changed).toMatch(/^# ours\nrules:\n {2}# levels\n {2}vague: off\n/)
      const host = memoryHost({[rc]: changed})
      const other = await open(blaming, {host})
      expect(await other.pull(uri)).toEqual([])
    }
  })

  test('a client that does not ask later gets the edits at once', async () => {
    const client = await open(blaming, {capabilities: plain, host: memoryHost({[rc]: 'notice: 30\n'})})
    const actions = await client.actions(uri, everywhere)
    const edit = actions.find(({title}) => title.startsWith('Turn'))?.edit
    expect(parse(applied('notice: 30\n', editsFor(edit, rc)))).toEqual({notice: 30, rules: {blame: 'off'}})
  })
})
