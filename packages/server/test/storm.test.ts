import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {CancellationTokenSource, type Diagnostic} from 'vscode-languageserver'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {able, type Client, codes, connect, memoryHost, plain} from './connect.ts'

// The built server: run `npm run build` first.
const bin = fileURLToPath(new URL('../dist/node.cjs', import.meta.url))
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const folder = 'file:///work'
const uri = `${folder}/a.md`
const rc = `${folder}/.amicablerc.yaml`
const sentences = [
  'You failed to pay. ',
  'It is obvious. ',
  'We end it on [date]. ',
  'Thank you 😀. ',
  'Perhaps soon. ',
]
const sentence = (at: number): string => sentences[at % sentences.length] ?? ''

/** Types, asks and takes back, opens and closes, and rewrites the config; the last text is returned. */
async function storm(client: Client, files: Record<string, string>): Promise<string> {
  const answers: Promise<unknown>[] = []
  let body = ''
  await client.open(uri, 'Dear Ann,\n\n\n', 'markdown')
  for (let at = 0; at < 300; at++) {
    const cut = at % 7 === 0 ? Math.min(body.length, 30) : 0
    // Half a character would be another text on the wire.
    const isWhole = !/[\uDC00-\uDFFF]/.test(body.charAt(cut))
    const end = isWhole ? cut : cut - 1
    body = sentence(at) + body.slice(end)
    const range = {start: {line: 2, character: 0}, end: {line: 2, character: end}}
    await client.change(uri, {range, text: sentence(at)})
    if (at % 5 === 0) {
      const source = new CancellationTokenSource()
      const method = at % 10 ? 'textDocument/diagnostic' : 'textDocument/codeLens'
      const asked = client.connection.sendRequest(method, {textDocument: {uri}}, source.token)
      answers.push(asked.catch(() => undefined))
      if (at % 15 === 0) source.cancel()
    }
    if (at % 50 === 49) {
      await client.close(uri)
      await client.open(uri, `Dear Ann,\n\n${body}\n`, 'markdown')
    }
    if (at % 40 === 0) {
      files[rc] = at % 80 ? 'rules: {blame: info}' : '{'
      await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: rc, type: 2}]})
    }
  }
  files[rc] = 'rules: {opinion: off}'
  await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: rc, type: 2}]})
  await Promise.all(answers)
  return `Dear Ann,\n\n${body}\n`
}

const seen = (diagnostics: readonly Diagnostic[]): unknown[] =>
  diagnostics.map(({code, severity, range, message}) => ({code, severity, range, message}))

test.each([
  ['asks', able],
  ['is told', plain],
] as const)('after a storm the last answer is right, for a client that %s', async (_, capabilities) => {
  const files: Record<string, string> = {}
  const folders = [{uri: folder, name: 'work'}]
  const client = await connect({capabilities, host: memoryHost(files), folders})
  const text = await storm(client, files)
  const calm = await connect({host: memoryHost(files), folders})
  await calm.open(uri, text, 'markdown')
  const expected = await calm.pull(uri)
  expect(codes(expected)).toContain('blame')
  expect(codes(expected)).not.toContain('opinion')
  if (capabilities === able) expect(seen(await client.pull(uri))).toEqual(seen(expected))
  else {
    const isLast = (diagnostics: readonly Diagnostic[] = []): boolean =>
      JSON.stringify(codes(diagnostics)) === JSON.stringify(codes(expected))
    await client.until(() => isLast(client.published.findLast((one) => one.uri === uri)?.diagnostics))
  }
})

test('ten thousand edits leave nothing behind', async () => {
  const server = spawn(process.execPath, ['--expose-gc', '--require', here('heap-probe.cjs'), bin, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  if (!server.stdin || !server.stdout) throw new Error('no pipes')
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {textDocument: {diagnostic: {}}},
  })
  await connection.sendNotification('initialized', {})
  const textDocument = {uri: 'untitled:a', languageId: 'plaintext', version: 1, text: 'Dear Ann,\n\n\n\nBest,\nTom\n'}
  await connection.sendNotification('textDocument/didOpen', {textDocument})

  let version = 1
  /** No two texts are the same, and none is longer than a letter. */
  async function type(edits: number): Promise<void> {
    for (let at = 0; at < edits; at++) {
      version++
      const range = {start: {line: 2, character: 0}, end: {line: 2, character: 1000}}
      const text = `You failed to send item ${version}. ${sentence(version)}I want it by day ${version * 7}.`
      await connection.sendNotification('textDocument/didChange', {
        textDocument: {uri: textDocument.uri, version},
        contentChanges: [{range, text}],
      })
      if (at % 5 === 0) await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri: textDocument.uri}})
    }
  }
  async function heap(): Promise<number> {
    server.send('heap')
    const [bytes] = await once(server, 'message')
    return bytes
  }

  await type(5000)
  const before = await heap()
  await type(10_000)
  const after = await heap()
  // A sentence that was read takes some kilobytes.
  expect((after - before) / 10_000).toBeLessThan(300)
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  expect((await once(server, 'exit'))[0]).toBe(0)
})

test('a server that is hard at work ends when its editor is killed', async () => {
  const editor = spawn(process.execPath, [here('storming-editor.mjs'), bin], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  const lifeline = editor.stdio[3]
  if (!editor.stdout || !lifeline || !('resume' in lifeline)) throw new Error('no pipes')
  await once(editor.stdout, 'data')
  const gone = once(lifeline, 'end')
  lifeline.resume()
  editor.kill('SIGKILL')
  expect(await gone).toEqual([])
})
