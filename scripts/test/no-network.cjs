// Loaded before a program with --require: ends it at the first socket that it opens, and at the first program that it runs.
const childProcess = require('node:child_process')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')
const process = require('node:process')

/** @param {object} owner @param {string[]} names */
function forbid(owner, names) {
  for (const name of names) {
    Object.defineProperty(owner, name, {
      value() {
        process.stderr.write(`forbidden: ${name}\n${new Error().stack}\n`)
        process.exit(99)
      },
    })
  }
}

forbid(net.Socket.prototype, ['connect'])
forbid(net.Server.prototype, ['listen'])
forbid(dgram, ['createSocket'])
forbid(dns, ['lookup', 'resolve'])
forbid(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
