// Paths are POSIX (`/home/ann/letter.md`) or Windows (`C:\letters\a.md`, `\\server\share\a.md`), told apart by their
// beginning, so that the same code reads both wherever it runs.

const windows = /^(?:[A-Za-z]:|\\\\)/

/** The path with `/` for every separator; a drive letter becomes small, since its case means nothing. */
function normal(path: string): string {
  if (!windows.test(path)) return path
  return path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase())
}

/** The last part of a path. */
export function baseName(path: string): string {
  const text = normal(path)
  return text.slice(text.lastIndexOf('/') + 1)
}

/** The folder that a path is in, or undefined for a root. */
export function folderOf(path: string): string | undefined {
  const text = normal(path)
  const end = text.lastIndexOf('/')
  if (end < 0 || end === text.length - 1) return undefined
  // A root keeps its separator: `/`, `C:\`.
  if (end === 0 || /^[a-z]:$/.test(text.slice(0, end))) return path.slice(0, end + 1)
  return path.slice(0, end)
}

/** A file in a folder. */
export function join(folder: string, name: string): string {
  const separator = windows.test(folder) && folder.includes('\\') ? '\\' : '/'
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

/**
 * A path as it is named from a folder, with `/` for every separator.
 *
 * @returns for a path that is not below the folder, the whole path without its root
 */
export function relative(folder: string, path: string): string {
  const from = normal(folder).replace(/\/$/, '')
  const to = normal(path)
  return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to.replace(/^(?:[a-z]:)?\/+/, '')
}

/** Whether a path, in which no `..` stands, is below a folder. */
export function isBelow(folder: string, path: string): boolean {
  return normal(path).startsWith(`${normal(folder).replace(/\/$/, '')}/`)
}

/** Whether a name is that of a file, relative or not, and not that of a package. */
export function isPath(name: string): boolean {
  return windows.test(name) || /^(?:\.{1,2}(?:[/\\]|$)|\/)/.test(name)
}

/** The path that a name stands for in a folder; `.` and `..` are worked out. */
export function resolve(folder: string, name: string): string {
  if (windows.test(name) || name.startsWith('/')) return name
  let path = folder
  const steps = windows.test(folder) ? name.split(/[/\\]/) : name.split('/')
  for (const step of steps) {
    if (step === '..') path = folderOf(path) ?? path
    else if (step !== '.' && step !== '') path = join(path, step)
  }
  return path
}
