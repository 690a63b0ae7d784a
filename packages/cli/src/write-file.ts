import {Buffer} from 'node:buffer'
import {constants} from 'node:fs'
import {access, chmod, mkdir, mkdtemp, open, readFile, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {liesWithin} from './lies-within.ts'
import {isMissing, reasonOf, UserError} from './user-error.ts'

/**
 * Replaces a file as a whole, so that nobody ever sees half of it. Its mode stays, and a link stays a link.
 *
 * @param within the folder below which it must lie when all links are followed; any will do when it is not given
 * @param before what the file held when it was read
 * @throws UserError when the file cannot be written, lies elsewhere, or has changed since
 */
export async function replaceFile(
  {path: filePath, within}: {path: string; within?: string},
  before: Uint8Array,
  after: Uint8Array,
): Promise<void> {
  await orUserError(async () => {
    const target = await realpath(filePath)
    if (within !== undefined && !(await liesWithin(within, target)))
      throw new UserError('leads to a file elsewhere; name it to have it mended')
    const {mode} = await stat(target)
    // To move another file into its place would only need a folder that can be written to.
    await access(target, constants.W_OK)
    await putInPlace(target, after, mode, async () => {
      if (Buffer.compare(await readFile(target), before) === 0) return
      throw new UserError('the file has changed meanwhile; run again')
    })
  })
}

/**
 * Writes a file as a whole, whether or not it is there already, and makes its folder. What is no file, such as
 * `/dev/stderr`, is written to.
 *
 * @throws UserError when it cannot be written
 */
export async function writeWhole(filePath: string, text: string): Promise<void> {
  await orUserError(async () => {
    const target = await realpath(filePath).catch(ifMissing(filePath))
    const stats = await stat(target).catch(ifMissing(undefined))
    if (stats && !stats.isFile()) return writeFile(target, text)
    await mkdir(path.dirname(target), {recursive: true})
    await putInPlace(target, text, stats?.mode)
  })
}

/**
 * Writes a file that is not there yet, and makes its folder.
 *
 * @throws UserError when it is there, or cannot be written
 */
export async function writeNew(filePath: string, text: string): Promise<void> {
  await orUserError(async () => {
    await mkdir(path.dirname(filePath), {recursive: true})
    const file = await open(filePath, 'wx')
    try {
      await file.writeFile(text)
    } catch (error) {
      await rm(filePath, {force: true})
      throw error
    } finally {
      await file.close()
    }
  })
}

/** Writes a file beside the target, since it could not be moved from another disk, and moves it there. */
async function putInPlace(
  target: string,
  content: Uint8Array | string,
  mode: number | undefined,
  check: () => Promise<void> = async () => {},
): Promise<void> {
  await uninterrupted(async () => {
    const folder = await mkdtemp(path.join(path.dirname(target), '.amicable-'))
    try {
      const temporary = path.join(folder, path.basename(target))
      await writeFile(temporary, content)
      if (mode !== undefined) await chmod(temporary, mode)
      await check()
      await rename(temporary, target)
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  })
}

const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C has to wait until the work is done, which would else leave its traces. */
async function uninterrupted(work: () => Promise<void>): Promise<void> {
  let asked: NodeJS.Signals | undefined
  const wait = (signal: NodeJS.Signals): void => {
    asked = signal
  }
  for (const signal of interrupts) process.on(signal, wait)
  try {
    await work()
  } finally {
    for (const signal of interrupts) process.off(signal, wait)
    // Somebody else who listens knows already.
    if (asked && process.listenerCount(asked) === 0) process.kill(process.pid, asked)
  }
}

function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error)) return value
    throw error
  }
}

async function orUserError(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`cannot be written: ${reasonOf(error)}`)
  }
}
