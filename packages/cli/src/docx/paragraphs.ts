/** A paragraph of a Word document. */
export interface Paragraph {
  /** Its words; a line break in it is a line feed. */
  text: string
  type: 'paragraph' | 'heading' | 'item'
}

/** What mammoth makes of a document: a tree of these. */
interface Element {
  type: string
  children?: readonly unknown[]
  value?: unknown
  styleName?: unknown
  numbering?: unknown
}

const HEADING = /^(?:heading|title|subtitle)\b/i

/** The paragraphs of a document in their order, empty ones as well, and those of tables cell by cell. */
export function paragraphsOf(tree: unknown): Paragraph[] {
  if (!isElement(tree)) return []
  if (tree.type !== 'paragraph') return (tree.children ?? []).flatMap(paragraphsOf)
  const {styleName, numbering} = tree
  const isHeading = typeof styleName === 'string' && HEADING.test(styleName)
  return [{text: wordsOf(tree).trim(), type: isHeading ? 'heading' : numbering ? 'item' : 'paragraph'}]
}

function wordsOf(node: unknown): string {
  if (!isElement(node)) return ''
  if (node.type === 'text') return String(node.value).replace(/\s/g, ' ')
  if (node.type === 'break') return '\n'
  return node.type === 'tab' ? ' ' : (node.children ?? []).map(wordsOf).join('')
}

const isElement = (node: unknown): node is Element => typeof node === 'object' && node !== null && 'type' in node
