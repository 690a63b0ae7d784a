/**
 * A sentence with `{slots}` as a snippet whose slots are visited one after the other: `{project}` → `${1:{project\}}`. A slot
 * keeps its braces, so that one which nobody fills is found as a blank.
 */
export function snippetOf(text: string): string {
  let slot = 0
  return text.replace(/\{[^{}\n]{1,60}\}|[\\$}]/g, (part) =>
    part.startsWith('{') ? `\${${++slot}:${part.replace(/[\\$}]/g, '\\$&')}}` : `\\${part}`,
  )
}
