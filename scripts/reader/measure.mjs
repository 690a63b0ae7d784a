// Runs the built rules over labelled letters.
import {readDraft} from '../../packages/rules/dist/formats/index.js'
import {readLetter} from '../../packages/rules/dist/letter/read.js'
import {lint} from '../../packages/rules/dist/lint.js'
import {rules} from '../../packages/rules/dist/rules/index.js'
import {formatNames} from './corpus.mjs'
import {labelsOf, WORDING} from './score.mjs'

/**
 * @typedef {import('./corpus.mjs').LabelledLetter} LabelledLetter
 * @typedef {import('./score.mjs').Reading} Reading
 */

/** What lint says of a letter. @param {LabelledLetter} letter @returns {Promise<Reading>} */
async function readWhole({text, format, template}) {
  const report = await lint(text, {format: formatNames[format], template})
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
  const offset = (/** @type {number} */ line, /** @type {number} */ column) =>
    (starts[line - 1] ?? text.length) + column - 1
  return {
    kind: report.kind,
    spans: report.messages.filter(counts).map((message) => ({
      rule: message.ruleId,
      start: offset(message.line, message.column),
      end: offset(message.endLine, message.endColumn),
    })),
    parts: Object.fromEntries(Object.entries(report.parts).map(([name, part]) => [name, part.present])),
  }
}

/** Only what is labelled counts: an `info` of long-winded is a hint. @param {{ruleId: string, level: string}} message */
const counts = ({ruleId, level}) => WORDING.includes(ruleId) && !(ruleId === 'long-winded' && level === 'info')

/** The rules' patterns without the sentence reader; the kind is given. @param {LabelledLetter} letter @returns {Promise<Reading>} */
async function readWithoutReader({text, format, template, kind}) {
  const letter = readLetter(await readDraft(text, formatNames[format]), text, {kind, template})
  for (const sentence of letter.sentences) sentence.scores = undefined
  const own = rules.filter((rule) => rule.kinds.includes(kind))
  return {
    kind,
    spans: own
      .filter((rule) => !rule.part)
      .flatMap((rule) =>
        rule
          .check(letter)
          .filter((finding) => counts({ruleId: rule.id, level: finding.level ?? rule.level}))
          .map(({start, end}) => ({rule: rule.id, start, end})),
      ),
    parts: Object.fromEntries(
      own.flatMap((rule) => (rule.part ? [[rule.part.name, rule.part.evidence(letter).length > 0]] : [])),
    ),
  }
}

/**
 * @param {readonly LabelledLetter[]} letters
 * @param {{reader?: boolean, rules?: readonly string[]}} [options] without the sentence reader; which wording rules are labelled, if not all
 */
export async function measure(letters, {reader = true, rules = WORDING} = {}) {
  const pairs = []
  for (const letter of letters) {
    const got = await (reader ? readWhole(letter) : readWithoutReader(letter))
    const spans = got.spans.filter(({rule}) => rules.includes(rule))
    pairs.push({wanted: labelsOf(letter), got: {...got, spans}})
  }
  return pairs
}
