import type {Letter, Sentence} from '../letter/letter.ts'
import type {Token} from '../match/token.ts'
import type {Suggestion} from '../types.ts'

/**
 * A change to the words from one token of a sentence to another. None where the source holds more than these words
 * between the two ends, such as a tag, or where nothing can be written, as in base64: a change must not break anything.
 *
 * @param tokens neighbours in one sentence
 * @param text plain words
 */
export function replace(
  letter: Letter,
  sentence: Sentence,
  tokens: readonly Token[],
  text: string,
  safe: boolean,
  desc?: string,
): Suggestion[] {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return []
  return change(letter, sentence, first.from, last.to, text, safe, desc ?? `Write “${text}”`)
}

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
  const desc = 'Leave it out'
  if (!next || next.type === 'punctuation') {
    while (isComma(all[from - 1])) from--
    const before = all[from - 1]
    return before
      ? change(letter, sentence, before.to, next?.from ?? all[to - 1]?.to ?? before.to, '', safe, desc)
      : leaveOutSentence(letter, sentence)
  }
  // “The truth, as I see it, is …”: both commas belong to what goes.
  if (isComma(all[from - 1]) && isComma(all[to - 1])) {
    while (isComma(all[from - 1])) from--
    const before = all[from - 1]
    if (before) return change(letter, sentence, before.to, next.from, ' ', safe, desc)
  }
  const begin = all[from]?.from ?? next.from
  if (from > 0) return change(letter, sentence, begin, next.from, '', safe, desc)
  return change(letter, sentence, begin, next.from + 1, next.text.charAt(0).toUpperCase(), safe, desc)
}

/**
 * Deletes a whole sentence, with the white space that parted it from its neighbour. None for a sentence with news in it,
 * such as the decision, a date or a refund: the letter would lose more than its tone.
 */
export function leaveOutSentence(letter: Letter, sentence: Sentence): Suggestion[] {
  const {block, tokens} = sentence
  // A block of one sentence would leave an empty paragraph, list item or element behind.
  if (block.sentences.length < 2 || hasNews(sentence)) return []
  const at = block.sentences.indexOf(sentence)
  const next = block.sentences[at + 1]?.tokens[0]
  const before = block.sentences[at - 1]?.tokens.at(-1)
  const from = (next ? tokens[0]?.from : before?.to) ?? 0
  return change(letter, sentence, from, next?.from ?? tokens.at(-1)?.to ?? from, '', false, 'Leave the sentence out')
}

const hasNews = ({ending, dates, tokens}: Sentence): boolean =>
  ending !== undefined ||
  dates.length > 0 ||
  tokens.some(({classes}) => classes.has('number') || classes.has('refunds'))

const isComma = (token: Token | undefined): boolean => token?.type === 'punctuation' && /^[,;:—–-]$/.test(token.norm)

/** Writes `text` over what stands from one offset of the block's text to another. */
function change(
  letter: Letter,
  sentence: Sentence,
  from: number,
  to: number,
  text: string,
  safe: boolean,
  desc: string,
): Suggestion[] {
  const source = sentence.block.text
  if (to <= from || !source.isWhole(from, to)) return []
  const {start, end} = source.range(from, to)
  const written = letter.encode(text, start)
  return written === undefined ? [] : [{desc, range: [start, end], text: written, safe}]
}
