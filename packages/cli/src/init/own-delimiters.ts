import type {Settings} from '@amicable/rules/config'

/** What stands around a blank. */
export type Delimiters = NonNullable<Settings['placeholders']>[number]

/** Ways of writing a blank that some programs have and that prose has not. Those that are known anyway do no harm here. */
const candidates: readonly Delimiters[] = [
  {open: '@@', close: '@@'},
  {open: '##', close: '##'},
  {open: '||', close: '||'},
  {open: '[%', close: '%]'},
  {open: '[#', close: '#]'},
  {open: '{|', close: '|}'},
  {open: '#{', close: '}'},
  {open: '@{', close: '}'},
  {open: '((', close: '))'},
  {open: '$', close: '$'},
]

/** `client_name`, `client.name`, `Client Name` */
const label = '[A-Za-z][A-Za-z0-9_.-]{1,40}(?: [A-Za-z0-9_.-]{1,40}){0,3}'

const patterns = candidates.map((delimiters) => {
  const [open, close] = [delimiters.open, delimiters.close].map((mark) => mark.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return {delimiters, pattern: new RegExp(`(?<!\\w)${open} ?(${label}) ?${close}(?!\\w)`, 'g')}
})

/** The names between delimiters that a text has, for each of the delimiters that it has. */
export function labelsIn(text: string): Map<Delimiters, string[]> {
  const found = new Map<Delimiters, string[]>()
  for (const {delimiters, pattern} of patterns) {
    const labels = Array.from(text.matchAll(pattern), ([, name = '']) => name)
    if (labels.length > 0) found.set(delimiters, labels)
  }
  return found
}
