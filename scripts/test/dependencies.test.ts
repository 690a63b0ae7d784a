import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {nodesIn, packageNames, sourcesOf} from './syntax.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Import {
  type: 'ImportDeclaration' | 'ImportExpression' | 'ExportNamedDeclaration' | 'ExportAllDeclaration'
  importKind?: 'type' | 'value'
  exportKind?: 'type' | 'value'
  source: {value: string}
}

const isImport = (node: object): node is Import =>
  'type' in node &&
  /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(String(node.type)) &&
  'source' in node &&
  node.source !== null

/** The packages that a package's sources import; types alone are gone when it runs. */
function importsOf(name: string): Set<string> {
  const targets = sourcesOf(name)
    .flatMap(({tree}) => nodesIn(tree, isImport))
    .filter(({importKind, exportKind}) => importKind !== 'type' && exportKind !== 'type')
    .map(({source}) => source.value)
    .filter((target) => !/^(?:\.|node:|@amicable\/|vscode$)/.test(target))
  return new Set(targets.map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target))
}

const listed = [...read('docs/dependencies.md').matchAll(/^\| ([\w@/-]+) \| ([\w.-]+) \| ([\w, ]+) \| (.+) \|$/gm)]
  .filter(([, name]) => name !== 'package')
  .map(([, name = '', license, users = '', reason]) => ({name, license, users: users.split(', '), reason}))

test('the packages that are used, and no others, are listed with what uses them', () => {
  const used = packageNames.flatMap((user) => [...importsOf(user)].map((name) => `${user}: ${name}`))
  expect(used.length).toBeGreaterThan(20)
  expect(listed.flatMap(({name, users}) => users.map((user) => `${user}: ${name}`)).sort()).toEqual(used.sort())
})

test.each(listed.map(({name, license}) => [name, license]))('%s is licensed as is said', (name, license) => {
  expect(JSON.parse(read(`node_modules/${name}/package.json`)).license).toBe(license)
})
