import {chmod, lstat, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {applyFixes, fixAll} from '@amicable/rules/fix'
import {applyPatch} from 'diff'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {replaceFile} from '../src/write-file.ts'
import {fakeLint, folderWith, runIn} from './fake.ts'

const fix = (start: number, end: number, text: string): {fix: {range: [number, number]; text: string}} => ({
  fix: {range: [start, end], text},
})

describe('the changes', () => {
  test('are made from left to right, whatever their order', () => {
    expect(applyFixes('abcdef', [fix(4, 5, 'E'), {}, fix(0, 1, 'A')])).toBe('AbcdEf')
  })

  test('that touch are both made', () => {
    expect(applyFixes('abcd', [fix(0, 2, 'X'), fix(2, 4, 'Y')])).toBe('XY')
    expect(applyFixes('abcd', [fix(2, 2, '-'), fix(0, 2, 'X'), fix(2, 4, 'Y')])).toBe('X-Y')
  })

  test('that overlap: the first is made', () => {
    expect(applyFixes('abcd', [fix(0, 3, 'X'), fix(2, 4, 'Y')])).toBe('Xd')
    expect(applyFixes('abcd', [fix(1, 3, 'Y'), fix(0, 4, 'X')])).toBe('X')
    expect(applyFixes('abcd', [fix(2, 2, 'X'), fix(2, 2, 'Y')])).toBe('abXcd')
  })

  test('change nothing but their ranges', () => {
    const changes = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({maxLength: 5})), {maxLength: 8})
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 46, maxLength: 60}), changes, (text, list) => {
        const fixes = list.map(([start, length, replacement]) => fix(start, start + length, replacement))
        const result = applyFixes(text, fixes)
        const touched = new Set(fixes.flatMap(({fix: {range}}) => indexes(range[0], range[1])))
        const kept = [...indexes(0, text.length)].filter((index) => !touched.has(index))
        let from = 0
        for (const index of kept) {
          from = result.indexOf(text.charAt(index), from) + 1
          expect(from).toBeGreaterThan(0)
        }
        const same = fixes.map(({fix: {range}}) => fix(range[0], range[1], text.slice(...range)))
        expect(applyFixes(text, same)).toBe(text)
      }),
    )
  })

  test('are made again until there are none', async () => {
    const lint = (text: string) => fakeLint(text)
    const text = 'bad:poor and odd:bad'
    const fixed = await fixAll(text, await lint(text), lint)
    expect(fixed.text).toBe('poor and bad')
    expect(fixed.report).toEqual(await lint(fixed.text))
  })

  test('that never end are given up, and the report is that of the text', async () => {
    let rounds = 0
    const lint = async (text: string) => {
      rounds++
      const report = await fakeLint('bad:x')
      const change = {range: [0, text.length] as [number, number], text: `${text}!`}
      return {...report, notes: [text], messages: report.messages.map((message) => ({...message, fix: change}))}
    }
    const fixed = await fixAll('a', await lint('a'), lint)
    expect(rounds).toBe(11)
    expect(fixed.text).toBe(`a${'!'.repeat(10)}`)
    expect(fixed.report.notes).toEqual([fixed.text])
  })
})

function indexes(start: number, end: number): number[] {
  return Array.from({length: Math.max(0, end - start)}, (_, index) => start + index)
}

describe('--fix', () => {
  test('says how many findings were mended, in how many files', async () => {
    const folder = await folderWith({'a.txt': 'bad:good and odd:bad', 'b.txt': 'bad:good', 'c.txt': 'bad'})
    const argv = ['.', '-f', 'compact']
    expect((await runIn(folder, [...argv, '--fix-dry-run'])).stderr).not.toContain('mended')
    expect(await runIn(folder, [...argv, '--fix'])).toMatchObject({
      code: 1,
      stderr: 'amicable: mended 3 findings in 2 files\n',
    })
    expect((await runIn(folder, [...argv, '--fix'])).stderr).toBe('')
  })

  test('writes what changes, and reports what is left', async () => {
    const folder = await folderWith({'a.txt': '\uFEFFSo bad:good\r\nand poor\r\n', 'b.txt': 'fine'})
    await chmod(path.join(folder, 'a.txt'), 0o640)
    const before = await stat(path.join(folder, 'b.txt'))
    const ran = await runIn(folder, ['.', '--fix', '-f', 'json'])
    expect(ran).toMatchObject({code: 0, stderr: 'amicable: mended 1 finding in 1 file\n'})
    expect(JSON.parse(ran.stdout)).toMatchObject([{errorCount: 0, warningCount: 1}, {warningCount: 0}])
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('\uFEFFSo good\r\nand poor\r\n')
    expect((await stat(path.join(folder, 'a.txt'))).mode & 0o777).toBe(0o640)
    expect((await stat(path.join(folder, 'b.txt'))).ino).toBe(before.ino)
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt'])
  })

  test('a second run changes nothing', async () => {
    const folder = await folderWith({'a.txt': 'bad:good bad:bad poor:odd'})
    await runIn(folder, ['.', '--fix'])
    const once = await readFile(path.join(folder, 'a.txt'), 'utf8')
    await runIn(folder, ['.', '--fix'])
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe(once)
  })

  test('a link stays a link', async () => {
    const folder = await folderWith({'real/a.txt': 'bad:good'})
    await symlink(path.join(folder, 'real/a.txt'), path.join(folder, 'link.txt'))
    expect((await runIn(folder, ['link.txt', '--fix'])).code).toBe(0)
    expect((await lstat(path.join(folder, 'link.txt'))).isSymbolicLink()).toBe(true)
    expect(await readFile(path.join(folder, 'real/a.txt'), 'utf8')).toBe('good')
  })

  test('a file that has changed meanwhile is left alone', async () => {
    const folder = await folderWith({'a.txt': 'bad:good'})
    const lint = async (text: string) => {
      await writeFile(path.join(folder, 'a.txt'), 'written by somebody else')
      return fakeLint(text)
    }
    const ran = await runIn(folder, ['a.txt', '--fix', '-f', 'json'], {lint})
    expect(ran).toMatchObject({
      code: 2,
      stderr: 'amicable: a.txt: not mended: the file has changed meanwhile; run again\n',
    })
    expect(JSON.parse(ran.stdout)).toMatchObject([{errorCount: 1}])
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('written by somebody else')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('a file that has gone meanwhile', async () => {
    const folder = await folderWith({})
    await expect(replaceFile({path: path.join(folder, 'a.txt')}, Buffer.from('a'), Buffer.from('b'))).rejects.toThrow(
      'cannot be written: no such file or directory',
    )
  })

  test('a mail keeps its charset; a character that it lacks is not written', async () => {
    const mail = (text: string) => `Content-Type: text/plain; charset=windows-1252\n\n\x93Ren\xE9\x94 ${text}`
    const folder = await folderWith({
      'a.eml': Buffer.from(mail('bad:good'), 'latin1'),
      'b.eml': Buffer.from(mail('bad'), 'latin1'),
    })
    const a = await runIn(folder, ['a.eml', '--fix'])
    expect(a).toMatchObject({code: 0, stderr: 'amicable: mended 1 finding in 1 file\n'})
    expect((await readFile(path.join(folder, 'a.eml'))).toString('latin1')).toBe(mail('good'))

    const lint = async (text: string) => {
      const report = await fakeLint(text)
      const change = {range: [text.length - 3, text.length] as [number, number], text: '好'}
      return {...report, messages: report.messages.map((message) => ({...message, fix: change}))}
    }
    expect(await runIn(folder, ['b.eml', '--fix'], {lint})).toMatchObject({
      code: 2,
      stderr: 'amicable: b.eml: not mended: "好" cannot be written in windows-1252; save it as UTF-8\n',
    })
    expect((await readFile(path.join(folder, 'b.eml'))).toString('latin1')).toBe(mail('bad'))
  })
})

test.skipIf(process.getuid?.() === 0)('a file that is not to be written is left alone', async () => {
  const folder = await folderWith({'a.txt': 'bad:good'})
  await chmod(path.join(folder, 'a.txt'), 0o444)
  const {code, stderr} = await runIn(folder, ['a.txt', '--fix'])
  expect([code, stderr]).toEqual([2, 'amicable: a.txt: not mended: cannot be written: permission denied\n'])
  expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('bad:good')
})

describe('which changes are made', () => {
  const letter = [
    'Dear Marcus,',
    '',
    'I am ending our contract on 30 June 2026. The reason is that I am moving away. You failed to pay on time.',
    '',
    'Please see the attached invoice. I will send all files by 30 June 2026. Until then I work as agreed. 😀',
    '',
    'Best,',
    'Ros',
    '',
  ].join('\r\n')
  const options = ['--no-config', '--today', '2026-05-01', '-f', 'json']

  async function mended(text: string, ...argv: string[]): Promise<{text: string; ids: string[]}> {
    const folder = await folderWith({'a.txt': text})
    const {stdout, stderr} = await runIn(folder, ['a.txt', ...argv], {lint})
    expect(stderr).toMatch(/^(?:amicable: mended \d+ findings? in 1 file\n)?$/)
    const [report] = JSON.parse(stdout)
    const ids: string[] = report.messages.map(({ruleId}: {ruleId: string}) => ruleId)
    return {text: await readFile(path.join(folder, 'a.txt'), 'utf8'), ids}
  }

  test('--unsafe inserts what is missing, with its blanks, and keeps the rest', async () => {
    const before = await mended(letter, ...options)
    expect(before.ids).toContain('missing-thanks')
    const {text, ids} = await mended(letter, '--fix', '--unsafe', '--fix-type', 'missing-thanks', ...options)
    const line = 'Thank you for the work we did together on {project}.'
    expect(text.replace(new RegExp(`\\.? ${line.replace(/[{}.]/g, '\\$&')}`), '')).toBe(letter)
    expect(text).not.toMatch(/[^\r]\n/)
    expect(ids).toContain('placeholder')
    expect(ids.filter((id) => id !== 'placeholder')).toEqual(before.ids.filter((id) => id !== 'missing-thanks'))
  })

  test('--unsafe puts no blanks into a template', async () => {
    const template = `---\r\namicable: {kind: termination, template: true}\r\n---\r\n${letter}`
    const {text, ids} = await mended(template, '--fix', '--unsafe', '--fix-type', 'parts', ...options)
    expect(text).not.toMatch(/\{[^{}:]+\}/)
    expect(ids).toContain('missing-thanks')
  })

  test('without --unsafe only safe ones are', async () => {
    expect((await mended(letter, '--fix', '--fix-type', 'parts', ...options)).text).toBe(letter)
  })

  test('those of wording, of parts or of clauses', async () => {
    const wording = await mended(letter, '--fix', '--unsafe', '--fix-type', 'wording', ...options)
    expect(wording.text).toBe(letter.replace(' 😀', ''))
    expect(wording.ids).toContain('missing-thanks')
    const parts = await mended(letter, '--fix', '--unsafe', '--fix-type', 'parts,clauses', ...options)
    expect(parts.text).toContain('😀')
    expect(parts.ids).not.toContain('missing-thanks')
    const agreement = 'Service agreement\n\nThe Provider cleans the office. The Client pays £400 a month.\n'
    const clauses = await mended(
      agreement,
      '--fix',
      '--unsafe',
      '--fix-type',
      'clauses',
      '--kind',
      'agreement',
      ...options,
    )
    expect(clauses.text).toContain('it will promptly notify the client.')
    expect(clauses.ids).toEqual([])
  })

  test('all of them leave nothing that could be inserted', async () => {
    const {text, ids} = await mended(letter, '--fix', '--unsafe', ...options)
    expect(ids.filter((id) => id.startsWith('missing-'))).toEqual([])
    expect((await mended(text, '--fix', '--unsafe', ...options)).text).toBe(text)
  })

  test('a sentence that does not put its finding right is inserted once', async () => {
    const folder = await folderWith({
      '.amicablerc': 'parts: [{id: manager, match: account manager, insert: Ask Ros.}]',
      'a.txt': letter,
    })
    const argv = [
      'a.txt',
      '--fix',
      '--unsafe',
      '--fix-type',
      'parts',
      '-f',
      'json',
      '--rule',
      'missing-alternatives:off',
    ]
    const {stdout} = await runIn(folder, argv, {lint})
    expect((await readFile(path.join(folder, 'a.txt'), 'utf8')).split('Ask Ros.')).toHaveLength(2)
    expect(stdout).toContain('"ruleId":"missing-manager"')
  })

  test.each([
    [['--unsafe'], '--unsafe says what to change; add --fix or --fix-dry-run'],
    [['--fix-type', 'parts'], '--fix-type says what to change; add --fix or --fix-dry-run'],
    [['--fix', '--fix-type', 'part'], '--fix-type is "part"; did you mean "parts"?'],
    [['--fix', '--fix-type', 'parts,'], '--fix-type is ""; expected wording, parts, clauses or the id of a rule'],
  ])('%j is refused', async (argv, message) => {
    const {code, stderr} = await runIn('/', ['a.txt', ...argv])
    expect([code, stderr]).toEqual([2, `amicable: ${message}\n`])
  })
})

describe('--fix-dry-run', () => {
  const text = 'Dear Ann,\r\n\r\nso bad:good\r\nand poor\r\n\r\nBest,\r\nRos\r\n'

  test('prints a diff that makes the change, and writes nothing', async () => {
    const folder = await folderWith({'x/a.txt': text, 'x/b.txt': 'fine', 'x/c.txt': 'odd:even'})
    const ran = await runIn(folder, ['x', '--fix-dry-run'])
    expect(ran).toMatchObject({code: 1, stderr: ''})
    expect(ran.stdout.replaceAll('\r', '␍')).toMatchInlineSnapshot(`
      "--- a/x/a.txt
      +++ b/x/a.txt
      @@ -1,6 +1,6 @@
       Dear Ann,␍
       ␍
      -so bad:good␍
      +so good␍
       and poor␍
       ␍
       Best,␍
      --- a/x/c.txt
      +++ b/x/c.txt
      @@ -1,1 +1,1 @@
      -odd:even
      \\ No newline at end of file
      +even
      \\ No newline at end of file
      "
    `)
    expect(await readFile(path.join(folder, 'x/a.txt'), 'utf8')).toBe(text)
    const [patch = ''] = ran.stdout.split(/^(?=--- a\/x\/c)/m)
    expect(applyPatch(text, patch)).toBe(text.replace('bad:good', 'good'))
  })

  test('with JSON the report is that of the file, and the diff is a notice', async () => {
    const folder = await folderWith({'a.txt': text})
    const ran = await runIn(folder, ['a.txt', '--fix-dry-run', '-f', 'json'])
    expect(JSON.parse(ran.stdout)).toMatchObject([{errorCount: 1, warningCount: 1}])
    expect(ran.stderr).toContain('+so good')
  })

  test('of standard input', async () => {
    const ran = await runIn('/', ['-', '--fix-dry-run'], {stdin: 'bad:good\n'})
    expect(ran.stdout).toBe('--- a/<stdin>\n+++ b/<stdin>\n@@ -1,1 +1,1 @@\n-bad:good\n+good\n')
  })

  test('in colour', async () => {
    const {stdout} = await runIn('/', ['-', '--fix-dry-run', '--color'], {stdin: 'bad:good\n'})
    expect(stdout).toContain('\u001B[31m-bad:good\u001B[39m\n\u001B[32m+good\u001B[39m\n')
    expect(stdout).toContain('\u001B[1m--- a/<stdin>\u001B[22m\n')
  })

  test('nothing to change', async () => {
    expect(await runIn('/', ['-', '--fix-dry-run'], {stdin: 'bad\n'})).toMatchObject({code: 1, stdout: '', stderr: ''})
  })
})
