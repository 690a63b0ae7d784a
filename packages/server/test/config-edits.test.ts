import {configFor, parseConfig} from '@amicable/rules/config'
import {expect, test} from 'vitest'
import {changeConfig} from '../src/config-edits.ts'

test.each([
  ['/.amicablerc.yaml', '', 'rules:\n  blame: off\n'],
  ['/.amicablerc.yaml', '# none yet\n', '# none yet\n\nrules:\n  blame: off\n'],
  ['/.amicablerc', 'rules:\n', 'rules:\n  blame: off\n'],
  ['/.amicablerc', 'rules: {vague: info}\n', 'rules: {vague: info, blame: off}\n'],
  ['/.amicablerc', 'rules:\n  # why\n  blame: error # yes\n', 'rules:\n  # why\n  blame: off # yes\n'],
  ['/.amicablerc', 'ignores:\n- a\nrules:\n  vague: off\n', 'ignores:\n- a\nrules:\n  vague: off\n  blame: off\n'],
  ['/.amicablerc', 'rules:\n    vague: off\n', 'rules:\n    vague: off\n    blame: off\n'],
  ['/.amicablerc', 'notice: 30\r\n', 'notice: 30\r\nrules:\r\n  blame: off\r\n'],
  ['/.amicablerc', '{"notice": 30}', '{\n  "rules": {\n    "blame": "off"\n  },\n  "notice": 30\n}'],
  ['/.amicablerc.json', '{}', '{\n  "rules": {\n    "blame": "off"\n  }\n}'],
  [
    '/.amicablerc.json',
    '// ours\n{\n    "rules": {\n        "vague": "off", // why\n    }\n}\n',
    '// ours\n{\n    "rules": {\n        "blame": "off",\n        "vague": "off", // why\n    }\n}\n',
  ],
  [
    '/package.json',
    '{\n\t"name": "x",\n\t"amicable": {}\n}\n',
    '{\n\t"name": "x",\n\t"amicable": {\n\t\t"rules": {\n\t\t\t"blame": "off"\n\t\t}\n\t}\n}\n',
  ],
])('%s %j: blame is off', async (path, source, expected) => {
  const changed = changeConfig(source, path, {off: 'blame'})
  expect((await parseConfig(changed, path)).config?.rules).toMatchObject({blame: 'off'})
  expect(changed).toBe(expected)
})

test.each([
  ['/.amicablerc.yaml', '', 'allow:\n  - "no: way"\n'],
  ['/.amicablerc.yaml', 'allow: [one]\n', 'allow: [one, "no: way"]\n'],
  ['/.amicablerc.yaml', 'allow:\n  - one # 1\n\n# end\n', 'allow:\n  - one # 1\n  - "no: way"\n\n# end\n'],
  ['/.amicablerc.json', '{"allow": ["one"]}\n', '{\n  "allow": [\n    "no: way",\n    "one"\n  ]\n}\n'],
  ['/.amicablerc.json', '{\n  "notice": 30 // days\n}\n', undefined],
])('%s %j: a phrase is allowed', async (path, source, expected) => {
  const changed = changeConfig(source, path, {allow: 'no: way'})
  expect((await parseConfig(changed, path)).config).toMatchObject({allow: expect.arrayContaining(['no: way'])})
  if (expected !== undefined) expect(changed).toBe(expected)
  else expect(changed).toContain('// days')
})

test.each([
  ['/.amicablerc.yaml', '', 'overrides:\n  - files: ./a.html\n    kind: other\n'],
  ['/.amicablerc', 'notice: 3 # days\n', 'notice: 3 # days\noverrides:\n  - files: ./a.html\n    kind: other\n'],
  [
    '/.amicablerc',
    'overrides:\n  - files: ./a.html\n    kind: agreement\n    notice: 3\n  # all\n  - files: "*"\n    notice: 4\n',
    'overrides:\n  - files: ./a.html\n    notice: 3\n  # all\n  - files: "*"\n    notice: 4\n  - files: ./a.html\n    kind: other\n',
  ],
  [
    '/.amicablerc',
    'overrides: [{files: [./a.html], kind: agreement}]\n',
    'overrides: [{files: ./a.html, kind: other}]\n',
  ],
  [
    '/.amicablerc.json',
    '{}',
    '{\n  "overrides": [\n    {\n      "files": "./a.html",\n      "kind": "other"\n    }\n  ]\n}',
  ],
  [
    '/package.json',
    '{"amicable": {"overrides": [{"files": "./a.html", "kind": "agreement"}]}}',
    '{\n  "amicable": {\n    "overrides": [\n      {\n        "files": "./a.html",\n        "kind": "other"\n      }\n    ]\n  }\n}',
  ],
])('%s %j: a file has a kind', async (path, source, expected) => {
  const changed = changeConfig(source, path, {kind: 'other', files: './a.html'})
  expect(changed).toBe(expected)
  const {config} = await parseConfig(changed, path)
  expect(config && (await configFor('/a.html', config, '/')).kind).toBe('other')
  expect(config && (await configFor('/b/a.html', config, '/')).kind).toBeUndefined()
})

test.each([
  ['/.amicablerc.yaml', '', ''],
  ['/.amicablerc', 'notice:   3\n', 'notice:   3\n'],
  ['/.amicablerc', 'notice: 3\noverrides:\n  - files: ./a.html\n    kind: other\n', 'notice: 3\n'],
  ['/.amicablerc.json', '{"overrides": [{"files": "b", "kind": "other"}]}', undefined],
  ['/.amicablerc.json', '{"overrides": [{"files": ["./a.html"], "kind": "other"}]}', '{\n}'],
])('%s %j: the text of a file tells its kind', (path, source, expected) => {
  expect(changeConfig(source, path, {kind: 'auto', files: './a.html'})).toBe(expected ?? source)
})
