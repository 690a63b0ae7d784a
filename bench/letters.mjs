// The letters that the benchmarks read: made of the terminations in test-fixtures/corpus, the same ones each time.
import {readFileSync} from 'node:fs'

const WORDS = 250

/** A termination, cut into its greeting, the paragraphs between, and its end. */
const corpus = readFileSync(new URL('../test-fixtures/corpus/letters.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .filter(({kind, format, template}) => kind === 'termination' && format === 'txt' && !template)
  .map(({text}) => /** @type {string} */ (text).trim().split(/\n{2,}/))
  .filter((paragraphs) => paragraphs.length >= 5)
  .map((paragraphs) => ({greeting: paragraphs[0] ?? '', body: paragraphs.slice(1, -1), end: paragraphs.at(-1) ?? ''}))

export const wordsIn = (/** @type {string} */ text) => text.split(/\s+/).filter(Boolean).length

/** The letter of a number: one of the corpus, with paragraphs of others until it is about 250 words long. */
export function letter(/** @type {number} */ number) {
  const {greeting, body, end} = at(number)
  const others = bodiesFrom(number + 1 + 5 * Math.floor(number / corpus.length))
  const paragraphs = [...body]
  while (wordsIn([greeting, ...paragraphs, end].join(' ')) < WORDS - 15) paragraphs.push(others.next().value ?? '')
  return written(greeting, paragraphs, end)
}

/** One message of the bodies of several letters of the corpus, from one number on. */
export const joined = (/** @type {number} */ from, /** @type {number} */ count) =>
  written(at(0).greeting, Array.from({length: count}, (_, number) => at(from + number).body).flat(), at(0).end)

/** A message of at least so many words, no two paragraphs of which are the same. */
export function longLetter(/** @type {number} */ words) {
  const others = bodiesFrom(0)
  /** @type {string[]} */
  const paragraphs = []
  const known = new Set()
  for (let count = 0; count < words; ) {
    const next = others.next().value ?? ''
    const paragraph = known.has(next) ? `${next} This is item ${paragraphs.length}.` : next
    known.add(next)
    paragraphs.push(paragraph)
    count += wordsIn(paragraph)
  }
  return written(at(0).greeting, paragraphs, at(0).end)
}

/** The same message in Markdown: with headings, lists and emphasis, and a word for it that it is a letter. */
export const asMarkdown = (/** @type {string} */ text) =>
  `---\namicable: {kind: termination}\n---\n\n${text
    .split('\n\n')
    .map((paragraph, number) => {
      if (number > 0 && number % 12 === 0) return `## Matter ${number / 12}\n\n${paragraph}`
      if (number % 12 === 7) return `- ${paragraph.replaceAll('\n', '\n  ')}`
      return paragraph.replace(/^(\w+) (\w+) /, '$1 **$2** ')
    })
    .join('\n\n')}`

function at(/** @type {number} */ number) {
  const found = corpus[number % corpus.length]
  if (!found) throw new Error('test-fixtures/corpus has no letters')
  return found
}

/** The paragraphs of all letters from a number on, over and over. */
function* bodiesFrom(/** @type {number} */ number) {
  for (let next = number; ; next++) yield* at(next).body
}

const written = (/** @type {string} */ greeting, /** @type {string[]} */ paragraphs, /** @type {string} */ end) =>
  `${[greeting, ...paragraphs, end].join('\n\n')}\n`
