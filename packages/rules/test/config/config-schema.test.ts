import {readFile} from 'node:fs/promises'
import {parseConfig} from '@amicable/rules/config'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {configJsonSchema} from '../../../../scripts/generate-config-schema.mjs'
import {configSchema} from '../../src/config/schema.ts'

const committed = await readFile(new URL('../../config.schema.json', import.meta.url), 'utf8')

test('the committed schema is the one that reads a config', () => {
  expect(committed).toBe(configJsonSchema(configSchema))
})

test('the schema and the reader agree', async () => {
  const validate = new Ajv({strictSchema: false}).compile(JSON.parse(committed))
  for (const [source, expected] of [
    ['{"kind": "other", "rules": {"blame": "off"}, "overrides": [{"files": ["a"], "notice": 1}]}', true],
    ['{"knd": "other"}', false],
    ['{"rules": {"blam": "off"}}', false],
    ['{"notice": 0}', false],
    ['{"ignores": ["!a"]}', false],
    ['{"overrides": [{"notice": 1}]}', false],
    ['{"overrides": [{"files": "a", "ignores": ["b"]}]}', false],
    ['{"extends": ["./a.yaml", "acme"], "root": true, "strict": true, "allow": ["x"]}', true],
    ['{"extends": 3}', false],
    ['{"allow": [""]}', false],
    ['{"phrases": [{"match": ["circle back"], "message": "No.", "suggest": "", "kind": ["other"]}]}', true],
    ['{"phrases": [{"match": "circle back", "message": "No.", "colour": "red"}]}', false],
    ['{"overrides": [{"files": "a", "phrases": [{"id": "x", "level": "off"}]}]}', true],
    ['{"parts": [{"id": "manager", "match": "account manager", "insert": "Ask {name}."}]}', true],
    ['{"parts": [{"match": "account manager"}]}', false],
    ['{"placeholders": [{"open": "##", "close": "##"}]}', true],
    ['{"placeholders": [{"open": "##"}]}', false],
  ] as const) {
    expect(validate(JSON.parse(source)), source).toBe(expected)
    expect((await parseConfig(source, '/a/.amicablerc.json')).config !== undefined, source).toBe(expected)
  }
})
