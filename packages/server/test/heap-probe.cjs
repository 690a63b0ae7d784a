// Loaded before the server with --require: answers every message of the parent with the bytes that are in use.
const process = require('node:process')

process.on('message', () => {
  global.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
// The server ends when it is told to, not when nobody asks any more.
process.channel?.unref()
