import pico from 'picocolors'

/** A changed letter. */
export interface Change {
  /** As it is to be named in the diff, with `/` for every separator. */
  name: string
  before: string
  after: string
}

/** The changes as one unified diff, which `git apply` and `patch -p1` read. */
export async function unifiedDiff(changes: readonly Change[], colour: boolean): Promise<string> {
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')
  const patch = changes
    .map(({name, before, after}) =>
      createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('')
  if (!colour) return patch
  const {bold, cyan, green, red} = pico.createColors(true)
  const paints: Readonly<Record<string, (text: string) => string>> = {'+': green, '-': red, '@': cyan}
  return patch
    .split('\n')
    .map((line) => (/^(?:---|\+\+\+) [ab]\//.test(line) ? bold(line) : (paints[line.charAt(0)]?.(line) ?? line)))
    .join('\n')
}
