import {realpath} from 'node:fs/promises'
import path from 'node:path'
import type {Found} from './discover.ts'

/**
 * Files, each but once: one that a link to a folder gives more names keeps that without links, else the shortest. Those that
 * were named themselves stay.
 */
export async function withoutTwins(files: readonly Found[]): Promise<Found[]> {
  const folders = new Map<string, string>()
  for (const folder of new Set(files.map((file) => path.dirname(file.path)))) {
    // One that has vanished has no links; reading its files will tell.
    folders.set(folder, await realpath(folder).catch(() => folder))
  }
  const twins = new Map<string, Found>()
  const named: Found[] = []
  for (const file of files) {
    const real = path.join(folders.get(path.dirname(file.path)) ?? '', path.basename(file.path))
    const twin = twins.get(real)
    if (file.named) named.push(file)
    if (!twin || rank(file, real) < rank(twin, real)) twins.set(real, file)
  }
  return [...new Set([...named, ...twins.values()])]
}

/** The least is kept. */
function rank({path: file, named}: Found, real: string): number {
  return named ? -2 : file === real ? -1 : file.length
}
