import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {packed, root} from './packed.ts'
import {type ActionRun, action, runAction} from './run-action.ts'

const blame = 'Hi Dana,\n\nYou failed to pay.\n'
const page = await readFile(path.join(root, 'docs/ci.md'), 'utf8')

let folder = ''
let archive = ''
let env: Record<string, string> = {}
/** Of the runner. */
let temp = ''
/** The checked-out repository of a user. */
let workspace = ''

// The registry does not have this version: a shell script called npm passes on the packed one in its place.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
  temp = await mkdtemp(path.join(folder, 'temp-'))
  archive = await packed('cli', folder)
  const {version} = JSON.parse(await readFile(path.join(root, 'packages/cli/package.json'), 'utf8'))
  const npm = path.join(folder, 'bin/npm')
  await mkdir(path.dirname(npm))
  await writeFile(npm, `#!/usr/bin/env bash\nPATH=\${PATH#*:} exec npm "\${@/#amicable@${version}/$ARCHIVE}"\n`)
  await chmod(npm, 0o755)
  env = {ARCHIVE: archive, PATH: `${path.dirname(npm)}:${process.env['PATH']}`}
})
afterAll(() => rm(folder, {recursive: true}))

beforeEach(async () => {
  workspace = await mkdtemp(path.join(folder, 'workspace-'))
  await mkdir(path.join(workspace, 'our letters'))
  await writeFile(path.join(workspace, 'our letters/to Dana.txt'), blame)
  await writeFile(path.join(workspace, 'README.md'), '# Letters\n\nHow we write to clients.\n')
})

async function run(inputs: Record<string, string>): Promise<ActionRun> {
  return runAction(inputs, workspace, temp, env)
}

test('annotates, writes the summary and fails', async () => {
  const {passed, stdout, stderr, summary, used} = await run({})
  expect({passed, stderr}).toEqual({passed: false, stderr: ''})
  expect(stdout).toContain('::error file=our letters/to Dana.txt,line=3,endLine=3,col=1,endColumn=18,title=blame::This')
  expect(summary).toContain('our letters/to Dana.txt')
  expect(used).toEqual([{uses: expect.stringMatching(/^actions\/setup-node@/), with: expect.anything()}])
  expect(await readdir(workspace)).toEqual(['README.md', 'our letters'])
})

test('hands on its report, and uploads it when asked, although the letters are not ready', async () => {
  const {used, outputs} = await run({'upload-sarif': 'true', category: 'letters of Ann'})
  const {sarif = ''} = outputs
  expect(used.at(-1)).toEqual({
    uses: expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
    with: {sarif_file: sarif, category: 'letters of Ann'},
  })
  const [report] = JSON.parse(await readFile(sarif, 'utf8')).runs
  expect(report.results[0]).toMatchObject({
    ruleId: 'blame',
    locations: [{physicalLocation: {artifactLocation: {uri: 'our%20letters/to%20Dana.txt'}}}],
  })
})

test('reads what it is told to, from where it is told', async () => {
  await writeFile(path.join(workspace, 'our letters/ready.txt'), 'Hi Dana,\n\nThank you for the photographs.\n')
  const inputs = {'working-directory': 'our letters', files: 'ready.txt\n\n*.md.txt\n', 'node-version': ''}
  const missed = await run(inputs)
  expect(missed).toMatchObject({passed: false, used: [], outputs: {sarif: expect.anything()}})
  expect(missed.stderr).toContain('*.md.txt: no letters match this glob')
  expect(await run({...inputs, files: 'ready.txt'})).toMatchObject({passed: true, stderr: '', used: []})
})

test('takes options', async () => {
  const options = '--rule=blame:warning\n--max-warnings=0\n'
  expect(await run({options: '--rule=blame:warning'})).toMatchObject({passed: true})
  expect(await run({options})).toMatchObject({passed: false, stdout: expect.stringContaining('::warning file=')})
  expect(await run({options: '--max-warnigs=0', 'upload-sarif': 'true'})).toMatchObject({
    passed: false,
    stderr: expect.stringContaining('--max-warnings'),
    used: [{uses: expect.stringContaining('setup-node')}],
    outputs: {sarif: ''},
  })
})

test('takes another version', async () => {
  expect(await run({version: `file:${archive}`})).toMatchObject({passed: false, stderr: ''})
  expect(await run({version: `file:${folder}/none.tgz`})).toMatchObject({passed: false, stdout: ''})
})

test('takes what it is given for names, never for commands or options', async () => {
  const names = ['$(touch pwned).txt', '`touch pwned`.txt', '"; touch pwned; ".txt', "'; touch pwned; '.txt", '--fix']
  for (const name of names) await writeFile(path.join(workspace, name), blame)
  const {stdout} = await run({files: names.join('\n')})
  expect(stdout.match(/title=blame::/g)?.length).toBe(names.length)
  expect(await readFile(path.join(workspace, '--fix'), 'utf8')).toBe(blame)
  expect((await readdir(workspace)).sort()).toEqual([...names, 'README.md', 'our letters'].sort())
})

test('its inputs and their defaults are those of the docs', () => {
  const rows = Array.from(page.matchAll(/^\| `([\w-]+)` \| (.*?) \| .+ \|$/gm), ([, name, value]) => [name, value])
  const shown = (value: string) => (value === '' ? expect.not.stringContaining('`') : `\`${value}\``)
  expect(rows).toEqual(Object.entries(action.inputs).map(([name, input]) => [name, shown(input.default)]))
})
