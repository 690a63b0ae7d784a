import {execFile, spawn} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core'
import {problemAffectsResolutionKind} from '@arethetypeswrong/core/problems'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {npm, packed, root} from './packed.ts'

const run = promisify(execFile)
const names = ['rules', 'cli', 'server'] as const

let folder = ''
/** Of each package: its archive, an empty project that it was installed into, and where it is in there. */
const installed = new Map<string, {archive: string; project: string; place: string}>()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
  for (const name of names) {
    const {name: id} = JSON.parse(await readFile(path.join(root, 'packages', name, 'package.json'), 'utf8'))
    const archive = await packed(name, folder)
    const project = path.join(folder, name)
    await mkdir(project)
    await writeFile(path.join(project, 'package.json'), '{"private": true, "type": "module"}')
    await npm(project, 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', archive)
    installed.set(name, {archive, project, place: path.join(project, 'node_modules', id)})
  }
})
afterAll(() => rm(folder, {recursive: true}))

const here = (name: (typeof names)[number]) => installed.get(name) ?? expect.fail(`${name} is not installed`)

async function sizeOf(place: string): Promise<number> {
  const entries = await readdir(place, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

describe.each(names)('%s', (name) => {
  test('is packed as npm and bundlers want it', async () => {
    const pack = {tarball: new Uint8Array(await readFile(here(name).archive)).buffer}
    const {messages, pkg} = await publint({pack, strict: true})
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([])
  })

  test('has types that TypeScript finds, for all that imports ES modules', async () => {
    const {types, ...analysis} = await checkPackage(
      createPackageFromTarballData(new Uint8Array(await readFile(here(name).archive))),
    )
    const kinds = ['node16-esm', 'bundler'] as const
    const problems = 'problems' in analysis ? analysis.problems : []
    expect(
      problems.filter((problem) =>
        kinds.some((kind) => problemAffectsResolutionKind(problem, kind, analysis as never)),
      ),
    ).toEqual([])
    expect(types !== false).toBe(name === 'rules')
  })

  test('says whose it is, and where it comes from', async () => {
    const {place} = here(name)
    const manifest = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({
      license: 'MIT',
      repository: {type: 'git', directory: `packages/${name}`},
      homepage: expect.stringMatching(/^https:/),
      bugs: {url: expect.stringMatching(/^https:/)},
      publishConfig: {access: 'public', provenance: true},
    })
    expect(await readFile(path.join(place, 'LICENSE'), 'utf8')).toBe(await readFile(path.join(root, 'LICENSE'), 'utf8'))
    expect(await readFile(path.join(place, 'README.md'), 'utf8')).toContain(`# ${manifest.name}`)
  })
})

test.each(['cli', 'server'] as const)('%s passes on the licenses of what is bundled in it', async (name) => {
  const notices = await readFile(path.join(here(name).place, 'dist/third-party-notices.txt'), 'utf8')
  for (const bundled of ['yaml', 'parse5', 'chrono-node', 'unified-lint-rule']) expect(notices).toMatch(bundled)
  for (const notice of notices.split(`\n${'-'.repeat(80)}\n\n`)) {
    expect(notice).toMatch(/Copyright .*\n[\s\S]*(permission notice|Permission to use|IS PROVIDED)/i)
  }
})

test('the command line runs, brings nothing else along, and is small', async () => {
  const {project} = here('cli')
  await writeFile(path.join(project, 'letter.txt'), 'Hi Dana,\n\nYou failed to pay.\n')
  const bin = path.join(project, 'node_modules/.bin/amicable')
  await expect(run(bin, ['letter.txt', '-f', 'compact'], {cwd: project})).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^letter\.txt:3:1: error: .*\n$/),
    stderr: '',
  })
  const all = await readdir(path.join(project, 'node_modules'))
  expect(all.filter((entry) => !entry.startsWith('.'))).toEqual(['amicable'])
  expect(await sizeOf(path.join(project, 'node_modules'))).toBeLessThan(5_000_000)
})

test('the rules are imported and run', async () => {
  const {project, place} = here('rules')
  const {exports} = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8'))
  const modules = Object.keys(exports).filter((entry) => !entry.endsWith('.json'))
  const user = `
    const all = await Promise.all(${JSON.stringify(modules)}.map((name) => import('@amicable/rules' + name.slice(1))))
    const {verdict} = await all[0].lint('Hi Dana,\\n\\nYou failed to pay.\\n', {format: 'text'})
    console.log(verdict, all.every((one) => Object.keys(one).length > 0))
  `
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', user], {cwd: project})
  expect(stdout).toBe('not-ready true\n')
})

test('the rules are typed', async () => {
  const {project} = here('rules')
  const user = `import {type Report, lint} from '@amicable/rules'
export const verdict: Promise<Report['verdict']> = lint('Hi Dana,', {format: 'text'}).then((report) => report.verdict)
`
  await writeFile(path.join(project, 'right.ts'), user)
  await writeFile(path.join(project, 'wrong.ts'), user.replace("'text'", "'prose'"))
  const check = (file: string) => {
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--types', '']
    return run(path.join(root, 'node_modules/.bin/tsc'), [...options, file], {cwd: project})
  }
  await expect(check('right.ts')).resolves.toMatchObject({stdout: ''})
  await expect(check('wrong.ts')).rejects.toMatchObject({stdout: expect.stringMatching(/^wrong\.ts\(2,.*'"prose"'/)})
})

test('the language server runs', async () => {
  const {project} = here('server')
  const server = spawn(path.join(project, 'node_modules/.bin/amicable-language-server'), ['--stdio'])
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  connection.listen()
  const answer = await connection.sendRequest('initialize', {processId: null, rootUri: null, capabilities: {}})
  expect(answer).toMatchObject({serverInfo: {name: 'amicable'}, capabilities: {codeActionProvider: expect.anything()}})
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  expect(await ended).toBe(0)
  connection.dispose()
})
