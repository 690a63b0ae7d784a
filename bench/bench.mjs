// Measures how fast Amicable is, and writes docs/performance.md. Build and package first.
//   npm run bench                        everything, about five minutes
//   npm run bench -- --short             the same with 100 letters and fewer rounds, a minute; writes no page
//   npm run bench -- --short --check     fails when a ratio is worse by more than a quarter than in baseline.json
//   npm run bench -- --short --record    writes the ratios into baseline.json
//   npm run bench -- --short keystrokes  only the parts that are named; writes no page
import {readFile, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {goals} from './goals.mjs'
import {installPeers} from './npm.mjs'
import {goalTable, machine, timeTable} from './report.mjs'

const WORSE = 1.25
const AGAIN = 2

const {
  values: {short, check, record},
  positionals,
} = parseArgs({
  options: {short: {type: 'boolean'}, check: {type: 'boolean'}, record: {type: 'boolean'}},
  allowPositionals: true,
})
const form = short ? 'short' : 'full'
const baselineFile = new URL('baseline.json', import.meta.url)
const pageFile = new URL('../docs/performance.md', import.meta.url)
/** @type {Record<string, Record<string, number>>} */
const baseline = JSON.parse(await readFile(baselineFile, 'utf8').catch(() => '{}'))

await installPeers()
const {manyLetters, coldStart} = await import('./whole-processes.mjs')
const {warmLetter, growth} = await import('./in-process.mjs')
const {keystrokes} = await import('./keystrokes.mjs')
const {activation, sizes} = await import('./sizes.mjs')

/** @type {Record<string, () => Promise<import('./goals.mjs').Measured>>} */
const parts = {
  'cold-start': () => coldStart({rounds: short ? 9 : 21}),
  'many-letters': () => manyLetters(short ? {files: 100, rounds: 4} : {files: 1000, rounds: 3}),
  'warm-letter': () => warmLetter(short ? {texts: 20, rounds: 8} : {texts: 50, rounds: 12}),
  keystrokes: () => keystrokes({strokes: short ? 60 : 200}),
  growth: () => growth({rounds: short ? 6 : 8}),
  activation: () => activation({rounds: short ? 9 : 21}),
  ...(short ? {} : {sizes}),
}
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`no part is named ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`)

/** @type {import('./goals.mjs').Measured} */
const all = {times: [], values: {}}
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const measured = await part()
  // What was disturbed is measured again; what is slower is slower each time.
  for (let again = 0; check && again < AGAIN && worse(measured.values).length > 0; again++) {
    for (const [name, value] of Object.entries((await part()).values))
      measured.values[name] = Math.min(value, measured.values[name] ?? value)
  }
  console.log(`\n${goalTable(measured.values)}\n\n${measured.times.length > 0 ? timeTable(measured.times) : ''}`)
  all.times.push(...measured.times)
  Object.assign(all.values, measured.values)
}

if (record) {
  const ratios = {...baseline[form], ...ratiosOf(all.values)}
  await writeFile(baselineFile, `${JSON.stringify({...baseline, [form]: ratios}, undefined, 2)}\n`)
}
if (!short && positionals.length === 0) await writePage()
if (check) {
  const slower = worse(all.values)
  for (const {value, work} of slower)
    console.error(
      `Slower: ${work} (${value}): ${all.values[value]?.toPrecision(3)} ×, and it was ${baseline[form]?.[value]} ×.`,
    )
  if (slower.length > 0) process.exitCode = 1
}

/** The ratios that are worse by more than a quarter than when they were recorded. */
function worse(/** @type {Record<string, number>} */ values) {
  return goals.filter(({value, unit}) => {
    const before = baseline[form]?.[value]
    return unit === '×' && before !== undefined && (values[value] ?? 0) > before * WORSE
  })
}

function ratiosOf(/** @type {Record<string, number>} */ values) {
  const ratios = goals.filter(({value, unit}) => unit === '×' && values[value] !== undefined)
  return Object.fromEntries(ratios.map(({value}) => [value, Number(values[value]?.toPrecision(3))]))
}

async function writePage() {
  const page = await readFile(pageFile, 'utf8')
  const [start, end] = ['<!-- measured: written by npm run bench -->\n', '<!-- /measured -->']
  const [before, after] = [page.indexOf(start), page.indexOf(end)]
  if (before < 0 || after < before) throw new Error('docs/performance.md has no place for what is measured')
  const text = `${machine()}.\n\n${goalTable(all.values)}\n\n${timeTable(all.times)}`
  await writeFile(pageFile, `${page.slice(0, before)}${start}\n${text}\n\n${page.slice(after)}`)
}
