import {exists} from './exists.ts'
import {hasKey} from './package-key.ts'
import {folderOf, join} from './path.ts'
import type {ConfigHost} from './read-config.ts'

/** The files in which a package may hold a config, when its package.json has none. */
const NAMES = ['amicable.json', 'amicable.yaml', 'amicable.yml']
const PACKAGE = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:\/(.+))?$/

/**
 * Finds the config of an npm package: `@acme/letters`, or one of its files, `@acme/letters/strict.yaml`. It is looked for
 * in the folders node_modules from a folder upward.
 */
export async function findPackage(
  name: string,
  folder: string,
  host: ConfigHost,
): Promise<{path: string} | {problem: string}> {
  const [, id, file] = PACKAGE.exec(name) ?? []
  if (id === undefined || file?.split('/').includes('..')) {
    return {problem: 'no name of a package; the path of a file begins with "./"'}
  }
  for (let above: string | undefined = folder; above !== undefined; above = folderOf(above)) {
    const root = join(join(above, 'node_modules'), id)
    if (file !== undefined && (await exists(join(root, file), host))) return {path: join(root, file)}
    const manifest = join(root, 'package.json')
    if (file !== undefined || !(await exists(manifest, host))) continue
    if (await hasKey(manifest, host)) return {path: manifest}
    for (const own of NAMES) if (await exists(join(root, own), host)) return {path: join(root, own)}
    return {problem: `the package has no config: no key "amicable" in its package.json, no ${NAMES.join(', no ')}`}
  }
  const what = file === undefined ? 'no such package' : 'no such package, or no such file in it'
  return {problem: `${what}, in node_modules here or above; install it. The path of a file begins with "./"`}
}
