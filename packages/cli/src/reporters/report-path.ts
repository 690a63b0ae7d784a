import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {shortPath} from '../short-path.ts'
import {wellFormed} from './well-formed.ts'

/** A path as a server knows it: relative to the repository when it is in there, with `/` for every separator. */
export function reportPath(filePath: string, root: string): string {
  const short = shortPath(filePath, root)
  return wellFormed(path.sep === '/' ? short : short.replaceAll(path.sep, '/'))
}

/** The same as a URI, relative where the path is. */
export function reportUri(filePath: string, root: string): string {
  const short = reportPath(filePath, root)
  if (path.isAbsolute(short)) return pathToFileURL(short).href
  return short.split('/').map(encodeURIComponent).join('/')
}
