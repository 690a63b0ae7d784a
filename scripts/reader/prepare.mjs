// Turns the labelled corpus into rows to train on.
import {readDraft} from '../../packages/rules/dist/formats/index.js'
import {isProse} from '../../packages/rules/dist/letter/letter.js'
import {placeOf, readLetter} from '../../packages/rules/dist/letter/read.js'
import {forEachFeature} from '../../packages/rules/dist/reader/features.js'
import {sentenceLabels, textLabels} from '../../packages/rules/dist/reader/labels.js'
import {rules} from '../../packages/rules/dist/rules/index.js'
import {SourceText} from '../../packages/rules/dist/source-text.js'
import {formatNames, isSetApart, readLetters, readLines, readMessages, readSentences} from './corpus.mjs'

/**
 * @typedef {import('../../packages/rules/dist/letter/letter.js').Letter} Letter
 * @typedef {import('../../packages/rules/dist/reader/context.js').Place} Place
 * @typedef {{raw: number[], features: Int32Array, targets: Int8Array, known: Uint8Array, weight: number}} Row
 * @typedef {{id: string, letter: Letter, kind: string, fold: number, rows: Row[], places: Place[], rowOfSentence: number[], text: Row}} Text
 */

/** Parts of the corpus that take turns in being read by a reader which was not trained on them. */
export const FOLDS = 4
const LABELS = sentenceLabels.length
const COLUMNS = LABELS + textLabels.length
/** Sentences of whole letters are what the reader will meet; a rule's own examples and phrases must hold. */
const WEIGHT = {sentence: 1, line: 1.5, phrase: 1.5, example: 4}
const NONE = new Int32Array(0)

/** A letter of the given lines, each a paragraph of its own. @param {readonly string[]} lines */
function letterOf(lines) {
  const blocks = lines.map((line) => ({type: /** @type {const} */ ('paragraph'), text: SourceText.of(line)}))
  return readLetter({blocks, placeholders: [], hasMailHeader: false, encode: (text) => text}, lines.join('\n'), {
    kind: 'termination',
  })
}

/** @param {readonly import('../../packages/rules/dist/match/token.js').Token[]} tokens */
function featuresOf(tokens) {
  /** @type {Set<number>} */
  const features = new Set()
  forEachFeature(tokens, (feature) => features.add(feature >>> 0))
  return [...features]
}

/**
 * @param {number[]} raw
 * @param {ReadonlySet<string>} labels
 * @param {ReadonlySet<string>} known
 * @param {number} weight
 * @returns {Row}
 */
function rowOf(raw, labels, known, weight) {
  const names = [...sentenceLabels, ...textLabels]
  return {
    raw,
    features: NONE,
    targets: Int8Array.from(names, (name) => (labels.has(name) ? 1 : 0)),
    known: Uint8Array.from(names, (name) => (known.has(name) ? 1 : 0)),
    weight,
  }
}

/** Single sentences, and the examples of the rules. @returns {Row[]} */
export function sentenceRows() {
  const rows = readSentences().flatMap(({text, labels, known, mustHold}) => {
    const tokens = letterOf([text]).blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.tokens))
    return tokens.length > 0
      ? [rowOf(featuresOf(tokens), labels, known, mustHold ? WEIGHT.phrase : WEIGHT.sentence)]
      : []
  })
  for (const rule of rules.filter(({id}) => sentenceLabels.some((label) => label === id))) {
    for (const {text, finds, kind} of rule.examples) {
      const [only, another] = letterOf([text]).sentences
      if (!only || another || kind === 'other') continue
      rows.push(
        rowOf(featuresOf(only.tokens), new Set(finds.length > 0 ? [rule.id] : []), new Set([rule.id]), WEIGHT.example),
      )
    }
  }
  return rows
}

/**
 * The fold of a text, by its id: the texts of one writer are all in the same. Somebody whose other letters the reader knows is read
 * better than a stranger, so that it would think too much of itself.
 */
function foldsByWriter() {
  /** @type {Map<string, number>} */
  const folds = new Map()
  return (/** @type {string} */ id) => {
    const writer = id.replace(/-?\d+$/, '')
    const fold = folds.get(writer) ?? folds.size % FOLDS
    folds.set(writer, fold)
    return fold
  }
}

/** Whole letters labelled sentence by sentence. @returns {Text[]} */
export function lineTexts() {
  const foldOf = foldsByWriter()
  return readLines().map((lines) => textOf(lines, foldOf(lines.id)))
}

/** One letter in so many gives a piece. */
const PIECES = 3

/**
 * Pieces of letters, of which only the kind is known: the line that ends the work, or any other in a message that ends nothing, with the
 * line behind it in half of them. A note says no more than that, and neither does a letter that is being begun.
 *
 * @param {readonly Text[]} texts the whole letters: a piece is in the fold of its letter
 * @returns {Text[]}
 */
export function pieceTexts(texts) {
  const folds = new Map(texts.map((text) => [text.id, text.fold]))
  return readLines()
    .filter(({kind}, at) => kind !== 'agreement' && at % PIECES === 0)
    .flatMap(({id, kind, sentences}, at) => {
      const ending = sentences.findIndex(({labels}) => labels.has('decision'))
      const from = kind === 'termination' ? ending : at % sentences.length
      const piece = sentences
        .slice(from, from + 1 + (at % 2))
        .map(({text}) => ({text, labels: NOTHING, known: NOTHING}))
      return from < 0 ? [] : [textOf({id, kind, sentences: piece}, folds.get(id) ?? 0)]
    })
    .filter(({rows}) => rows.length > 0)
}

/** @type {Set<string>} */
const NOTHING = new Set()

/** @param {import('./corpus.mjs').LabelledLines} lines @param {number} fold @returns {Text} */
function textOf({id, kind, sentences}, fold) {
  const letter = letterOf(sentences.map((sentence) => sentence.text))
  /** @type {Row[]} */
  const rows = []
  /** @type {Place[]} */
  const places = []
  /** @type {number[]} */
  const rowOfSentence = []
  for (const block of letter.blocks.filter(isProse)) {
    const [first] = block.sentences
    const line = sentences[block.paragraph]
    if (!first || !line) continue
    rows.push(
      rowOf(featuresOf(block.sentences.flatMap((sentence) => sentence.tokens)), line.labels, line.known, WEIGHT.line),
    )
    places.push(placeOf(first))
    for (const sentence of block.sentences) rowOfSentence[sentence.index] = rows.length - 1
  }
  const raw = rows.flatMap((row) => row.raw)
  return {id, letter, kind, fold, rows, places, rowOfSentence, text: textRow(raw, kind)}
}

/**
 * Texts of which only the kind is known. The set-apart letters are not among them; a letter that is also among the
 * lines is in the same fold there.
 *
 * @param {readonly Text[]} lines
 * @returns {Promise<Text[]>}
 */
export async function kindTexts(lines) {
  const folds = new Map(lines.map((text) => [text.id, text.fold]))
  const foldOf = foldsByWriter()
  const all = [...readLetters().filter((letter) => !isSetApart(letter.id)), ...readMessages()]
  return Promise.all(
    all.map(async ({id, kind, format, text}) => {
      const letter = readLetter(await readDraft(text, formatNames[format]), text)
      const rows = letter.sentences.map((sentence) => rowOf(featuresOf(sentence.tokens), new Set(), new Set(), 0))
      return {
        id,
        letter,
        kind,
        fold: folds.get(id) ?? foldOf(id),
        rows,
        places: letter.sentences.map(placeOf),
        rowOfSentence: rows.map((_, row) => row),
        text: textRow(
          rows.flatMap((row) => row.raw),
          kind,
        ),
      }
    }),
  )
}

/** @param {number[]} raw @param {string} kind */
const textRow = (raw, kind) => rowOf(raw, new Set([kind]), new Set(textLabels), 1)

/** Numbers the features that are seen twice at least, and writes the numbers into the rows. @param {readonly Row[]} seen @param {readonly Row[]} others */
export function number(seen, others) {
  /** @type {Map<number, number>} */
  const counts = new Map()
  for (const {raw} of seen) for (const feature of raw) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const vocabulary = new Map([...counts].filter(([, count]) => count > 1).map(([feature], at) => [feature, at]))
  for (const row of [...seen, ...others])
    row.features = Int32Array.from(row.raw.flatMap((feature) => vocabulary.get(feature) ?? []))
  return vocabulary
}

export {COLUMNS, LABELS}
