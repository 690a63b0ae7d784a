import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')

/** Where a file stands, what it imports, and whether it may. */
const imports: readonly [file: string, target: string, isAllowed: boolean][] = [
  ['packages/rules/src/lint.ts', 'node:fs', false],
  ['packages/rules/src/letter/x.ts', 'node:path', false],
  ['packages/rules/src/formats/x.ts', '../source-text.ts', true],
  ['packages/rules/src/formats/x.ts', '../types.ts', true],
  ['packages/rules/src/formats/x.ts', './eml/fields.ts', true],
  ['packages/rules/src/formats/x.ts', '../letter/letter.ts', false],
  ['packages/rules/src/formats/x.ts', '../rules/index.ts', false],
  ['packages/rules/src/formats/x.ts', '../rule.ts', false],
  ['packages/rules/src/formats/x.ts', '../directives/order.ts', false],
  ['packages/rules/src/letter/x.ts', '../own/own.ts', false],
  ['packages/rules/src/formats/eml/x.ts', '../../source-text.ts', true],
  ['packages/rules/src/formats/eml/x.ts', '../../letter/letter.ts', false],
  ['packages/rules/src/match/x.ts', '../types.ts', true],
  ['packages/rules/src/match/x.ts', '../formats/draft.ts', false],
  ['packages/rules/src/match/x.ts', '../letter/letter.ts', false],
  ['packages/rules/src/match/x.ts', '../rules/part.ts', false],
  ['packages/rules/src/letter/x.ts', '../match/matcher.ts', true],
  ['packages/rules/src/letter/x.ts', '../formats/draft.ts', true],
  ['packages/rules/src/letter/x.ts', '../formats/text.ts', false],
  ['packages/rules/src/letter/x.ts', '../rules/part.ts', false],
  ['packages/rules/src/letter/x.ts', '../rule.ts', false],
  ['packages/rules/src/rules/wording/x.ts', '../wording.ts', true],
  ['packages/rules/src/rules/wording/x.ts', '../../letter/letter.ts', true],
  ['packages/rules/src/rules/wording/x.ts', './blame.ts', false],
  ['packages/rules/src/rules/wording/x.ts', '../parts/missing-thanks.ts', false],
  ['packages/rules/src/rules/wording/x.ts', '../index.ts', false],
  ['packages/rules/src/rules/parts/x.ts', './missing-thanks.ts', false],
  ['packages/rules/src/rules/clauses/x.ts', '../wording/blame.ts', false],
  ['packages/rules/src/rules/clauses/x.ts', '../../formats/text.ts', false],
  ['packages/rules/src/compose/x.ts', '../lint.ts', true],
  ['packages/rules/src/compose/x.ts', '../letter/read.ts', true],
  ['packages/rules/src/compose/x.ts', '../formats/index.ts', true],
  ['packages/rules/src/compose/x.ts', '../config/day.ts', true],
  ['packages/rules/src/compose/x.ts', '../rules/ids.ts', true],
  ['packages/rules/src/compose/x.ts', '../rules/index.ts', false],
  ['packages/rules/src/compose/x.ts', '../match/matcher.ts', false],
  ['packages/rules/src/lint.ts', './compose/termination.ts', false],
  ['packages/rules/src/config/x.ts', '../compose/index.ts', false],
  ['packages/rules/src/formats/x.ts', '../compose/index.ts', false],
  ['packages/rules/src/letter/x.ts', '../compose/index.ts', false],
  ['packages/rules/src/rules/wording/x.ts', '../../compose/index.ts', false],
  ['packages/cli/src/x.ts', '@amicable/rules', true],
  ['packages/cli/src/x.ts', 'node:fs', true],
  ['packages/cli/src/x.ts', '@amicable/server', false],
  ['packages/cli/src/x.ts', '../../server/src/server.ts', false],
  ['packages/server/src/x.ts', '@amicable/rules/config', true],
  ['packages/server/src/x.ts', 'vscode-languageserver', true],
  ['packages/server/src/x.ts', 'node:fs', false],
  ['packages/server/src/x.ts', 'vscode', false],
  ['packages/server/src/x.ts', 'vscode-languageclient/node', false],
  ['packages/server/src/x.ts', 'amicable', false],
  ['packages/server/src/x.ts', '../../client/src/client.ts', false],
  ['packages/server/src/x.ts', '../../cli/src/run.ts', false],
  ['packages/server/src/x.ts', '../../rules/src/lint.ts', false],
  ['packages/server/src/node/x.ts', 'node:fs', true],
  ['packages/server/src/node/x.ts', 'vscode', false],
  ['packages/server/src/node/x.ts', '../../../cli/src/run.ts', false],
  ['packages/client/src/x.ts', 'vscode', true],
  ['packages/client/src/x.ts', 'vscode-languageclient/node', true],
  ['packages/client/src/x.ts', '../../server/src/protocol.ts', true],
  ['packages/client/src/x.ts', '../../server/src/server.ts', false],
  ['packages/client/src/commands/x.ts', '../../../server/src/server.ts', false],
  ['packages/client/src/x.ts', '../../rules/src/types.ts', false],
  ['packages/client/src/x.ts', '@amicable/rules', false],
  ['packages/client/src/x.ts', '@amicable/server', false],
  ['packages/client/src/x.ts', 'node:fs', false],
]

let folder = ''
/** The files of which Biome complains, by number. */
let refused: Set<number>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'amicable-'))
  const {vcs: _vcs, ...config} = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'))
  await writeFile(path.join(folder, 'biome.json'), JSON.stringify(config))
  for (const [index, [file, target]] of imports.entries()) {
    const place = path.join(folder, file.replace(/[^/]+$/, `${index}.ts`))
    await mkdir(path.dirname(place), {recursive: true})
    await writeFile(place, `import {thing} from '${target}'\n\nthing()\n`)
  }
  const printed = await new Promise<string>((resolve) => {
    const options = ['--max-diagnostics=none', '--colors=off', '--reporter=github']
    execFile(process.execPath, [biome, 'lint', ...options], {cwd: folder}, (_, stdout) => resolve(stdout))
  })
  const lines = printed.split('\n').filter((line) => /noRestrictedImports|noNodejsModules/.test(line))
  refused = new Set(lines.map((line) => Number(/(\d+)\.ts\b/.exec(line)?.[1])))
})

afterAll(() => rm(folder, {recursive: true}))

test.each(imports.map((one, index) => [...one, index] as const))(
  '%s imports %s: %s',
  (_file, _target, isAllowed, index) => {
    expect(refused.has(index)).toBe(!isAllowed)
  },
)
