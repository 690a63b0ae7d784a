/** Words as they are, in Markdown: nothing of a letter becomes a link, an image, code or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$:]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ')
    .trim()
}
