import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {listFiles, PackageManager} from '@vscode/vsce'
import {expect, test} from 'vitest'

// Of the built extension: run `npm run build` first.
const root = path.join(import.meta.dirname, '..')

test('the package holds what is needed, and nothing else', async () => {
  const files = await listFiles({cwd: root, packageManager: PackageManager.None})
  expect(files.sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/config.schema.json',
    'dist/extension.js',
    'dist/sample-letter.md',
    'dist/server.js',
    'dist/third-party-notices.txt',
    'icon.png',
    'language-configuration.json',
    'package.json',
    'package.nls.json',
    'package.schema.json',
    'snippets/letters.json',
    'syntaxes/eml.tmLanguage.json',
    'walkthrough/checklist.md',
    'walkthrough/mend.md',
    'walkthrough/open.md',
    'walkthrough/send.md',
  ])
})

test('the licenses of others go with it', () => {
  const notices = readFileSync(path.join(root, 'dist/third-party-notices.txt'), 'utf8')
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'yaml', 'parse5']) expect(notices).toMatch(name)
  expect(statSync(path.join(root, 'LICENSE')).size).toBeGreaterThan(1000)
})
