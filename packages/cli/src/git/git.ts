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

type Env = Readonly<Record<string, string | undefined>>

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
export function gitIn(folder: string, env: Env): Git {
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

/**
 * The same, without the programs through which a repository has files go before they are compared, such as Git LFS: they
 * are whatever its settings say. A file that they change counts as changed.
 */
export async function gitWithoutFilters(folder: string, env: Env): Promise<Git> {
  const names = await gitIn(folder, env)('config', '-z', '--name-only', '--get-regexp', '^filter\\.')
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0)
  const off = names.ok ? [...new Set(names.text.split('\0').filter((name) => name !== ''))] : []
  // Not by `-c`, which takes a name to end at its first `=`. Git before 2.31 does not look at these.
  const settings = off.flatMap((name, at): [string, string][] => [
    [`GIT_CONFIG_KEY_${first + at}`, name],
    [`GIT_CONFIG_VALUE_${first + at}`, name.endsWith('.required') ? 'false' : ''],
  ])
  return gitIn(folder, {...env, GIT_CONFIG_COUNT: String(first + off.length), ...Object.fromEntries(settings)})
}

/** In one line. */
function complaintOf(stderr: string): string {
  return stderr
    .replace(/^fatal: /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
