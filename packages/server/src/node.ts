#!/usr/bin/env node
import {createConnection} from 'vscode-languageserver/node'
import {clientHost} from './client-host.ts'
import {help, wishOf} from './node/arguments.ts'
import {diskHost} from './node/disk-host.ts'
import {startServer} from './server.ts'

/** The version in package.json, which the build puts here. */
declare const AMICABLE_VERSION: string

const wish = wishOf(process.argv.slice(2))
if (wish === 'help') process.stdout.write(help)
else if (wish === 'version') process.stdout.write(`${AMICABLE_VERSION}\n`)
else if (typeof wish === 'object') {
  process.stderr.write(`amicable-language-server: ${wish.problem}; --help says more\n`)
  process.exitCode = 2
} else if (wish === 'node-ipc' && process.send === undefined) {
  process.stderr.write('amicable-language-server: --node-ipc needs a parent that speaks it; use --stdio\n')
  process.exitCode = 2
} else {
  // It reads the same arguments. It ends the process when its input ends, and when the process does that the editor names.
  const connection = createConnection()
  if (wish === 'node-ipc') process.on('disconnect', () => process.exit())
  startServer(connection, diskHost(clientHost(connection)), AMICABLE_VERSION)
}
