import path from 'node:path'

/** A path as it is shown: relative to a folder when it is below it. */
export function shortPath(filePath: string, folder: string): string {
  if (!path.isAbsolute(filePath)) return filePath
  const relative = path.relative(folder, filePath)
  const outside = relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`)
  return outside || path.isAbsolute(relative) ? filePath : relative
}
