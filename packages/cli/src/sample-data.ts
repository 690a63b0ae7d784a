import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {LintOptions} from '@amicable/rules'
import {parseData} from '@amicable/rules/config'
import {isMissing, reasonOf, UserError} from './user-error.ts'

/**
 * Reads the values that `--data` names, as an option of `lint`; none when it names none.
 *
 * @throws UserError when there is no such file, or it holds no values by name
 */
export async function sampleData(name: string | undefined, cwd: string): Promise<Pick<LintOptions, 'data'>> {
  if (name === undefined) return {}
  let source: string
  try {
    source = new TextDecoder('utf-8', {fatal: true}).decode(await readFile(path.resolve(cwd, name)))
  } catch (error) {
    if (isMissing(error)) throw new UserError(`--data ${name}: no such file; check the name`)
    if (error instanceof TypeError) throw new UserError(`--data ${name}: invalid UTF-8; save it as UTF-8`)
    throw new UserError(`--data ${name}: cannot be read: ${reasonOf(error)}`)
  }
  const {value, problems} = await parseData(source, name)
  const [problem] = problems
  if (problem) throw new UserError(`--data ${name}:${problem.line}:${problem.column}: ${problem.message}`)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return {data: {name, value}}
  const found = Array.isArray(value) ? 'a list' : value === null ? 'nothing' : `a ${typeof value}`
  throw new UserError(`--data ${name}: holds ${found}; expected values by name, as in {"client": {"name": "Ann"}}`)
}
