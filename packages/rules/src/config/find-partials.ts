import {includesOf} from '../formats/template/includes.ts'
import {baseName, folderOf, isBelow, resolve} from './path.ts'
import type {ConfigHost} from './read-config.ts'

/** Where partials lie, beside the template and in the folder of its config. */
const FOLDERS = ['.', 'partials', '_partials', '_includes']

/** However many names a template and its partials have, no more of them are looked for. */
const MOST = 100

/**
 * Finds the texts that a template puts into itself with tags such as `{{> closing}}`, and those that they put into
 * themselves: beside the template and in the folder of its config, or in a folder of these that is named for partials, and
 * never anywhere else. A name may lack the end of the template's own name, and the file's may begin with `_`.
 *
 * @param filePath the absolute path of the template, POSIX or Windows
 * @param configFolder where its config lies, if there is one
 * @returns the texts of those that there are by the names in the tags, as an option of `lint`; none where there are none
 */
export async function findPartials(
  text: string,
  filePath: string,
  configFolder: string | undefined,
  host: ConfigHost,
): Promise<{partials?: Record<string, string>}> {
  const names = namesIn(text)
  if (names.size === 0) return {}
  const roots = [...new Set([folderOf(filePath), configFolder])].filter((folder) => folder !== undefined)
  const ends = endsOf(baseName(filePath))
  const texts: [name: string, text: string][] = []
  let asked = 0
  // A set goes on with what is added to it on the way.
  for (const name of names) {
    if (++asked > MOST) break
    const found = await firstText(pathsOf(name, roots, ends), filePath, host)
    if (found === undefined) continue
    texts.push([name, found])
    for (const inner of namesIn(found)) names.add(inner)
  }
  return texts.length > 0 ? {partials: Object.fromEntries(texts)} : {}
}

async function firstText(paths: Iterable<string>, own: string, host: ConfigHost): Promise<string | undefined> {
  for (const path of paths) {
    const text = path === own ? undefined : await host.readText(path)
    if (text !== undefined) return text
  }
  return undefined
}

const namesIn = (text: string): Set<string> => new Set(includesOf(text).map(({name}) => name))

/** The ends of a name that its partials may share: `.html.erb`, `.erb`. */
function endsOf(name: string): string[] {
  const [, ...parts] = name.split('.')
  return parts.map((_, at) => `.${parts.slice(at).join('.')}`)
}

/** The files that a name may mean, the likeliest first. */
function* pathsOf(name: string, roots: readonly string[], ends: readonly string[]): Generator<string> {
  const last = name.slice(name.lastIndexOf('/') + 1)
  const above = name.slice(0, name.length - last.length).replace(/^\/+/, '')
  for (const root of roots) {
    for (const folder of FOLDERS) {
      for (const file of [last, `_${last}`]) {
        for (const end of ['', ...ends]) {
          const path = resolve(resolve(root, folder), `${above}${file}${end}`)
          if (roots.some((each) => isBelow(each, path))) yield path
        }
      }
    }
  }
}
