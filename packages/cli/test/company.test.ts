import {fileURLToPath} from 'node:url'
import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {formats} from '../src/reporters/index.ts'
import {checkJunit, readGithub, readGitlab, readHtml, readMarkdown, readSarif, readXml} from './consumers.ts'
import {runIn} from './fake.ts'

const company = fileURLToPath(new URL('../../../test-fixtures/company', import.meta.url))
const reports = new URL('../../../test-fixtures/company-reports/', import.meta.url)

const extensions: Readonly<Record<string, string>> = {
  pretty: 'txt',
  compact: 'txt',
  github: 'txt',
  sarif: 'sarif',
  junit: 'xml',
  checkstyle: 'xml',
  markdown: 'md',
  html: 'html',
}
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  sarif: readSarif,
  github: readGithub,
  gitlab: readGitlab,
  junit: (text) => checkJunit([text]),
  checkstyle: readXml,
  markdown: readMarkdown,
  html: readHtml,
}

/** What the letters of a company give in a format, with the same paths on every machine. */
async function printed(format: string): Promise<string> {
  const {code, stdout, stderr} = await runIn(company, ['.', '--today', '2025-06-02', '-f', format], {lint})
  expect([code, stderr]).toEqual([1, ''])
  return stdout.replaceAll(JSON.stringify(company).slice(1, -1), '/company')
}

describe('the letters of a company', () => {
  test.each(formats.map(({name}) => name))('in %s', async (format) => {
    const text = await printed(format)
    await readers[format]?.(text)
    const shown = format.startsWith('json') ? `${JSON.stringify(JSON.parse(text), undefined, 2)}\n` : text
    await expect(shown).toMatchFileSnapshot(
      fileURLToPath(new URL(`${format}.${extensions[format] ?? 'json'}`, reports)),
    )
  })

  test('there is no format that finds more or less than the others', async () => {
    const found = JSON.parse(await printed('json')).flatMap((each: {messages: unknown[]}) => each.messages).length
    expect(found).toBeGreaterThan(30)
    const [run] = readSarif(await printed('sarif')).runs
    expect(run?.results?.filter(({suppressions}) => suppressions?.length === 0)).toHaveLength(found)
    expect(readGitlab(await printed('gitlab'))).toHaveLength(found)
    expect((await printed('compact')).match(/ \[[\w-]+\]$/gm)).toHaveLength(found)
    expect((await printed('checkstyle')).match(/<error /g)).toHaveLength(found)
    expect((await printed('junit')).match(/<(?:failure|system-out)/g)).toHaveLength(found)
  })
})
