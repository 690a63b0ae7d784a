import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {lint} from '../src/lint.ts'

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url))

/** What installed packages say of themselves: documentation, histories of changes, legal text. */
function ordinaryTexts(): string[] {
  const folders = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') && existsSync(`${modules}${name}/`)
      ? readdirSync(`${modules}${name}`).map((own) => `${name}/${own}`)
      : [name],
  )
  return folders.flatMap((folder) => {
    // A link leads to a package of this workspace, whose texts speak of letters.
    if (/^amicable\b/.test(folder) || folder.startsWith('@amicable/') || folder.startsWith('.')) return []
    return readdirSync(`${modules}${folder}`)
      .filter((name) => /^(?:readme|changelog|history|licen[cs]e|copying|notice|security|contributing)/i.test(name))
      .map((name) => `${modules}${folder}/${name}`)
      .filter((path) => statSync(path).isFile())
  })
}

test('text that is no message gets no findings', async () => {
  const files = ordinaryTexts()
  expect(files.length).toBeGreaterThan(100)
  const alarmed: string[] = []
  for (const file of files) {
    const format = /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text'
    const report = await lint(readFileSync(file, 'utf8'), {format})
    if (report.messages.length > 0) alarmed.push(file.slice(modules.length))
  }
  expect(alarmed).toEqual([])
})
