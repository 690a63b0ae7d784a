import {execFileSync} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {rules} from '@amicable/rules'
import {agreementQuestions, parseAnswers, terminationQuestions} from '@amicable/rules/compose'
import {describe, expect, test} from 'vitest'
import {lacks} from '../../../scripts/test/lacks.ts'
import {commands} from '../src/commands/index.ts'
import {folderWith, runIn} from './fake.ts'

describe('rules', () => {
  test('a line for each', async () => {
    const {code, stdout, stderr} = await runIn('/', ['rules'])
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(rules.map(({id}) => id))
    expect(lines[0]).toBe('placeholder                error    Fill in every blank before the letter is sent.')
  })
})

describe('explain', () => {
  test.each(rules.map(({id}) => id))('%s', async (id) => {
    const rule = rules.find((each) => each.id === id)
    const {code, stdout} = await runIn('/', ['explain', id])
    expect(code).toBe(0)
    for (const said of [id, rule?.summary, rule?.message, rule?.why, 'Found:', 'Left alone:']) {
      expect(stdout).toContain(said)
    }
  })
})

describe('wrong usage', () => {
  test.each([
    [['rules', 'blame'], 'rules takes no argument; see amicable explain <rule>'],
    [['explain'], 'explain takes the id of one rule; see amicable rules'],
    [['explain', 'blame', 'vague'], 'explain takes the id of one rule; see amicable rules'],
    [['explain', 'blam'], 'there is no rule "blam"; did you mean "blame"?'],
    [['explain', 'politeness'], 'there is no rule "politeness"; see amicable rules'],
    [['completion'], 'completion takes the name of a shell: bash, zsh or fish'],
    [['completion', 'tcsh'], 'completion takes the name of a shell: bash, zsh or fish'],
  ])('%j', async (argv, message) => {
    expect(await runIn('/', argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
  })
})

test('a folder of the name of a command', async () => {
  const folder = await folderWith({'rules/a.txt': 'bad'})
  expect((await runIn(folder, ['./rules'])).code).toBe(1)
  expect((await runIn(folder, ['explain', '--help'])).stdout).toContain('amicable explain <rule>')
})

describe('the help of a command', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s',
    async (name, {description, flags = []}) => {
      const {code, stdout} = await runIn('/', [name, '--help'])
      expect(code).toBe(0)
      expect(stdout).toContain(`Usage: amicable ${name}`)
      expect(stdout).toContain(description.slice(1))
      for (const flag of flags) expect(stdout).toContain(`--${flag.name}`)
      expect(stdout).not.toContain('--print-config')
      expect((await runIn('/', [name, 'x', '-h'])).stdout).toBe(stdout)
    },
  )

  test('new lists the answers that it can be given', async () => {
    const kinds = [
      ['termination', terminationQuestions],
      ['agreement', agreementQuestions],
    ] as const
    const {stdout} = await runIn('/', ['new', '--help'])
    const lists = stdout.split(/^Answers of .+:$/m).slice(1)
    for (const [at, [kind, questions]] of kinds.entries()) {
      const listed = lists[at]?.match(/(?<=^ {2})\w+/gm) ?? []
      expect(listed).toEqual(expect.arrayContaining(questions.map(({id}) => id)))
      // Each is known, since it is its value that is refused.
      const {problems} = await parseAnswers(kind, Object.fromEntries(listed.map((id) => [id, {}])))
      expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([...listed].sort())
    }
    expect(stdout).toMatch(/^ {2}reason +.*"capacity", .*, or your own words$/m)
    expect(stdout).toMatch(/^ {2}notice +.* Such as 30$/m)
  })
})

describe('--print-config', () => {
  test('how a letter would be read, whether or not it is there', async () => {
    const folder = await folderWith({
      '.amicablerc': 'notice: 30\nignores: [old]\noverrides: [{files: "t/**", template: true}]',
      'bad/.amicablerc': 'kind: end',
    })
    const {code, stdout} = await runIn(folder, ['--print-config', 't/a.html', '--rule', 'vague:off'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({format: 'html', notice: 30, template: true, rules: {vague: 'off'}})
    expect(await runIn(folder, ['--print-config', 'old/a.txt'])).toMatchObject({
      code: 2,
      stderr: 'amicable: old/a.txt: not read, .amicablerc ignores it; --no-ignore reads it\n',
    })
    expect((await runIn(folder, ['--print-config', 'bad/a.txt'])).stderr.replaceAll(path.sep, '/')).toBe(
      'amicable: bad/.amicablerc:1:7: kind is "end"; expected termination, agreement or other\n',
    )
  })
})

describe('completion', () => {
  async function scriptFor(shell: string): Promise<string> {
    const file = path.join(await folderWith({'letter.md': ''}), `amicable.${shell}`)
    await writeFile(file, (await runIn('/', ['completion', shell])).stdout)
    return file
  }

  test.each(['bash', 'zsh', 'fish'])('%s: names all commands and options', async (shell) => {
    const {stdout} = await runIn('/', ['completion', shell])
    for (const word of ['rules', 'explain', 'completion', 'max-warnings', 'json-with-metadata', 'missing-thanks']) {
      expect(stdout).toContain(word)
    }
  })

  test.skipIf(lacks('bash'))('bash', async () => {
    const script = await scriptFor('bash')
    const complete = (...words: string[]): string[] => {
      const line = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _amicable; printf '%s\\n' "\${COMPREPLY[@]}"`
      const cwd = path.dirname(script)
      return execFileSync('bash', ['-c', line, script, 'amicable', ...words], {cwd, encoding: 'utf8'})
        .split('\n')
        .slice(0, -1)
    }
    expect(complete('ex')).toEqual(['explain'])
    expect(complete('l')).toEqual(['letter.md'])
    expect(complete('--max')).toEqual(['--max-warnings'])
    expect(complete('-f', 'json')).toEqual(['json', 'json-with-metadata'])
    expect(complete('a.md', '--kind', 'a')).toEqual(['agreement'])
    expect(complete('explain', 'missing-t')).toEqual(['missing-thanks'])
  })

  test.skipIf(lacks('zsh'))('zsh', async () => {
    const script = await scriptFor('zsh')
    expect(
      execFileSync('zsh', ['-fc', 'autoload -U compinit; compinit -D; source "$0"; print $_comps[amicable]', script], {
        encoding: 'utf8',
      }),
    ).toBe('_amicable\n')
  })

  test.skipIf(lacks('fish'))('fish', async () => {
    const script = await scriptFor('fish')
    const complete = (line: string): string[] =>
      execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C "amicable ${line}"`], {
        encoding: 'utf8',
      })
        .trimEnd()
        .split('\n')
        .map((each) => each.split('\t')[0] ?? '')
    expect(complete('explain missing-t')).toEqual(['missing-thanks'])
    expect(complete('-f sar')).toEqual(['sarif'])
    expect(complete('--max')).toEqual(['--max-warnings'])
  })
})
