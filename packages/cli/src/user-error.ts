/** Something that the user can mend. Its message is one line: what, where, and what to do. */
export class UserError extends Error {
  override name = 'UserError'
}

/** What the system says of a file that cannot be read or written, without code and path: `permission denied`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /^E[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message
}

/** Whether the system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}
