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
  .map((paragraphs) => ({greeting: paragraphs[0], body: paragraphs.slice(1, -1), end: paragraphs.at(-1)}))

export const wordsIn = (/** @type {string} */ text) => text.split(/\s+/).filter(Boolean).length

/** The letter of a number: one of the corpus, with paragraphs of the next ones until it is about 250 words long. */
export function letter(/** @type {number} */ number) {
  const {greeting, body, end} = at(number)
  const paragraphs = [...body]
  const round = Math.floor(number / corpus.length)
  for (const paragraph of others(number, 1 + round * 5)) {
    if (wordsIn([greeting, ...paragraphs, end].join(' ')) >= WORDS - 15) break
    paragraphs.push(paragraph)
  }
  return `${[greeting, ...paragraphs, end].join('\n\n')}\n`
}

export const letters = (/** @type {number} */ count) => Array.from({length: count}, (_, number) => letter(number))

/** One long message of the bodies of many letters, none of them twice as long as the corpus lasts. */
export function longLetter(/** @type {number} */ words) {
  const paragraphs = [at(0).greeting]
  for (let number = 0, count = 0; count < words; number++) {
    for (const paragraph of at(number).body) {
      // After a round through the corpus each paragraph is to be another one all the same.
      const own = number < corpus.length ? paragraph : `${paragraph} This is item ${number}.`
      paragraphs.push(own)
      count += wordsIn(own)
    }
  }
  return `${[...paragraphs, at(0).end].join('\n\n')}\n`
}

/** The same message in Markdown: with headings, a list and emphasis. */
export const asMarkdown = (/** @type {string} */ text) =>
  text
    .split('\n\n')
    .map((paragraph, number) => {
      if (number > 0 && number % 12 === 0) return `## Matter ${number / 12}\n\n${paragraph}`
      if (number % 12 === 7) return `- ${paragraph.replaceAll('\n', '\n  ')}`
      return paragraph.replace(/^(\w+) (\w+) /, '$1 **$2** ')
    })
    .join('\n\n')

function at(/** @type {number} */ number) {
  const found = corpus[number % corpus.length]
  if (!found) throw new Error('test-fixtures/corpus has no letters')
  return found
}

/** The body paragraphs of the letters that come `first` and later after that of a number. */
function* others(/** @type {number} */ number, /** @type {number} */ first) {
  for (let next = number + first; ; next++) yield* at(next).body
}
