// Compares what lint finds with what is labelled: the same counting as a reviewer's, a finding is right when it overlaps
// a label of its own rule.

import {clauseLabels, partLabels, wordingLabels} from '../../packages/rules/dist/reader/labels.js'

/** The wording that the sentence reader knows. @type {string[]} */
export const READ_WORDING = [...wordingLabels]
/** @type {string[]} */
export const WORDING = [...wordingLabels, 'long-winded', 'placeholder']
/** @type {string[]} */
export const PARTS = [...partLabels]
/** @type {string[]} */
export const CLAUSES = [...clauseLabels]

/**
 * @typedef {{right: number, wrong: number, missed: number}} Cell
 * @typedef {{rule: string, start: number, end: number}} Span
 * @typedef {import('./corpus.mjs').LabelledLetter} LabelledLetter
 * @typedef {{kind: string, spans: Span[], parts: Record<string, boolean>}} Reading offsets in UTF-16 units
 */

/** @param {readonly Cell[]} cells @returns {Cell} */
export const sumOf = (cells) =>
  cells.reduce(
    (all, one) => ({right: all.right + one.right, wrong: all.wrong + one.wrong, missed: all.missed + one.missed}),
    {right: 0, wrong: 0, missed: 0},
  )
/** @param {Cell} cell */
export const precisionOf = ({right, wrong}) => (right + wrong === 0 ? 1 : right / (right + wrong))
/** @param {Cell} cell */
export const recallOf = ({right, missed}) => (right + missed === 0 ? 1 : right / (right + missed))
/** @param {Cell} cell */
export const f1Of = ({right, wrong, missed}) =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed)

/** The labels of a letter as a reading. @param {LabelledLetter} letter @returns {Reading} */
export const labelsOf = ({kind, text, spans, parts}) => ({
  kind,
  parts,
  spans: spans
    .map(({rule, quote}) => ({rule, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length}))
    .filter((span) => span.start >= 0),
})

const overlap = (/** @type {Span} */ a, /** @type {Span} */ b) =>
  a.rule === b.rule && a.start < b.end && b.start < a.end

/**
 * @param {readonly {wanted: Reading, got: Reading}[]} pairs
 * @returns {{cells: Record<string, Cell>, letters: number, kinds: number, calledEnding: number, clean: number, alarmed: number}}
 */
export function compare(pairs) {
  const cells = Object.fromEntries(
    [...WORDING, ...PARTS, ...CLAUSES].map((name) => [name, {right: 0, wrong: 0, missed: 0}]),
  )
  const total = {cells, letters: pairs.length, kinds: 0, calledEnding: 0, clean: 0, alarmed: 0}
  for (const {wanted, got} of pairs) {
    if (wanted.kind === got.kind) total.kinds++
    if (wanted.kind === 'other' && got.kind === 'termination') total.calledEnding++
    if (wanted.spans.length === 0) {
      total.clean++
      if (got.spans.length > 0) total.alarmed++
    }
    for (const span of wanted.spans) {
      const cell = cells[span.rule]
      if (cell) cell[got.spans.some((one) => overlap(one, span)) ? 'right' : 'missed']++
    }
    for (const span of got.spans) {
      const cell = cells[span.rule]
      if (cell && !wanted.spans.some((one) => overlap(one, span))) cell.wrong++
    }
    for (const [part, present] of Object.entries(wanted.parts)) {
      const cell = cells[part]
      const found = got.parts[part] === true
      if (cell && (present || found)) cell[present && found ? 'right' : present ? 'missed' : 'wrong']++
    }
  }
  return total
}
