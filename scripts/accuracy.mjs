// Measures the rules on the labelled corpus, and writes docs/accuracy.md and test-fixtures/corpus/accuracy.json.
//   npm run build && npm run accuracy
import {readFileSync, writeFileSync} from 'node:fs'
import {isSetApart, readLetters, readOtherWriters} from './reader/corpus.mjs'
import {measure} from './reader/measure.mjs'
import {
  CLAUSES,
  compare,
  f1Of,
  labelsOf,
  PARTS,
  precisionOf,
  READ_WORDING,
  recallOf,
  sumOf,
  WORDING,
} from './reader/score.mjs'

const GOALS = {
  kind: 0.97,
  alarmed: 0.03,
  wordingPrecision: 0.93,
  wordingRecall: 0.75,
  rulePrecision: 0.85,
  partF1: 0.92,
  partsF1: 0.95,
  clausesF1: 0.95,
}

const letters = readLetters()
const apart = letters.filter((letter) => isSetApart(letter.id))
const development = letters.filter((letter) => !isSetApart(letter.id))
const second = readFileSync(new URL('../test-fixtures/corpus/second-reading.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const onApart = compare(await measure(apart))
const withoutReader = compare(await measure(apart, {reader: false}))
const onDevelopment = compare(await measure(development))
const others = readOtherWriters()
const onOthers = compare(await measure(others, {rules: READ_WORDING}))
const readings = new Map(second.map((reading) => [reading.id, reading]))
/** How far the second reading of letters agrees with the first. @param {typeof letters} some */
const readAgain = (some) =>
  compare(
    some.flatMap((letter) => {
      const reading = readings.get(letter.id)
      return reading ? [{wanted: labelsOf(letter), got: labelsOf({...letter, ...reading})}] : []
    }),
  )
const secondReading = readAgain(letters)
const secondOfOthers = readAgain(others)

const show = (/** @type {number} */ value) => value.toFixed(2)
/** @param {string} title @param {string[]} names */
function table(title, names) {
  const row = (/** @type {string} */ name, /** @type {string[]} */ own) => {
    const cell = (/** @type {typeof onApart} */ total) => sumOf(own.flatMap((one) => total.cells[one] ?? []))
    const [a, w, d, p] = [onApart, withoutReader, onDevelopment, secondReading].map(cell)
    if (!a || !w || !d || !p) throw new Error(name)
    return `| ${name} | ${a.right + a.missed} | ${show(precisionOf(a))} | ${show(recallOf(a))} | ${show(f1Of(a))} | ${show(precisionOf(w))} | ${show(recallOf(w))} | ${show(precisionOf(d))} | ${show(recallOf(d))} | ${show(f1Of(p))} |`
  }
  return [
    `## ${title}\n`,
    '| | labels | precision | recall | F1 | precision without the reader | recall without the reader | precision, development | recall, development | F1 of two readings |',
    '|---|---|---|---|---|---|---|---|---|---|',
    row('**all**', names),
    ...names.map((name) => row(name, [name])),
    '',
  ].join('\n')
}

/** @param {string} title @param {string[]} names */
const rowsOfOthers = (title, names) =>
  [[title, names], ...names.map((name) => [name, [name]])].map(([name, own]) => {
    const [cell, again] = [onOthers, secondOfOthers].map((total) =>
      sumOf([own ?? []].flat().flatMap((one) => total.cells[one] ?? [])),
    )
    if (!cell || !again) throw new Error(String(name))
    return `| ${name} | ${cell.right + cell.missed} | ${show(precisionOf(cell))} | ${show(recallOf(cell))} | ${show(f1Of(cell))} | ${show(f1Of(again))} |`
  })

/**
 * What is not reached on some letters.
 *
 * @param {typeof onApart} total
 * @param {{wording: string[], clauses: boolean}} what of it is labelled in them
 */
function shortOf(total, {wording, clauses}) {
  const cell = (/** @type {string[]} */ names) => sumOf(names.flatMap((name) => total.cells[name] ?? []))
  const below = (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ goal) =>
    value < goal ? [`${what} ${value.toFixed(3)}, wanted ${goal}`] : []
  const alarmed = total.alarmed / total.clean
  return [
    ...below('kind right', total.kinds / total.letters, GOALS.kind),
    ...(total.calledEnding > 0 ? [`other messages called an ending ${total.calledEnding}, wanted 0`] : []),
    ...(alarmed > GOALS.alarmed ? [`clean letters alarmed ${show(alarmed)}, wanted ${GOALS.alarmed} at most`] : []),
    ...below('precision of all wording', precisionOf(cell(wording)), GOALS.wordingPrecision),
    ...below('recall of all wording', recallOf(cell(wording)), GOALS.wordingRecall),
    ...wording.flatMap((name) => below(`precision of ${name}`, precisionOf(cell([name])), GOALS.rulePrecision)),
    ...PARTS.flatMap((name) => below(`F1 of ${name}`, f1Of(cell([name])), GOALS.partF1)),
    ...below('F1 of all parts', f1Of(cell(PARTS)), GOALS.partsF1),
    ...(clauses ? below('F1 of all clauses', f1Of(cell(CLAUSES)), GOALS.clausesF1) : []),
  ]
}
const short = shortOf(onApart, {wording: WORDING, clauses: true})
const shortOfOthers = shortOf(onOthers, {wording: READ_WORDING, clauses: false})
const listed = (/** @type {string[]} */ lines) =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : 'Everything is reached.'

writeFileSync(
  new URL('../docs/accuracy.md', import.meta.url),
  `# How well letters are read

Made by \`npm run accuracy\` from the labelled letters in \`test-fixtures/corpus\`. A finding is right when it overlaps a label
of its own rule. The first columns are for the ${apart.length} letters that are set apart: no rule was written and nothing was trained
with them. The development letters (${development.length}) also trained the sentence reader, so that their columns only show what it has
learned. The last column compares two readings of all letters, made without knowing of each other.

Without the reader, the rules' patterns stand alone, and the kind is given to them.

- Kind right: ${show(onApart.kinds / onApart.letters)} (development ${show(onDevelopment.kinds / onDevelopment.letters)}, two readings ${show(secondReading.kinds / secondReading.letters)}).
- Other messages called an ending: ${onApart.calledEnding} of ${apart.filter((letter) => letter.kind === 'other').length}.
- Letters without a wording label: ${onApart.clean}, of them alarmed: ${onApart.alarmed} (two readings: ${secondReading.alarmed} of ${secondReading.clean}).

${table('Wording', WORDING)}
${table('Parts of a termination', PARTS)}
${table('Clauses of an agreement', CLAUSES)}
## Letters by other writers

${others.length} further letters by five writers of whom nothing was trained on, labelled by the sentence.

- Kind right: ${show(onOthers.kinds / onOthers.letters)} (two readings ${show(secondOfOthers.kinds / secondOfOthers.letters)}).
- Other messages called an ending: ${onOthers.calledEnding} of ${others.filter((letter) => letter.kind === 'other').length}.
- Letters without a wording label: ${onOthers.clean}, of them alarmed: ${onOthers.alarmed} (two readings: ${secondOfOthers.alarmed} of ${secondOfOthers.clean}).

| | labels | precision | recall | F1 | F1 of two readings |
|---|---|---|---|---|---|
${[...rowsOfOthers('**all wording**', READ_WORDING), ...rowsOfOthers('**all parts**', PARTS)].join('\n')}

## Not reached

On the letters set apart:

${listed(short)}

On the letters by other writers:

${listed(shortOfOthers)}
`,
)

const round = (/** @type {number} */ value) => Math.round(value * 1000) / 1000
const recorded = (/** @type {typeof onApart} */ total) => ({
  kind: round(total.kinds / total.letters),
  rules: Object.fromEntries(
    Object.entries(total.cells).map(([name, cell]) => [
      name,
      {labels: cell.right + cell.missed, precision: round(precisionOf(cell)), recall: round(recallOf(cell))},
    ]),
  ),
})
writeFileSync(
  new URL('../test-fixtures/corpus/accuracy.json', import.meta.url),
  `${JSON.stringify({apart: recorded(onApart), development: recorded(onDevelopment), others: recorded(onOthers)}, null, 2)}\n`,
)
console.log(`Set apart:\n${listed(short)}\n\nBy other writers:\n${listed(shortOfOthers)}`)
