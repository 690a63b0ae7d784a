#!/usr/bin/env node
import type {Output} from './io.ts'
import {run} from './run.ts'
import {reasonOf} from './user-error.ts'

/** The version in package.json, which the build puts here. */
declare const AMICABLE_VERSION: string

/**
 * A stream of the process, which is opened when it is first used: that takes as long as starting the rest.
 *
 * @param tell is told why it cannot be written to, unless nobody reads it any more
 */
function outputTo(open: () => NodeJS.WriteStream, tell: (error: Error) => void): Output {
  let opened: NodeJS.WriteStream | undefined
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone, as with `| head`: there is nobody left to tell.
      if (error.code !== 'EPIPE') tell(error)
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

const failed = 2

/** What was written may turn out to be lost only after the run. */
function failAtExit(): void {
  process.once('exit', () => {
    process.exitCode = failed
  })
}

const stderr = outputTo(() => process.stderr, failAtExit)
const stdout = outputTo(
  () => process.stdout,
  (error) => {
    stderr.write(`amicable: standard output cannot be written: ${reasonOf(error)}\n`)
    failAtExit()
  },
)

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  version: AMICABLE_VERSION,
  stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
  stdout,
  stderr,
  rules: () => import('@amicable/rules'),
  async asker() {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
    return (await import('./terminal-asker.ts')).terminalAsker
  },
  lintWorker: new URL('lint-worker.js', import.meta.url),
  quit: async () => (await import('./quit.ts')).quit(),
})
