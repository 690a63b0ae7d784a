import {readdir, readFile} from 'node:fs/promises'
import {formatOf} from '../src/formats/file-names.ts'
import {rules} from '../src/rules/index.ts'
import type {FormatName, Kind} from '../src/types.ts'

/** A letter to try things on. */
export interface TestLetter {
  name: string
  text: string
  format: FormatName
  kind?: Kind
  template?: boolean
  today?: string
  notice?: number
}

const folder = new URL('../../../test-fixtures/letters/', import.meta.url)

/** The letters in test-fixtures. */
export async function fixtureLetters(): Promise<TestLetter[]> {
  const letters: TestLetter[] = []
  for (const name of await readdir(folder)) {
    const format = formatOf(name)
    if (!format) throw new Error(`No letter: ${name}`)
    const text = await readFile(new URL(name, folder), 'utf8')
    letters.push({name, text, format, template: name.startsWith('template')})
  }
  return letters
}

/** The examples of the rules. */
export function exampleLetters(): TestLetter[] {
  return rules.flatMap((rule) =>
    rule.examples.map(({finds: _finds, ...example}, index) => ({
      name: `${rule.id} ${index}`,
      format: 'text' as const,
      ...(rule.kinds[0] ? {kind: rule.kinds[0]} : {}),
      ...example,
    })),
  )
}

/** All of these. */
export async function allLetters(): Promise<TestLetter[]> {
  return [...(await fixtureLetters()), ...exampleLetters()]
}
