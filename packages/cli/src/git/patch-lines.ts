/** Lines of a file as Git counts them, 1-based, both inclusive. Where lines were only taken out, the last is before the first. */
export type Lines = readonly {first: number; last: number}[]

/**
 * The new and changed lines of each file in a patch of Git's that has no context and the prefixes `a/` and `b/`.
 *
 * @returns by the new name of the file, from the root of the repository
 */
export async function linesOfPatch(patch: string): Promise<Map<string, Lines>> {
  const {parsePatch} = await import('diff')
  return new Map(
    parsePatch(patch).map(({newFileName = '', hunks}) => [
      newFileName.replace(/^b\//, ''),
      hunks.map(({newStart, newLines}) => ({first: newStart, last: newStart + newLines - 1})),
    ]),
  )
}
