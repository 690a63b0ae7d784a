import {LineIndex, lint, type Message, rules, type SuppressedMessage} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {markdown, stepSummary} from '../src/reporters/markdown.ts'
import type {Result} from '../src/reporters/result.ts'
import {checkJunit, readGithub, readGitlab, readHtml, readMarkdown, readSarif, readXml} from './consumers.ts'
import {folderWith, runIn} from './fake.ts'
import {context, elementsOf, finding, harmless, inXml, letter, report, typesOf} from './results.ts'

const hostile =
  '<script>alert("1")</script> & \'q\' `x` | **b** [l](javascript:x) <b>b</b> ::error::x %0A ]]> @ann #1 \u0000\u001B[31m'
const words = `Hi,\n\n🎻 ${hostile} and more\nin a second line.\n`
const at = words.indexOf('<script>')
const there: [number, number] = [at, at + hostile.length]
const bad = letter('/srv/repo/letters/a & b/ü:1,<x>.txt', words, [
  finding(words, there, {
    message: hostile,
    why: hostile,
    fix: {range: there, text: hostile},
    suggestions: [{desc: hostile, fix: {range: there, text: hostile}}],
    related: [{...new LineIndex(words).place({start: 0, end: 2}), message: hostile}],
  }),
  finding(words, [at, words.length - 2], {
    level: 'info',
    severity: 1,
    ruleId: 'team-phrase',
    message: 'Ours.\r\nOne: two, three',
  }),
])
const good = letter('/srv/repo/letters/good.md', '', [])
const readme = letter('/srv/repo/README.md', '', [], {isMessage: false, kind: 'other'})

describe('compact', () => {
  test('tells what is wrong with the settings of a letter', async () => {
    const place = {line: 2, column: 1, endLine: 2, endColumn: 9}
    const some = letter('/srv/repo/letters/a.md', words, [], {directives: [{...place, message: 'kind is "foo".'}]})
    expect(await report('compact', [some])).toBe('a.md:2:1: note: kind is "foo".\n')
  })

  test('a line for each finding, which the problem matchers of compilers read', async () => {
    const lines = (await report('compact', [bad, good])).split('\n')
    expect(lines).toEqual([
      expect.stringMatching(/^a & b\/ü:1,<x>\.txt:3:4: error: .* \[blame\]$/),
      'a & b/ü:1,<x>.txt:3:4: info: Ours. One: two, three [team-phrase]',
      '',
    ])
  })
})

describe('json-with-metadata', () => {
  test('the reports, and what they were made with', async () => {
    const {results, metadata} = JSON.parse(await report('json-with-metadata', [bad, good]))
    expect(results).toEqual(JSON.parse(await report('json', [bad, good])))
    expect(metadata).toMatchObject({
      version: '1.2.3',
      cwd: '/srv/repo/letters',
      config: {'/srv/repo/letters/good.md': {format: 'text'}},
      rules: {blame: {level: 'error', kinds: ['termination', 'other']}},
    })
    expect(Object.keys(metadata.rules)).toEqual(rules.map(({id}) => id))
  })
})

describe('sarif', () => {
  test('rules, places, fixes', async () => {
    const [run] = readSarif(await report('sarif', [bad, good])).runs
    const uri = 'letters/a%20%26%20b/%C3%BC%3A1%2C%3Cx%3E.txt'
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      invocations: [{executionSuccessful: true}],
      tool: {driver: {name: 'Amicable', version: '1.2.3'}},
    })
    expect(run?.tool.driver.rules?.map(({id, name}) => [id, name])).toEqual([
      ['blame', undefined],
      ['team-phrase', 'TeamPhrase'],
    ])
    const [blame] = run?.tool.driver.rules ?? []
    expect(blame?.help?.text).toContain(rules.find(({id}) => id === 'blame')?.why)
    expect(blame?.help?.text).toContain(`\n\nWhat it will not find: ${rules.find(({id}) => id === 'blame')?.limits}`)
    expect(blame?.help?.markdown).toContain('\n\n**What it will not find:** ')
    expect(blame?.help?.markdown).toContain('**Found**\n\n```text\n')
    const [first, second] = run?.results ?? []
    const region = {startLine: 3, startColumn: 4, endLine: 3, endColumn: 4 + hostile.length}
    expect(first).toMatchObject({
      ruleId: 'blame',
      ruleIndex: 0,
      level: 'error',
      message: {text: hostile},
      locations: [{physicalLocation: {artifactLocation: {uri}, region}}],
      relatedLocations: [{message: {text: hostile}, physicalLocation: {region: {startLine: 1, endColumn: 3}}}],
      fixes: [{artifactChanges: [{replacements: [{deletedRegion: region, insertedContent: {text: hostile}}]}]}],
      suppressions: [],
    })
    expect(second).toMatchObject({ruleIndex: 1, level: 'note', suppressions: []})
  })

  test('what does not count is marked, not dropped', async () => {
    const left: SuppressedMessage[] = [
      {...finding(words, [0, 2]), kind: 'inline', justification: 'agreed'},
      {...finding(words, [4, 5]), kind: 'allow'},
    ]
    const {report: of, ...rest} = bad
    const [run] = readSarif(await report('sarif', [{report: {...of, suppressed: left}, ...rest}])).runs
    expect(run?.results?.map(({suppressions}) => suppressions)).toEqual([
      [{kind: 'inSource', justification: 'agreed'}],
      [{kind: 'external'}],
      [],
      [],
    ])
  })

  test('rules that broke, orders that are wrong, a run that failed', async () => {
    const broken = letter('/srv/repo/x.md', '', [], {
      internalErrors: [{ruleId: 'vague', message: 'boom'}],
      directives: [{line: 1, column: 1, endLine: 1, endColumn: 2, message: 'unused'}],
    })
    const [run] = readSarif(await report('sarif', [broken], {failed: true})).runs
    expect(run?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{message: {text: 'The rule vague failed: boom'}}],
        toolConfigurationNotifications: [{message: {text: 'unused'}}],
      },
    ])
  })

  test('a path outside the repository, and standard input', async () => {
    const outside = letter('/etc/x y.txt', words, [finding(words, [0, 2])])
    const stdin = letter('<stdin>', words, [finding(words, [0, 2])])
    const [run] = readSarif(await report('sarif', [outside, stdin])).runs
    const uris = run?.results?.map(({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)
    expect(uris).toEqual(['file:///etc/x%20y.txt', '%3Cstdin%3E'])
  })
})

describe('fingerprints', () => {
  const text = 'You failed.\n\nYou failed to\npay.\n'
  const prints = async (source: string, path = '/srv/repo/x.md'): Promise<string[]> => {
    const places = Array.from(source.matchAll(/You failed(?:\s+to\s+pay)?/g), (match): [number, number] => [
      match.index,
      match.index + match[0].length,
    ])
    const result = letter(
      path,
      source,
      places.map((place) => finding(source, place)),
    )
    const [run] = readSarif(await report('sarif', [result])).runs
    return run?.results?.map(({partialFingerprints}) => partialFingerprints?.['amicableFinding/v1'] ?? '') ?? []
  }

  test('stay when lines move, are wrapped anew or end otherwise', async () => {
    const known = await prints(text)
    expect(new Set(known).size).toBe(2)
    expect(await prints(`One more.\n\n${text}`)).toEqual(known)
    expect(await prints(text.replaceAll('\n', '\r\n'))).toEqual(known)
    expect(await prints(text.replace('to\npay', 'to pay'))).toEqual(known)
  })

  test('tell equal words apart', async () => {
    const twice = await prints('You failed. You failed.')
    expect(new Set(twice).size).toBe(2)
    expect(twice[0]).toBe((await prints(text))[0])
  })

  test('of GitLab differ between files', async () => {
    const same = (path: string): Result => letter(path, text, [finding(text, [0, 10])])
    const issues = readGitlab(await report('gitlab', [same('/srv/repo/a.md'), same('/srv/repo/b.md')]))
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(2)
  })
})

describe('github', () => {
  test('annotations that the runner reads as they were meant', async () => {
    const {commands, others} = readGithub(await report('github', [bad]))
    const file = 'letters/a & b/ü:1,<x>.txt'
    expect(others).toEqual([])
    expect(commands).toEqual([
      {
        name: 'error',
        properties: {file, line: '3', endLine: '3', col: '4', endColumn: String(4 + hostile.length), title: 'blame'},
        data: hostile,
      },
      {
        name: 'notice',
        properties: {file, line: '3', endLine: '4', title: 'team-phrase'},
        data: 'Ours.\r\nOne: two, three',
      },
    ])
  })

  test('errors first, ten of each level, and what is left out', async () => {
    const many = (level: Message['level'], count: number): Message[] =>
      Array.from({length: count}, () => finding(words, [0, 2], {level}))
    const results = [
      letter('/srv/repo/a.md', words, [...many('info', 11), ...many('warning', 3)]),
      letter('/srv/repo/b.md', words, many('error', 25)),
    ]
    const {commands, others} = readGithub(await report('github', results))
    const names = commands.map(({name}) => name)
    expect(names).toEqual([...Array(10).fill('error'), ...Array(3).fill('warning'), ...Array(10).fill('notice')])
    expect(others).toEqual([
      'And more that GitHub does not annotate: 15 of level error, 1 of level info. The step summary lists all.',
    ])
  })

  test('nothing to say', async () => {
    expect(await report('github', [good, readme])).toBe('')
  })
})

describe('gitlab', () => {
  test('issues', async () => {
    expect(readGitlab(await report('gitlab', [bad, good, readme]))).toEqual([
      {
        description: hostile,
        check_name: 'blame',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: {path: 'letters/a & b/ü:1,<x>.txt', lines: {begin: 3}},
      },
      expect.objectContaining({check_name: 'team-phrase', severity: 'info'}),
    ])
    expect(readGitlab(await report('gitlab', []))).toEqual([])
  })
})

describe('junit', () => {
  test('suites and cases', async () => {
    const broken = letter('/srv/repo/x.md', '', [], {internalErrors: [{ruleId: 'vague', message: hostile}]})
    const document = await report('junit', [bad, good, readme, broken])
    await checkJunit([document, await report('junit', [])])
    const suites = readXml(document)
    expect(suites).toMatchObject({name: 'testsuites', attributes: {tests: '5', failures: '1', errors: '1'}})
    expect(suites.children.map(({attributes}) => attributes)).toEqual([
      {name: 'letters/a & b/ü:1,<x>.txt', tests: '2', failures: '1', errors: '0'},
      {name: 'letters/good.md', tests: '1', failures: '0', errors: '0'},
      {name: 'README.md', tests: '1', failures: '0', errors: '0'},
      {name: 'x.md', tests: '1', failures: '0', errors: '1'},
    ])
    const said = suites.children.flatMap(({children}) => children.flatMap((each) => each.children))
    expect(said).toMatchObject([
      {name: 'failure', attributes: {message: inXml(hostile), type: 'blame'}},
      {
        name: 'system-out',
        text: '3:4 info: Ours.\r\nOne: two, three\nWhy: It can be better.\nhttps://example.org/rule',
      },
      {name: 'error', attributes: {message: inXml(hostile)}},
    ])
  })
})

describe('checkstyle', () => {
  test('files and errors', async () => {
    const root = readXml(await report('checkstyle', [bad, good]))
    expect(root).toMatchObject({name: 'checkstyle', attributes: {version: '4.3'}})
    const place = {line: '3', column: '4'}
    expect(root.children).toMatchObject([
      {
        name: 'file',
        attributes: {name: 'letters/a & b/ü:1,<x>.txt'},
        children: [
          {name: 'error', attributes: {...place, severity: 'error', message: inXml(hostile), source: 'amicable.blame'}},
          {
            attributes: {
              ...place,
              severity: 'info',
              message: 'Ours.\r\nOne: two, three',
              source: 'amicable.team-phrase',
            },
          },
        ],
      },
      {name: 'file', attributes: {name: 'letters/good.md'}, children: []},
    ])
  })
})

const parts = {
  thanks: {present: true, evidence: [{line: 9, column: 1, endLine: 9, endColumn: 4}]},
  'end-date': {present: false, evidence: []},
}

describe('markdown', () => {
  test('a table of findings and a checklist for each letter', async () => {
    const missing = finding(words, [0, 2], {ruleId: 'missing-end-date', level: 'warning', message: 'No last day.'})
    const some = letter('/srv/repo/letters/a.md', words, [finding(words, [4, 5]), missing], {
      parts,
      notes: ['Ask a lawyer.'],
    })
    expect(await report('markdown', [good, some, readme])).toMatchInlineSnapshot(`
      "<!-- amicable -->

      ## Amicable

      3 files: 1 not ready, 1 ready, 1 not a message (1 to mend, 1 to look at)

      ### \`a.md\`

      **Not ready: 1 to mend, 1 to look at**

      | | Line | Words | What to mend | Rule |
      | - | - | - | - | - |
      | ❌ | 2 | \` …\` | This is bad. | [blame](https://example.org/rule) |

      | | Part | Where |
      | - | - | - |
      | ✅ | thanks | line 9 |
      | ⚠️ | end date | No last day. |

      Note: Ask a lawyer.

      ### \`good.md\`

      **Ready: clear, calm and kind. Send it, and have a good lunch; you have earned it.**

      ### \`/srv/repo/README.md\`

      Not a message, nothing read.
      "
    `)
  })

  test('a hostile letter makes nothing but text', async () => {
    const types = new Set(typesOf(readMarkdown(await report('markdown', [bad]))))
    expect([...types].sort()).toEqual([
      'heading',
      'html',
      'inlineCode',
      'link',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ])
    const written = await report('markdown', [bad])
    expect(written.match(/<!-- amicable -->/g)).toHaveLength(1)
    expect(written).not.toMatch(/^[^`]*@ann/m)
  })

  test('no longer than a comment may be; what is not ready comes first', () => {
    const long = Array.from({length: 900}, (_, index) =>
      letter(`/srv/repo/letters/${index}.md`, 'x', [finding('x', [0, 1])]),
    )
    const all = [good, ...long]
    const comment = markdown(all, context)
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.length).toBeGreaterThan(65_536 - 600)
    const shown = comment.match(/^### /gm)?.length ?? 0
    const left = all.length - shown
    expect(comment.trimEnd().split('\n').at(-1)).toBe(
      `*No room is left here for ${left} files: ${left - 1} not ready, 1 ready (${left - 1} to mend).*`,
    )
    expect(stepSummary(all, context).match(/^### /gm)).toHaveLength(901)
  })

  test('a letter with more findings than there is room for', () => {
    const source = 'x'.repeat(9000)
    const messages = Array.from({length: 9000}, (_, index) => finding(source, [index, index + 1]))
    const comment = markdown([letter('/srv/repo/letters/a.md', source, messages)], context)
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment.match(/^\| ❌/gm)).toHaveLength(20)
    expect(comment.trimEnd().split('\n').at(-1)).toBe('*No room is left here for 8980 more findings.*')
  })
})

describe('html', () => {
  test('a hostile letter makes no element and loads nothing', async () => {
    const page = await report('html', [bad])
    expect(elementsOf(readHtml(page))).toEqual(elementsOf(readHtml(await report('html', [harmless(bad)]))))
    expect(page).not.toMatch(/<(?:script|link|img|iframe|base|form)|\ssrc=|@import|url\(/i)
    expect(page).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;"')
    expect(page).toContain('prefers-color-scheme: dark')
  })

  test('letters, verdicts, parts, excerpts', async () => {
    const missing = finding(words, [0, 2], {ruleId: 'missing-end-date', level: 'warning', message: 'No last day.'})
    const some = letter(
      '/srv/repo/letters/a.md',
      'Hi Tom, bad news.',
      [finding('Hi Tom, bad news.', [8, 11]), missing],
      {
        parts,
        suppressed: [{...finding(words, [0, 2], {message: 'Left.'}), kind: 'inline', justification: 'Agreed.'}],
      },
    )
    const page = await report('html', [some, good, readme])
    expect(page).toContain('<blockquote>Hi Tom, <mark>bad</mark> news.</blockquote>')
    expect(page).toContain('<li class="there">✓ <b>thanks</b> line 9</li>')
    expect(page).toContain('<li class="warning">✗ <b>end date</b> No last day.</li>')
    expect(page).toContain('<li>Line 1: Left.<i> Agreed.</i></li>')
    expect(page).toContain('<p class="verdict not-ready">Not ready: 1 to mend, 1 to look at, 1 known</p>')
    expect(page).toContain('<p>Not a message, nothing read.</p>')
  })
})

describe('mail in base64', () => {
  const inBase64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
  const body = 'Dear Ann,\n\nYou failed to send the files. I am ending our agreement on 30 June 2027.\n\nBest,\nTom\n'
  const mail = (subject: string, text: string, encoding: string): string =>
    `From: Tom <tom@x.example>\r\nSubject: ${subject}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}`

  test.each(['pretty', 'html', 'markdown'])('has no excerpt in %s', async (format) => {
    const folder = await folderWith({
      'body.eml': mail('The end', inBase64(body), 'base64'),
      'subject.eml': mail(`=?UTF-8?B?${btoa('For [Client name]')}?=`, 'Dear Ann,\n\nBye.\n\nTom', '8bit'),
      'plain.eml': mail('The end', body, '8bit'),
    })
    for (const [name, rule] of [
      ['body.eml', 'blame'],
      ['subject.eml', 'placeholder'],
    ] as const) {
      const {stdout} = await runIn(folder, [name, '--kind', 'termination', '-f', format], {lint})
      expect(stdout).toContain(rule)
      expect(stdout).not.toContain(inBase64(body).slice(20, 40))
      expect(stdout).not.toMatch(/=\?|\^\^/)
    }
    expect((await runIn(folder, ['plain.eml', '-f', format], {lint})).stdout).toContain('You failed')
  })
})
