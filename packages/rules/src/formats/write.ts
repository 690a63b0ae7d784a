/** Gives words of several lines the line ending of the text they are put into: that of its first line. */
export function withLineEnding(words: string, source: string): string {
  // To look for the first line's end costs the whole text where it has no other line.
  if (!words.includes('\n')) return words
  const ending = /\r\n|\n|\r/.exec(source)?.[0]
  return ending === undefined ? words : words.replace(/\r?\n/g, ending)
}

/** Plain words as HTML text. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
