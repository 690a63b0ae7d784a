// Reads the labelled corpus in test-fixtures/corpus.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {clauseLabels, sentenceLabels} from '../../packages/rules/dist/reader/labels.js'

const folder = fileURLToPath(new URL('../../test-fixtures/corpus/', import.meta.url))

/** In a message that ends nothing only these are labelled. */
const IN_OTHERS = new Set(['blame', 'unkind', 'threat', 'opinion', 'decision', 'end-date'])
/** @type {readonly string[]} */
const CLAUSES = clauseLabels
/** Which labels the letters of a kind have. @type {Record<string, (label: string) => boolean>} */
const KNOWN = {
  termination: (label) => !CLAUSES.includes(label),
  agreement: (label) => CLAUSES.includes(label),
  other: (label) => IN_OTHERS.has(label),
}

/** The format of a letter, by what the corpus calls it. */
export const formatNames = /** @type {const} */ ({txt: 'text', md: 'markdown', html: 'html', eml: 'eml'})

/**
 * @typedef {{text: string, labels: Set<string>, known: Set<string>}} LabelledSentence
 * @typedef {LabelledSentence & {mustHold: boolean}} SingleSentence `mustHold`: a rule's own phrase, or what its suggestion leaves
 * @typedef {{id: string, kind: string, sentences: LabelledSentence[]}} LabelledLines
 * @typedef {{id: string, kind: 'termination' | 'other' | 'agreement', format: 'txt' | 'md' | 'html' | 'eml', template: boolean, text: string,
 *   spans: {rule: string, quote: string}[], parts: Record<string, boolean>}} LabelledLetter
 */

/** Letters that are set apart for measuring: never read while rules are written, never trained on. */
export const isSetApart = (/** @type {string} */ id) => Number(id.slice(-3)) % 3 === 0

/** @returns {LabelledLetter[]} */
export const readLetters = () => readJsonLines('letters.jsonl')

/** Letters by writers of whom nothing was trained on; of wording only what the reader knows is labelled. @returns {LabelledLetter[]} */
export const readOtherWriters = () => readJsonLines('other-writers.jsonl')

/** @param {string} name */
function readJsonLines(name) {
  return readFileSync(`${folder}${name}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** Messages of which only the kind is labelled. @returns {{id: string, kind: string, format: 'txt' | 'md' | 'html' | 'eml', text: string}[]} */
export function readMessages() {
  return existsSync(`${folder}messages.jsonl`) ? readJsonLines('messages.jsonl') : []
}

/** The phrases that the rules start from, and what their suggestions leave. */
const OF_RULES = new Set(['stock.tsv', 'mended.tsv'])

/** Single sentences. Each file says which labels its writer gave, so that the others are unknown. @returns {SingleSentence[]} */
export function readSentences() {
  return readdirSync(`${folder}sentences`)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const known = new Set(
        name === 'clauses.tsv' ? CLAUSES : sentenceLabels.filter((label) => !CLAUSES.includes(label)),
      )
      const mustHold = OF_RULES.has(name)
      return rowsOf(readFileSync(`${folder}sentences/${name}`, 'utf8'), known).map((row) => ({...row, mustHold}))
    })
}

/** @param {string} source @param {Set<string>} known @returns {LabelledSentence[]} */
function rowsOf(source, known) {
  return source
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 2)
    .map(([labels, text]) => ({text: text ?? '', labels: new Set((labels ?? '').split(',')), known}))
}

/** Whole letters, labelled sentence by sentence. @returns {LabelledLines[]} */
export function readLines() {
  return readdirSync(`${folder}lines`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(`${folder}lines/${name}`, 'utf8')
        .split(/^## /m)
        .slice(1)
        .map((chunk, at) => {
          const [head = '', ...rest] = chunk.split('\n')
          const [kind = 'other', id = `${name}-${at}`] = head.trim().split(/\s+/)
          const isKnown = KNOWN[kind] ?? (() => false)
          const known = new Set(sentenceLabels.filter(isKnown))
          return {id, kind, sentences: rowsOf(rest.join('\n'), known)}
        }),
    )
}
