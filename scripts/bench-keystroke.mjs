// How long an editor waits from a keystroke to the findings, through the built server over stdio.
//   npm run build && npm run bench:keystroke
import {spawn} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {readLetters} from './reader/corpus.mjs'

const WARM_UP = 20
const KEYSTROKES = 200

const texts = readLetters().flatMap(({text, format}) => (format === 'txt' ? [text] : []))
const wordsOf = (/** @type {string} */ text) => text.split(/\s+/).length

/** Whole letters, one after the other, until there are so many words. @param {number} words */
function documentOf(words) {
  let text = ''
  for (const letter of texts) {
    if (wordsOf(text) >= words) break
    text += `${letter}\n\n`
  }
  return text
}

const server = spawn(process.execPath, [
  fileURLToPath(new URL('../packages/server/dist/node.cjs', import.meta.url)),
  '--stdio',
])
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

const letter = texts.find((text) => wordsOf(text) > 240 && wordsOf(text) < 260) ?? documentOf(250)
for (const body of [letter, documentOf(20_000)]) {
  // So that every rule reads it.
  const text = `amicable: {kind: termination}\n\n${body}`
  const uri = `untitled:letter-${wordsOf(text)}`
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'plaintext', version: 1, text},
  })
  const line = Math.floor(text.split('\n').length / 2)
  const times = []
  let findings = 0
  for (let version = 2; version < WARM_UP + KEYSTROKES; version++) {
    const start = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range: {start: {line, character: 0}, end: {line, character: 0}}, text: 'x'}],
    })
    const report = await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
    findings = /** @type {{items: unknown[]}} */ (report).items.length
    times.push(performance.now() - start)
  }
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  process.stdout.write(
    `${wordsOf(text)} words, ${findings} findings: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms\n`,
  )
}
await connection.sendRequest('shutdown')
await connection.sendNotification('exit')
