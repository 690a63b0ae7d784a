import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..', '..', '..')
const read = (...names: string[]) => JSON.parse(readFileSync(path.join(root, ...names), 'utf8'))

test('F5 builds with a script that there is, and opens folders that there are', () => {
  const tasks: {label: string; script: string; path: string}[] = read('.vscode', 'tasks.json').tasks
  for (const task of tasks) expect(read(task.path, 'package.json').scripts).toHaveProperty([task.script])
  const launches: {args: string[]; preLaunchTask: string}[] = read('.vscode', 'launch.json').configurations
  expect(launches.length).toBeGreaterThan(0)
  for (const {args, preLaunchTask} of launches) {
    expect(tasks.map(({label}) => label)).toContain(preLaunchTask)
    const folders = args.flatMap((arg) => /\$\{workspaceFolder\}\/(.+)$/.exec(arg)?.[1] ?? [])
    expect(folders).toHaveLength(2)
    for (const folder of folders) expect(existsSync(path.join(root, folder))).toBe(true)
  }
})
