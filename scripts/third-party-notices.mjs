import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'

/** Our own license, for the words of the MIT license. */
const mitLicense = new URL('../LICENSE', import.meta.url)

/**
 * The licenses of all packages in some bundles, as their authors ask for them to be passed on.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} folder where the bundles were built
 * @throws when a package says nothing that could be passed on
 */
export async function thirdPartyNotices(metafiles, folder) {
  const packages = new Set(
    metafiles
      .flatMap(({inputs}) => Object.keys(inputs))
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  )
  const notices = await Promise.all([...packages].sort().map((one) => noticeOf(path.resolve(folder, one))))
  return notices.join(`\n${'-'.repeat(80)}\n\n`)
}

/** @param {string} folder of a package */
async function noticeOf(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((entry) => /^(licen[cs]e|notice)\b/i.test(entry)).sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  if (texts.length === 0) texts.push(await mitTextOf(manifest))
  return `${manifest.name} ${manifest.version}\n\n${texts.map((text) => text.trim().replaceAll('\r\n', '\n')).join('\n\n')}\n`
}

/**
 * The text that the MIT license asks for, of a package that comes without it.
 *
 * @param {{name: string, license?: string, author?: string | {name: string}}} manifest
 */
async function mitTextOf({name, license, author}) {
  const holder = typeof author === 'string' ? author.replace(/ *[<(].*/, '') : author?.name
  if (license !== 'MIT' || !holder) throw new Error(`${name} has no license to pass on`)
  return (await readFile(mitLicense, 'utf8')).replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)
}
