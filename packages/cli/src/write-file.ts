import {Buffer} from 'node:buffer'
import {chmod, mkdtemp, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {reasonOf, UserError} from './user-error.ts'

/**
 * Replaces a file as a whole, so that nobody ever sees half of it. Its mode stays, and a link stays a link.
 *
 * @param before what the file held when it was read
 * @throws UserError when the file cannot be written, or has changed since
 */
export async function replaceFile(filePath: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  let folder: string | undefined
  try {
    const target = await realpath(filePath)
    const {mode} = await stat(target)
    // Beside the file, since it could not be moved from another disk.
    folder = await mkdtemp(path.join(path.dirname(target), '.amicable-'))
    const temporary = path.join(folder, path.basename(target))
    await writeFile(temporary, after)
    await chmod(temporary, mode)
    if (Buffer.compare(await readFile(target), before) !== 0) {
      throw new UserError('the file has changed meanwhile; run again')
    }
    await rename(temporary, target)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`cannot be written: ${reasonOf(error)}`)
  } finally {
    if (folder !== undefined) await rm(folder, {recursive: true, force: true})
  }
}
