import {tokenize} from '../src/letter/tokens.ts'
import {type Lexicon, LexiconBuilder} from '../src/match/lexicon.ts'
import type {Token} from '../src/match/token.ts'
import {SourceText} from '../src/source-text.ts'

/** The tokens of a sentence. */
export function tokensOf(sentence: string, lexicon: Lexicon = new LexiconBuilder().build()): Token[] {
  return tokenize(SourceText.of(sentence), 0, sentence.length, [], lexicon)
}
