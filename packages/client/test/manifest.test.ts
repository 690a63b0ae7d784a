import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {rules} from '@amicable/rules'
import {configNames} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'
import {languages} from '../src/languages.ts'
import {commands as serverCommands} from '../src/protocol.ts'

const root = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json'))
const texts: Record<string, string> = JSON.parse(read('package.nls.json'))
const {contributes} = manifest

const settings: Record<string, {default: unknown; enum?: string[]; enumDescriptions?: string[]}> = Object.assign(
  {},
  ...contributes.configuration.map(({properties}: {properties: object}) => properties),
)
const commandIds: string[] = contributes.commands.map(({command}: {command: string}) => command)

/** All strings in the manifest. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []

describe('settings', () => {
  test('there is one for each rule, and for no other', () => {
    const own = Object.keys(settings).filter((key) => key.startsWith('amicable.rules.'))
    expect(own.sort()).toEqual(rules.map(({id}) => `amicable.rules.${id}`).sort())
  })
  test('the others are those of the server', () => {
    expect(Object.keys(settings).filter((key) => !key.startsWith('amicable.rules.'))).toEqual(
      ['enable', 'kind', 'notice', 'locale', 'template', 'codeLens', 'maxSize'].map((key) => `amicable.${key}`),
    )
  })
  test.each(Object.entries(settings))('%s has a default that it allows', (_, setting) => {
    if (setting.enum) expect(setting.enum).toContain(setting.default)
    expect(setting.enumDescriptions?.length).toBe(setting.enum?.length)
  })
})

describe('commands', () => {
  const source = read('src/client.ts')
  test.each(contributes.commands as {command: string; category: string; title: string}[])(
    '$command has a title and is there',
    ({command, category, title}) => {
      expect(category).toBe('Amicable')
      expect(texts[title.slice(1, -1)]).toBeTruthy()
      expect(source).toContain(`'${command}':`)
    },
  )
  test('none is called as one of the server’s, which VS Code also registers', () => {
    expect(commandIds.filter((id) => (Object.values(serverCommands) as string[]).includes(id))).toEqual([])
  })
  test('menus, keys and links name only commands that there are', () => {
    const used = [
      ...Object.values<{command: string}[]>(contributes.menus)
        .flat()
        .map(({command}) => command),
      ...(contributes.keybindings as object[]).flatMap(strings).filter((text) => /^amicable\.\w+$/.test(text)),
    ]
    const linked = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, id]) => id),
    )
    const completed = strings(contributes.walkthroughs).flatMap((text) => /^onCommand:(.+)$/.exec(text)?.[1] ?? [])
    const known = [...commandIds, 'amicable.checklist.focus']
    expect([...used, ...linked, ...completed].filter((id) => !known.includes(id ?? ''))).toEqual([])
  })
})

test('every text is there, and none is there for nothing', () => {
  const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? [])
  expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort())
})

test('files that are named exist', () => {
  const named = strings(manifest).filter((text) => /^(?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:json|md|png)$/.test(text))
  expect(named.length).toBeGreaterThan(10)
  // `dist` is there only after a build; the test of the package looks into it.
  const built = /^\.\/dist\/|^package\.json$|^\.amicablerc/
  expect(named.filter((file) => !built.test(file) && !existsSync(path.join(root, file)))).toEqual([])
})

test('it starts with the languages that the client selects, and with nothing else', () => {
  expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`))
  expect(contributes.snippets.map(({language}: {language: string}) => language)).toEqual(languages)
})

describe('every config file has its schema', () => {
  const schemas = (validation: {fileMatch: string | string[]}[]) => validation.flatMap(({fileMatch}) => fileMatch)
  const json = schemas(contributes.jsonValidation)
  const yaml = schemas(contributes.yamlValidation)

  test.each(configNames)('%s, in the language that VS Code opens it in', (name) => {
    const own = contributes.languages.find(({filenames = []}: {filenames?: string[]}) => filenames.includes(name))
    const isYaml = /^yaml$|\.ya?ml$/.test(own?.id ?? name)
    expect(isYaml ? yaml : json).toContain(name)
  })
  test('.amicablerc also as JSON, which it may be and can be opened as', () => {
    expect(json).toContain('.amicablerc')
  })
  test('and nothing else has one', () => {
    expect([...new Set([...json, ...yaml])].sort()).toEqual([...configNames].sort())
  })
})

test('it runs in untrusted and virtual workspaces, on the desktop and on the web', () => {
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true)
  expect(manifest.capabilities.virtualWorkspaces.supported).toBe(true)
  expect([manifest.main, manifest.browser]).toEqual(['./dist/extension.js', './dist/extension.js'])
  // The extension host of the web adds `.js` to any other name, and newer ones take `.js` for a module then.
  expect(manifest).not.toHaveProperty('type')
})

test('it asks for the VS Code that its language client asks for, and uses the API of no later one', () => {
  const entry = createRequire(import.meta.url).resolve('vscode-languageclient/node')
  const client = JSON.parse(readFileSync(path.join(entry, '../../../package.json'), 'utf8'))
  const lowest = (range: string) => /^[~^]?(\d+\.\d+\.\d+)$/.exec(range)?.[1]
  expect(lowest(manifest.engines.vscode)).toMatch(/^1\./)
  expect(lowest(client.engines.vscode)).toBe(lowest(manifest.engines.vscode))
  expect(manifest.devDependencies['@types/vscode']).toBe(`~${lowest(manifest.engines.vscode)}`)
})

test('the icon is a square PNG of 256 pixels', () => {
  const icon = readFileSync(path.join(root, manifest.icon))
  expect(icon.subarray(1, 4).toString()).toBe('PNG')
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256])
})

test('there is a snippet for each part and each clause', () => {
  const snippets: {prefix: string; body: string}[] = Object.values(JSON.parse(read('snippets/letters.json')))
  expect(snippets.map(({prefix}) => prefix)).toEqual(
    rules.flatMap(({part}) => {
      if (!part) return []
      const clause = /^(.*)-clause$/.exec(part.name)?.[1]
      return clause === undefined ? `letter-${part.name}` : `clause-${clause}`
    }),
  )
  // A slot that is no stop would be written as it is.
  const slots = snippets.map(({body}) => body.replace(/\$\{\d:\{[^{}\\]+\\\}\}/g, ''))
  expect(slots.filter((text) => /[{}]/.test(text))).toEqual([])
})

test('the walkthrough has four steps', () => {
  expect(contributes.walkthroughs[0].steps.map(({id}: {id: string}) => id)).toEqual([
    'open',
    'checklist',
    'mend',
    'send',
  ])
})
