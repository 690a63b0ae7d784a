import {fork} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import {expect, test} from 'vitest'
import {IPCMessageReader, IPCMessageWriter} from 'vscode-languageserver-protocol/node'
import {type LetterReport, methods} from '../src/protocol.ts'

// Of the built extension: run `npm run build` first.
const dist = path.join(import.meta.dirname, '../dist')

interface Wire {
  send(message: object): void
  listen(take: (message: object) => void): void
}

/** Opens a letter in a server, and waits for its report. */
async function reportFrom({send, listen}: Wire): Promise<LetterReport> {
  const report = new Promise<LetterReport>((resolve) => {
    listen((message) => {
      const {id, method, params} = message as {id?: number; method?: string; params?: LetterReport}
      if (method === methods.report && params) resolve(params)
      else if (method !== undefined && id !== undefined) send({jsonrpc: '2.0', id, result: null})
      else if (id === 1) {
        send({jsonrpc: '2.0', method: 'initialized', params: {}})
        const textDocument = {uri: 'untitled:letter', languageId: 'plaintext', version: 1, text: letter}
        send({jsonrpc: '2.0', method: 'textDocument/didOpen', params: {textDocument}})
      }
    })
  })
  const params = {processId: null, rootUri: null, capabilities: {}, initializationOptions: {reports: true}}
  send({jsonrpc: '2.0', id: 1, method: 'initialize', params})
  return report
}

const letter = 'Dear Ann,\n\nI am ending our agreement on 30 June. You failed to pay.\n\nBest regards,\nTom\n'

const expected = {
  kind: 'termination',
  verdict: 'not-ready',
  findings: expect.arrayContaining([expect.objectContaining({ruleId: 'blame'})]),
}

test('the server of the desktop reads letters', async () => {
  const server = fork(path.join(dist, 'server.js'), ['--node-ipc'])
  const [reader, writer] = [new IPCMessageReader(server), new IPCMessageWriter(server)]
  const report = await reportFrom({
    send: (message) => void writer.write({jsonrpc: '2.0', ...message}),
    listen: (take) => reader.listen(take),
  })
  server.kill()
  expect(report).toMatchObject(expected)
})

test('the server of the web reads letters, with nothing but what a worker has', async () => {
  let take: (message: object) => void = () => {}
  const worker: Record<string, unknown> & {onmessage?: (event: {data: object}) => void} = {
    addEventListener: () => {},
    postMessage: (message: object) => take(structuredClone(message)),
    ...{console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask},
    ...{TextDecoder, TextEncoder, URL, performance, atob, btoa, crypto, MessageChannel, AbortController},
  }
  const scope = vm.createContext(worker)
  worker['self'] = scope
  vm.runInContext(readFileSync(path.join(dist, 'server.js'), 'utf8'), scope)
  const report = await reportFrom({
    send: (message) => worker.onmessage?.({data: structuredClone(message)}),
    listen: (listener) => {
      take = listener
    },
  })
  expect(report).toMatchObject(expected)
})

test('the client of either place is what VS Code calls', () => {
  const source = readFileSync(path.join(dist, 'extension.js'), 'utf8')
  // Enough of `vscode` for its classes to be extended.
  const api = new Proxy(class {}, {get: (target, key) => (key === 'prototype' ? target.prototype : api)}) as object
  for (const node of [true, false]) {
    const module = {exports: {}}
    const require = (name: string) => {
      if (name === 'vscode') return api
      if (!node) throw new Error(`a worker has no ${name}`)
      return createRequire(import.meta.url)(name)
    }
    const scope = vm.createContext({
      module,
      require,
      console,
      ...(node ? {process, Buffer} : {}),
      TextDecoder,
      TextEncoder,
    })
    vm.runInContext(source, scope)
    expect(module.exports).toMatchObject({activate: expect.any(Function), deactivate: expect.any(Function)})
  }
})
