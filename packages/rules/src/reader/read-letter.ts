import type {Token} from '../match/token.ts'
import {contextOf, type Place} from './context.ts'
import {letterLabels, type SentenceLabel, type TextLabel} from './labels.ts'
import {context} from './model.ts'
import {type SentenceScores, TextReader} from './reader.ts'

/** A letter of fewer sentences has no context to go by. */
const FEWEST = 3

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
  const reader = new TextReader()
  const first = sentences.map((sentence) => reader.read(sentence.tokens))
  if (first.length < FEWEST) return {scores: first, text: reader.text()}
  const contexts = contextOf(
    first,
    sentences.map((sentence) => sentence.place),
  )
  return {scores: first.map((own, at) => again(own, contexts[at] ?? new Float64Array())), text: reader.text()}
}

/** A clause stands for itself; of the other labels the letter tells more. */
function again(first: SentenceScores, values: Float64Array): SentenceScores {
  const scores: Record<SentenceLabel, number> = {...first}
  context.forEach((weights, column) => {
    const label = letterLabels[column]
    if (!label) return
    let sum = weights[0] ?? 0
    for (let at = 0; at < values.length; at++) sum += (weights[at + 1] ?? 0) * (values[at] ?? 0)
    scores[label] = sum
  })
  return scores
}
