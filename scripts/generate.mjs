// Writes what is told twice from where it is told first: the page of each rule and the rule table of the README from the
// rules and their measured accuracy, and the JSON Schema of a config from the schema that reads it. With --check it writes nothing, and fails when a
// committed file differs.
// Reads the built rules: run `npm run build` first.
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {rules} from '@amicable/rules'
import {configJsonSchema} from './generate-config-schema.mjs'
import {pageOf} from './rule-page.mjs'
import {tableOf} from './rule-table.mjs'

const root = new URL('../', import.meta.url)
const pages = 'docs/rules/'

/** @type {Map<string, string>} the text of each generated file */
const files = new Map()

const {apart} = JSON.parse(await readFile(new URL('test-fixtures/corpus/accuracy.json', root), 'utf8'))
// A missing part is measured by the part's name.
for (const rule of rules)
  files.set(`${pages}${rule.id}.md`, pageOf(rule, apart.rules[rule.id.replace(/^missing-/, '')]))

const {configSchema} = await import(new URL('packages/rules/dist/config/schema.js', root).href)
files.set('packages/rules/config.schema.json', configJsonSchema(configSchema))

const readme = await readFile(new URL('README.md', root), 'utf8')
const [start, end] = ['<!-- rules: written by npm run generate -->\n', '<!-- /rules -->']
const [before, after] = [readme.indexOf(start), readme.indexOf(end)]
if (before < 0 || after < before) throw new Error('README.md has no place for the rule table')
files.set('README.md', `${readme.slice(0, before)}${start}\n${tableOf(rules)}\n${readme.slice(after)}`)

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
