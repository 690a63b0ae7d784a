import fc from 'fast-check'
import type {FormatName} from '../src/types.ts'
import {PIECES} from './formats/pieces.ts'

export interface Letter {
  text: string
  format: FormatName
}

export const formats: readonly FormatName[] = ['text', 'markdown', 'mdx', 'html', 'eml']

/** Any characters, lone surrogates among them, bytes as Latin-1, and what means something in one of the formats. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc.array(fc.constantFrom(...PIECES), {maxLength: 60}).map((pieces) => pieces.join('')),
  fc.uint8Array({maxLength: 200}).map((bytes) => Buffer.from(bytes).toString('latin1')),
)

/** Letters of a stretch of a model with a few cuts and insertions, read in its format or another, and texts that are none. */
export function lettersLike(models: readonly Letter[]): fc.Arbitrary<Letter> {
  const format = fc.constantFrom(...formats)
  if (models.length === 0) return fc.record({text: anyText, format})
  const share = fc.nat(9999).map((value) => value / 10_000)
  const edit = fc.record({
    at: share,
    cut: fc.nat(30),
    text: fc.oneof(fc.constantFrom(...PIECES), fc.string({unit: 'binary', maxLength: 4})),
  })
  const made = fc
    .record({
      model: fc.constantFrom(...models),
      from: share,
      length: fc.oneof(
        {weight: 4, arbitrary: fc.nat(400)},
        {weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER)},
      ),
      edits: fc.array(edit, {maxLength: 8}),
      other: fc.option(format, {freq: 4}),
      isMessage: fc.boolean(),
    })
    .map(({model, from, length, edits, other, isMessage}): Letter => {
      const begin = isMessage ? 0 : Math.floor(from * model.text.length)
      let text = model.text.slice(begin, begin + length)
      for (const {at, cut, text: insert} of edits) {
        const place = Math.floor(at * text.length)
        text = text.slice(0, place) + insert + text.slice(place + cut)
      }
      return {text, format: other ?? model.format}
    })
  return fc.oneof({weight: 3, arbitrary: made}, {weight: 1, arbitrary: fc.record({text: anyText, format})})
}
