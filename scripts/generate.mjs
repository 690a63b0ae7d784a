// Writes what is told twice from where it is told first: the options of the command line's README from its tables, the
// page of each rule and the rule table of the README from the rules and their measured accuracy, the JSON Schema of a config from the schema that reads it, the settings, their
// texts and the snippets of the VS Code extension from the rules, and the license of each package from our own. With --check it writes nothing, and fails when a committed
// file differs.
// Reads the built rules: run `npm run build` first.
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {rules} from '@amicable/rules'
import {accuracySource} from './generate-accuracy.mjs'
import {manifestWithRules, snippetsOf, textsWithRules} from './generate-client-settings.mjs'
import {configJsonSchema} from './generate-config-schema.mjs'
import {optionTables} from './option-table.mjs'
import {pageOf} from './rule-page.mjs'
import {tableOf} from './rule-table.mjs'

const root = new URL('../', import.meta.url)
const pages = 'docs/rules/'

/** @type {Map<string, string>} the text of each generated file */
const files = new Map()

const license = await readFile(new URL('LICENSE', root), 'utf8')
for (const name of ['rules', 'cli', 'server', 'client']) files.set(`packages/${name}/LICENSE`, license)

const {apart} = JSON.parse(await readFile(new URL('test-fixtures/corpus/accuracy.json', root), 'utf8'))
// A missing part is measured by the part's name.
const measured = new Map(rules.map(({id}) => [id, apart.rules[id.replace(/^missing-/, '')]]))
for (const rule of rules) files.set(`${pages}${rule.id}.md`, pageOf(rule, measured.get(rule.id)))
files.set('packages/rules/src/rules/accuracy.ts', accuracySource(measured))

const {configSchema} = await import(new URL('packages/rules/dist/config/schema.js', root).href)
files.set('packages/rules/config.schema.json', configJsonSchema(configSchema))

const client = 'packages/client/'
const {pageOf: addressOf} = await import(new URL('packages/rules/dist/rule.js', root).href)
const manifest = await readFile(new URL(`${client}package.json`, root), 'utf8')
const texts = await readFile(new URL(`${client}package.nls.json`, root), 'utf8')
files.set(`${client}package.json`, manifestWithRules(manifest, rules))
files.set(`${client}package.nls.json`, textsWithRules(texts, rules, addressOf))
files.set(`${client}snippets/letters.json`, snippetsOf(rules))

await between('README.md', 'rules', tableOf(rules))
await between('packages/cli/README.md', 'options', `${await optionTables()}\n`)

/**
 * Puts a text where a page has a place for it.
 *
 * @param {string} path
 * @param {string} name of the place
 * @param {string} text
 */
async function between(path, name, text) {
  const page = await readFile(new URL(path, root), 'utf8')
  const [start, end] = [`<!-- ${name}: written by npm run generate -->\n`, `<!-- /${name} -->`]
  const [before, after] = [page.indexOf(start), page.indexOf(end)]
  if (before < 0 || after < before) throw new Error(`${path} has no place for: ${name}`)
  files.set(path, `${page.slice(0, before)}${start}\n${text}\n${page.slice(after)}`)
}

await mkdir(new URL(pages, root), {recursive: true})
const stale = (await readdir(new URL(pages, root))).map((name) => pages + name).filter((path) => !files.has(path))

if (process.argv.includes('--check')) {
  /** @type {string[]} */
  const wrong = [...stale]
  for (const [path, text] of files) {
    if ((await readFile(new URL(path, root), 'utf8').catch(() => '')) !== text) wrong.push(path)
  }
  if (wrong.length > 0) {
    console.error(`Out of date: ${wrong.join(', ')}. Run npm run generate.`)
    process.exitCode = 1
  }
} else {
  for (const [path, text] of files) await writeFile(new URL(path, root), text)
  for (const path of stale) await rm(new URL(path, root))
}
