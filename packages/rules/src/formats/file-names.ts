import type {FormatName} from '../types.ts'

const FORMATS: ReadonlyMap<string, FormatName> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'mdx'],
  ['html', 'html'],
  ['htm', 'html'],
  ['mjml', 'html'],
  ['eml', 'eml'],
])

/** What template languages put behind the name of the file that they make. */
const TEMPLATES: ReadonlySet<string> = new Set('hbs handlebars mustache liquid njk j2 jinja jinja2 erb ejs'.split(' '))

/** Without the dot, for those who cannot ask {@link formatOf}: a glob, a hook of another program. */
export const extensions: readonly string[] = [...FORMATS.keys(), ...TEMPLATES]

/** Elements of which a page or a mail is made, and which nobody puts into plain text. */
const MARKUP = /<(?:!doctype|html|body|table|td|div|p|mjml|mj-section)\b/i

/**
 * The format that a file's name stands for: `letter.html.erb` is HTML, as it says; `letter.hbs` is what its text looks like.
 *
 * @param text what the file holds, as far as that is known; without it such a template is taken for plain text
 * @returns undefined when it is no letter
 */
export function formatOf(path: string, text = ''): FormatName | undefined {
  const [last = '', inner = ''] = extensionsOf(path)
  if (!TEMPLATES.has(last)) return FORMATS.get(last)
  return FORMATS.get(inner) ?? (MARKUP.test(text) ? 'html' : 'text')
}

/** Whether a file's name says that it is a template, in which blanks are meant to be there. */
export function isTemplate(path: string): boolean {
  const [last = ''] = extensionsOf(path)
  return TEMPLATES.has(last) || last === 'mjml'
}

/** The ends of a file's name, the last one first: `erb`, `html`. */
function extensionsOf(path: string): string[] {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  return name.toLowerCase().split('.').slice(1).reverse()
}
