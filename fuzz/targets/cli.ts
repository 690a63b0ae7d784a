import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import fc from 'fast-check'
import {commands} from '../../packages/cli/src/commands/index.ts'
import {optionGroups} from '../../packages/cli/src/options.ts'
import {folderWith, runIn} from '../../packages/cli/test/fake.ts'
import {anyText, type Letter} from '../../packages/rules/test/any-letters.ts'
import {type Target, target} from '../target.ts'

interface Input {
  argv: string[]
  stdin: string
  config: string
  isTTY: boolean
}

/** With `--watch` the command line goes on until it is stopped. */
const rows = optionGroups.flatMap((group) => group.rows).filter(({name}) => name !== 'watch')
const flags = rows.flatMap(({name, short}) => [`--${name}`, ...(short ? [`-${short}`] : [])])
const values = rows.flatMap((row) => row.values ?? [])

/** Words that name no place outside the folder in which the command line runs. */
const word = fc.oneof(
  fc.constantFrom(...values, ...commands.map(({name}) => name), 'bash', 'blame:off', 'blame', ':', '0', '7', '-1'),
  fc.constantFrom('2026-01-05', '2026-02-30', 'json:out.json', 'html:new/out.html', 'sarif:', 'out.txt', '', '-', '--'),
  fc.constantFrom('a.md', 'b.txt', 'c.html', 'd.eml', 'empty.txt', 'binary.md', 'missing.md', 'letters', '.', '*.md'),
  fc.constantFrom('**', '{a,b}*', '[', '!a.md', 'letters/', 'a.md/x', '.amicablerc', 'bad.json', 'cafe\u0301.txt'),
  fc.string({unit: 'binary', maxLength: 6}).map((text) => text.replace(/[\0/\\~]|\.\./g, '_')),
)

const argument = fc.oneof(
  {weight: 4, arbitrary: word},
  {weight: 4, arbitrary: fc.constantFrom(...flags)},
  {weight: 2, arbitrary: fc.tuple(fc.constantFrom(...flags), word).map(([flag, value]) => `${flag}=${value}`)},
)

/** Any arguments: one of the three exit codes, a reason for 2, JSON when it was asked for, and no fault of ours. */
export const cliTarget = (models: readonly Letter[]): Target => {
  const some = (format: Letter['format']): string =>
    models.find((model) => model.format === format)?.text ?? 'Dear Ann,'
  const files = {
    'a.md': some('markdown'),
    'b.txt': 'Dear Ann,\n\nYou failed to pay, obviously.\n',
    'c.html': some('html'),
    'd.eml': some('eml'),
    'empty.txt': '',
    'binary.md': Buffer.from([0, 1, 2, 255]),
    'bad.json': '{',
    'letters/e.txt': 'Hi Ann,\n\nThe files are in the folder.\n',
  }
  const folder = folderWith({'work/': ''})
  return target<Input>(
    'cli',
    8,
    fc.record({
      argv: fc.array(argument, {maxLength: 8}),
      stdin: anyText,
      config: fc.constantFrom('', '', '{"rules": {"blame": "off"}}', '{', 'ignores: ["*.md"]'),
      isTTY: fc.boolean(),
    }),
    async ({argv, stdin, config, isTTY}) => {
      const cwd = path.join(await folder, 'work')
      await rm(cwd, {recursive: true, force: true})
      for (const [name, content] of Object.entries({...files, ...(config ? {'.amicablerc': config} : {})})) {
        await mkdir(path.dirname(path.join(cwd, name)), {recursive: true})
        await writeFile(path.join(cwd, name), content)
      }
      const {code, stdout, stderr} = await runIn(cwd, argv, {stdin: Buffer.from(stdin, 'latin1'), isTTY, lint})
      if (![0, 1, 2].includes(code)) throw new Error(`exit code ${code}`)
      if (code === 2 && stderr === '') throw new Error('exit code 2, and nothing on standard error')
      if (stderr.includes('please report it')) throw new Error(stderr)
      const last = argv.findLastIndex((each) => /^(?:-f|--format)(?:=|$)/.test(each))
      const isJson = argv.every((each) => !/^-|json/.test(each) || each === '--format=json')
      if (last >= 0 && isJson && code < 2) JSON.parse(stdout)
      const beside = (await readdir(await folder)).filter((name) => name !== 'work')
      if (beside.length > 0) throw new Error(`written outside the folder: ${beside}`)
      const left = (await readdir(cwd)).filter((name) => name.startsWith('.amicable-'))
      if (left.length > 0) throw new Error(`left behind: ${left}`)
    },
  )
}
