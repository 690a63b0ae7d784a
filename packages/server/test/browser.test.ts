import {Worker} from 'node:worker_threads'
import {build} from 'esbuild'
import {beforeAll, expect, onTestFinished, test} from 'vitest'
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver/node'
import {browser as options} from '../esbuild.mjs'

/** What a web worker has and a thread of Node has not; and without what a web worker has not. */
const prelude = `
  const {parentPort} = require('node:worker_threads')
  globalThis.self = globalThis
  self.addEventListener = () => {}
  self.postMessage = (message) => parentPort.postMessage(message)
  parentPort.on('message', (data) => self.onmessage({data}))
  delete globalThis.process
  delete globalThis.Buffer
`

let code = ''

beforeAll(async () => {
  const {outputFiles} = await build({...options, minify: false, write: false, legalComments: 'none'})
  code = outputFiles[0]?.text ?? ''
})

class Reader extends AbstractMessageReader {
  readonly #worker: Worker
  constructor(worker: Worker) {
    super()
    this.#worker = worker
  }
  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback)
    return {dispose: () => this.#worker.off('message', callback)}
  }
}

class Writer extends AbstractMessageWriter {
  readonly #worker: Worker
  constructor(worker: Worker) {
    super()
    this.#worker = worker
  }
  async write(message: Message): Promise<void> {
    this.#worker.postMessage(message)
  }
  end(): void {}
}

async function started(): Promise<ProtocolConnection> {
  const worker = new Worker(`${prelude}\n;(function (require, module, exports) {${code}\n})()`, {eval: true})
  const connection = createProtocolConnection(new Reader(worker), new Writer(worker))
  // Nobody waits for the answer of a worker that has died.
  worker.on('error', (error) => {
    connection.dispose()
    throw error
  })
  onTestFinished(async () => {
    connection.dispose()
    await worker.terminate()
  })
  return connection
}

test('in a worker the server reads letters, and asks the client for configs', async () => {
  const connection = await started()
  const asked: string[] = []
  connection.onRequest('amicable/readFile', ({uri}: {uri: string}) => {
    asked.push(uri)
    return uri === 'vscode-vfs://github/me/letters/.amicablerc' ? {text: 'rules: {blame: info}'} : null
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {textDocument: {diagnostic: {}}},
  })
  await connection.sendNotification('initialized', {})
  const uri = 'vscode-vfs://github/me/letters/deep/a.md'
  const text = 'Hi Dana,\n\nYou failed to pay.\n\nBest,\nRos\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text},
  })
  const report = await connection.sendRequest<{items: object[]}>('textDocument/diagnostic', {textDocument: {uri}})
  expect(report.items).toMatchObject([{code: 'blame', severity: 3}])
  expect(asked).toContain('vscode-vfs://github/me/letters/deep/package.json')
})

test('a client that has no files is asked in vain, and letters are read all the same', async () => {
  const connection = await started()
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {textDocument: {diagnostic: {}}},
  })
  const uri = 'file:///a.txt'
  const text = 'Hi Dana,\n\nYou failed to pay.\n\nBest,\nRos\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'plaintext', version: 1, text},
  })
  const report = await connection.sendRequest<{items: object[]}>('textDocument/diagnostic', {textDocument: {uri}})
  expect(report.items).toMatchObject([{code: 'blame', severity: 1}])
})
