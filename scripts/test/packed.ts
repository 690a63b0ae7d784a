import {execFile} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'

/** The repository. */
export const root: string = path.join(import.meta.dirname, '../..')

/** Our environment without what npm tells the scripts that it runs, save how it reaches the registry and its cache. */
export const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|cache|userconfig)$)/i.test(name)),
)

/** Runs npm in a folder, and resolves to what it prints. */
export async function npm(cwd: string, ...args: string[]): Promise<string> {
  const {stdout} = await promisify(execFile)('npm', args, {cwd, env: environment})
  return stdout
}

/**
 * Packs a package as it would be published. Run `npm run build` first.
 *
 * @param name of its folder in `packages`, or `.` for the whole repository
 * @param folder where to
 * @returns the archive
 */
export async function packed(name: string, folder: string): Promise<string> {
  const place = name === '.' ? root : path.join(root, 'packages', name)
  const [archive] = JSON.parse(await npm(place, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  return path.join(folder, archive.filename)
}
