import type {Letter, Sentence} from '../letter/letter.ts'
import type {Token} from '../match/token.ts'
import type {Range, Suggestion} from '../types.ts'

/** What stands in the source for a token that only stands in for it, such as a blank, and is written again as it is. */
interface Kept extends Range {
  /** As a person reads it. */
  words: string
}

/** Words to write: plain ones, and what is kept as it stands in the source. */
export type Words = readonly (string | Kept)[]

/** The words of neighbours in one sentence, to be written elsewhere in it: one space where there was any. */
export const wordsOf = ({block: {text}}: Sentence, tokens: readonly Token[]): Words =>
  tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const gap = before && before.to < token.from ? [' '] : []
    const {type, from, to} = token
    if (type !== 'placeholder' && type !== 'opaque') return [...gap, token.text]
    return [...gap, {...text.range(from, to), words: text.originalOf(from, to)}]
  })

/**
 * A change to the words from one token of a sentence to another. None where the source holds more than these words
 * between the two ends, such as a tag, where nothing can be written, as in base64, or where a blank would be lost: a
 * change must not break anything.
 *
 * @param tokens neighbours in one sentence
 * @param text plain words, or some of them with what is kept between
 */
export function replace(
  letter: Letter,
  sentence: Sentence,
  tokens: readonly Token[],
  text: string | Words,
  safe: boolean,
  desc?: string,
): Suggestion[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return []
  const words = typeof text === 'string' ? [text] : text
  const kept = words.filter((part) => typeof part !== 'string')
  for (const blank of blanksIn(sentence, first.from, last.to)) {
    const {start, end} = sentence.block.text.range(blank.from, blank.to)
    if (!kept.some((part) => part.start <= start && end <= part.end)) return []
  }
  const read = words.map((part) => (typeof part === 'string' ? part : part.words)).join('')
  return change(letter, sentence, first.from, last.to, words, safe, desc ?? `Write “${read}”`)
}

const blanksIn = ({tokens}: Sentence, from: number, to: number): Token[] =>
  tokens.filter((token) => token.type === 'placeholder' && token.from < to && from < token.to)

/** Words as they stand at the head of a sentence, or inside one. */
export const cased = (words: string, from: number): string =>
  from === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words

/**
 * Deletes words and what they leave dangling: the space and commas around them; a word that comes to stand first takes
 * their capital.
 */
export function leaveOut(letter: Letter, sentence: Sentence, tokens: readonly Token[], safe = true): Suggestion[] {
  const all = sentence.tokens
  let from = all.indexOf(tokens[0] as Token)
  let to = all.indexOf(tokens.at(-1) as Token) + 1
  if (from < 0) return []
  while (isComma(all[to])) to++
  const next = all[to]
  // Only the writer can say that a blank is not wanted.
  const leave = (begin: number, end: number, words: Words = []): Suggestion[] =>
    change(letter, sentence, begin, end, words, safe && blanksIn(sentence, begin, end).length === 0, 'Leave it out')
  if (!next || next.type === 'punctuation') {
    while (isComma(all[from - 1])) from--
    const before = all[from - 1]
    return before ? leave(before.to, next?.from ?? all[to - 1]?.to ?? before.to) : leaveOutSentence(letter, sentence)
  }
  // “The truth, as I see it, is …”: both commas belong to what goes.
  if (isComma(all[from - 1]) && isComma(all[to - 1])) {
    while (isComma(all[from - 1])) from--
    const before = all[from - 1]
    if (before) return leave(before.to, next.from, [' '])
  }
  const begin = all[from]?.from ?? next.from
  if (from > 0 || next.type !== 'word') return leave(begin, next.from)
  const [initial = ''] = next.text
  return leave(begin, next.from + initial.length, [initial.toUpperCase()])
}

/**
 * Deletes a whole sentence, with the white space that parted it from its neighbour. None for a sentence with news in it,
 * such as the decision, a date or a refund: the letter would lose more than its tone.
 */
export function leaveOutSentence(letter: Letter, sentence: Sentence): Suggestion[] {
  const {block, tokens} = sentence
  // A block of one sentence would leave an empty paragraph, list item or element behind.
  if (block.sentences.length < 2 || hasNews(sentence)) return []
  const at = sentence.index - (block.sentences[0]?.index ?? 0)
  const next = block.sentences[at + 1]?.tokens[0]
  const before = block.sentences[at - 1]?.tokens.at(-1)
  const from = (next ? tokens[0]?.from : before?.to) ?? 0
  return change(letter, sentence, from, next?.from ?? tokens.at(-1)?.to ?? from, [], false, 'Leave the sentence out')
}

const hasNews = ({ending, dates, tokens}: Sentence): boolean =>
  ending !== undefined ||
  dates.length > 0 ||
  tokens.some(({classes}) => classes.has('number') || classes.has('refunds'))

const isComma = (token: Token | undefined): boolean => token?.type === 'punctuation' && /^[,;:—–-]$/.test(token.norm)

/** Writes words over what stands from one offset of the block's text to another. */
function change(
  letter: Letter,
  sentence: Sentence,
  from: number,
  to: number,
  words: Words,
  safe: boolean,
  desc: string,
): Suggestion[] {
  const source = sentence.block.text
  if (to <= from || !source.isWhole(from, to)) return []
  const {start, end} = source.range(from, to)
  let written = ''
  for (const part of words) {
    const text = typeof part === 'string' ? encode(letter, part, start) : letter.source.slice(part.start, part.end)
    if (text === undefined) return []
    written += text
  }
  return [{desc, range: [start, end], text: written, safe}]
}

/** Keeps the space before the words, which at the start of a line would be dropped. */
function encode(letter: Letter, words: string, offset: number): string | undefined {
  const rest = words.trimStart()
  const written = letter.encode(rest, offset)
  return written === undefined ? undefined : words.slice(0, words.length - rest.length) + written
}
