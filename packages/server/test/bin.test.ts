import {execFile, fork, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {build} from 'esbuild'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import {node as options} from '../esbuild.mjs'
import {help, wishOf} from '../src/node/arguments.ts'

let folder = ''
let bin = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
  bin = path.join(folder, 'node.cjs')
  await build({...options, outfile: bin, minify: false})
})
afterAll(() => rm(folder, {recursive: true}))

const ran = (...argv: string[]) =>
  promisify(execFile)(process.execPath, [bin, ...argv]).catch(
    (error: {code: number; stdout: string; stderr: string}) => error,
  )

/** The rules that a server finds in a letter. */
async function talk(connection: ProtocolConnection, processId: number | null = process.pid): Promise<unknown[]> {
  connection.listen()
  await connection.sendRequest('initialize', {processId, rootUri: null, capabilities: {textDocument: {diagnostic: {}}}})
  await connection.sendNotification('initialized', {})
  const uri = 'untitled:Untitled-1'
  const text = 'Hi Dana,\n\nYou failed to pay.\n\nBest,\nRos\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'plaintext', version: 1, text},
  })
  const {items} = await connection.sendRequest<{items: {code: string}[]}>('textDocument/diagnostic', {
    textDocument: {uri},
  })
  return items.map(({code}) => code)
}

function spawned() {
  const server = spawn(process.execPath, [bin, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.onClose(() => connection.dispose())
  return {server, connection}
}

test('over standard input and output, from the first word to the last', async () => {
  const {server, connection} = spawned()
  expect(await talk(connection)).toEqual(['blame'])
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  expect(await once(server, 'exit')).toEqual([0, null])
})

test('it ends when its input ends', async () => {
  const {server, connection} = spawned()
  await talk(connection)
  server.stdin.end()
  expect((await once(server, 'exit'))[0]).toBe(1)
})

test('it ends when its parent does', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const {server, connection} = spawned()
  await talk(connection, parent.pid ?? null)
  parent.kill()
  expect((await once(server, 'exit'))[0]).toBe(1)
})

test('over the channel of a child process', async () => {
  const server = fork(bin, ['--node-ipc', `--clientProcessId=${process.pid}`])
  expect(await talk(createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)))).toEqual([
    'blame',
  ])
  server.disconnect()
  await once(server, 'exit')
})

test('help, version and wrong usage', async () => {
  expect(await ran('--help')).toMatchObject({stdout: help})
  expect(await ran('-v')).toMatchObject({stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)})
  expect(await ran()).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'amicable-language-server: say how to speak with the editor: --stdio or --node-ipc; --help says more\n',
  })
  expect(await ran('--stdin')).toMatchObject({code: 2, stderr: expect.stringContaining('unknown argument --stdin')})
  expect(await ran('--node-ipc')).toMatchObject({code: 2, stderr: expect.stringContaining('use --stdio')})
})

test.each([
  [['--stdio'], 'stdio'],
  [['--node-ipc', '--clientProcessId=7'], 'node-ipc'],
  [['--stdio', '--help'], 'help'],
  [['-v'], 'version'],
  [['--stdio', '--node-ipc'], {problem: expect.stringContaining('exclude')}],
  [['--clientProcessId=x', '--stdio'], {problem: expect.stringContaining('--clientProcessId=x')}],
])('%j', (argv, wish) => {
  expect(wishOf(argv)).toEqual(wish)
})
