import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {newAgreement} from '@amicable/rules/compose'
import {parseConfig} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'
import {type Asker, Interrupted} from '../src/asker.ts'
import {folderWith, runIn} from './fake.ts'

const ending = 'Dear Ann,\n\nI am ending our contract on 30 June 2026. Thank you for the work.\n\nBest,\nRos\n'
const agreement = newAgreement({
  format: 'markdown',
  provider: 'Tidewater',
  client: 'the café',
  services: 'cleaning',
  fee: '£400 a month',
  start: '2026-09-01',
  notice: 30,
})
const files = {
  'letters/a.txt': ending,
  'letters/b.txt': ending,
  'contracts/a.md': agreement,
  'contracts/uk/b.md': agreement,
  'mail/templates/late.txt': ending.replace('Ann', '@@client_name@@').replace('30 June 2026', '@@end_date@@'),
  'mail/templates/plain.txt': ending,
  'mail/[odd] name/x.txt': ending.replace('Ann', '{{client_name}}'),
  'mail/[odd] name/y.txt': ending.replace('Ann', '[client name]'),
  'mail/[odd] name/z.txt': ending.replace('Ann', '<<client_name>>'),
  'README.md': '# Letters\n\nWhat is in this repository.\n',
}

/** Answers each question by the words in it; leaves at one that it has no answer to. */
function knowing(answers: Record<string, string[]>): Asker {
  const answerTo = (title: string): string => {
    const key = Object.keys(answers).find((words) => title.includes(words)) ?? ''
    const answer = answers[key]?.shift()
    if (answer === undefined) throw new Interrupted()
    return answer
  }
  return {
    text: async (title) => answerTo(title),
    async pick(title, choices) {
      const answer = answerTo(title)
      return choices.find(({label}) => label === answer)?.value ?? ''
    },
  }
}

async function configIn(folder: string) {
  const text = await readFile(path.join(folder, '.amicablerc.yaml'), 'utf8')
  const {config, problems} = await parseConfig(text, '/.amicablerc.yaml')
  expect(problems).toEqual([])
  return {text, config}
}

describe('init', () => {
  test('--yes writes what the letters tell', async () => {
    const folder = await folderWith(files)
    const {code, stdout, stderr} = await runIn(folder, ['init', '--yes'], {lint})
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      [
        'Wrote .amicablerc.yaml after reading 10 letters.',
        '  contracts/: read as agreement',
        '  letters/: read as termination',
        '  mail/: read as termination',
        '  mail/[odd] name/: templates',
        '  mail/templates/: templates',
        '  @@name@@ is a blank',
        '',
      ].join('\n'),
    )
    const {text, config} = await configIn(folder)
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+config\.schema\.json\n/)
    expect(config).toEqual({
      extends: 'amicable:recommended',
      placeholders: [{open: '@@', close: '@@'}],
      overrides: [
        {files: 'contracts/**', kind: 'agreement'},
        {files: 'letters/**', kind: 'termination'},
        {files: 'mail/**', kind: 'termination'},
        {files: 'mail/\\[odd\\] name/**', template: true},
        {files: 'mail/templates/**', template: true},
      ],
    })
  })

  test('what was written is at work', async () => {
    const folder = await folderWith(files)
    await runIn(folder, ['init', '-y'], {lint})
    const {stdout} = await runIn(folder, ['mail', '-f', 'json'], {lint})
    expect(JSON.parse(stdout)).toHaveLength(5)
    for (const {template, kind} of JSON.parse(stdout)) expect([template, kind]).toEqual([true, 'termination'])
    expect(stdout).not.toContain('"ruleId":"placeholder"')
  })

  test('asks whether it is so, and what no letter tells', async () => {
    const folder = await folderWith(files)
    const asker = knowing({
      'mail/templates/ has': ['Yes'],
      'mail/[odd] name/ has': ['No'],
      'Is @@name@@': ['Yes'],
      'mail/: are all 5': ['No'],
      'are all 2': ['Yes', 'No'],
      'How many days': ['soon', '30'],
      '03/04/2025': ['3 April 2025'],
    })
    const {code, stderr} = await runIn(folder, ['init'], {lint, asker})
    expect([code, stderr]).toEqual([0, '"soon" is no number of days; expected a whole number, 1 or more\n'])
    expect((await configIn(folder)).config).toEqual({
      extends: 'amicable:recommended',
      notice: 30,
      locale: 'en-GB',
      placeholders: [{open: '@@', close: '@@'}],
      overrides: [
        {files: 'contracts/**', kind: 'agreement'},
        {files: 'mail/templates/**', template: true},
      ],
    })
  })

  test('who leaves gets nothing', async () => {
    const folder = await folderWith({'a.txt': ending})
    expect(await runIn(folder, ['init'], {lint, asker: knowing({})})).toMatchObject({code: 130, stdout: '', stderr: ''})
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  test('where there is nothing to tell', async () => {
    const folder = await folderWith({'.amicableignore': 'old', 'old/a.txt': ending, 'b.txt': Buffer.from([0xff])})
    expect(await runIn(folder, ['init', '--yes'], {lint})).toMatchObject({
      code: 0,
      stdout: 'Wrote .amicablerc.yaml after reading 0 letters.\n',
    })
    expect((await configIn(folder)).config).toEqual({extends: 'amicable:recommended'})
    expect((await runIn(await folderWith({}), ['init', '--yes'], {lint})).code).toBe(0)
  })

  test.each([
    ['.amicablerc.yaml', 'kind: termination'],
    ['.amicablerc', 'kind: broken'],
    ['package.json', '{"amicable": {}}'],
  ])('never over or beside %s', async (name, content) => {
    const folder = await folderWith({[name]: content})
    expect(await runIn(folder, ['init', '--yes'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `amicable: ${name}: is there already, and holds for this folder; change it instead\n`,
    })
    expect(await readdir(folder)).toEqual([name])
    expect(await readFile(path.join(folder, name), 'utf8')).toBe(content)
  })

  test.each([
    [['init'], 'there is no terminal to ask on; add --yes to write what the letters here tell'],
    [['init', 'x'], 'init takes no argument; it writes a config into the working folder'],
  ])('%j is refused', async (argv, message) => {
    expect(await runIn(await folderWith({}), argv)).toMatchObject({code: 2, stderr: `amicable: ${message}\n`})
  })
})
