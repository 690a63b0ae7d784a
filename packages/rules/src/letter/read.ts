import type {Sample} from '../data/sample.ts'
import type {Draft, Placeholder} from '../formats/draft.ts'
import {lexicon} from '../lexicon/index.ts'
import {addClass, type Token} from '../match/token.ts'
import type {Place} from '../reader/context.ts'
import {readSentences} from '../reader/read-letter.ts'
import type {SourceText} from '../source-text.ts'
import type {Kind, Range} from '../types.ts'
import {type DateOptions, findDates} from './dates.ts'
import {parseDay} from './day.ts'
import {endingOf} from './ending.ts'
import {kindOf} from './kind.ts'
import {type Block, isProse, type Letter, type Sentence} from './letter.ts'
import {Memo, type SentenceReading} from './memo.ts'
import {markQuotes} from './quotes.ts'
import {assignRoles} from './roles.ts'
import {sentenceRanges} from './sentences.ts'
import {blanksIn, tokenize} from './tokens.ts'
import {writtenOn} from './written-on.ts'

/** What is known of a letter besides its text. */
export interface ReadOptions {
  kind?: Kind
  template?: boolean
  notice?: number
  /** How dates such as 03/04/2025 are read. Default: `en-US`. */
  locale?: 'en-GB' | 'en-US'
  /** The day it is written, as `2025-06-30` or as a mail header has it. Default: what the letter itself says. */
  date?: string
  /** How the paragraphs were read before, with the same locale and date; default: nothing was. */
  memo?: Memo
  /** What may be filled into its blanks. */
  sample?: Sample
  /** What of the text is not there for every reader, or more than once; default: what the draft says. */
  within?: readonly Range[]
  /** True when the text is a message for certain: a mail header, front matter or a config glob says so. */
  isMessage?: boolean
}

/** Makes a letter of a draft of a source: its blocks with their roles, sentences, dates, and its kind. */
export function readLetter(draft: Draft, source: string, options: ReadOptions = {}): Letter {
  const date = parseDay(writtenOn(draft, options))
  const dates = {dayFirst: options.locale === 'en-GB', ...(date ? {reference: date} : {})}
  const sentences: Sentence[] = []
  const memo = options.memo ?? new Memo()
  const blocks = assignRoles(draft).map(({role, text, paragraph}) => {
    const {start, end} = text.range(0, text.text.length)
    const block: Block = {role, text, paragraph, sentences: [], start, end}
    const blanks = blanksIn(draft.placeholders, block)
    const read = (): SentenceReading[] => readBlock(text, blanks, dates)
    const readings = memo.sentences.of(
      text.text + blanks.map((blank) => `\0${blank.start - block.start} ${blank.label}`),
      read,
    )
    block.sentences = readings.map(({tokens, words, dates, ending, hasBlank}) => {
      const {start, end} = text.range(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0)
      const index = isProse(block) ? sentences.length : -1
      const sentence = {start, end, tokens, block, index, words, dates, hasBlank, ending, scores: undefined}
      if (index >= 0) sentences.push(sentence)
      return sentence
    })
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
    within: options.within ?? draft.choices?.within ?? [],
    source,
    encode: draft.encode,
    ...(options.notice === undefined ? {} : {notice: options.notice}),
    ...(date ? {date} : {}),
    ...(options.sample ? {sample: options.sample} : {}),
  }
  const reading = readSentences(sentences.map((sentence) => ({tokens: sentence.tokens, place: placeOf(sentence)})))
  sentences.forEach((sentence, at) => {
    sentence.scores = reading.scores[at]
  })
  if (options.kind !== undefined) return letter
  const detected = kindOf(letter, reading.text)
  letter.kind = detected.kind
  letter.isMessage = detected.isMessage || draft.hasMailHeader || options.isMessage === true
  return letter
}

/** Cuts a paragraph into sentences, and reads each of them by itself. */
function readBlock(text: SourceText, placeholders: readonly Placeholder[], dates: DateOptions): SentenceReading[] {
  const readings: SentenceReading[] = []
  for (const [from, to] of sentenceRanges(text.text)) {
    const tokens = tokenize(text, from, to, placeholders, lexicon)
    if (tokens.length === 0) continue
    const found = findDates(text.text.slice(from, to), tokens, from, dates)
    for (const mention of found) for (const token of tokens.slice(mention.from, mention.to)) addClass(token, 'date')
    const hasBlank = tokens.some((token) => token.classes.has('slot'))
    readings.push({tokens, words: countWords(tokens), dates: found, hasBlank, ending: undefined})
  }
  markQuotes(readings.flatMap(({tokens}) => tokens))
  for (const reading of readings) reading.ending = endingOf(reading.tokens)
  return readings
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
