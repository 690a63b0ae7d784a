import {existsSync} from 'node:fs'
import path from 'node:path'
import {isDynamicPattern} from 'tinyglobby'
import {noSuchFile} from './discover.ts'

/**
 * What is wrong with arguments none of which will ever stand for a letter: neither a glob, nor a file or folder that is there.
 *
 * @returns one line for each; none when one of them may
 */
export function allMissing(inputs: readonly string[], cwd: string): string[] {
  const isMisnamed = (input: string): boolean => !isDynamicPattern(input) && !existsSync(path.resolve(cwd, input))
  return inputs.every(isMisnamed) ? inputs.map((input) => `${input}: ${noSuchFile}`) : []
}
