import type {OptionGroup, Options} from './options.ts'
import {UserError} from './user-error.ts'

/** Which of the letters that were named or found are read, and which of their findings count. */
export const selectionOptions: OptionGroup = {
  title: 'Which letters are read',
  rows: [
    {
      name: 'no-ignore',
      help: 'also those that .amicableignore, .gitignore and the config leave out',
      set(options) {
        options.ignore = false
      },
    },
    {
      name: 'changed',
      help: 'only those that have changed since the main branch, or are not committed',
      set(options) {
        options.changed = true
      },
    },
    {
      name: 'since',
      value: 'ref',
      help: 'the same, since this branch, tag or commit',
      set(options, value) {
        options.changed = true
        options.since = value
      },
    },
    {
      name: 'staged',
      help: 'only those that the next commit changes',
      set(options) {
        options.staged = true
      },
    },
    {
      name: 'changed-lines',
      help: 'and of these only what is found on new and changed lines, or missing',
      set(options) {
        options.changedLines = true
      },
    },
  ],
}

/** Whether only what has changed in Git is read. */
export function isByGit({changed, staged, changedLines}: Options): boolean {
  return changed || staged || changedLines
}

/**
 * Refuses what does not go together.
 *
 * @throws UserError when something does not
 */
export function checkSelection(options: Options): void {
  const {changed, since, staged, changedLines, fix, fixDryRun, inputs} = options
  const flag = since === undefined ? '--changed' : '--since'
  if (staged && changed) throw new UserError(`--staged and ${flag} exclude each other; choose one`)
  if (isByGit(options) && inputs.includes('-')) {
    throw new UserError(
      `${staged ? '--staged' : changed ? flag : '--changed-lines'} asks Git, which knows nothing of standard input`,
    )
  }
  if (changedLines && (fix || fixDryRun)) {
    throw new UserError(`${fix ? '--fix' : '--fix-dry-run'} changes whole letters; leave out --changed-lines`)
  }
}
