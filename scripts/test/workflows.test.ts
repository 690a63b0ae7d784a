import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {root} from './packed.ts'

// GitHub's own parser. It imports JSON in a way that Node refuses.
const parser = '@actions/workflow-parser'
const {outputFiles} = await build({
  stdin: {contents: `export * from '${parser}'; export * from '${parser}/actions/index'`, resolveDir: root},
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
})
const {convertActionTemplate, convertWorkflowTemplate, NoOperationTraceWriter, parseAction, parseWorkflow}: Parser =
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`)
type Parser = typeof import('@actions/workflow-parser') & typeof import('@actions/workflow-parser/actions/index')

const trace = new NoOperationTraceWriter()

async function read(file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8')
}

async function workflowProblems(content: string): Promise<string[]> {
  const {context, value} = parseWorkflow({name: 'workflow.yml', content}, trace)
  if (value) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({message}) => message)
}

/** The shell texts anywhere in a workflow or action. */
function scriptsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    return key === 'run' && typeof each === 'string' ? [each] : scriptsOf(each)
  })
}

const workflows = ['.github/workflows/ci.yml', '.github/workflows/publish.yml']

test.each(workflows)('%s is a workflow', async (file) => {
  expect(await workflowProblems(await read(file))).toEqual([])
})

test('the workflows of the docs are workflows', async () => {
  const fences = [...(await read('docs/ci.md')).matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm)]
  expect(fences.length).toBeGreaterThan(1)
  for (const [, fence = ''] of fences) expect(await workflowProblems(fence)).toEqual([])
})

test('action.yml is an action', async () => {
  const {context, value} = parseAction({name: 'action.yml', content: await read('action.yml')}, trace)
  if (value) convertActionTemplate(context, value)
  expect(context.errors.getErrors()).toEqual([])
  expect(value).toBeDefined()
})

test.each([...workflows, 'action.yml'])('%s puts no expression into a shell text', async (file) => {
  const scripts = scriptsOf(parse(await read(file)))
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).not.toContain('${{')
})

test('the job of the docs for GitLab writes the reports that it hands on', async () => {
  const [, fence = ''] = /^## GitLab\n\n```yaml\n([\s\S]*?)^```$/m.exec(await read('docs/ci.md')) ?? []
  const {script, artifacts} = parse(fence).letters
  const folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
  await mkdir(path.join(folder, 'letters'))
  await writeFile(path.join(folder, 'letters/a.txt'), 'Hi Dana,\n\nYou failed to pay.\n')
  const command = script[0].replace('npx --yes amicable@0', `node '${path.join(root, 'packages/cli/dist/bin.js')}'`)
  const printed = await new Promise<string>((resolve) => {
    execFile('sh', ['-c', command], {cwd: folder}, (_, stdout, stderr) => resolve(stdout + stderr))
  })
  expect(printed).toContain('Not ready: 1 to mend')
  for (const report of Object.values<string>(artifacts.reports)) {
    expect(await readFile(path.join(folder, report), 'utf8')).toContain('letters/a.txt')
  }
  await rm(folder, {recursive: true})
})
