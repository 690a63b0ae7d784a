import {execFile} from 'node:child_process'
import path from 'node:path'
import {isMissing, reasonOf, UserError} from '../user-error.ts'

/** What Git answered. */
export interface Answer {
  /** Whether it did what it was asked for. */
  ok: boolean
  /** All that it printed, or why it did not. */
  text: string
}

/** Asks Git something about the repository around a folder. */
export type Git = (...args: string[]) => Promise<Answer>

/** What is printed does not depend on the user's settings, nothing is written, and no monitor of the repository's is run. */
const plainly = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']

/**
 * The program `git`, run without a shell.
 *
 * @param env of the process: a hook of Git's says there which index it is about
 * @throws UserError (each answer does) when there is no such program
 */
export function gitIn(folder: string, env: Readonly<Record<string, string | undefined>>): Git {
  return (...args) =>
    new Promise((resolve, reject) => {
      // On Windows a program is first looked for in the working folder; the repository's must not be that.
      const options = {cwd: path.dirname(process.execPath), env, maxBuffer: Number.POSITIVE_INFINITY}
      execFile('git', ['-C', folder, ...plainly, ...args], options, (error, stdout, stderr) => {
        if (!error) resolve({ok: true, text: stdout})
        else if (isMissing(error)) reject(new UserError('this needs the program git, which is not there; install it'))
        else resolve({ok: false, text: complaintOf(stderr) || reasonOf(error)})
      })
    })
}

/** In one line. */
function complaintOf(stderr: string): string {
  return stderr
    .replace(/^fatal: /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
