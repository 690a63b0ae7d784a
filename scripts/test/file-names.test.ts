import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {extensions} from '../../packages/rules/src/formats/file-names.ts'
import {root} from './packed.ts'

/** The command line reads Word documents as well. */
const ofCommandLine = [...extensions, 'docx']

test.each([
  ['.pre-commit-hooks.yaml', `files: (?i)\\.(${ofCommandLine.join('|')})$\n`],
  ['docs/ci.md', `files: (?i)\\.(${ofCommandLine.join('|')})$\n`],
  ['docs/ci.md', `'*.{${ofCommandLine.join(',')}}'`],
  ['packages/client/src/files.ts', `'${extensions.join(' ')}'`],
])('%s names the files that are letters: %s', async (file, list) => {
  expect(await readFile(path.join(root, file), 'utf8')).toContain(list)
})
