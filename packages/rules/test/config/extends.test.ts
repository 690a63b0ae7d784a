import {
  type ConfigFile,
  type ConfigHost,
  configFor,
  findConfig,
  readConfig,
  type Settings,
} from '@amicable/rules/config'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

function hostOf(files: Record<string, string | Error>): ConfigHost {
  return {
    async readText(path) {
      const file = files[path]
      if (file instanceof Error) throw file
      return file
    },
  }
}

async function read(files: Record<string, string | Error>, path = '/w/.amicablerc'): Promise<ConfigFile> {
  const file = await readConfig(path, hostOf(files))
  if (!file) throw new Error(`No ${path}`)
  expect(file.config === undefined).toBe(file.problems.length > 0)
  return file
}

/** The problems as `path:line:column message`. */
const problemsOf = async (files: Record<string, string | Error>): Promise<string[]> =>
  (await read(files)).problems.map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`)

async function settingsOf(files: Record<string, string>, letter = '/w/letter.md'): Promise<Settings> {
  const {config, folder, problems} = await read(files)
  expect(problems).toEqual([])
  return configFor(letter, config ?? {}, folder)
}

describe('what is extended', () => {
  test.each([
    ['./base.yaml', '/w/base.yaml'],
    ['../base.yaml', '/base.yaml'],
    ['./x/../y/./base.json', '/w/y/base.json'],
    ['/etc/base.yaml', '/etc/base.yaml'],
    ['@acme/letters', '/w/node_modules/@acme/letters/amicable.json'],
    ['acme-letters', '/node_modules/acme-letters/amicable.yml'],
    ['@acme/letters/strict.yaml', '/w/node_modules/@acme/letters/strict.yaml'],
    ['acme/sub/strict.yaml', '/node_modules/acme/sub/strict.yaml'],
  ])('%s', async (name, path) => {
    const files = {
      '/w/.amicablerc': `extends: "${name}"`,
      '/w/node_modules/@acme/letters/package.json': '{"name": "@acme/letters"}',
      '/node_modules/acme-letters/package.json': '{}',
      '/node_modules/acme/package.json': '{}',
      [path]: '{"notice": 7}',
    }
    const {config, files: read_} = await read(files)
    expect(config).toEqual({notice: 7})
    expect(read_).toEqual(['/w/.amicablerc', path])
  })

  test('the key of a package’s package.json comes before its files', async () => {
    const manifest = '/w/node_modules/acme/package.json'
    const files = {
      '/w/.amicablerc': 'extends: acme',
      [manifest]: '{"name": "acme", "amicable": {"notice": 5}}',
      '/w/node_modules/acme/amicable.json': '{"notice": 7}',
    }
    expect(await read(files)).toMatchObject({config: {notice: 5}, files: ['/w/.amicablerc', manifest]})
  })

  test('on Windows', async () => {
    const files = {
      'C:\\w\\.amicablerc': 'extends: ["..\\\\base.yaml", "./x/more.yaml", acme]',
      'C:\\base.yaml': 'notice: 7',
      'C:\\w\\x\\more.yaml': 'kind: other',
      'C:\\w\\node_modules\\acme\\package.json': '{"amicable": {"template": true}}',
    }
    const source = files['C:\\w\\.amicablerc'].replace(/"\.\.[^"]*"/, "'..\\base.yaml'")
    expect((await read({...files, 'C:\\w\\.amicablerc': source}, 'C:\\w\\.amicablerc')).config).toEqual({
      notice: 7,
      kind: 'other',
      template: true,
    })
  })

  test('the presets', async () => {
    expect(await settingsOf({'/w/.amicablerc': 'extends: amicable:strict'})).toMatchObject({strict: true})
    expect(await settingsOf({'/w/.amicablerc': 'extends: amicable:recommended'})).toMatchObject({strict: false})
    expect(await settingsOf({'/w/.amicablerc': 'extends: amicable:strict\nstrict: false'})).toMatchObject({
      strict: false,
    })
  })

  test('what the extended extends, each relative to itself', async () => {
    const files = {
      '/w/.amicablerc': 'extends: ./shared/a.yaml\nkind: other',
      '/w/shared/a.yaml': 'extends: [./b.yaml, acme]\nnotice: 1\nkind: termination',
      '/w/shared/b.yaml': 'notice: 2\nlocale: en-GB',
      '/w/shared/node_modules/acme/package.json': '{"amicable": {"notice": 3, "template": true}}',
    }
    expect(await settingsOf(files)).toEqual({
      kind: 'other',
      notice: 1,
      locale: 'en-GB',
      template: true,
      rules: {},
    })
    expect((await read(files)).files).toEqual([
      '/w/.amicablerc',
      '/w/shared/a.yaml',
      '/w/shared/b.yaml',
      '/w/shared/node_modules/acme/package.json',
    ])
  })

  test('one file by two ways is no circle', async () => {
    const files = {
      '/w/.amicablerc': 'extends: [./a.yaml, ./b.yaml]',
      '/w/a.yaml': 'extends: ./c.yaml',
      '/w/b.yaml': 'extends: ./c.yaml',
      '/w/c.yaml': 'notice: 3',
    }
    expect(await settingsOf(files)).toMatchObject({notice: 3})
  })
})

describe('how configs are merged', () => {
  test('the later wins, and the extending one over all; levels one by one, lists are added to', async () => {
    const files = {
      '/w/.amicablerc':
        'extends: [./a.yaml, ./b.yaml]\nrules: {opinion: info}\nallow: [three, one]\nphrases: [{id: x, level: off}, {id: z, match: touch base, message: Z.}]',
      '/w/a.yaml':
        'notice: 1\nrules: {blame: "off", vague: info}\nallow: [one]\nignores: [a]\nphrases: [{id: x, match: circle back, message: X.}, {match: ping me, message: Y.}]',
      '/w/b.yaml':
        'notice: 2\nrules: {vague: error}\nallow: [two]\nignores: [b]\nplaceholders: [{open: "##", close: "##"}]',
    }
    expect(await settingsOf(files)).toEqual({
      notice: 2,
      rules: {blame: 'off', vague: 'error', opinion: 'info'},
      allow: ['one', 'two', 'three'],
      phrases: [
        {match: 'ping me', message: 'Y.'},
        {id: 'x', level: 'off'},
        {id: 'z', match: 'touch base', message: 'Z.'},
      ],
      placeholders: [{open: '##', close: '##'}],
    })
    expect((await read(files)).config?.ignores).toEqual(['a', 'b'])
  })

  test('globs are relative to the folder of the config that extends', async () => {
    const files = {
      '/w/.amicablerc': 'extends: acme',
      '/w/node_modules/acme/package.json':
        '{"amicable": {"overrides": [{"files": "templates/**", "template": true, "allow": ["x"]}]}}',
    }
    expect(await settingsOf(files, '/w/templates/a.md')).toEqual({rules: {}, template: true, allow: ['x']})
    expect(await settingsOf(files, '/w/a.md')).toEqual({rules: {}})
  })

  test('what a config says of all files wins over what the extended one says of some', async () => {
    const files = {
      '/w/.amicablerc': 'extends: ./a.yaml\nnotice: 5\noverrides: [{files: b.md, notice: 6}]',
      '/w/a.yaml': 'notice: 1\noverrides: [{files: "*.md", notice: 2, kind: other}]',
    }
    expect(await settingsOf(files, '/w/a.md')).toMatchObject({notice: 5, kind: 'other'})
    expect(await settingsOf(files, '/w/b.md')).toMatchObject({notice: 6, kind: 'other'})
    expect(await settingsOf(files, '/elsewhere/a.md')).toMatchObject({notice: 5, kind: 'other'})
  })

  test('an empty config that extends is the extended one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            notice: fc.integer({min: 1}),
            kind: fc.constantFrom('other', 'agreement'),
            rules: fc.dictionary(fc.constantFrom('blame', 'vague'), fc.constantFrom('off', 'info')),
            allow: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
            overrides: fc.array(fc.record({files: fc.constantFrom('*', '*.md', 'x'), notice: fc.integer({min: 1})})),
          },
          {requiredKeys: []},
        ),
        async (base) => {
          const direct = await settingsOf({'/w/.amicablerc': JSON.stringify(base)})
          const files = {'/w/.amicablerc': '{"extends": "./base.json"}', '/w/base.json': JSON.stringify(base)}
          expect(await settingsOf(files)).toEqual(direct)
        },
      ),
    )
  })
})

describe('what cannot be extended', () => {
  test.each([
    ['./none.yaml', 'no such file: /w/none.yaml'],
    ['acme', 'no such package, in node_modules here or above; install it. The path of a file begins with "./"'],
    [
      'acme/x.yaml',
      'no such package, or no such file in it, in node_modules here or above; install it. The path of a file begins with "./"',
    ],
    ['shared.yaml', expect.stringMatching(/The path of a file begins with "\.\/"$/)],
    [
      'bare',
      'the package has no config: no key "amicable" in its package.json, no amicable.json, no amicable.yaml, no amicable.yml',
    ],
    ['acme/../../secret.yaml', 'no name of a package; the path of a file begins with "./"'],
    ['.hidden', 'no name of a package; the path of a file begins with "./"'],
    ['amicable:strcit', 'no such preset; did you mean "amicable:strict"?'],
    ['amicable:x', 'no such preset; expected amicable:recommended or amicable:strict'],
    ['./.amicablerc', 'goes round in a circle; take it out'],
    ['./package.json', 'its package.json has no key "amicable"'],
  ])('%s', async (name, message) => {
    const files = {
      '/w/.amicablerc': `kind: other\nextends:\n  - amicable:strict\n  - "${name}"\n`,
      '/w/package.json': '{}',
      '/w/node_modules/bare/package.json': '{"name": "bare"}',
      '/secret.yaml': 'notice: 1',
    }
    const {problems} = await read(files)
    const said = typeof message === 'string' ? `extends "${name}": ${message}` : message
    expect(problems).toEqual([{message: said, path: '/w/.amicablerc', line: 4, column: 5}])
  })

  test('a circle of three is told where it closes', async () => {
    const files = {
      '/w/.amicablerc': 'extends: ./a.yaml',
      '/w/a.yaml': 'extends: ./b.yaml',
      '/w/b.yaml': 'notice: 1\nextends: ./a.yaml',
    }
    expect(await problemsOf(files)).toEqual(['/w/b.yaml:2:10 extends "./a.yaml": goes round in a circle; take it out'])
  })

  test('a folder that is a link to itself', async () => {
    const host: ConfigHost = {readText: async () => 'extends: ./link/a.yaml'}
    const file = await readConfig('/w/a.yaml', host)
    expect(file?.problems).toMatchObject([{message: expect.stringContaining('the 20th config in a chain')}])
  })

  test('configs that extend each other in ever more ways', async () => {
    const files: Record<string, string> = {'/w/.amicablerc': 'extends: ./0.yaml'}
    for (let at = 0; at < 18; at++) files[`/w/${at}.yaml`] = `extends: [./${at + 1}.yaml, ./${at + 1}.yaml]`
    files['/w/18.yaml'] = 'notice: 1'
    const problems = await problemsOf(files)
    expect(problems.length).toBeLessThan(200)
    expect(problems[0]).toMatch(/extends ".\/\d+.yaml": more than 100 configs in all/)
  })

  test('a fault in an extended file is told where it is', async () => {
    const files = {
      '/w/.amicablerc': 'extends: [./a.yaml, ./b.yaml]',
      '/w/a.yaml': '\nkind: end',
      '/w/b.yaml': new Error('permission denied'),
    }
    expect(await problemsOf(files)).toEqual([
      '/w/a.yaml:2:7 kind is "end"; expected termination, agreement or other',
      '/w/b.yaml:1:1 cannot be read: permission denied',
    ])
  })
})

test('a config with nothing but root ends the search', async () => {
  const host = hostOf({'/w/a/.amicablerc': 'root: true', '/w/.amicablerc': 'notice: 3'})
  expect(await findConfig('/w/a/b/letter.md', host)).toMatchObject({path: '/w/a/.amicablerc', config: {root: true}})
  expect(await configFor('/w/a/b/letter.md', {root: true}, '/w/a')).toEqual({rules: {}})
})
