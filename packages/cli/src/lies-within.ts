import {realpath} from 'node:fs/promises'
import path from 'node:path'

/** Whether a file lies below a folder, and no link leads out of it. @param file without links */
export async function liesWithin(folder: string, file: string): Promise<boolean> {
  const below = path.relative(await realpath(folder), file)
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)
}
