/**
 * A text as it can be printed in one line: a tab or line end becomes spaces, a byte order mark goes, and halves of
 * characters and such as steer a terminal or turn the direction of writing become visible.
 */
export function printable(text: string): string {
  return (
    text
      .replaceAll('\uFEFF', '')
      .replaceAll('\t', '  ')
      .replace(/[\r\n\u2028\u2029]+/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/gu, '\uFFFD')
  )
}
