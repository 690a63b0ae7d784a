import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {text as readAll} from 'node:stream/consumers'
import {fileURLToPath, pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {expect, test} from 'vitest'
import type {Hover, MarkupContent} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {hostileWorkspace, nodeWithoutNetwork} from '../../../scripts/test/hostile-workspace.ts'
import {commands} from '../src/protocol.ts'
import {able, connect, memoryHost} from './connect.ts'

// The built server: run `npm run build` first.
const bin = fileURLToPath(new URL('../dist/node.cjs', import.meta.url))
const [command, ...node] = nodeWithoutNetwork()

test('nothing of a hostile folder is run, and no socket is opened', async () => {
  const {folder, marker} = await hostileWorkspace()
  const server = spawn(command, [...node, bin, '--stdio'], {cwd: folder})
  const complaints = readAll(server.stderr)
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onRequest('workspace/configuration', () => [null])
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh'])
    connection.onRequest(method, () => null)
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()
  const root = pathToFileURL(folder).href
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    capabilities: able,
    workspaceFolders: [{uri: root, name: 'work'}],
  })
  await connection.sendNotification('initialized', {})
  for (const name of ['letter.md', 'tagged.md', 'sub/letter.md', 'sub/deep/letter.md', 'template.hbs', 'page.html']) {
    const uri = pathToFileURL(path.join(folder, name)).href
    const text = readFileSync(path.join(folder, name), 'utf8')
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text},
    })
    const report = await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
    expect(report).toMatchObject({kind: 'full'})
  }
  await connection.sendRequest('workspace/executeCommand', {command: commands.checkWorkspace})
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  const [code] = await once(server, 'exit')
  expect([code, await complaints, existsSync(marker)]).toEqual([0, '', false])
})

/** The types of the nodes in Markdown, and where its links lead. */
function partsOf(markdown: string): {types: string[]; links: string[]} {
  const [types, links]: [string[], string[]] = [[], []]
  const walk = (node: ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]): void => {
    types.push(node.type)
    if ('url' in node) links.push(node.url)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(fromMarkdown(markdown))
  return {types, links}
}

test('what a hover says of a config and a letter is text and nothing else', async () => {
  const unit = fc.constantFrom(
    ...['<img src=x onerror=alert(1)>', '<b>', '](command:x)', '[a](javascript:x)', '![x](http://e.org/y)', '`', '*'],
    ...[
      'https://e.org',
      '<https://e.org>',
      '&lt;',
      '\\',
      '\n\n',
      '\n# ',
      '$(x)',
      '|',
      '~~~',
      '---\n',
      '_',
      'a',
      '<!--',
    ],
  )
  const words = fc.string({unit, minLength: 1, maxLength: 6}).filter((text) => /\S/.test(text))
  await fc.assert(
    fc.asyncProperty(words, words, words, async (message, suggest, blank) => {
      const config = JSON.stringify({phrases: [{match: 'circle back', message, suggest}]})
      const host = memoryHost({'file:///work/.amicablerc.json': config})
      const client = await connect({host, folders: [{uri: 'file:///work', name: 'work'}]})
      const uri = 'file:///work/a.txt'
      await client.open(uri, `Hi Ann,\n\nLet us circle back to [${blank.replace(/\s+/g, ' ')} name].\n\nTom\n`)
      for (const character of [10, 28]) {
        const position = {line: 2, character}
        const hover = await client.request<Hover | null>('textDocument/hover', {textDocument: {uri}, position})
        const {value} = (hover?.contents ?? {value: ''}) as MarkupContent
        if (character === 10) expect(value).not.toBe('')
        const {types, links} = partsOf(value)
        const known = ['root', 'paragraph', 'text', 'strong', 'link', 'thematicBreak']
        expect(types.filter((type) => !known.includes(type))).toEqual([])
        expect(links.filter((link) => !link.startsWith('https://github.com/amicable-letters/'))).toEqual([])
      }
    }),
    {numRuns: 60},
  )
})
