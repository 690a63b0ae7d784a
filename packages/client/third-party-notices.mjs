import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'

/**
 * The licenses of all packages in some bundles, as their authors ask for them to be passed on.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of builds in this folder
 */
export async function thirdPartyNotices(metafiles) {
  const folders = new Set(
    metafiles
      .flatMap(({inputs}) => Object.keys(inputs))
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  )
  const notices = await Promise.all(
    [...folders].sort().map((folder) => noticeOf(path.resolve(import.meta.dirname, folder))),
  )
  return notices.join(`\n${'-'.repeat(80)}\n\n`)
}

/** @param {string} folder */
async function noticeOf(folder) {
  const {name, version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? `License: ${license}` : (await readFile(path.join(folder, file), 'utf8')).trim()
  return `${name} ${version}\n\n${text}\n`
}
