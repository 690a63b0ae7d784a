import {describe, expect, test} from 'vitest'
import {defaults, readSettings} from '../src/settings.ts'
import {codes, connect, memoryHost, plain} from './connect.ts'
import {blaming, readme} from './letters.ts'

const uri = 'file:///work/a.txt'

describe('settings', () => {
  test.each([undefined, null, {}, {kind: 'auto', notice: null, rules: {blame: 'default'}}])(
    '%j: defaults',
    async (value) => {
      expect(await readSettings(value)).toEqual({settings: {...defaults, letter: expect.anything()}, problems: []})
    },
  )

  test('all of them', async () => {
    const value = {
      enable: false,
      codeLens: false,
      maxSize: 2,
      kind: 'agreement',
      notice: 30,
      locale: 'en-GB',
      template: true,
      rules: {blame: 'off', vague: 'default'},
    }
    expect(await readSettings(value)).toEqual({
      settings: {
        enable: false,
        codeLens: false,
        maxSize: 2,
        letter: {kind: 'agreement', notice: 30, locale: 'en-GB', template: true, rules: {blame: 'off'}},
      },
      problems: [],
    })
  })

  test('a wrong one is left out and said', async () => {
    const value = {enable: 'yes', maxSize: -1, codeLens: false, kind: 'letter', rules: {blame: 'loud', vague: 'off'}}
    const {settings, problems} = await readSettings(value)
    expect(settings).toEqual({...defaults, codeLens: false, letter: {rules: {vague: 'off'}}})
    expect(problems).toEqual([
      'amicable.enable is "yes"; expected true or false',
      'amicable.maxSize is -1; expected a number above 0',
      expect.stringMatching(/^amicable\.rules\.blame is "loud"; expected /),
      expect.stringMatching(/^amicable\.kind is "letter"; expected /),
    ])
  })

  test('an unknown one is said, with the one that was probably meant', async () => {
    const {settings, problems} = await readSettings({
      notise: 3,
      zzz: true,
      more: null,
      trace: {server: 'verbose'},
      rules: {blam: 'off'},
    })
    expect(settings).toEqual({...defaults, letter: {rules: {}}})
    expect(problems).toEqual([
      'unknown rule "blam"; did you mean "blame"?',
      'unknown setting "amicable.notise"; did you mean "notice"?',
      'unknown setting "amicable.zzz"',
    ])
  })

  test.each(['x', 7, [], true])('%j is no map', async (value) => {
    expect(await readSettings(value)).toMatchObject({settings: defaults, problems: [expect.any(String)]})
  })
})

test('the editor is asked, and wrong settings are told of once', async () => {
  const client = await connect({settings: {rules: {blame: 'off'}, notice: 'soon'}})
  await client.open(uri, blaming)
  expect(await client.pull(uri)).toEqual([])
  await client.open('file:///work/b.txt', blaming)
  expect(await client.pull('file:///work/b.txt')).toEqual([])
  expect(client.shown).toEqual([expect.stringMatching(/amicable\.notice is "soon"; expected .* left out/)])
})

test('folders with different faults are told of once each, and anew when they are mended and break again', async () => {
  const client = await connect()
  const other = 'file:///elsewhere/b.txt'
  const read = async (first: unknown, second: unknown): Promise<readonly string[]> => {
    client.connection.onRequest('workspace/configuration', ({items}: {items: {scopeUri: string}[]}) =>
      items.map(({scopeUri}) => (scopeUri === other ? second : first)),
    )
    await client.notify('workspace/didChangeConfiguration', {settings: null})
    for (const one of [uri, other, uri]) await client.pull(one)
    return client.shown.splice(0)
  }
  await client.open(uri, blaming)
  await client.open(other, blaming)
  const wrong = [expect.stringContaining('notice is "soon"'), expect.stringContaining('maxSize is -1; ')]
  expect(await read({notice: 'soon'}, {maxSize: -1})).toEqual(wrong)
  expect(await read({notice: 'soon'}, {maxSize: -1})).toEqual([])
  expect(await read({}, {maxSize: -1})).toEqual([])
  expect(await read({notice: 'soon'}, {maxSize: -1})).toEqual(wrong.slice(0, 1))
})

test('new settings hold at once', async () => {
  const client = await connect({settings: {rules: {blame: 'off'}}})
  await client.open(uri, blaming)
  expect(await client.pull(uri)).toEqual([])
  client.settings = {rules: {blame: 'info'}}
  await client.notify('workspace/didChangeConfiguration', {settings: null})
  await client.until(() => client.of('workspace/diagnostic/refresh').length > 0)
  expect((await client.pull(uri)).map(({severity}) => severity)).toEqual([3])
})

test('a client that is not asked says them at the start, or when they change', async () => {
  const client = await connect({capabilities: plain, initializationOptions: {settings: {rules: {blame: 'off'}}}})
  await client.open(uri, blaming)
  expect(await client.pushed(uri)).toEqual([])
  await client.notify('workspace/didChangeConfiguration', {settings: {amicable: {rules: {blame: 'info'}}}})
  await client.until(() => client.published.length === 2)
  expect(codes(await client.pushed(uri))).toEqual(['blame'])
})

test('a client that does not answer is no reason not to read', async () => {
  const client = await connect()
  client.connection.onRequest('workspace/configuration', () => {
    throw new Error('not now')
  })
  await client.open(uri, blaming)
  expect(codes(await client.pull(uri))).toEqual(['blame'])
  expect(client.logged.join()).toContain('not now')
})

test('turned off, nothing is read', async () => {
  const client = await connect({settings: {enable: false}})
  await client.open(uri, blaming)
  expect(await client.pull(uri)).toEqual([])
})

test('a config wins over them for what it names', async () => {
  const host = memoryHost({'file:///work/.amicablerc': 'rules: {blame: info}'})
  const client = await connect({host, settings: {rules: {blame: 'off', vague: 'off'}}})
  await client.open(uri, 'Hi Dana,\n\nYou failed to pay.\n\nBest,\nRos\n')
  expect(codes(await client.pull(uri))).toEqual(['blame'])
})

test('what they call a letter makes no letter of a README', async () => {
  const client = await connect({settings: {kind: 'termination'}})
  await client.open('file:///README.md', readme, 'markdown')
  expect(await client.pull('file:///README.md')).toEqual([])
  await client.open(uri, blaming)
  expect(codes(await client.pull(uri))).toContain('missing-decision')
})
