import {parseConfig} from '@amicable/rules/config'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

/** The problems as `line:column message`. */
async function problemsOf(source: string, path = '/home/ann/.amicablerc'): Promise<string[]> {
  const {config, problems} = await parseConfig(source, path)
  expect(config === undefined).toBe(problems.length > 0)
  return problems.map(({line, column, message}) => `${line}:${column} ${message}`)
}

describe('what a config may hold', () => {
  const everything = {
    $schema: './node_modules/@amicable/rules/config.schema.json',
    rules: {blame: 'warning', 'missing-thanks': 'off'},
    kind: 'termination',
    template: false,
    notice: 30,
    locale: 'en-GB',
    extends: ['amicable:strict', './shared.yaml'],
    root: true,
    strict: true,
    allow: ['Killer Whale Ltd'],
    phrases: [
      {match: 'circle back', message: 'Say when.', suggest: 'ring you on {day}'},
      {id: 'old', level: 'off'},
      {
        id: 'jargon',
        match: ['touch base', 'ping @me?'],
        message: 'Jargon.',
        suggest: ['talk', ''],
        level: 'error',
        kind: ['other', 'termination'],
      },
    ],
    parts: [
      {
        id: 'manager',
        match: 'account manager',
        level: 'info',
        insert: 'Ask {manager}.',
        message: 'Who?',
        kind: 'other',
      },
      {id: 'old', level: 'off'},
    ],
    placeholders: [{open: '##', close: '##'}],
    ignores: ['archive/**'],
    overrides: [
      {files: '*.html', template: true},
      {files: ['contracts/**', '*.agreement.md'], kind: 'agreement'},
    ],
  }

  test('every setting, in JSON', async () => {
    expect(await parseConfig(JSON.stringify(everything, null, '\t'), '/a/.amicablerc.json')).toEqual({
      config: everything,
      problems: [],
      references: [
        {name: 'amicable:strict', line: 12, column: 3},
        {name: './shared.yaml', line: 13, column: 3},
      ],
    })
  })

  test('every setting, in YAML with CRLF', async () => {
    const source = [
      '# ours',
      'kind: termination',
      'notice: 30',
      'rules:',
      '  blame: warning',
      'overrides:',
      '  - files: "*.html"',
      '    template: true',
      '',
    ].join('\r\n')
    expect((await parseConfig(source, '/a/.amicablerc.yaml')).config).toEqual({
      kind: 'termination',
      notice: 30,
      rules: {blame: 'warning'},
      overrides: [{files: '*.html', template: true}],
    })
  })

  test('JSON with comments, trailing commas, and a byte order mark', async () => {
    const source =
      '\uFEFF// ours\n{\n  /* a "kind" of\n letter */\n  "kind": "other", // https://x\n  "ignores": ["a//b", "c\\"//d",],\n}\n'
    for (const name of ['.amicablerc', '.amicablerc.json']) {
      expect((await parseConfig(source, `/a/${name}`)).config).toEqual({kind: 'other', ignores: ['a//b', 'c"//d']})
    }
  })

  test.each(['', '\n', '# nothing yet\n', '{}', '// nothing yet\n{}'])('nothing: %j', async (source) => {
    expect(await parseConfig(source, '/a/.amicablerc')).toEqual({config: {}, problems: []})
  })

  test('the key of a package.json', async () => {
    const source = '{"name": "x", "amicable": {"kind": "other"}}'
    expect(await parseConfig(source, 'C:\\a\\package.json')).toEqual({config: {kind: 'other'}, problems: []})
    expect(await parseConfig('{"name": "amicable"}', '/a/package.json')).toEqual({problems: []})
  })
})

describe('what is wrong with it', () => {
  test('an unknown setting, at its key', async () => {
    expect(await problemsOf('kind: other\nknd: other\ncolour: red\n')).toEqual([
      '2:1 unknown setting "knd"; did you mean "kind"?',
      '3:1 unknown setting "colour"; expected $schema, extends, root, rules, kind, template, notice, locale, strict, …',
    ])
  })

  test('an unknown rule, at its key', async () => {
    expect(
      await problemsOf('{\n  "rules": {"blame": "off", "blam": "off", "Sugar-Coatin": "off", "x": "off"}\n}'),
    ).toEqual([
      '2:29 unknown rule "blam"; did you mean "blame"?',
      '2:44 unknown rule "Sugar-Coatin"; did you mean "sugar-coating"?',
      '2:67 unknown rule "x"; expected blame, unkind, threat, sugar-coating, over-justifying, opinion, open-door, abrupt-stop, vague, …',
    ])
  })

  test.each([
    ['kind: terminated', '1:7 kind is "terminated"; expected termination, agreement or other'],
    ['kind:', '1:6 kind is empty; expected termination, agreement or other'],
    ['template: "yes"', '1:11 template is "yes"; expected true or false'],
    ['notice: 0', '1:9 notice is 0; expected a whole number of days, 1 or more'],
    ['notice: 1.5', '1:9 notice is 1.5; expected a whole number of days, 1 or more'],
    ['notice: 30 days', '1:9 notice is "30 days"; expected a whole number of days, 1 or more'],
    ['locale: en', '1:9 locale is "en"; expected en-GB or en-US'],
    ['rules: off', '1:8 rules is "off"; expected levels by rule id, such as "blame: warning"'],
    ['rules:\n  - blame', '2:3 rules is a list; expected a map'],
    ['rules:\n  blame: warn', '2:10 rules.blame is "warn"; expected error, warning, info or off'],
    ['rules:\n  blame: [error]', '2:10 rules.blame is a list; expected error, warning, info or off'],
    ['ignores: drafts', '1:10 ignores is "drafts"; expected a list of globs'],
    ['ignores:\n- a\n- 3', '3:3 ignores[1] is 3; expected a glob, such as "drafts/**"'],
    ['ignores:\n- "!a"', '2:3 ignores[0] is "!a"; expected a glob that is not empty and has no "!" before it'],
    ['overrides:\n- kind: other', '2:3 overrides[0] has no "files"'],
    ['overrides:\n- files: 3', '2:10 overrides[0].files is 3; expected a glob or a list of globs'],
    [
      'overrides:\n- files: a\n  ignores: b',
      '3:3 unknown setting "ignores"; expected files, rules, kind, template, notice, locale, strict, allow, phrases, …',
    ],
    ['overrides:\n- letters', '2:3 overrides[0] is "letters"; expected settings with a "files" glob'],
    ['extends: 3', '1:10 extends is 3; expected a config or a list of configs'],
    ['extends: [""]', '1:11 extends[0] is ""; expected the name of a config'],
    ['root: yes please', '1:7 root is "yes please"; expected true or false'],
    ['strict: 1', '1:9 strict is 1; expected true or false'],
    ['allow: you', '1:8 allow is "you"; expected a list of phrases'],
    ['allow: [" "]', '1:9 allow[0] is " "; expected a phrase, and not empty'],
    ['phrases: circle back', '1:10 phrases is "circle back"; expected a list of phrases with "match" and "message"'],
    ['phrases: [circle back]', '1:11 phrases[0] is "circle back"; expected a phrase with "match" and "message"'],
    ['phrases: [{match: circle back}]', '1:11 phrases[0] has no "message"'],
    ['phrases: [{message: No.}]', '1:11 phrases[0] has no "match"'],
    [
      'phrases: [{match: a b c, message: No., color: red}]',
      '1:40 unknown setting "color"; expected id, match, message, suggest, level, kind',
    ],
    [
      'phrases: [{match: circle back, message: No., kind: letter}]',
      '1:52 phrases[0].kind is "letter"; expected termination, agreement or other, or a list of them',
    ],
    [
      'phrases: [{match: circle back, message: No., level: grave}]',
      '1:53 phrases[0].level is "grave"; expected error, warning, info or off',
    ],
    [
      'phrases: [{id: blame, match: circle back, message: No.}]',
      '1:16 phrases[0].id "blame" is the id of a rule; choose another',
    ],
    [
      'phrases: [{id: missing-x, match: circle back, message: No.}]',
      '1:16 phrases[0].id "missing-x" is the id of a rule; choose another',
    ],
    [
      'phrases: [{id: No Jargon, match: circle back, message: No.}]',
      '1:16 phrases[0].id "No Jargon" may hold small letters, digits and "-", such as "no-circle-back"',
    ],
    ['parts: [{match: account manager}]', '1:9 parts[0] has no "id"'],
    ['parts: [{id: manager}]', '1:9 parts[0] has no "match"'],
    ['parts: [{id: thanks, match: account manager}]', '1:14 parts[0].id "thanks" is the name of one of our parts'],
    ['placeholders: [{open: "<<"}]', '1:16 placeholders[0] has no "close"'],
    [
      'placeholders: [{open: "(", close: ")"}]',
      '1:23 placeholders[0].open "(" is found in any text; use marks such as "<<"',
    ],
    [
      'placeholders: [{open: "x", close: "x"}]',
      '1:23 placeholders[0].open "x" is found in any text; use marks such as "<<"',
    ],
    [
      'overrides:\n- files: a\n  phrases: [{match: the, message: No.}]',
      '3:21 overrides[0].phrases[0].match "the" would be found in nearly every letter; add a word that tells',
    ],
    ['termination', '1:1 the value is "termination"; expected settings, such as "kind: termination"'],
    ['- kind: other', '1:1 the value is a list; expected a map'],
  ])('%j', async (source, problem) => {
    expect(await problemsOf(source)).toEqual([problem])
  })

  test.each([
    ['', 'is empty'],
    ['...4', 'may begin with anything: begin it with a word or a class'],
    ['. back', 'may begin with anything: begin it with a word or a class'],
    ['circle?', 'may begin with anything: begin it with a word or a class'],
    ['the? @you?', 'may begin with anything: begin it with a word or a class'],
    ['(circle back', 'has no “)” where one belongs'],
    ['circle | ', 'has nothing where words belong'],
    ['circle) back', 'has a “)” too many'],
    ['$nobody back', 'asks for “$nobody”, and no pattern has that name'],
    ['@yoou circle', 'has no such class of words: "@yoou"; did you mean "@you"?'],
    ['@end:past it', 'has no such class of words: "@end:past"; did you mean "@end:base"?'],
    ['the', 'would be found in nearly every letter; add a word that tells'],
    ['the/to/of .?', 'would be found in nearly every letter; add a word that tells'],
    ['@the', 'would be found in nearly every letter; add a word that tells'],
    ['(i|we|you|my|our|the) ...9', 'would be found in nearly every letter; add a word that tells'],
    ['circle ...9 ...9 ...9 ...9 ...9 back', 'could match in too many ways; take out some of its "..." and "?"'],
    [`circle ${'a? '.repeat(30)}`, 'could match in too many ways; take out some of its "..." and "?"'],
    [`circle ${'(@i|@me .) '.repeat(30)}`, 'could match in too many ways; take out some of its "..." and "?"'],
    ['a'.repeat(501), 'has 501 characters; 500 are enough'],
  ])('the pattern %j', async (match, fault) => {
    const [problem] = await problemsOf(JSON.stringify({phrases: [{match, message: 'No.'}]}))
    expect(problem).toMatch(/^1:22 phrases\[0\]\.match "/)
    expect(problem?.endsWith(` ${fault}`)).toBe(true)
    const [other] = await problemsOf(JSON.stringify({parts: [{id: 'x', match: ['account manager', match]}]}))
    expect(other).toMatch(/^1:48 parts\[0\]\.match\[1\] "/)
    expect(other).toContain(` ${fault}`)
  })

  test('words and classes in a choice are looked up at once, and so in one way', async () => {
    const match = `circle ${'(@i|@me) '.repeat(30)}`
    expect(await problemsOf(JSON.stringify({phrases: [{match, message: 'No.'}]}))).toEqual([])
  })

  test('a broken package.json, below its key', async () => {
    expect(await problemsOf('{\n  "amicable": {"kind": 3}\n}', '/a/package.json')).toEqual([
      '2:24 kind is 3; expected termination, agreement or other',
    ])
  })

  test.each([
    ['{"kind": "other"', '1:17 expected "}"'],
    ['{"allow": ["a"', '1:15 expected "]"'],
    [
      '{\n  "rules": {\n    "blame": "off"\n  },\n  "notice": 30\n  "kind": "other"\n}\n',
      '6:3 expected "," before this',
    ],
    ['// ours\n\uFEFF{}', '2:1 found "U+FEFF"; JSON has names and texts in double quotes, and true, false, null'],
    ['{\u00A0"kind": "other"}', '1:2 found "U+00A0"; JSON has names and texts in double quotes, and true, false, null'],
    [
      `{kind: ${'['.repeat(101)}${']'.repeat(101)}}`,
      '1:2 found "kind"; JSON has names and texts in double quotes, and true, false, null',
    ],
    ['{kind: "other"}', '1:2 found "kind"; JSON has names and texts in double quotes, and true, false, null'],
    ['kind: other', '1:1 found "kind"; JSON has names and texts in double quotes, and true, false, null'],
    ['{"template": True}', '1:14 found "True"; JSON has names and texts in double quotes, and true, false, null'],
    ['{"kind" "other"}', '1:9 expected ":" after the name'],
    ['{"kind": }', '1:10 expected a value'],
    ['{"kind": "other",,}', '1:18 expected a name in double quotes'],
    ['{"notice": 030}', '1:13 expected "," before this'],
    ['{"notice": 1.}', '1:12 a number without an end; expected a digit'],
    ['{"kind": "ot\nher"}', '1:10 a text without an end; expected a double quote in the same line'],
    ['{"allow": ["a\tb"]}', '1:12 a control character in a text; write a tab as "\\t"'],
    ['{"allow": ["a\\d"]}', '1:12 a backslash before what needs none; write "\\\\" for a backslash'],
    ['{"allow": ["\\u12"]}', '1:12 expected four hexadecimal digits after "\\u"'],
    ['{"kind": "other"}}', '1:18 expected nothing more: the value has ended'],
    ['{} /* ours', '1:4 a comment without an end; expected "*/"'],
    ['{"a":'.repeat(100_000), '1:501 nested more than 100 deep'],
    ['{"kind": "other", "kind": "other"}', '1:19 "kind" stands here a second time; give it once'],
  ])('a .json file that is no JSON: %.60j', async (source, problem) => {
    expect(await problemsOf(source, '/a/.amicablerc.json')).toEqual([problem])
  })

  test('a file that looks like JSON may be YAML, and is told in the words of JSON when it is neither', async () => {
    expect(await problemsOf('{kind: other}')).toEqual([])
    expect(await problemsOf('{\n  "rules": {"blame": "off"}\n  "kind": "other"\n}\n')).toEqual([
      '3:3 expected "," before this',
    ])
    expect(await problemsOf('{"a":'.repeat(100_000))).toEqual(['1:501 nested more than 100 deep'])
  })

  test.each([
    ['lists in brackets', (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`, '1:101'],
    ['maps in braces', (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`, '1:401'],
    ['both', (depth: number) => `{kind: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`, '1:107'],
    ['lists in one line', (depth: number) => `${'- '.repeat(depth)}a`, '1:201'],
    ['maps by indentation', (depth: number) => `${indented(depth)} 1\n`, '101:101'],
  ])('YAML that is nested too deep: %s', async (_name, nested, place) => {
    const isTooDeep = [`${place} nested more than 100 deep`]
    expect(await problemsOf(nested(101))).toEqual(isTooDeep)
    expect(await problemsOf(nested(1000))).toEqual(isTooDeep)
    expect(await problemsOf(nested(100))).not.toContain(isTooDeep[0])
  })

  test('what is nested too deep is not read on', async () => {
    for (const path of ['/a/.amicablerc', '/a/.amicablerc.json', '/a/.amicablerc.yaml']) {
      expect(await problemsOf('{a:'.repeat(100_000), path)).toHaveLength(1)
    }
  })

  test('a broken package.json is told only where it has the key', async () => {
    expect(await problemsOf('{"amicable": {"kind": "other"},,}', '/a/package.json')).toEqual([
      '1:32 expected a name in double quotes',
    ])
    expect(await parseConfig('{"name": "amicable",,}', '/a/package.json')).toEqual({problems: []})
  })

  test('a fault in the syntax', async () => {
    expect(await problemsOf('kind: other\nkind: other\n')).toMatchInlineSnapshot(`
      [
        "2:1 kind stands here a second time; give it once",
      ]
    `)
    expect(await problemsOf('rules:\n\tblame: off\n')).toMatchInlineSnapshot(`
      [
        "2:1 Tabs are not allowed as indentation",
      ]
    `)
    expect(await problemsOf('kind: *no\n')).toMatchInlineSnapshot(`
      [
        "1:1 Unresolved alias (the anchor must be set before the alias): no",
      ]
    `)
    expect(await problemsOf('kind: !!js/function other\n')).toMatchInlineSnapshot(`
      [
        "1:7 Unresolved tag: tag:yaml.org,2002:js/function",
      ]
    `)
    expect(await problemsOf('kind: other\n---\nkind: other\n')).toMatchInlineSnapshot(`
      [
        "2:1 found a second document; expected one",
      ]
    `)
  })

  test('a document that unfolds without end', async () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const name of 'bcdefghi') {
      const before = String.fromCharCode(name.charCodeAt(0) - 1)
      levels.push(`${name}: &${name} [${`*${before}, `.repeat(10)}]`)
    }
    expect((await problemsOf(levels.join('\n'))).length).toBeGreaterThan(0)
  })

  test('any text at all: a problem has a place in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.string({unit: 'binary'})), async (source) => {
        const {problems} = await parseConfig(source, '/a/.amicablerc')
        const lines = source.split('\n')
        for (const {line, column, message} of problems) {
          expect(message).not.toContain('\n')
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        }
      }),
    )
  })

  test('a file of nothing but quotes or comments is read in one pass', async () => {
    for (const part of ['"\\', '/*', '//', '"\\"']) {
      const {problems} = await parseConfig(`{${part.repeat(200_000)}`, '/a/.amicablerc.json')
      expect(problems.length).toBeGreaterThan(0)
    }
  })
})

/** Maps in maps, each in a line of its own. */
function indented(depth: number): string {
  return Array.from({length: depth}, (_, at) => `${' '.repeat(at)}a:`).join('\n')
}
