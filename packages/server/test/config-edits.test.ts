import {parseConfig} from '@amicable/rules/config'
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
