import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {lint} from '@amicable/rules'
import {agreementQuestions, terminationQuestions} from '@amicable/rules/compose'
import {describe, expect, test} from 'vitest'
import {type Asker, Interrupted} from '../src/asker.ts'
import {folderWith, runIn} from './fake.ts'

const answers = {
  client: 'Marcus',
  business: 'lessons',
  reason: 'moving',
  lastDay: '2026-06-30',
  sender: 'Helen Moss',
  today: '2026-05-11',
}

/** Somebody who gives these answers in turn, and leaves when there are none left. Choices are named by their labels. */
function answering(...given: string[]): Asker & {asked: string[]} {
  const asked: string[] = []
  const next = (title: string): string => {
    asked.push(title)
    const answer = given.shift()
    if (answer === undefined) throw new Interrupted()
    return answer
  }
  return {
    asked,
    text: async (title) => next(title),
    async pick(title, choices) {
      const answer = next(title)
      const picked = choices.find(({label}) => label === answer)
      if (!picked) throw new Error(`${answer} is none of ${choices.map(({label}) => label).join(', ')}`)
      return picked.value
    },
  }
}

describe('with answers in a file', () => {
  test('a letter in which nothing is found', async () => {
    const folder = await folderWith({'a.json': JSON.stringify(answers)})
    const {code, stdout, stderr} = await runIn(folder, ['new', 'termination', '--answers', 'a.json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^May 11, 2026\n\nDear Marcus,\n/)
    expect((await lint(stdout)).verdict).toBe('ready')
  })

  test('an agreement, from standard input into a file: the format is that of its name', async () => {
    const folder = await folderWith({'.amicablerc': 'locale: en-GB'})
    const argv = ['new', 'agreement', '--answers', '-', '-o', 'a.md']
    const stdin = '{"provider": "Tidewater", "start": "2026-09-01", "notice": "30", "today": "2026-08-02"}'
    expect(await runIn(folder, argv, {stdin})).toMatchObject({code: 0, stdout: '', stderr: ''})
    const text = await readFile(path.join(folder, 'a.md'), 'utf8')
    expect(text).toMatch(/^# Service agreement\n\n2 August 2026\n/)
    expect(text).toContain('Tidewater (“the Provider”) and [client name] (“the Client”)')
  })

  test('the day is that of the calendar, and what is not answered is a blank', async () => {
    const {stdout} = await runIn(await folderWith({}), ['new', 'termination', '--answers', '-'], {stdin: '{}'})
    const [day = ''] = stdout.split('\n')
    const calendar = new Date()
    expect(
      [1, 0, -1].map((back) =>
        new Date(calendar.getTime() - back * 864e5).toLocaleDateString('en-US', {dateStyle: 'long'}),
      ),
    ).toContain(day)
    expect(stdout).toContain('Dear [client name],')
  })

  test('every wrong answer is told, and nothing is written', async () => {
    const folder = await folderWith({'a.json': '{"lastDay": "30 June", "clinet": "Ann", "refund": "all"}'})
    expect(await runIn(folder, ['new', 'termination', '--answers', 'a.json', '-o', 'b.md'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: [
        'amicable: a.json: lastDay is "30 June"; expected a day such as 2026-06-30\n',
        'amicable: a.json: unknown answer "clinet"; did you mean "client"?\n',
        'amicable: a.json: refund is "all"; expected none-due or share\n',
      ].join(''),
    })
    expect(await readdir(folder)).toEqual(['a.json'])
  })
})

describe('with somebody to ask', () => {
  test('asks what is needed, and writes', async () => {
    const folder = await folderWith({})
    const asker = answering(
      'Marcus',
      'Something else',
      'dog walking',
      'I am moving away, and the distance will be too great for this work.',
      '2026-06-30',
      '',
      'Yes, the share for what will not be done',
      '£180',
      'Priya Nair; Tom Alder',
      'Leave it out',
      'Helen Moss',
    )
    expect(await runIn(folder, ['new', 'termination', '-o', 'a.txt'], {asker})).toMatchObject({code: 0, stderr: ''})
    const text = await readFile(path.join(folder, 'a.txt'), 'utf8')
    for (const words of ['Dear Marcus,', 'dog walking', '£180', 'Priya Nair and Tom Alder', 'Helen Moss']) {
      expect(text).toContain(words)
    }
    expect(asker.asked).toContain('How many days’ notice does your agreement ask for? (empty: leave it out)')
    expect(asker.asked).not.toContain('On which day is the call?')
    expect((await lint(text)).errorCount).toBe(0)
  })

  test('a wrong answer is asked for again', async () => {
    const asker = answering('A', 'B', 'the work', '£1', 'soon', '2026-09-01', '30')
    const ran = await runIn(await folderWith({}), ['new', 'agreement'], {asker})
    expect(ran).toMatchObject({code: 0, stderr: 'start is "soon"; expected a day such as 2026-06-30\n'})
    expect(ran.stdout).toContain('The agreement begins on September 1, 2026.')
    expect(asker.asked.filter((title) => title === 'On which day does it begin?')).toHaveLength(2)
  })

  test('who leaves gets nothing', async () => {
    const folder = await folderWith({})
    const ran = await runIn(folder, ['new', 'termination', '-o', 'a.txt'], {asker: answering('Marcus')})
    expect(ran).toMatchObject({code: 130, stdout: '', stderr: ''})
    expect(await readdir(folder)).toEqual([])
  })

  test('a file that is there is refused before anything is asked', async () => {
    const folder = await folderWith({'a.txt': 'mine'})
    const asker = answering()
    expect((await runIn(folder, ['new', 'termination', '-o', 'a.txt'], {asker})).code).toBe(2)
    expect(asker.asked).toEqual([])
  })

  test('a file that comes into being meanwhile is left alone, and the text is printed', async () => {
    const folder = await folderWith({})
    const asker = answering('A', 'B', 'the work', '£1', '2026-09-01', '30')
    const slow: Asker = {
      ...asker,
      text: async (title) => {
        await writeFile(path.join(folder, 'a.txt'), 'mine')
        return asker.text(title)
      },
    }
    const ran = await runIn(folder, ['new', 'agreement', '-o', 'a.txt'], {asker: slow})
    expect(ran).toMatchObject({code: 2, stderr: 'amicable: a.txt: cannot be written: file already exists\n'})
    expect(ran.stdout).toContain('A (“the Provider”) and B (“the Client”)')
    expect(await readFile(path.join(folder, 'a.txt'), 'utf8')).toBe('mine')
  })
})

test.each([
  [['new'], 'new takes what to write: termination or agreement'],
  [['new', 'letter'], 'new takes what to write: termination or agreement'],
  [['new', 'termination', 'x'], 'new takes what to write: termination or agreement'],
  [
    ['new', 'agreement'],
    'there is no terminal to ask on; put the answers into a JSON file, such as {"provider": "Tidewater Studio"}, and add --answers <path>',
  ],
  [['new', 'agreement', '-o', 'a.html'], 'a.html: it can be written as text or Markdown; name a .txt or .md file'],
  [['new', 'agreement', '--answers', 'none.json'], 'none.json: cannot be read: no such file or directory'],
  [
    ['new', 'agreement', '--answers', 'list.json'],
    'list.json: the value is a list; expected a map of answers, such as {"client": "Marcus"}',
  ],
])('%j is refused', async (argv, message) => {
  const folder = await folderWith({'list.json': '[]'})
  expect(await runIn(folder, argv)).toMatchObject({code: 2, stdout: '', stderr: `amicable: ${message}\n`})
})

test('answers that are no JSON are refused with the place', async () => {
  const {code, stderr} = await runIn('/', ['new', 'agreement', '--answers', '-'], {stdin: '{"client": Ann}'})
  expect(code).toBe(2)
  expect(stderr).toMatch(/^amicable: standard input: is no JSON: Unexpected token .*\n$/)
})

test('the README names every answer', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  for (const [column, questions] of [terminationQuestions, agreementQuestions].entries()) {
    for (const {id, options = []} of questions) {
      const cells = new RegExp(`^\\| \`${id}\` \\|(.*)\\|(.*)\\|$`, 'm').exec(readme) ?? []
      expect(cells[column + 1]?.trim()).toBeTruthy()
      for (const {value} of options) expect(cells[column + 1]).toContain(`\`${value}\``)
    }
  }
})
