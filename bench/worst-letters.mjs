// Texts of the worst shapes, each with the format in which it is read.
import {rules} from '../packages/rules/dist/index.js'
import {longLetter} from './letters.mjs'

/**
 * @typedef {import('../packages/rules/dist/index.js').FormatName} FormatName
 * @typedef {{text: string, format: FormatName}} Worst
 */

const MB = 1_000_000
const DEEP = 100_000

/** @param {string} unit @param {number} size in UTF-16 units */
const filled = (unit, size = MB) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** @param {string} name @param {() => string} make @returns {[string, () => Worst][]} the same in every format */
const everywhere = (name, make) => [
  [`${name}, text`, () => ({text: make(), format: 'text'})],
  [`${name}, markdown`, () => ({text: make(), format: 'markdown'})],
  [`${name}, html`, () => ({text: make(), format: 'html'})],
  [`${name}, eml`, () => ({text: `Subject: x\n\n${make()}`, format: 'eml'})],
]

/** Ordinary letters in a row, in a format. @param {FormatName} format @returns {string} */
export function prose(format) {
  const text = filled(longLetter(60_000))
  if (format === 'html') return `<p>${text.replaceAll('\n\n', '</p>\n<p>')}</p>`
  return format === 'eml' ? `Subject: x\n\n${text}` : text
}

/** The words of a rule's examples, over and over: all that it finds, and all that it nearly finds. */
const repeats = rules.map(({id, examples}) => {
  const text = examples.map((example) => example.text).join(' ')
  return /** @type {[string, () => Worst]} */ ([
    `${id}, its examples`,
    () => ({text: filled(`${text} `), format: 'text'}),
  ])
})

/** The beginnings of what a rule finds, and never the end. */
const beginnings = rules.map(({id, examples}) => {
  const starts = examples.map(({text}) => text.split(' ').slice(0, 3).join(' ').replaceAll(/[.!?]/g, ''))
  return /** @type {[string, () => Worst]} */ ([
    `${id}, beginnings`,
    () => ({text: filled(`${starts.join(' ')} `), format: 'text'}),
  ])
})

/** @type {[string, () => Worst][]} */
const deep = [
  ...[
    '> ',
    '“',
    '(',
    '[',
    '{{',
    '<div>',
    '<b>',
    '<blockquote>',
    '- ',
    '*a ',
    '_',
    '`',
    '<!--',
    '&amp;',
    '&lt;',
  ].flatMap((unit) => everywhere(`100,000 × ${unit}`, () => filled(unit, DEEP * unit.length))),
  ...['{{#if a}}', '{% if a %}', '<% a %>', '](', '![', '](x "', '|a', '1. ', '# ', '=\n', '-- \n', '\n\n'].flatMap(
    (unit) => everywhere(`100,000 × ${JSON.stringify(unit)}`, () => filled(unit, DEEP * unit.length)),
  ),
  [
    '100,000 parts',
    () => ({text: parts((boundary) => `--${boundary}\n\nDear Ann,\n`.repeat(DEEP), 'b'), format: 'eml'}),
  ],
  [
    '100,000 nested parts',
    () => ({
      text: Array.from({length: DEEP}, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join(
        '',
      ),
      format: 'eml',
    }),
  ],
  ['100,000 encoded words', () => ({text: `Subject: ${'=?utf-8?q?a?= '.repeat(DEEP)}\n\nDear Ann,\n`, format: 'eml'})],
  ['100,000 header fields', () => ({text: `${'X-A: b\n'.repeat(DEEP)}\nDear Ann,\n`, format: 'eml'})],
  [
    'quoted-printable',
    () => ({text: `Content-Transfer-Encoding: quoted-printable\n\n${filled('=E2=80=99=\n')}`, format: 'eml'}),
  ],
  ['base64', () => ({text: `Content-Transfer-Encoding: base64\n\n${filled('V2Ug')}`, format: 'eml'})],
]

/** @param {(boundary: string) => string} body @param {string} boundary */
const parts = (body, boundary) =>
  `Content-Type: multipart/mixed; boundary=${boundary}\n\n${body(boundary)}--${boundary}--\n`

/** @type {ReadonlyMap<string, () => Worst>} */
export const worst = new Map([
  ...everywhere('10 MB without a space', () => 'a'.repeat(10 * MB)),
  ['a million placeholders', () => ({text: '[name] '.repeat(MB), format: 'text'})],
  ...everywhere('placeholders', () => filled('[name] ')),
  ...everywhere('words without a stop', () => filled('you failed to end it ')),
  ...everywhere('stops', () => filled('. ')),
  ...everywhere('spaces', () => filled(' ')),
  ...everywhere('marks', () => filled('!?')),
  ...everywhere('dates', () => filled('1 May 2026, ')),
  ...everywhere('numbers', () => filled('1 ')),
  ...everywhere('commas', () => filled('I, you, ')),
  ...everywhere('lines', () => filled('You\n')),
  ...everywhere('signs of a mail', () => filled('On 3 May 2026 at 10:00 x@y.zz ')),
  ...deep,
  ...repeats,
  ...beginnings,
])
