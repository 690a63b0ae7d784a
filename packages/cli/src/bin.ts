#!/usr/bin/env node
import type {Output} from './io.ts'
import {run} from './run.ts'

/** The version in package.json, which the build puts here. */
declare const AMICABLE_VERSION: string

/** A stream of the process, which is opened when it is first used: that takes as long as starting the rest. */
function outputTo(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone, as with `| head`: there is nobody left to tell.
      if (error.code !== 'EPIPE') throw error
    })
    return opened
  }
  return {
    write: (text) => void stream().write(text),
    get isTTY() {
      return stream().isTTY === true
    },
    get columns() {
      // Some terminals say that they are 0 wide.
      return (stream().isTTY && stream().columns) || undefined
    },
  }
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  version: AMICABLE_VERSION,
  stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
  stdout: outputTo(() => process.stdout),
  stderr: outputTo(() => process.stderr),
  rules: () => import('@amicable/rules'),
  async asker() {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
    return (await import('./terminal-asker.ts')).terminalAsker
  },
  lintWorker: new URL('lint-worker.js', import.meta.url),
  quit: async () => (await import('./quit.ts')).quit(),
})
