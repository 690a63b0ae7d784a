// Trains the sentence reader on the committed corpus and writes packages/rules/src/reader/model.ts.
//   npm run build && node scripts/train-reader.mjs [--measure] && npm run build
// It first tells how well each label is found in letters that the reader was not trained on; with --measure it stops there.
import {kindFeatures} from '../packages/rules/dist/letter/kind-features.js'
import {contextOf} from '../packages/rules/dist/reader/context.js'
import {letterLabels, sentenceLabels, textLabels} from '../packages/rules/dist/reader/labels.js'
import {weighValues} from '../packages/rules/dist/reader/network.js'
import {FEWEST} from '../packages/rules/dist/reader/read-letter.js'
import {curve} from './reader/curve.mjs'
import {score, train} from './reader/linear.mjs'
import {trainNetwork} from './reader/network.mjs'
import {COLUMNS, FOLDS, kindTexts, LABELS, lineTexts, number, pieceTexts, sentenceRows} from './reader/prepare.mjs'
import {heaviest, rounded, writeModel} from './reader/write-model.mjs'

/**
 * @typedef {import('./reader/prepare.mjs').Text} Text
 * @typedef {import('../packages/rules/dist/reader/reader.js').SentenceScores} SentenceScores
 */

/** What the model keeps: what more of it finds has no room in the extension. Many features with few weights each find more than few with all. */
const KEPT = {features: 88_000, weights: 590_000}
/** Tells which weights are the heaviest; they are then found anew with these alone. */
const SELECTION = {epochs: 2, rate: 0.3, decay: 2e-6}
const FIRST = {epochs: 10, rate: 0.2, decay: 2e-6}
const SECOND = {units: 40, epochs: 16, rate: 0.005, decay: 1e-3, dropped: 0.2}
const KIND = {units: 16, epochs: 40, rate: 0.01, decay: 1e-3, dropped: 0.1}
/** Wording and parts; a clause stands for itself. */
const IN_CONTEXT = letterLabels.length

const note = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)

note('reading the corpus')
const sentences = sentenceRows()
const lines = lineTexts()
const kinds = [...(await kindTexts(lines)), ...pieceTexts(lines)]
const texts = [...lines, ...kinds]
const vocabulary = number(
  [...sentences, ...lines.flatMap((text) => text.rows)],
  [...kinds.flatMap((text) => text.rows), ...texts.map((text) => text.text)],
)
note(
  `${sentences.length} sentences, ${lines.length} letters of ${lines.flatMap((text) => text.rows).length} sentences, ${kinds.length} texts with their kind, ${vocabulary.size} features`,
)

/** @typedef {ReturnType<typeof trainFirst>} First */

/** @param {(text: Text) => boolean} isIn */
const trainFirst = (isIn) => {
  const rows = [
    ...sentences,
    ...lines.filter(isIn).flatMap((text) => text.rows),
    ...texts.filter(isIn).map((text) => text.text),
  ]
  const {kept, mask} = heaviest(train(rows, vocabulary.size, COLUMNS, SELECTION), KEPT)
  const known = rows.map((row) => ({...row, features: row.features.filter((feature) => kept.has(feature))}))
  return {...rounded(train(known, vocabulary.size, COLUMNS, FIRST, mask)), kept}
}

/** What the first reading says of a row; as in the product, the features that it does not keep do not count. @param {First} first @param {import('./reader/linear.mjs').Row} row */
const scoreFirst = (first, {features}) =>
  score(
    first,
    features.filter((feature) => first.kept.has(feature)),
  )

/** The first reading of a text. @param {First} first @param {Text} text @returns {SentenceScores[]} */
const readFirst = (first, text) =>
  text.rows.map((row) => {
    const all = scoreFirst(first, row)
    return /** @type {SentenceScores} */ (Object.fromEntries(sentenceLabels.map((label, at) => [label, all[at] ?? 0])))
  })

/** What each text looks like to a reader that was not trained on it. @type {Map<Text, {first: SentenceScores[], contexts: Float64Array[], text: Float64Array}>} */
const readings = new Map()
for (let fold = 0; fold < FOLDS; fold++) {
  note(`fold ${fold + 1} of ${FOLDS}`)
  const model = trainFirst((text) => text.fold !== fold)
  for (const text of texts.filter((one) => one.fold === fold)) {
    const first = readFirst(model, text)
    readings.set(text, {
      first,
      contexts: contextOf(first, text.places),
      text: scoreFirst(model, text.text).slice(LABELS),
    })
  }
}

/** @param {readonly Text[]} from */
const contextRows = (from) =>
  from.flatMap((text) =>
    text.rows.map((row, at) => ({
      values: readings.get(text)?.contexts[at] ?? new Float64Array(),
      targets: row.targets.subarray(0, IN_CONTEXT),
      known: row.known.subarray(0, IN_CONTEXT),
    })),
  )
/** @type {Map<Text, SentenceScores[]>} */
const seconds = new Map()
for (let fold = 0; fold < FOLDS; fold++) {
  const network = trainNetwork(contextRows(lines.filter((text) => text.fold !== fold)), SECOND)
  for (const text of texts.filter((one) => one.fold === fold)) {
    const {first = [], contexts = []} = readings.get(text) ?? {}
    seconds.set(
      text,
      first.map((own, at) => {
        if (first.length < FEWEST) return own
        const scores = weighValues(network, contexts[at] ?? [])
        return {...own, ...Object.fromEntries(letterLabels.map((label, column) => [label, scores[column] ?? 0]))}
      }),
    )
  }
}

/** What tells the kind, as a reader that was not trained on the text would have it. @param {Text} text */
function kindRow(text) {
  const scores = seconds.get(text) ?? []
  for (const sentence of text.letter.sentences) {
    const own = scores[text.rowOfSentence[sentence.index] ?? -1]
    if (own) sentence.scores = own
  }
  const [termination = 0, agreement = 0] = readings.get(text)?.text ?? []
  return {
    values: Float64Array.from(kindFeatures(text.letter, {termination, agreement})),
    targets: Int8Array.of(text.kind === 'termination' ? 1 : 0),
    fold: text.fold,
  }
}
const kindRows = texts.filter((text) => text.kind !== 'agreement').map(kindRow)
const kindScores = Array.from({length: FOLDS}, (_, fold) => {
  const network = trainNetwork(
    kindRows.filter((row) => row.fold !== fold),
    KIND,
  )
  return kindRows
    .filter((row) => row.fold === fold)
    .map(({values, targets}) => ({score: weighValues(network, values)[0] ?? 0, right: targets[0] === 1}))
}).flat()

for (const [column, label] of sentenceLabels.entries()) {
  if (column >= IN_CONTEXT) continue
  const of = (/** @type {(text: Text, at: number) => number} */ by) =>
    lines.flatMap((text) =>
      text.rows.flatMap((row, at) =>
        row.known[column] ? [{score: by(text, at), right: row.targets[column] === 1}] : [],
      ),
    )
  console.log(`${label.padEnd(16)} ${curve(of((text, at) => readings.get(text)?.first[at]?.[label] ?? 0))}`)
  console.log(`${'  in context'.padEnd(16)} ${curve(of((text, at) => seconds.get(text)?.[at]?.[label] ?? 0))}`)
}
for (const [column, label] of textLabels.entries())
  console.log(
    `${label.padEnd(16)} ${curve(texts.map((text) => ({score: readings.get(text)?.text[column] ?? 0, right: text.kind === label})))}`,
  )
console.log(`${'an ending?'.padEnd(16)} ${curve(kindScores)}`)

if (!process.argv.includes('--measure')) {
  note('training on everything')
  const kept = writeModel(
    trainFirst(() => true),
    trainNetwork(contextRows(lines), SECOND),
    trainNetwork(kindRows, KIND),
    vocabulary,
  )
  note(`${kept} features kept`)
}
