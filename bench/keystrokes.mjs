// The language server in a process of its own, as an editor uses it: each keystroke is a change, and a question for the
// diagnostics after it.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {parse} from './in-process.mjs'
import {asMarkdown, letter, longLetter} from './letters.mjs'
import {spread} from './numbers.mjs'

const server = fileURLToPath(new URL('../packages/server/dist/node.cjs', import.meta.url))
const probe = fileURLToPath(new URL('tell-cpu.cjs', import.meta.url))
const WARM_UP = 20

/**
 * @param {{strokes: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function keystrokes({strokes}) {
  /** @type {import('./goals.mjs').Measured} */
  const measured = {times: [], values: {}}
  /** @type {number[]} */
  const starts = []
  const [short, long] = [letter(1), longLetter(20_000)]
  for (const [name, languageId, text] of [
    ['text-250', 'plaintext', short],
    ['markdown-250', 'markdown', asMarkdown(short)],
    ['text-20000', 'plaintext', long],
    ['markdown-20000', 'markdown', asMarkdown(long)],
  ]) {
    if (!name || !languageId || !text) continue
    const {waits, cpu, yardstick, started} = await typed(languageId, text, strokes)
    const times = spread(waits)
    measured.times.push({name: `keystroke, ${name.replace('-', ', ')} words`, wall: times, cpu: spread([cpu])})
    measured.values[name] = times.p95
    measured.values[`${name}-ratio`] = cpu / yardstick
    starts.push(started)
  }
  measured.times.push({name: 'server, from its start to its first answer', wall: spread(starts)})
  return measured
}

/**
 * Types and deletes letters, each in another paragraph, and between two keystrokes parses a letter, for the comparison:
 * of both the time of the processor that one takes. The waits are those of whoever types.
 *
 * @param {string} languageId
 * @param {string} text
 * @param {number} strokes
 */
async function typed(languageId, text, strokes) {
  const yardstick = letter(1)
  const spawned = performance.now()
  const child = spawn(process.execPath, ['--require', probe, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  if (!child.stdout || !child.stdin) throw new Error('the server has no streams')
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  connection.listen()
  const capabilities = {textDocument: {diagnostic: {}}}
  await connection.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities})
  const started = performance.now() - spawned
  await connection.sendNotification('initialized', {})
  const uri = 'untitled:letter'
  let version = 1
  await connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version, text}})
  await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})

  /** Ends of words, one in each line. */
  const places = text.split('\n').flatMap((line, number) => {
    const word = / \w{3,}(?= \w)/.exec(line)
    return word ? [{line: number, character: word.index + word[0].length}] : []
  })
  /** @type {number[]} */
  const waits = []
  let cpuBefore = 0
  let parsing = 0
  for (let stroke = -WARM_UP; stroke < strokes; stroke++) {
    // Every other keystroke takes back what the one before has typed.
    const isTyped = stroke % 2 === 0
    const start = places[(Math.floor((stroke + WARM_UP) / 2) * 7) % places.length] ?? {line: 0, character: 0}
    const end = isTyped ? start : {...start, character: start.character + 1}
    const contentChanges = [{range: {start, end}, text: isTyped ? 's' : ''}]
    if (stroke === 0) cpuBefore = await cpuOf(child)
    const begun = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version: ++version},
      contentChanges,
    })
    await connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}})
    const wait = performance.now() - begun
    const before = process.cpuUsage()
    parse(yardstick)
    const {user, system} = process.cpuUsage(before)
    if (stroke < 0) continue
    waits.push(wait)
    parsing += (user + system) / 1000
  }
  const cpu = (await cpuOf(child)) - cpuBefore
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await once(child, 'exit')
  connection.dispose()
  return {waits, cpu: cpu / strokes, yardstick: parsing / strokes, started}
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} milliseconds */
async function cpuOf(child) {
  child.send('?')
  const [cpu] = await once(child, 'message')
  return cpu
}
