import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'

const letter = 'Dear {{client.name}},\n\n{{#each items}}\n- {{title}} by {{day}}\n{{/each}}\n\nBest,\nTom\n'
const values = {client: {name: 'Ann'}, items: [{title: 'Files', day: '3 June'}, {title: 'Keys'}]}

describe('--data', () => {
  test.each([
    ['sample.json', JSON.stringify(values)],
    ['sample.yaml', 'client: {name: Ann}\nitems:\n  - {title: Files, day: 3 June}\n  - title: Keys # soon\n'],
  ])('tells which blanks have no value: %s', async (name, text) => {
    const folder = await folderWith({'a.hbs': letter, [name]: text})
    const argv = ['a.hbs', '--data', name, '--kind', 'other', '-f', 'compact']
    expect(await runIn(folder, argv, {lint})).toMatchObject({
      code: 0,
      stdout: `a.hbs:4:16: warning: No value for \`day\` in ${name}. [placeholder]\n`,
      stderr: '',
    })
  })

  test('is named in the metadata, and its values are not', async () => {
    const folder = await folderWith({'a.hbs': '{{> b}}', 'b.hbs': 'So.', 'sample.json': JSON.stringify(values)})
    const {stdout} = await runIn(folder, ['a.hbs', '--data', 'sample.json', '-f', 'json-with-metadata'])
    const [config] = Object.values(JSON.parse(stdout).metadata.config)
    expect(config).toMatchObject({data: 'sample.json', partials: ['b']})
  })

  test.each<[string, string | Uint8Array | undefined, string]>([
    ['gone.json', undefined, 'gone.json: no such file; check the name'],
    ['a.json', '{"client": {"name" "Ann"}}', 'a.json:1:20: '],
    ['a.json', '{\n  "client": {\n', 'a.json:3:1: '],
    ['a.json', '["Ann"]', 'a.json: holds a list; expected values by name, as in {"client": {"name": "Ann"}}'],
    ['a.json', '7', 'a.json: holds a number; expected values by name'],
    ['a.json', '', 'a.json: holds nothing; expected values by name'],
    ['a.yaml', 'a: *b', 'a.yaml:1:'],
    ['a.json', new Uint8Array([0x7b, 0xe9]), 'a.json: invalid UTF-8; save it as UTF-8'],
    ['a.json/', '', 'a.json/: cannot be read: illegal operation on a directory'],
  ])('%s that is broken is told of', async (name, content, message) => {
    const folder = await folderWith({'a.hbs': letter, ...(content === undefined ? {} : {[name]: content})})
    const {code, stdout, stderr} = await runIn(folder, ['a.hbs', '--data', name, '-f', 'json'])
    expect([code, stdout]).toEqual([2, '[]\n'])
    expect(stderr.startsWith(`amicable: --data ${message}`), stderr).toBe(true)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
