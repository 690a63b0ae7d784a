/** Deeper than any mail program nests its tables, and far from where a recursive walk would end. */
const MAX_DEPTH = 200

const TAG = /<(\/?)([a-z][a-z0-9:-]*)/gi
/** Elements without content, or closed by the next of their kind: they cannot nest without others. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
)

/**
 * Blanks out the tags of elements that are nested too deep, at equal length. The parser behind this takes a call for each
 * level, so that a page of nothing but `<div>` would end it.
 */
export function limitDepth(html: string): string {
  const open = new Map<string, number>()
  let depth = 0
  const kept: string[] = []
  let done = 0
  const tag = new RegExp(TAG)
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[2] ?? '').toLowerCase()
    if (FLAT.has(name)) continue
    const count = open.get(name) ?? 0
    if (found[1] === '/') {
      if (count === 0) continue
      open.set(name, count - 1)
      depth--
    } else if (depth < MAX_DEPTH) {
      open.set(name, count + 1)
      depth++
    } else {
      const close = html.indexOf('>', found.index)
      const end = close < 0 ? html.length : close + 1
      kept.push(html.slice(done, found.index), ' '.repeat(end - found.index))
      done = tag.lastIndex = end
    }
  }
  return done === 0 ? html : kept.join('') + html.slice(done)
}
