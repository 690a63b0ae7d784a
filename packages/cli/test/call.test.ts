import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'
import {paragraph, run, wordDocument} from './word-document.ts'

const letter =
  'Dear Ann,\n\nI am ending our contract on 30 June 2026. You failed to pay. Thank you for the work.\n\nBest,\nRos\n'

describe('call', () => {
  test('notes from the sentences of the letter', async () => {
    const folder = await folderWith({'a.txt': letter})
    const {code, stdout, stderr} = await runIn(folder, ['call', 'a.txt'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^# Notes for the call\n/)
    expect(stdout).toContain('\n> I am ending our contract on 30 June 2026.\n')
    expect(stdout).toMatch(/From your letter, leave out:\n\n- “You failed/)
  })

  test('of standard input, as of a file', async () => {
    const folder = await folderWith({'a.txt': letter})
    const {stdout} = await runIn(folder, ['call', '-'], {stdin: letter})
    expect(stdout).toBe((await runIn(folder, ['call', 'a.txt'])).stdout)
  })

  test('reads the letter as its config says', async () => {
    const text = '{{name}}, hello.\n\nI am ending our contract on 30 June 2026.\n'
    const folder = await folderWith({
      '.amicablerc': 'template: true',
      't/a.txt': text,
      'b/.amicablerc': 'kind: end',
      'b/a.txt': text,
    })
    expect((await runIn(folder, ['call', 't/a.txt'])).stdout).not.toContain('Settle first')
    expect(await runIn(folder, ['call', 'b/a.txt'])).toMatchObject({code: 2, stdout: ''})
  })

  test('of a Word document, as of the same text', async () => {
    const paragraphs = letter.trim().split(/\n+/)
    const folder = await folderWith({
      'a.docx': await wordDocument(...paragraphs.map((words) => paragraph(run(words)))),
      'broken.docx': 'PK',
    })
    const {code, stdout, stderr} = await runIn(folder, ['call', 'a.docx'], {lint})
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('\n> I am ending our contract on 30 June 2026.\n')
    expect((await runIn(folder, ['call', 'broken.docx'])).stderr).toMatch(/^amicable: broken\.docx: .*Word document/)
  })

  test.each([
    ['agreement.md', 'an agreement'],
    ['other.txt', 'another message'],
    ['README.md', 'no message'],
  ])('is refused for %s', async (name, found) => {
    const folder = await folderWith({
      'agreement.md': await readFile(new URL('../../../test-fixtures/letters/agreement.md', import.meta.url)),
      'other.txt': 'Dear Ann,\n\nThank you for the photos. See you on Monday.\n\nBest,\nRos\n',
      'README.md': '# Program\n\nInstall it with `npm install`.\n',
    })
    expect(await runIn(folder, ['call', name, '-o', 'notes.md'], {lint})).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `amicable: ${name}: is ${found}, not a letter that ends the work; if it is one, say so in its first line: amicable: {kind: termination}\n`,
    })
    expect((await readdir(folder)).sort()).not.toContain('notes.md')
  })

  test('a letter that says of itself what it is, is believed', async () => {
    const folder = await folderWith({
      'a.txt': 'amicable: {kind: termination}\n\nDear Ann,\n\nThank you.\n\nBest,\nRos\n',
    })
    expect((await runIn(folder, ['call', 'a.txt'], {lint})).code).toBe(0)
  })

  test('into a file, but never over one', async () => {
    const folder = await folderWith({'a.txt': letter, 'old.md': 'mine'})
    expect(await runIn(folder, ['call', 'a.txt', '-o', 'notes/new.md'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const {stdout} = await runIn(folder, ['call', 'a.txt'])
    expect(await readFile(path.join(folder, 'notes/new.md'), 'utf8')).toBe(stdout)
    expect(await runIn(folder, ['call', 'a.txt', '-o', 'old.md'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'amicable: old.md: is there already; choose another name, or add --force\n',
    })
    expect(await readFile(path.join(folder, 'old.md'), 'utf8')).toBe('mine')
    expect((await runIn(folder, ['call', 'a.txt', '-o', 'old.md', '--force'])).code).toBe(0)
    expect(await readFile(path.join(folder, 'old.md'), 'utf8')).toBe(stdout)
  })

  test('what cannot be written is printed', async () => {
    const folder = await folderWith({'a.txt': letter})
    const ran = await runIn(folder, ['call', 'a.txt', '-o', 'a.txt/notes.md'])
    expect(ran).toMatchObject({code: 2, stdout: (await runIn(folder, ['call', 'a.txt'])).stdout})
    expect(ran.stderr).toMatch(/^amicable: a\.txt\/notes\.md: cannot be written: /)
  })

  test.each([
    [['call'], 'call takes one letter, as in: amicable call letter.md'],
    [['call', 'a.md', 'b.md'], 'call takes one letter, as in: amicable call letter.md'],
    [['call', 'none.md'], 'none.md: cannot be read: no such file or directory'],
    [['call', 'a.pdf'], 'a.pdf: a PDF, not text; save the letter as text, Markdown, HTML or .eml'],
    [['call', 'a.txt', '--force'], '--force is about the file to write; add --output-file <path>'],
    [['call', 'a.txt', '--output'], 'unknown option --output; see amicable --help'],
    [['call', 'a.txt', '-o'], '-o needs a value: -o <path>'],
  ])('%j is refused', async (argv, message) => {
    const folder = await folderWith({'a.txt': letter, 'a.pdf': '%PDF-1.7'})
    expect(await runIn(folder, argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
  })
})
