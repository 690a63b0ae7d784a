import {spawnSync} from 'node:child_process'
import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {data, Evaluator, Lexer, Parser} from '@actions/expressions'
import {parse} from 'yaml'
import {environment, root} from './packed.ts'

interface Step {
  id?: string
  if?: string
  uses?: string
  with?: Record<string, string>
  run?: string
  env?: Record<string, string>
  'working-directory'?: string
}

/** What `action.yml` says. */
export interface Action {
  inputs: Record<string, {description: string; default: string}>
  outputs: Record<string, {value: string}>
  runs: {steps: Step[]}
}

/** What came of a run of the action. */
export interface ActionRun {
  passed: boolean
  stdout: string
  stderr: string
  /** The step summary, in Markdown. */
  summary: string
  /** Actions of others, which are not run, and what they were given. */
  used: {uses: string; with: Record<string, string>}[]
  outputs: Record<string, string>
}

export const action: Action = parse(await readFile(path.join(root, 'action.yml'), 'utf8'), {schema: 'failsafe'})

/**
 * Runs the shell steps of our action as a runner of GitHub does, on the repository as it is.
 *
 * @param inputs what a workflow gives it
 * @param workspace the repository that the workflow checked out
 * @param temp a folder of the runner; what an earlier run left there stays
 * @param env what else the runner's environment has
 */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  temp: string,
  env: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
  const contexts = {inputs: {...Object.fromEntries(defaults), ...inputs}, steps: {} as Record<string, object>}
  const run: ActionRun = {passed: true, stdout: '', stderr: '', summary: '', used: [], outputs: {}}
  const filled = (texts: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text, contexts, run.passed)]))

  for (const step of action.runs.steps) {
    if (!isDue(step, contexts, run.passed)) continue
    if (step.uses !== undefined) {
      run.used.push({uses: step.uses, with: filled(step.with)})
      continue
    }
    const files = await mkdtemp(path.join(temp, 'step-'))
    const [script, output, summary] = ['script.sh', 'output', 'summary'].map((name) => path.join(files, name)) as [
      string,
      string,
      string,
    ]
    await writeFile(script, step.run ?? '')
    await writeFile(output, '')
    await writeFile(summary, '')
    const {status, stdout, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: path.join(workspace, fill(step['working-directory'] ?? '', contexts, run.passed)),
      encoding: 'utf8',
      env: {
        ...environment,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temp,
        ...env,
        ...filled(step.env),
      },
    })
    run.stdout += stdout
    run.stderr += stderr
    run.summary += await readFile(summary, 'utf8')
    if (status !== 0) run.passed = false
    const written = (await readFile(output, 'utf8')).matchAll(/^(.+?)=(.*)$/gm)
    if (step.id !== undefined) {
      contexts.steps[step.id] = {outputs: Object.fromEntries(Array.from(written, ([, name, value]) => [name, value]))}
    }
  }
  run.outputs = filled(Object.fromEntries(Object.entries(action.outputs).map(([name, {value}]) => [name, value])))
  return run
}

/** Whether a step is to run: one that does not ask how the others went only runs when they went well. */
function isDue(step: Step, contexts: object, passed: boolean): boolean {
  const condition = (step.if ?? '').replace(/^\$\{\{(.*)\}\}$/, '$1') || 'true'
  const asks = /\b(success|failure|always|cancelled)\(\)/.test(condition)
  return fill(`\${{ ${asks ? '' : 'success() && '}(${condition}) }}`, contexts, passed) === 'true'
}

/** The text with its expressions worked out. */
function fill(text: string, contexts: object, passed: boolean): string {
  const answers = {success: passed, failure: !passed, always: true, cancelled: false}
  const functions = Object.entries(answers).map(([name, answer]) => {
    return {name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer)}
  })
  const context: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver)
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse()
    return new Evaluator(tree, context, new Map(functions.map((each) => [each.name, each]))).evaluate().coerceString()
  })
}
