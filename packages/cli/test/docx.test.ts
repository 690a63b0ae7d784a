import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {type FileReport, lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'
import {heading, item, paragraph, run, wordDocument} from './word-document.ts'

const letter = (): Promise<Uint8Array> =>
  wordDocument(
    heading(run('The end of our work')),
    paragraph(''),
    paragraph(run('Dear Ann,')),
    paragraph(`${run('🎻 I am ending our agreement on 30 June 2026. You fai')}${run('led to pay.')}`),
    item(run('You failed to send the files &amp; it is your fault.')),
    paragraph(run('Thank you for three good years.\nIt is your fault.')),
    `<w:tbl><w:tr><w:tc>${paragraph(run('You failed to call.'))}</w:tc></w:tr></w:tbl>`,
    paragraph(`<w:del><w:r><w:delText>You are a fool.</w:delText></w:r></w:del>${run('Kind regards,\nTom')}`),
  )

/** What is found, with line, column and end: `4:46-4:63 blame`. */
async function found(folder: string, argv: readonly string[], stdin?: Uint8Array): Promise<string[]> {
  const ran = await runIn(folder, [...argv, '-f', 'json', '--kind', 'termination'], {lint, ...(stdin ? {stdin} : {})})
  expect(ran.stderr).toBe('')
  const [report] = JSON.parse(ran.stdout) as FileReport[]
  const blamed = report?.messages.filter(({ruleId}) => ruleId === 'blame') ?? []
  return blamed.map(({line, column, endLine, endColumn}) => `${line}:${column}-${endLine}:${endColumn}`)
}

describe('a Word document', () => {
  test('is read, and a place is the number of the paragraph and the column in its words', async () => {
    const folder = await folderWith({'a.docx': await letter()})
    const places = ['4:47-4:64', '5:1-5:48', '6:33-6:49', '7:1-7:19']
    expect(await found(folder, ['a.docx'])).toEqual(places)
    expect(await found(folder, ['.'])).toEqual(places)
    expect(await found(folder, ['-', '--stdin-filename', 'b.docx'], await letter())).toEqual(places)
  })

  test('is shown with its paragraphs', async () => {
    const folder = await folderWith({'a.docx': await letter()})
    const {stdout} = await runIn(folder, ['a.docx', '--kind', 'termination'], {lint})
    expect(stdout).toContain(
      '  6:33  error  blame  This puts the fault on the reader. Say what happened, with no “you”.\n      Thank you for three good years. It is your fault.\n                                      ^^^^^^^^^^^^^^^^\n',
    )
    expect(stdout).toContain('It does not say what happens next.  4:1 missing-next-steps\n')
  })

  test('is left as it is: there is no change to take', async () => {
    const document = await wordDocument(
      paragraph(run('Dear Ann,')),
      paragraph(run('You failed to pay, u fool!!! bad:good')),
    )
    const folder = await folderWith({'a.docx': document})
    for (const flags of [['--fix', '--unsafe'], ['--fix-dry-run'], ['--fix']]) {
      const {stdout, stderr} = await runIn(folder, ['a.docx', ...flags, '-f', 'json', '--kind', 'other'])
      expect(stderr).toBe('amicable: a.docx: a Word document is not mended by --fix\n')
      expect(JSON.parse(stdout)).toMatchObject([{errorCount: 1, messages: [{line: 2, column: 30}]}])
      expect(stdout).not.toMatch(/"(?:fix|suggestions)"/)
    }
    expect(new Uint8Array(await readFile(path.join(folder, 'a.docx')))).toEqual(document)
  })

  test('that is broken is told of, and what Word keeps beside one is not read', async () => {
    const folder = await folderWith({
      'a.docx': 'Dear Ann,',
      'b.docx': new Uint8Array([0x50, 0x4b, 3, 4]),
      '~$a.docx': 'x',
    })
    const {code, stderr} = await runIn(folder, ['.'])
    expect(code).toBe(2)
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const [at, name] of ['a.docx', 'b.docx'].entries()) {
      expect(lines[at]).toBe(
        `amicable: ${name}: is no Word document, or a broken one; save it anew in Word as .docx, without a password`,
      )
    }
  })

  test('that is empty has nothing to say', async () => {
    const folder = await folderWith({'a.docx': await wordDocument()})
    expect(await found(folder, ['a.docx'])).toEqual([])
  })
})
