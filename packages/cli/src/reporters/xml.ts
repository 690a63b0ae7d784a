import {wellFormed} from './well-formed.ts'

type Attributes = Readonly<Record<string, string | number>>

/** A document with this root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** An element that holds other elements, or a text. */
export function xmlElement(name: string, attributes: Attributes, content: readonly string[] | string = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const start = `<${name}${written.join('')}`
  if (content.length === 0) return `${start}/>`
  const inside = typeof content === 'string' ? escaped(content) : `\n${content.join('\n')}\n`
  return `${start}>${inside}</${name}>`
}

/** Line ends and tabs are escaped as well, since a parser makes spaces of them in attributes, and LF of CR in text. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these, not even escaped
  const written = wellFormed(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
  return written.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
