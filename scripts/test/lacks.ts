import {spawnSync} from 'node:child_process'
import process from 'node:process'

/**
 * Whether a test that calls a program is left out, for it is not installed. In CI it never is: there
 * `scripts/ci-tools.sh` installs what npm does not have.
 */
export function lacks(program: string): boolean {
  return process.env['CI'] === undefined && spawnSync(program, ['--version']).error !== undefined
}
