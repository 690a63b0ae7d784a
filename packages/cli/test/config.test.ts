import {type FileReport, lint} from '@amicable/rules'
import {expect, test} from 'vitest'
import {folderWith, type Ran, runIn} from './fake.ts'

const letter = 'Dear Ann,\n\nWe circle back on ##day##.\n\nTom\n'
const config = {
  extends: ['../team/amicable.yaml', '@acme/letters', 'amicable:strict'],
  allow: ['See you'],
  overrides: [{files: 'templates/**', template: true}],
}
const files = {
  'team/amicable.yaml':
    'phrases:\n  - {id: no-circle-back, match: circle back, message: Say when.}\nplaceholders:\n  - {open: "##", close: "##"}\n',
  'work/node_modules/@acme/letters/package.json':
    '{"name": "@acme/letters", "amicable": {"parts": [{"id": "phone", "match": "ring @me", "kind": "other"}]}}',
  'work/.amicablerc.json': JSON.stringify(config),
  'work/letter.txt': letter,
  'work/templates/letter.txt': letter,
}

const findingsOf = ({stdout}: Ran): string[][] =>
  (JSON.parse(stdout) as FileReport[]).map(({messages}) => messages.map(({ruleId, level}) => `${ruleId}: ${level}`))

test('a config and all that it extends hold for the letters below it', async () => {
  const folder = await folderWith(files)
  const ran = await runIn(folder, ['work', '--format', 'json', '--kind', 'other'], {lint})
  expect(ran.stderr).toBe('')
  expect(findingsOf(ran)).toEqual([
    ['no-circle-back: warning', 'placeholder: error', 'missing-phone: warning'],
    ['no-circle-back: warning', 'missing-phone: warning'],
  ])
})

test('so do they when the config is asked for by its path', async () => {
  const folder = await folderWith(files)
  const argv = ['work/letter.txt', '--config', 'team/amicable.yaml', '--format', 'json', '--kind', 'other']
  expect(findingsOf(await runIn(folder, argv, {lint}))).toEqual([['no-circle-back: warning', 'placeholder: error']])
})

test('a fault in an extended config is told where it is', async () => {
  const folder = await folderWith({...files, 'team/amicable.yaml': 'phrases:\n  - {match: the, message: No.}\n'})
  const ran = await runIn(folder, ['work/letter.txt'], {lint})
  expect(ran).toMatchObject({code: 2, stdout: ''})
  expect(ran.stderr.replaceAll('\\', '/')).toBe(
    'amicable: team/amicable.yaml:2:13: phrases[0].match "the" would be found in nearly every letter; add a word that tells\n' +
      'amicable: work/.amicablerc.json: mend it first, 1 letter below it was not read\n',
  )
})

test('what a comment leaves out neither counts nor fails the run', async () => {
  const text = '<!-- amicable-disable-next-line blame -- agreed -->\nYou failed to send the files.\n'
  const folder = await folderWith({'letter.md': text})
  const argv = ['letter.md', '--kind', 'other', '--format', 'json']
  const ran = await runIn(folder, argv, {lint})
  expect(ran).toMatchObject({code: 0, stderr: ''})
  expect(JSON.parse(ran.stdout)).toMatchObject([{verdict: 'ready', suppressed: [{ruleId: 'blame', kind: 'inline'}]}])
})
