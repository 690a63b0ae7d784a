import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {FileReport} from '@amicable/rules'
import {Ajv} from 'ajv'
import {expect} from 'vitest'
import type {Ran} from './fake.ts'

const schema = JSON.parse(await readFile(new URL('../../rules/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({allErrors: true}).compile(schema)

/** The reports of a run with `--format json`, checked against the published schema. */
export function reportsOf({stdout}: Ran): FileReport[] {
  const reports: unknown = JSON.parse(stdout)
  validate(reports)
  expect(validate.errors).toBeNull()
  return reports as FileReport[]
}

/** The letters of a run with `--format json`, by their paths from a folder. */
export const namesOf = (ran: Ran, folder: string): string[] =>
  reportsOf(ran).map(({filePath}) => path.relative(folder, filePath).replaceAll(path.sep, '/'))
