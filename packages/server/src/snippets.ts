/** A sentence with `{slots}` as a snippet whose slots are visited one after the other: `{project}` → `${1:project}`. */
export function snippetOf(text: string): string {
  let slot = 0
  return text.replace(/\{([^{}\n]{1,60})\}|[\\$}]/g, (part, label: string | undefined) =>
    label === undefined ? `\\${part}` : `\${${++slot}:${label.replace(/[\\$}]/g, '\\$&')}}`,
  )
}
