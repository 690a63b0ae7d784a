// An editor that starts the server given as its argument, and types without end.
import {spawn} from 'node:child_process'
import process from 'node:process'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'

const [, , bin = ''] = process.argv
// While the server lives, so does the other end of the fourth pipe.
const server = spawn(process.execPath, [bin, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit', 3]})
if (!server.stdout || !server.stdin) throw new Error('no pipes')
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
)
connection.listen()
await connection.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
await connection.sendNotification('initialized', {})
const uri = 'untitled:a'
const text = `Dear Ann,\n\n${'You failed to pay. '.repeat(3000)}\n`
await connection.sendNotification('textDocument/didOpen', {
  textDocument: {uri, languageId: 'plaintext', version: 1, text},
})
process.stdout.write('storming\n')
for (let version = 2; ; version++) {
  const range = {start: {line: 2, character: 0}, end: {line: 2, character: version % 2}}
  await connection.sendNotification('textDocument/didChange', {
    textDocument: {uri, version},
    contentChanges: [{range, text: version % 3 ? 'I ' : ''}],
  })
  await new Promise((resolve) => setImmediate(resolve))
}
