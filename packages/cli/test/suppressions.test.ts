import {chmod, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSarif} from './consumers.ts'
import {folderWith, runIn} from './fake.ts'
import {reportsOf} from './reports-of.ts'

const file = 'amicable-suppressions.json'
const files = {'a.txt': 'bad, poor and bad\n', 'sub/b 💌.txt': 'odd\nbad\n', 'clean.txt': 'fine\n'}

const known = async (folder: string, name = file): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8'))

/** The words of the findings that count, by letter. */
async function countingIn(folder: string, ...argv: string[]): Promise<Record<string, string[]>> {
  return Object.fromEntries(
    reportsOf(await runIn(folder, ['.', '-f', 'json', ...argv])).map(({filePath, messages}) => [
      path.relative(folder, filePath).replaceAll(path.sep, '/'),
      messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`),
    ]),
  )
}

describe('--suppress-all', () => {
  test('lives with what is found: only what is new counts', async () => {
    const folder = await folderWith(files)
    expect(await runIn(folder, ['.', '--suppress-all', '-f', 'compact'])).toMatchObject({
      code: 0,
      stdout: '5 known findings left out\n',
      stderr: 'amicable: amicable-suppressions.json: 5 findings are known from now on\n',
    })
    expect(await readFile(path.join(folder, file), 'utf8')).toMatchInlineSnapshot(`
      "{
        "a.txt": {
          "blame": [
            {"text":"bad","hash":"2f05d4b689d270ca","count":2}
          ],
          "vague": [
            {"text":"poor","hash":"4e3795d05d9d3ed2","count":1}
          ]
        },
        "sub/b 💌.txt": {
          "blame": [
            {"text":"bad","hash":"2f05d4b689d270ca","count":1}
          ],
          "unprofessional": [
            {"text":"odd","hash":"990cb8ebd0afb715","count":1}
          ]
        }
      }
      "
    `)

    expect(await runIn(folder, ['.', '--max-warnings', '0'])).toMatchObject({code: 0, stderr: ''})
    // Lines move, words are wrapped anew, and the file is looked for above the working folder.
    await writeFile(path.join(folder, 'a.txt'), 'fine\r\n\r\nbad\r\n  bad,\r\npoor')
    expect(await runIn(path.join(folder, 'sub'), ['..', '.'])).toMatchObject({code: 0, stderr: ''})
    // One more of the same is new, and the last of them is it.
    await writeFile(path.join(folder, 'a.txt'), 'bad bad poor odd\nbad')
    expect(await countingIn(folder)).toEqual({
      'a.txt': ['1:14 unprofessional', '2:1 blame'],
      'clean.txt': [],
      'sub/b 💌.txt': [],
    })
    expect((await runIn(folder, ['.'])).code).toBe(1)
  })

  test('what is known is counted, and nobody is congratulated', async () => {
    const folder = await folderWith({...files, 'c.txt': 'bad'})
    await runIn(folder, ['a.txt', 'sub', '--suppress-all'])
    const summary = '4 files: 1 not ready, 3 ready (1 to mend, 5 known)'
    expect((await runIn(folder, ['a.txt'])).stdout).toMatch(/^ {2}Nothing new: 3 known findings$/m)
    for (const format of ['pretty', 'markdown', 'html']) {
      const {stdout} = await runIn(folder, ['.', '-f', format])
      expect(stdout).toContain(summary)
      expect(stdout).toContain('Nothing new: 3 known findings')
      expect(stdout.split('clear, calm and kind')).toHaveLength(2)
    }
    expect((await runIn(folder, ['.', '-f', 'compact'])).stdout).toBe(
      'c.txt:1:1: error: This is bad. [blame]\n5 known findings left out\n',
    )
    await writeFile(path.join(folder, 'a.txt'), 'bad, poor, bad and bad')
    expect((await runIn(folder, ['a.txt'])).stdout).toContain('Not ready: 1 to mend, 3 known\n')
  })

  test('again: forgets what has gone, and leaves the letters alone that it was not asked about', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['.', '--suppress-all'])
    await writeFile(path.join(folder, 'a.txt'), 'odd')
    await writeFile(path.join(folder, 'sub/b 💌.txt'), 'poor')
    expect((await runIn(folder, ['a.txt', '--suppress-all'])).stderr).toContain(': 1 finding is known from now on\n')
    expect(Object.keys(Object(await known(folder))['a.txt'])).toEqual(['unprofessional'])
    expect(Object.keys(Object(await known(folder))['sub/b 💌.txt'])).toEqual(['blame', 'unprofessional'])
  })

  test('makes no file where nothing is found', async () => {
    const folder = await folderWith({'a.txt': 'fine'})
    expect((await runIn(folder, ['.', '--suppress-all'])).stderr).toContain(': 0 findings are known from now on\n')
    await expect(known(folder)).rejects.toThrow('ENOENT')
  })

  test('knows the letter on standard input by its name', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['.', '--suppress-all'])
    const argv = ['-', '--stdin-filename', 'a.txt']
    expect((await runIn(folder, argv, {stdin: 'bad poor bad'})).code).toBe(0)
    expect((await runIn(folder, argv, {stdin: 'bad bad bad poor'})).code).toBe(1)
    expect((await runIn(folder, ['-'], {stdin: 'bad'})).code).toBe(1)
    await runIn(folder, [...argv, '--suppress-all'], {stdin: 'bad bad bad poor'})
    expect((await runIn(folder, argv, {stdin: 'bad bad bad poor'})).code).toBe(0)
  })

  test('says that it could not write, and still reports', async () => {
    const folder = await folderWith(files)
    await chmod(folder, 0o500)
    const ran = await runIn(folder, ['.', '--suppress-all', '--suppressions-location', 'a.txt/x.json', '-f', 'json'])
    await chmod(folder, 0o700)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/^amicable: a\.txt[/\\]x\.json: .+\n$/)
    expect(reportsOf(ran)).toHaveLength(3)
  })
})

describe('--suppress-rule', () => {
  test('lives with what one rule finds', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['.', '--suppress-rule', 'blame', '--suppress-rule', 'unprofessional'])
    expect(await countingIn(folder)).toEqual({'a.txt': ['1:6 vague'], 'clean.txt': [], 'sub/b 💌.txt': []})
    await runIn(folder, ['.', '--suppress-rule', 'vague'])
    expect((await runIn(folder, ['.', '--max-warnings', '0'])).code).toBe(0)
  })

  test('that finds nothing', async () => {
    const folder = await folderWith(files)
    expect(await runIn(folder, ['clean.txt', '--suppress-rule', 'threat'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('amicable: --suppress-rule threat: nothing found\n'),
    })
    expect(await runIn(folder, ['clean.txt', '--suppress-rule', 'thread'])).toMatchObject({
      code: 2,
      stderr: 'amicable: --suppress-rule thread: nothing found by such a rule; did you mean "threat"?\n',
    })
  })
})

describe('what is known and there no more', () => {
  const gone = [
    'amicable: a.txt: known, and there no more: blame “bad”, vague “poor”\n',
    'amicable: amicable-suppressions.json: take that out with --prune-suppressions\n',
  ].join('')

  test('is told, with exit code 2', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['.', '--suppress-all'])
    await writeFile(path.join(folder, 'a.txt'), 'bad')
    await rm(path.join(folder, 'sub/b 💌.txt'))
    expect(await runIn(folder, ['.'])).toMatchObject({code: 2, stderr: gone})
    expect(await runIn(folder, ['.', '--pass-on-unpruned-suppressions'])).toMatchObject({code: 0, stderr: gone})
    // Letters that are not read and rules that are not at work say nothing of it.
    expect(await runIn(folder, ['clean.txt'])).toMatchObject({code: 0, stderr: ''})
    const off = ['--rule', 'blame:off', '--rule', 'vague:off']
    expect(await runIn(folder, ['.', ...off])).toMatchObject({code: 0, stderr: ''})

    expect(await runIn(folder, ['.', '--prune-suppressions'])).toMatchObject({
      code: 0,
      stderr: 'amicable: amicable-suppressions.json: 4 findings taken out\n',
    })
    expect(await known(folder)).toEqual({'a.txt': {blame: [{text: 'bad', hash: expect.any(String), count: 1}]}})
    expect(await runIn(folder, ['.'])).toMatchObject({code: 0, stderr: ''})
    expect((await runIn(folder, ['.', '--prune-suppressions'])).stderr).toContain(': nothing taken out\n')
  })

  test('is not told of a rule that failed', async () => {
    const opinion = {text: 'lazy', hash: '0', count: 1}
    const folder = await folderWith({'a.txt': 'stumble', [file]: JSON.stringify({'a.txt': {opinion: [opinion]}})})
    expect((await runIn(folder, ['.'])).stderr).not.toContain('there no more')
    await runIn(folder, ['.', '--prune-suppressions'])
    expect(await known(folder)).toEqual({'a.txt': {opinion: [opinion]}})
  })

  test('pruning does not live with what is new', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['.', '--suppress-all'])
    await writeFile(path.join(folder, 'a.txt'), 'odd bad')
    expect(await runIn(folder, ['.', '--prune-suppressions'])).toMatchObject({code: 0})
    expect(await countingIn(folder)).toMatchObject({'a.txt': ['1:1 unprofessional']})
  })

  test('nothing is left', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    await runIn(folder, ['.', '--suppress-all'])
    await writeFile(path.join(folder, 'a.txt'), 'fine')
    await runIn(folder, ['.', '--prune-suppressions'])
    expect(await readFile(path.join(folder, file), 'utf8')).toBe('{}\n')
  })
})

test('with --quiet', async () => {
  const folder = await folderWith(files)
  await runIn(folder, ['.', '--suppress-rule', 'vague'])
  expect(reportsOf(await runIn(folder, ['a.txt', '--quiet', '-f', 'json']))).toMatchObject([{errorCount: 2}])
})

describe('with the rules', () => {
  const letter = 'Dear Ann,\n\nI am ending our agreement on 30 June. You failed to pay.\n\nBest regards,\nTom\n'

  test('a missing part is known wherever the letter ends', async () => {
    const folder = await folderWith({'a.txt': letter})
    await runIn(folder, ['.', '--suppress-all'], {lint})
    await writeFile(path.join(folder, 'a.txt'), letter.replace('Best regards', 'The keys are with Bo.\n\nYours'))
    const ran = await runIn(folder, ['.', '-f', 'json'], {lint})
    expect(reportsOf(ran)).toMatchObject([{verdict: 'ready', messages: [], errorCount: 0, warningCount: 0}])
  })

  test('marked in SARIF, shown in HTML, left out elsewhere', async () => {
    const folder = await folderWith({'a.txt': letter})
    await runIn(folder, ['.', '--suppress-rule', 'blame'], {lint})
    const [run] = readSarif((await runIn(folder, ['.', '-f', 'sarif'], {lint})).stdout).runs
    expect(run?.results?.find(({ruleId}) => ruleId === 'blame')?.suppressions).toEqual([
      {kind: 'external', justification: 'known, in amicable-suppressions.json'},
    ])
    const page = (await runIn(folder, ['.', '-f', 'html'], {lint})).stdout
    expect(page).toContain('known, in amicable-suppressions.json')
    expect((await runIn(folder, ['.', '-f', 'compact'], {lint})).stdout).not.toContain('blame')
  })
})

describe('the file', () => {
  test('where it is said to be', async () => {
    const folder = await folderWith(files)
    const argv = ['.', '--suppressions-location', 'etc/known.json']
    expect(await runIn(folder, argv)).toMatchObject({
      code: 2,
      stderr: `amicable: ${path.join('etc', 'known.json')}: no such file; --suppress-all makes it\n`,
    })
    await runIn(folder, [...argv, '--suppress-all'])
    expect(Object.keys(Object(await known(folder, 'etc/known.json')))).toEqual(['../a.txt', '../sub/b 💌.txt'])
    expect((await runIn(folder, argv)).code).toBe(0)
    expect((await runIn(folder, ['.'])).code).toBe(1)
  })

  test.each([
    ['', 'amicable-suppressions.json: not JSON: Unexpected end of JSON input; mend it, or bring back an older one'],
    ['{\n<<<<<<< HEAD\n"a": {}}', 'amicable-suppressions.json:2: a conflict of a merge; keep the lines of both sides'],
    ...['[]', 'null', '{"a.txt": []}', '{"a.txt": {"blame": 1}}', '{"a.txt": {"blame": [null]}}'].map((text) => [
      text,
      'amicable-suppressions.json: does not hold what --suppress-all writes; bring back an older one, or delete it',
    ]),
    [
      '{"a.txt": {"blame": [{"text": "bad", "hash": "0", "count": 0}]}}',
      'amicable-suppressions.json: does not hold what --suppress-all writes; bring back an older one, or delete it',
    ],
  ])('%j', async (text, message) => {
    const folder = await folderWith({...files, [file]: text})
    expect(await runIn(folder, ['.', '-f', 'json'])).toMatchObject({
      code: 2,
      stdout: '[]\n',
      stderr: `amicable: ${message}\n`,
    })
  })

  test.each([
    [
      ['--suppress-all', '--suppress-rule', 'blame', 'a.txt'],
      '--suppress-all and --suppress-rule exclude each other; choose one',
    ],
    [
      ['--prune-suppressions', '--suppress-all', 'a.txt'],
      '--suppress-all and --prune-suppressions exclude each other; choose one',
    ],
    [
      ['--suppress-all', '-'],
      '--suppress-all knows letters by their names; give the one on standard input a name by --stdin-filename',
    ],
  ])('%j', async (argv, message) => {
    expect(await runIn('/', argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
  })
})

test('nothing is new in what was just made known, and so many more are', async () => {
  const folder = await folderWith({})
  const word = fc.constantFrom('bad', 'poor', 'odd', 'fine', '\n', '\r\n', '💌')
  await fc.assert(
    fc.asyncProperty(fc.array(word, {maxLength: 12}), fc.array(word, {maxLength: 12}), async (before, more) => {
      const letter = path.join(folder, 'a.txt')
      await writeFile(letter, before.join(' '))
      await runIn(folder, ['a.txt', '--suppress-all'])
      expect(await countingIn(folder)).toEqual({'a.txt': []})
      await writeFile(letter, [...before, ...more].join(' '))
      const findings = more.filter((each) => /^(?:bad|poor|odd)$/.test(each))
      expect((await countingIn(folder))['a.txt']).toHaveLength(findings.length)
    }),
    {numRuns: 30},
  )
})
