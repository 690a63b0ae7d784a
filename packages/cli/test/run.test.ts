import {execFile} from 'node:child_process'
import {mkdir, readdir, readFile, readlink, rm, stat, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'
import {namesOf, reportsOf} from './reports-of.ts'

test('the help', async () => {
  const {code, stdout, stderr} = await runIn('/', ['--help'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatchInlineSnapshot(`
    "Reads drafts of letters that end the work with a client, and says what to mend, where, and why.

    Usage: amicable [options] <file, folder or glob>...
           amicable rules                        list the rules
           amicable explain <rule>               say what a rule asks for, and why
           amicable call <letter>                write notes for ringing the client before the letter is sent
           amicable new <termination|agreement>  ask, and write a letter that ends the work, or a service agreement
           amicable init                         write a config for the letters in this folder
           amicable completion <shell>           print the completion script of bash, zsh or fish

    Of a folder: .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb. A config
    is .amicablerc, .amicablerc.json, .amicablerc.yaml or the key "amicable" of package.json, in the folder of the letter or
    above it.

    What the letters are:
          --kind <kind>                    read every letter as: termination, agreement or other
          --template                       they are templates: blanks are meant to be there
          --no-template                    they are no templates, whatever the config says
          --data <path>                    tell which blanks have no value in this JSON or YAML file
          --notice <days>                  the notice period of the agreement
          --today <date>                   the day they are written, such as 2025-06-30

    Which letters are read:
          --no-ignore                      also those that .amicableignore, .gitignore and the config leave out
          --changed                        only those that have changed since the main branch, or are not committed
          --since <ref>                    the same, since this branch, tag or commit
          --staged                         only those that the next commit changes
          --changed-lines                  and of these only what is found on new and changed lines, or missing

    What is found:
          --rule <id:level>                set a rule to error, warning, info or off; may be repeated
          --quiet                          show errors only
          --max-warnings <n>               exit with 1 when there are more warnings

    Mending:
          --fix                            make the safe changes in the files
          --fix-dry-run                    print the safe changes as a diff instead
          --fix-type <names>               change only this: wording, parts or clauses, or ids of rules, with commas between
          --unsafe                         make the other changes too, such as to insert a missing part; read the letter afterwards

    Known findings:
          --suppress-all                   live with all that is found now: only what is new counts
          --suppress-rule <id>             live with what this rule finds now; may be repeated
          --prune-suppressions             forget what was found once and is there no more
          --pass-on-unpruned-suppressions  do not fail because of that
          --suppressions-location <path>   the file of known findings; default: amicable-suppressions.json, here or above

    Input and output:
          --stdin                          read a letter from standard input, as does the file -
          --stdin-filename <path>          the name of that letter, for its format and config
      -f, --format <name[:path]>           how the report is printed, or written to this file; may be repeated
      -o, --output-file <path>             the file of a report that names none
          --color                          colour the report, even where it goes to a file or pipe
          --no-color                       do not colour it

    Config:
      -c, --config <path>                  use this config, not those beside or above the letters
          --no-config                      use no config
          --print-config <path>            print how this letter would be read but for its front matter, and read none

    Formats, as in -f pretty -f sarif:report.sarif:
          pretty                           for people, on a terminal
          compact                          one line for each finding, as compilers write it
          json                             the reports, in the published form
          json-with-metadata               the same with version, settings and rules
          sarif                            SARIF 2.1.0, for code scanning
          github                           annotations of a GitHub workflow, and the step summary
          gitlab                           GitLab Code Quality
          junit                            JUnit XML: a suite for each letter, errors are failures
          checkstyle                       Checkstyle XML
          markdown                         a summary for the comment of a pull request
          html                             one page to pass on, which needs nothing else

    Running:
          --watch                          read the letters again whenever one of them or a config changes; q ends it
          --cache                          judge only what has changed since the last run
          --cache-location <path>          the same, kept in this file; default: in node_modules/.cache, else .amicablecache
          --stats                          say what took how long, and which rule

    amicable call:
      -o, --output-file <path>             write it to this file
          --force                          write the file even if it is there already

    amicable new:
          --answers <path>                 ask nothing, the answers are in this JSON file; - is standard input
      -o, --output-file <path>             write it to this file
          --force                          write the file even if it is there already

    amicable init:
      -y, --yes                            ask nothing, and write what the letters tell

    Help:
      -h, --help                           print this
      -v, --version                        print the version

    Exit codes:
      0  no error, and no more warnings than allowed
      1  there are
      2  something could not be read, or was asked for wrongly; or known findings are there no more
    "
  `)
  expect((await runIn('/', ['-h', 'no-such-file'])).stdout).toBe(stdout)
})

test('the version', async () => {
  expect(await runIn('/', ['-v'])).toMatchObject({code: 0, stdout: '1.2.3\n', stderr: ''})
  expect(await runIn('/', ['--version'])).toMatchObject({code: 0, stdout: '1.2.3\n', stderr: ''})
})

describe('wrong usage: exit code 2, one line on standard error, nothing on standard output', () => {
  test.each([
    [[], 'nothing to read; name a letter, a folder or a glob, or see amicable --help'],
    [['--fromat', 'json', 'a.txt'], 'unknown option --fromat; did you mean "--format"?'],
    [['--frobnicate', 'a.txt'], 'unknown option --frobnicate; see amicable --help'],
    [['-x', 'a.txt'], 'unknown option -x; see amicable --help'],
    [['--format', 'jsno', 'a.txt'], '--format is "jsno"; did you mean "json"?'],
    [
      ['--format', 'klingon', 'a.txt'],
      '--format is "klingon"; expected pretty, compact, json, json-with-metadata, sarif, github, gitlab, junit, checkstyle, markdown or html',
    ],
    [['-f'], '-f needs a value: -f <name[:path]>'],
    [['--format', '--quiet', 'a.txt'], '--format needs a value: --format <name[:path]>'],
    [['--format=', 'a.txt'], '--format needs a value: --format <name[:path]>'],
    [['-f', 'sarif:', 'a.txt'], '--format is "sarif:"; name a file after the colon'],
    [
      ['-f', 'pretty', '-f', 'sarif', 'a.txt'],
      'pretty and sarif would both go to standard output; name a file, as in --format sarif:report',
    ],
    [['-f', 'sarif:x', '-f', 'json:./x', 'a.txt'], 'two reports would go to x; name another file for one'],
    [['-f', 'sarif:x', '-o', 'x', 'a.txt'], '--output-file x: every report has a file of its own; leave it out'],
    [['--quiet=yes', 'a.txt'], '--quiet takes no value'],
    [['--kind', 'end', 'a.txt'], '--kind is "end"; expected termination, agreement or other'],
    [['--today', '2025-02-30', 'a.txt'], '--today is "2025-02-30"; expected a day such as 2025-06-30'],
    [['--notice', '0', 'a.txt'], '--notice is "0"; expected a whole number, 1 or more'],
    [['--max-warnings', 'many', 'a.txt'], '--max-warnings is "many"; expected a whole number, 0 or more'],
    [['--max-warnings', '-1', 'a.txt'], '--max-warnings needs a value: --max-warnings <n>'],
    [['--rule', 'blame', 'a.txt'], '--rule is "blame"; expected id:level, such as vague:off'],
    [['--rule', 'blam:off', 'a.txt'], '--rule is "blam"; did you mean "blame"?'],
    [['--rule', 'politeness:off', 'a.txt'], '--rule is "politeness"; expected the id of a rule'],
    [['--rule', 'blame:none', 'a.txt'], '--rule blame is "none"; expected error, warning, info or off'],
    [['--stdin-filename', 'a.txt', 'b.txt'], '--stdin-filename names the letter on standard input; add --stdin'],
    [['--fix', '-'], '--fix has no file to write for standard input; use --fix-dry-run'],
    [['--fix', '--fix-dry-run', 'a.txt'], '--fix and --fix-dry-run exclude each other; choose one'],
    [[''], 'the name of a letter is empty'],
  ])('%j', async (argv, message) => {
    expect(await runIn('/', argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
  })
})

describe('exit codes', () => {
  const files = {
    'clean.txt': 'fine',
    'error.txt': 'bad',
    'warnings.txt': 'poor poor',
    'hint.txt': 'odd',
    'stumble.txt': 'stumble',
  }

  test.each([
    [['clean.txt'], 0],
    [['hint.txt'], 0],
    [['warnings.txt'], 0],
    [['error.txt'], 1],
    [['warnings.txt', '--max-warnings', '2'], 0],
    [['warnings.txt', '--max-warnings', '1'], 1],
    [['warnings.txt', '--quiet', '--max-warnings', '0'], 1],
    [['hint.txt', '--max-warnings', '0'], 0],
    [['error.txt', '--rule', 'blame:warning'], 0],
    [['warnings.txt', '--rule', 'vague:error'], 1],
    [['stumble.txt'], 2],
    [['error.txt', 'stumble.txt'], 2],
  ])('%j: %i', async (argv, code) => {
    const folder = await folderWith(files)
    for (const more of [[], ['--format', 'json']]) expect((await runIn(folder, [...argv, ...more])).code).toBe(code)
  })

  test('too many warnings are told', async () => {
    const folder = await folderWith(files)
    const {stderr} = await runIn(folder, ['warnings.txt', '--max-warnings', '1'])
    expect(stderr).toBe('amicable: 2 warnings, and --max-warnings is 1\n')
  })
})

describe('what cannot be read: exit code 2, the other letters are judged', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

  test.each([
    ['none.txt', undefined, 'no such file or folder; check the name'],
    ['none/', undefined, 'no such file or folder; check the name'],
    ['good.txt/x.md', undefined, 'no such file or folder; check the name'],
    [
      '*.md',
      undefined,
      'no letters match this glob; Amicable reads .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb',
    ],
    [
      '*.png',
      '',
      'no letters match this glob; Amicable reads .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb',
    ],
    ['zero.txt', bytes('a', 0, 'b'), 'a binary file, not text; save the letter as text, Markdown, HTML or .eml'],
    ['a.pdf', '%PDF-1.7', 'a PDF, not text; save the letter as text, Markdown, HTML or .eml'],
    ['a.rtf', '{\\rtf1 Dear', 'an RTF document, not text; save the letter as text, Markdown, HTML or .eml'],
    ['a.odt', bytes('PK', 3, 4), 'a document or archive, not text; save the letter as text, Markdown, HTML or .eml'],
    ['wide.txt', bytes(0xff, 0xfe, 'a', 0), 'UTF-16, not UTF-8; save the letter as text, Markdown, HTML or .eml'],
    ['latin.txt', bytes('Dear\nRen', 0xe9, ',\n'), 'invalid UTF-8 in line 2 (byte 0xe9); save it as UTF-8'],
    ['cut.md', bytes('caf', 0xc3), 'invalid UTF-8 in line 1 (byte 0xc3); save it as UTF-8'],
    ['explode.txt', 'explode', 'could not be judged, please report it: boom'],
    ['stumble.txt', 'stumble', 'the rule opinion failed, please report it: lost its thread'],
  ])('%s', async (name, content, message) => {
    const folder = await folderWith({
      'good.txt': 'poor',
      ...(content === undefined ? {} : {[name.replace('*', 'x')]: content}),
    })
    const ran = await runIn(folder, [name, 'good.txt', '--format', 'json'])
    expect(ran).toMatchObject({code: 2, stderr: `amicable: ${name}: ${message}\n`})
    expect(namesOf(ran, folder)).toEqual(name === 'stumble.txt' ? ['good.txt', name] : ['good.txt'])
  })

  test('a folder without letters', async () => {
    const folder = await folderWith({
      'empty/': '',
      'x/notes.js': '',
      'x/node_modules/y/README.md': '',
      'x/.git/a.txt': '',
    })
    for (const name of ['empty', 'x']) {
      const ran = await runIn(folder, [name, '--format', 'json'])
      expect(ran).toMatchObject({
        code: 2,
        stdout: '[]\n',
        stderr: `amicable: ${name}: no letters in this folder; Amicable reads .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb\n`,
      })
    }
  })

  test('a file that cannot be opened', async () => {
    const folder = await folderWith({'b.txt': 'fine'})
    await symlink('a.txt', path.join(folder, 'a.txt'))
    const {code, stderr} = await runIn(folder, ['a.txt'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^amicable: a\.txt: .+\n$/)
    expect(stderr).not.toContain('    at ')
  })

  test('standard input that is no text', async () => {
    expect(await runIn('/', ['-', '-f', 'json'], {stdin: bytes('a', 0xff)})).toMatchObject({
      code: 2,
      stdout: '[]\n',
      stderr: 'amicable: <stdin>: invalid UTF-8 in line 1 (byte 0xff); save it as UTF-8\n',
    })
  })

  test('rules that cannot be loaded', async () => {
    const ran: string[] = []
    const {run} = await import('../src/run.ts')
    const output = {isTTY: false, columns: undefined, write: (text: string) => void ran.push(text)}
    const code = await run(['a.txt', '-f', 'json'], {
      cwd: '/',
      env: {},
      version: '',
      stdin: async () => new Uint8Array(),
      stdout: output,
      stderr: output,
      asker: async () => undefined,
      quit: async () => {},
      rules: async () => {
        throw new Error('no such chunk')
      },
    })
    expect([code, ...ran]).toEqual([2, 'amicable: unexpected fault, please report it: no such chunk\n', '[]\n'])
  })
})

describe('which letters', () => {
  const files = {
    'b.md': '',
    'a.txt': '',
    'c/d.HTML': '',
    'c/e.htm': '',
    'c/f.eml': '',
    'c/g.markdown': '',
    'c/h.rst': '',
    'c/.hidden/i.txt': '',
    'node_modules/x/README.md': '',
    'odd [1] name.txt': '',
  }

  test('of a folder: those with the name of a letter, by path', async () => {
    const folder = await folderWith(files)
    const ran = await runIn(folder, ['.', '--format', 'json'])
    expect(ran).toMatchObject({code: 0, stderr: ''})
    expect(namesOf(ran, folder)).toEqual([
      'a.txt',
      'b.md',
      'c/d.HTML',
      'c/e.htm',
      'c/f.eml',
      'c/g.markdown',
      'odd [1] name.txt',
    ])
    expect([...ran.asked.values()].every(({format}) => format !== undefined)).toBe(true)
  })

  test('of files, folders and globs, each once', async () => {
    const folder = await folderWith(files)
    const of = async (...inputs: string[]) => namesOf(await runIn(folder, [...inputs, '-f', 'json']), folder)
    expect(await of('c/h.rst', 'c/*.{htm,eml}', './c', path.join(folder, 'c/e.htm'))).toEqual([
      'c/d.HTML',
      'c/e.htm',
      'c/f.eml',
      'c/g.markdown',
      'c/h.rst',
    ])
    expect(await of('odd [1] name.txt')).toEqual(['odd [1] name.txt'])
    expect(await of(`${folder}/*.md`)).toEqual(['b.md'])
    expect(await of('node_modules/x')).toEqual(['node_modules/x/README.md'])
    expect(await of('**/*.txt')).toEqual(['a.txt', 'odd [1] name.txt'])
    expect(namesOf(await runIn(path.join(folder, 'c'), ['../*.md', '-f', 'json']), folder)).toEqual(['b.md'])
  })

  test('a file whose name begins with a dash', async () => {
    const folder = await folderWith({'-f.txt': 'bad'})
    expect((await runIn(folder, ['--', '-f.txt'])).code).toBe(1)
  })

  test('a letter that links to folders give more names is read once', async () => {
    const folder = await folderWith({'a.txt': '', 'sub/b.txt': ''})
    await symlink(folder, path.join(folder, 'sub/loop'))
    await symlink(path.join(folder, 'sub'), path.join(folder, 'link'))
    await symlink('a.txt', path.join(folder, 'same.txt'))
    const read = async (...inputs: string[]): Promise<string[]> => {
      const ran = await runIn(folder, [...inputs, '-f', 'json'])
      expect(ran).toMatchObject({code: 0, stderr: ''})
      return namesOf(ran, folder)
    }
    expect(await read('.')).toEqual(['a.txt', 'same.txt', 'sub/b.txt'])
    expect(await read('**/*.txt')).toEqual(['a.txt', 'same.txt', 'sub/b.txt'])
    expect(await read('link')).toContain('link/b.txt')
    expect(await read('link/b.txt', '.')).toEqual(['a.txt', 'link/b.txt', 'same.txt'])
  })

  test('from standard input', async () => {
    const folder = await folderWith({'.amicablerc': 'kind: other', 'x/.amicablerc': 'kind: agreement', 'a.txt': 'fine'})
    const ran = await runIn(folder, ['--stdin', '-f', 'json'], {stdin: 'bad'})
    expect(reportsOf(ran)).toMatchObject([{filePath: '<stdin>', kind: 'other', errorCount: 1}])
    expect(ran.asked.get('bad')).toMatchObject({format: 'text'})
    const named = await runIn(folder, ['-', '--stdin', 'a.txt', '--stdin-filename', 'x/y.html', '-f', 'json'], {
      stdin: 'bad',
    })
    expect(reportsOf(named)).toMatchObject([
      {filePath: path.join(folder, 'x/y.html'), kind: 'agreement', errorCount: 1},
      {filePath: path.join(folder, 'a.txt'), kind: 'other'},
    ])
    expect(named.asked.get('bad')).toMatchObject({format: 'html'})
  })
})

describe('how a letter is read', () => {
  test('a byte order mark counts as the character that it is', async () => {
    const folder = await folderWith({'a.txt': '\uFEFFbad'})
    const [report] = reportsOf(await runIn(folder, ['a.txt', '-f', 'json']))
    expect(report?.messages[0]).toMatchObject({line: 1, column: 1 + '\uFEFF'.length})
  })

  test('a mail in the charset of its header', async () => {
    const mail = (charset: string): Uint8Array =>
      Buffer.from(`Content-Type: text/plain;\r\n charset="${charset}"\r\n\r\nRen\xE9: bad:na\xEFve`, 'latin1')
    const folder = await folderWith({'a.eml': mail('ISO-8859-1'), 'b.eml': mail('shift_jis'), 'c.eml': mail('klingon')})
    const ran = await runIn(folder, ['a.eml', 'b.eml', 'c.eml', '-f', 'json'])
    expect([...ran.asked.keys()]).toEqual([expect.stringMatching(/René: bad:naïve$/)])
    expect(ran.code).toBe(2)
    expect(ran.stderr.split('\n')).toEqual([
      'amicable: b.eml: invalid UTF-8 in line 4 (byte 0xe9); save it as UTF-8',
      'amicable: c.eml: invalid UTF-8 in line 4 (byte 0xe9); save it as UTF-8',
      '',
    ])
  })
})

describe('settings', () => {
  test('the command line goes before the config', async () => {
    const config = 'kind: other\ntemplate: true\nnotice: 30\nlocale: en-GB\nrules: {blame: info, vague: off}\n'
    const folder = await folderWith({'.amicablerc': config, 'a.md': 'x'})
    const of = async (...argv: string[]) => (await runIn(folder, ['a.md', ...argv])).asked.get('x')
    expect(await of()).toEqual({
      format: 'markdown',
      kind: 'other',
      template: true,
      notice: 30,
      locale: 'en-GB',
      rules: {blame: 'info', vague: 'off'},
    })
    const flags = [
      '--kind=termination',
      '--no-template',
      '--notice=14',
      '--today',
      '2025-06-30',
      '--rule',
      'vague:error',
    ]
    expect(await of(...flags, '--rule', 'opinion:off')).toEqual({
      format: 'markdown',
      kind: 'termination',
      template: false,
      notice: 14,
      today: '2025-06-30',
      locale: 'en-GB',
      rules: {blame: 'info', vague: 'error', opinion: 'off'},
    })
    expect(await of('--no-config')).toEqual({format: 'markdown', rules: {}})
    expect(await of('--no-config', '--template')).toEqual({format: 'markdown', template: true, rules: {}})
  })

  test('the nearest config, or the one that is named', async () => {
    const folder = await folderWith({
      'a/package.json': '{"amicable": {"kind": "agreement"}}',
      'a/b/x.txt': 'x',
      '.amicablerc.json': '{"kind": "other", /* sic */}',
      'y.txt': 'y',
      'etc/mine.yml': 'kind: termination\noverrides: [{files: "**/a/**", notice: 7}]',
    })
    const kinds = async (...argv: string[]) =>
      [...(await runIn(folder, ['.', ...argv])).asked.values()].map(({kind}) => kind)
    expect(await kinds()).toEqual(['agreement', 'other'])
    expect(await kinds('-c', 'etc/mine.yml')).toEqual(['termination', 'termination'])
    expect(await kinds('-c', 'a/package.json')).toEqual(['agreement', 'agreement'])
    expect((await runIn(folder, ['.', '-c', 'etc/mine.yml'])).asked.get('x')).toMatchObject({notice: 7})
  })

  test('ignored letters', async () => {
    const folder = await folderWith({
      '.amicablerc': 'ignores: [old]',
      'a.txt': 'x',
      'old/b.txt': 'bad',
      'old/c.txt': 'bad',
    })
    expect(await runIn(folder, ['.'])).toMatchObject({code: 0, stderr: ''})
    expect(await runIn(folder, ['old/b.txt', 'a.txt'])).toMatchObject({
      code: 0,
      stderr: 'amicable: old/b.txt: not read, .amicablerc ignores it; --no-ignore reads it\n',
    })
    expect(await runIn(folder, ['old', '-f', 'json'])).toMatchObject({
      code: 0,
      stdout: '[]\n',
      stderr: 'amicable: nothing to read, 2 letters are ignored; --no-ignore reads them\n',
    })
    expect((await runIn(folder, ['.', '--no-config'])).code).toBe(1)
  })

  test('a broken config: exit code 2, the letters of other folders are judged', async () => {
    const folder = await folderWith({
      'a/.amicablerc': 'kind: end\nrules:\n  blam: off\n',
      'a/x.txt': 'bad',
      'a/y.txt': 'bad',
      'b/z.txt': 'fine',
    })
    const ran = await runIn(folder, ['.', '-f', 'json'])
    expect(ran.code).toBe(2)
    expect(namesOf(ran, folder)).toEqual(['b/z.txt'])
    expect(ran.stderr.replaceAll(path.sep, '/')).toMatchInlineSnapshot(`
      "amicable: a/.amicablerc:1:7: kind is "end"; expected termination, agreement or other
      amicable: a/.amicablerc:3:3: unknown rule "blam"; did you mean "blame"?
      amicable: a/.amicablerc: mend it first, 2 letters below it were not read
      "
    `)
  })

  test('a named config that does not exist, or holds nothing', async () => {
    const folder = await folderWith({'a.txt': 'x', 'package.json': '{}'})
    expect(await runIn(folder, ['a.txt', '-c', 'none.yaml', '-f', 'json'])).toMatchObject({
      code: 2,
      stdout: '[]\n',
      stderr: 'amicable: --config none.yaml: no such file; check the name\n',
    })
    expect(await runIn(folder, ['a.txt', '-c', 'package.json'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'amicable: --config package.json: has no key "amicable"\n',
    })
  })
})

describe('output', () => {
  test('in JSON', async () => {
    const folder = await folderWith({'a.txt': 'One bad:good\r\nthing, odd', 'b.txt': 'fine'})
    const {stdout} = await runIn(folder, ['.', '--format=json'])
    expect(JSON.parse(stdout.replaceAll(JSON.stringify(folder).slice(1, -1), '…'))).toMatchInlineSnapshot(`
      [
        {
          "errorCount": 1,
          "filePath": "…/a.txt",
          "infoCount": 1,
          "internalErrors": [],
          "isMessage": true,
          "kind": "termination",
          "messages": [
            {
              "column": 5,
              "endColumn": 13,
              "endLine": 1,
              "fix": {
                "range": [
                  4,
                  12,
                ],
                "text": "good",
              },
              "level": "error",
              "line": 1,
              "message": "This is bad.",
              "ruleId": "blame",
              "severity": 2,
              "suggestions": [
                {
                  "desc": "Replace with “good”",
                  "fix": {
                    "range": [
                      4,
                      12,
                    ],
                    "text": "good",
                  },
                },
              ],
              "url": "https://example.org/rule",
              "why": "It can be better.",
            },
            {
              "column": 8,
              "endColumn": 11,
              "endLine": 2,
              "level": "info",
              "line": 2,
              "message": "This is odd.",
              "ruleId": "unprofessional",
              "severity": 1,
              "url": "https://example.org/rule",
              "why": "It can be better.",
            },
          ],
          "notes": [],
          "parts": {},
          "template": false,
          "verdict": "not-ready",
          "warningCount": 0,
        },
        {
          "errorCount": 0,
          "filePath": "…/b.txt",
          "infoCount": 0,
          "internalErrors": [],
          "isMessage": true,
          "kind": "termination",
          "messages": [],
          "notes": [],
          "parts": {},
          "template": false,
          "verdict": "ready",
          "warningCount": 0,
        },
      ]
    `)
  })

  test('errors only', async () => {
    const folder = await folderWith({'a.txt': 'bad poor odd', 'b.txt': 'poor', 'c.txt': 'fine'})
    const ran = await runIn(folder, ['.', '--quiet', '-f', 'json'])
    expect(reportsOf(ran)).toMatchObject([
      {verdict: 'not-ready', messages: [{level: 'error'}], errorCount: 1, warningCount: 0, infoCount: 0},
      {verdict: 'review', messages: []},
      {verdict: 'ready', messages: []},
    ])
    expect((await runIn(folder, ['c.txt', '--quiet'])).stdout).toBe('')
  })

  test('to a file', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const {stdout} = await runIn(folder, ['a.txt'])
    expect(await runIn(folder, ['a.txt', '-o', 'out/report.txt'], {isTTY: true})).toMatchObject({code: 1, stdout: ''})
    expect(await readFile(path.join(folder, 'out/report.txt'), 'utf8')).toBe(stdout)
    expect(await runIn(folder, ['a.txt', '-o', 'out'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'amicable: out: cannot be written: illegal operation on a directory\n',
    })
  })

  test('several at once, each to its place', async () => {
    const folder = await folderWith({'a.txt': 'bad:good', 'old.json': 'before', 'keep.txt': 'kept'})
    await symlink('old.json', path.join(folder, 'link.json'))
    const {stdout} = await runIn(folder, ['a.txt'])
    const ran = await runIn(folder, ['a.txt', '-f', 'pretty', '-f', 'json:link.json', '-f', 'compact:new/c:d.txt'])
    expect(ran).toMatchObject({code: 1, stdout, stderr: ''})
    expect(JSON.parse(await readFile(path.join(folder, 'old.json'), 'utf8'))).toMatchObject([{errorCount: 1}])
    expect(await readlink(path.join(folder, 'link.json'))).toBe('old.json')
    expect(await readFile(path.join(folder, 'new/c:d.txt'), 'utf8')).toBe('a.txt:1:1: error: This is bad. [blame]\n')
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'keep.txt', 'link.json', 'new', 'old.json'])
  })

  test('what cannot be written does not keep the others from being written', async () => {
    const folder = await folderWith({'a.txt': 'fine', 'out/': ''})
    const ran = await runIn(folder, [
      'a.txt',
      '-f',
      'json:out',
      '-f',
      'gitlab:a.txt/x.json',
      '-f',
      'compact:c.txt',
      '-f',
      'json',
    ])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout)).toHaveLength(1)
    expect(ran.stderr.split('\n')).toEqual([
      'amicable: out: cannot be written: illegal operation on a directory',
      expect.stringMatching(/^amicable: a\.txt\/x\.json: cannot be written: /),
      '',
    ])
    expect(await readFile(path.join(folder, 'c.txt'), 'utf8')).toBe('')
  })

  test.skipIf(process.platform === 'win32')('what is no file is written to, and stays', async () => {
    const folder = await folderWith({'a.txt': 'fine'})
    const pipe = path.join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const [read, ran] = await Promise.all([readFile(pipe, 'utf8'), runIn(folder, ['a.txt', '-f', 'json:pipe'])])
    expect(ran).toMatchObject({code: 0, stdout: '', stderr: ''})
    expect(JSON.parse(read)).toHaveLength(1)
    expect((await stat(pipe)).isFIFO()).toBe(true)
  })

  test('in a workflow of GitHub: annotations from the root of the repository, and the step summary', async () => {
    const folder = await folderWith({'sub/a.txt': 'bad', 'sub/b.txt': 'fine', summary: 'before\n'})
    const env = {GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: path.join(folder, 'summary')}
    const {stdout} = await runIn(path.join(folder, 'sub'), ['.', '-f', 'github'], {env})
    expect(stdout).toBe('::error file=sub/a.txt,line=1,endLine=1,col=1,endColumn=4,title=blame::This is bad.\n')
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')
    expect(summary).toMatch(/^before\n<!-- amicable -->\n[\s\S]*^### `a\.txt`\n[\s\S]*^### `b\.txt`\n/m)
    await runIn(path.join(folder, 'sub'), ['.', '-f', 'json'], {env})
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe(summary)
    expect(await runIn(folder, ['sub', '-f', 'github'], {env: {GITHUB_STEP_SUMMARY: folder}})).toMatchObject({
      code: 2,
      stderr: `amicable: ${folder}: cannot be written: illegal operation on a directory\n`,
    })
  })

  test('the changes stand in for the report for people, wherever that goes', async () => {
    const folder = await folderWith({'a.txt': 'bad:good\n'})
    const ran = await runIn(folder, ['a.txt', '--fix-dry-run', '-f', 'json', '-f', 'pretty:changes.diff'])
    expect(JSON.parse(ran.stdout)).toHaveLength(1)
    expect(ran.stderr).toBe('')
    expect(await readFile(path.join(folder, 'changes.diff'), 'utf8')).toContain('\n-bad:good\n+good\n')
  })

  test('colour', async () => {
    const folder = await folderWith({'a.txt': 'bad'})
    const coloured = async (argv: string[], env: Record<string, string>, isTTY: boolean) =>
      (await runIn(folder, ['a.txt', ...argv], {env, isTTY})).stdout.includes('\u001B[')
    expect(await coloured([], {}, true)).toBe(true)
    expect(await coloured([], {}, false)).toBe(false)
    expect(await coloured([], {TERM: 'dumb'}, true)).toBe(false)
    expect(await coloured([], {NO_COLOR: '1'}, true)).toBe(false)
    expect(await coloured([], {NO_COLOR: ''}, true)).toBe(true)
    expect(await coloured([], {FORCE_COLOR: '1'}, false)).toBe(true)
    expect(await coloured([], {FORCE_COLOR: '0'}, true)).toBe(false)
    expect(await coloured([], {FORCE_COLOR: '1', NO_COLOR: '1'}, false)).toBe(true)
    expect(await coloured(['--color'], {NO_COLOR: '1'}, false)).toBe(true)
    expect(await coloured(['--no-color'], {FORCE_COLOR: '1'}, true)).toBe(false)
  })

  test('progress on a terminal, when there is much to read', async () => {
    const many = Object.fromEntries(Array.from({length: 60}, (_, index) => [`${index}.txt`, 'fine']))
    const folder = await folderWith(many)
    const {stderr} = await runIn(folder, ['.'], {isTTY: true})
    expect(stderr.startsWith('\r\u001B[KReading letters: 1 of 60')).toBe(true)
    expect(stderr.endsWith('\r\u001B[K')).toBe(true)
    expect((await runIn(folder, ['.'])).stderr).toBe('')
    await rm(path.join(folder, '0.txt'))
    for (let index = 1; index < 10; index++) await rm(path.join(folder, `${index}.txt`))
    expect((await runIn(folder, ['.'], {isTTY: true})).stderr).toBe('')
  })

  test('names that could steer the terminal are shown harmless', async () => {
    const folder = await folderWith({})
    await mkdir(path.join(folder, 'x'))
    await writeFile(path.join(folder, 'x', '\u001B[31m.txt'), 'explode')
    expect((await runIn(folder, ['x'])).stderr).not.toContain('\u001B')
  })
})
