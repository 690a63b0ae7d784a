import {readFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {formatOf} from '@amicable/rules'
import {glob} from 'tinyglobby'
import type {Host} from '../host.ts'

/** What the system says of a file that is not there, or is a folder. */
const missing: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EISDIR']

/**
 * The files of the disk, where their URIs are those of the disk.
 *
 * @param elsewhere knows the others
 */
export function diskHost(elsewhere: Host): Host {
  return {
    async readText(uri) {
      if (!isOnDisk(uri)) return elsewhere.readText(uri)
      try {
        // Not awaited on purpose: most of the files asked for do not exist, and the system says so at once.
        return decode(readFileSync(fileURLToPath(uri)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && missing.includes(error.code)) return undefined
        throw error
      }
    },
    async findLetters(folder) {
      if (!isOnDisk(folder)) return elsewhere.findLetters(folder)
      const paths = await glob('**/*', {
        cwd: fileURLToPath(folder),
        absolute: true,
        expandDirectories: false,
        ignore: ['**/node_modules/**', '**/.git/**'],
      })
      return paths
        .filter((path) => formatOf(path) !== undefined)
        .sort()
        .map((path) => pathToFileURL(path).href)
    },
    trustFor: 2000,
  }
}

const isOnDisk = (uri: string): boolean => uri.startsWith('file:')

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
