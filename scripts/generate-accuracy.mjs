/**
 * The source of the module that tells a program how often each rule is right.
 *
 * @param {ReadonlyMap<string, {precision: number, recall: number, labels: number} | undefined>} measured by rule id
 */
export function accuracySource(measured) {
  const lines = [...measured].flatMap(([id, figures]) => {
    if (!figures) return []
    const {precision, recall, labels} = figures
    return [`  ${/-/.test(id) ? `'${id}'` : id}: {precision: ${precision}, recall: ${recall}, labels: ${labels}},`]
  })
  return `// Written by \`npm run generate\` from test-fixtures/corpus/accuracy.json.

/** How often a rule is right, measured on letters that it was not made with. */
export interface Accuracy {
  /** Of the sentences or letters that it found, the share that it was right about. */
  precision: number
  /** Of those that it should have found, the share that it did. */
  recall: number
  /** How many it should have found. */
  labels: number
}

/**
 * The accuracy of every rule that was measured, by its id. For a missing part it is that of finding the part where it is
 * there.
 */
export const measured: Readonly<Record<string, Accuracy>> = {
${lines.join('\n')}
}
`
}
