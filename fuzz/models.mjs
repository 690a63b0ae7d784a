import {isSetApart, readLetters} from '../scripts/reader/corpus.mjs'

/** @type {Record<'txt' | 'md' | 'html' | 'eml', import('@amicable/rules').FormatName>} */
const formats = {txt: 'text', md: 'markdown', html: 'html', eml: 'eml'}

/** @returns {import('./target.ts').Model[]} the letters of the corpus from which inputs are made */
export const readModels = () =>
  readLetters()
    .filter(({id}) => !isSetApart(id))
    .map(({text, format}) => ({text, format: formats[format]}))
