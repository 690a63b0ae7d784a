import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, realpath, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** A folder whose files would do something if they were run. */
export interface HostileWorkspace {
  folder: string
  /** Is there when one of them was run. */
  marker: string
}

const letter = 'Dear Ann,\n\nYou failed to pay, obviously. I am ending our agreement on [end date].\n\nBest,\nTom\n'

/** Makes one in the folder for temporary files. Its letter is `letter.md`. */
export async function hostileWorkspace(): Promise<HostileWorkspace> {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), 'amicable-hostile-')))
  const folder = path.join(parent, 'work')
  const marker = path.join(parent, 'was-run')
  const common = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')\nmodule.exports = {}\n`
  const module = `import {writeFileSync} from 'node:fs'\nwriteFileSync(${JSON.stringify(marker)}, '')\nexport default {}\n`
  const shell = `#!/bin/sh\ntouch '${marker}'\n`
  const command = `touch '${marker}'`
  const script = JSON.stringify({
    name: 'evil',
    version: '1.0.0',
    main: 'index.js',
    bin: 'index.js',
    scripts: {preinstall: command, prepare: command, amicable: command, prelint: command, test: command},
    amicable: {extends: ['evil', './config.js', 'evil/index.js', '@acme/evil'], rules: {blame: 'error'}},
  })
  const files: Record<string, string> = {
    'letter.md': letter,
    'tagged.md': `---\namicable: !!js/function 'function () { ${common} }'\n---\n${letter}`,
    'template.hbs': `{{> ./evil.js}}\n{{> ../../was-run}}\n<% ${common} %>\n${letter}`,
    'page.html': `<!doctype html><script>${common}</script><p>${letter}</p>`,
    'package.json': script,
    'sub/letter.md': letter,
    'sub/.amicablerc.yaml': `rules: !!js/function 'function () { ${common} }'\nkind: !<tag:yaml.org,2002:js/undefined> ''\n`,
    'sub/deep/.amicablerc.json':
      '{"extends": ["../../config.js", "../../../../../../etc/passwd"], "__proto__": {"x": 1}}',
    'sub/deep/letter.md': letter,
    'node_modules/evil/package.json': script,
    'node_modules/@acme/evil/package.json': script,
    '.npmrc': 'node-options=--require ./index.js\n',
    '.env': 'NODE_OPTIONS=--require ./index.js\n',
    '.git/config': `[core]\n\tfsmonitor = ${command}\n\tpager = ${command}\n`,
  }
  for (const name of ['.amicablerc.js', '.amicablerc.cjs', 'amicable.config.cjs', 'config.js', 'index.js', 'evil.js'])
    files[name] = common
  for (const name of ['.amicablerc.mjs', '.amicablerc.ts', 'amicable.config.mjs', 'amicable.config.ts'])
    files[name] = module
  for (const name of [
    'evil',
    '@acme/evil',
    'amicable',
    '@amicable/rules',
    'yaml',
    'picomatch',
    'vscode-languageserver',
  ])
    files[`node_modules/${name}/index.js`] = common
  for (const name of ['git', 'node', 'amicable', 'node_modules/.bin/git', '.git/hooks/post-checkout'])
    files[name] = shell
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), content, {mode: 0o755})
  }
  return {folder, marker}
}

const alone = ['-rn']

/**
 * A command that runs Node without sockets and other programs: where Linux allows it in a network namespace that has
 * none, and everywhere with what opens them forbidden. A breach ends it with code 99.
 */
export function nodeWithoutNetwork(): [command: string, ...args: string[]] {
  const node = [process.execPath, '--require', path.join(import.meta.dirname, 'no-network.cjs')] as const
  return spawnSync('unshare', [...alone, 'true']).status === 0 ? ['unshare', ...alone, ...node] : [...node]
}
