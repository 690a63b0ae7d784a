import type {Token} from '../match/token.ts'
import {ContextReader, type Place} from './context.ts'
import type {TextLabel} from './labels.ts'
import {context} from './model.ts'
import {readNetwork} from './network.ts'
import {readSentence, readText, type SentenceScores} from './reader.ts'

/** A letter of fewer sentences has no context to go by. */
export const FEWEST = 3

/** A sentence as the reader wants it. */
export interface ReadableSentence {
  tokens: readonly Token[]
  place: Place
}

/**
 * Reads a letter twice: each sentence for itself, then again in the light of the others.
 *
 * @returns the log-odds of every label for each sentence, and of the whole text being of a kind
 */
export function readSentences(sentences: readonly ReadableSentence[]): {
  scores: SentenceScores[]
  text: Readonly<Record<TextLabel, number>>
} {
  const readings = sentences.map((sentence) => readSentence(sentence.tokens))
  const first = readings.map((reading) => reading.scores)
  const text = readText(readings)
  if (first.length < FEWEST) return {scores: first, text}
  const places = sentences.map((sentence) => sentence.place)
  return {scores: reader.read(first, places), text}
}

const reader = new ContextReader(readNetwork(context))
