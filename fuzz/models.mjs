import {formatNames, isSetApart, readLetters} from '../scripts/reader/corpus.mjs'

/** @returns {import('../packages/rules/test/any-letters.ts').Letter[]} the letters of the corpus from which inputs are made */
export const readModels = () =>
  readLetters()
    .filter(({id}) => !isSetApart(id))
    .map(({text, format}) => ({text, format: formatNames[format]}))
