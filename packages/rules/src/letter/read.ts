import type {Draft} from '../formats/draft.ts'
import {lexicon} from '../lexicon/index.ts'
import type {Token} from '../match/token.ts'
import type {Place} from '../reader/context.ts'
import {readSentences} from '../reader/read-letter.ts'
import type {Kind} from '../types.ts'
import {findDates} from './dates.ts'
import {parseDay} from './day.ts'
import {endingOf} from './ending.ts'
import {kindOf} from './kind.ts'
import {type Block, isProse, type Letter, type Sentence} from './letter.ts'
import {markQuotes} from './quotes.ts'
import {assignRoles} from './roles.ts'
import {sentenceRanges} from './sentences.ts'
import {tokenize} from './tokens.ts'

/** What is known of a letter besides its text. */
export interface ReadOptions {
  kind?: Kind
  template?: boolean
  notice?: number
  /** How dates such as 03/04/2025 are read. Default: `en-US`. */
  locale?: 'en-GB' | 'en-US'
  /** The day it is written, as `2025-06-30` or as a mail header has it. */
  date?: string
  /** True when the text is a message for certain: a mail header, front matter or a config glob says so. */
  isMessage?: boolean
}

/** Makes a letter of a draft: its blocks with their roles, sentences, dates, and its kind. */
export function readLetter(draft: Draft, length: number, options: ReadOptions = {}): Letter {
  const date = parseDay(options.date ?? draft.date)
  const dates = {dayFirst: options.locale === 'en-GB', ...(date ? {reference: date} : {})}
  const sentences: Sentence[] = []
  const blocks = assignRoles(draft).map(({role, text, paragraph}) => {
    const block: Block = {role, text, paragraph, sentences: [], ...text.range(0, text.text.length)}
    const tokensOfBlock: Token[] = []
    for (const [from, to] of sentenceRanges(text.text)) {
      const tokens = tokenize(text, from, to, draft.placeholders, lexicon)
      const first = tokens[0]
      const last = tokens.at(-1)
      if (!first || !last) continue
      const sentence: Sentence = {
        tokens,
        block,
        index: -1,
        words: countWords(tokens),
        dates: [],
        start: first.start,
        end: last.end,
      }
      sentence.dates = findDates(text.text.slice(from, to), tokens, from, dates)
      for (const mention of sentence.dates)
        for (const token of tokens.slice(mention.from, mention.to)) token.classes.add('date')
      block.sentences.push(sentence)
      tokensOfBlock.push(...tokens)
      if (isProse(block)) {
        sentence.index = sentences.length
        sentences.push(sentence)
      }
    }
    markQuotes(tokensOfBlock)
    for (const sentence of block.sentences) {
      const ending = endingOf(sentence)
      if (ending) sentence.ending = ending
    }
    return block
  })
  const letter: Letter = {
    kind: options.kind ?? 'other',
    isMessage: true,
    template: options.template ?? false,
    blocks,
    sentences,
    placeholders: draft.placeholders,
    words: sentences.reduce((sum, sentence) => sum + (sentence.block.role === 'heading' ? 0 : sentence.words), 0),
    length,
    encode: draft.encode,
    ...(options.notice === undefined ? {} : {notice: options.notice}),
    ...(date ? {date} : {}),
  }
  const reading = readSentences(sentences.map((sentence) => ({tokens: sentence.tokens, place: placeOf(sentence)})))
  sentences.forEach((sentence, at) => {
    const scores = reading.scores[at]
    if (scores) sentence.scores = scores
  })
  const detected = kindOf(letter, reading.text)
  letter.kind = options.kind ?? detected.kind
  letter.isMessage =
    detected.isMessage || draft.hasMailHeader || options.isMessage === true || options.kind !== undefined
  return letter
}

/** What is known of a sentence besides its words, for the reader. */
export const placeOf = ({dates, ending, block, words}: Sentence): Place => ({
  dated: dates.length > 0,
  ends: ending?.strength === 'plain',
  listed: block.role === 'item' || block.role === 'heading',
  words,
})

/** Words as a person counts them; a number with its unit sign is one. */
function countWords(tokens: readonly Token[]): number {
  return tokens.filter((token) => token.type !== 'punctuation' && !token.tail && !token.quoted).length
}
