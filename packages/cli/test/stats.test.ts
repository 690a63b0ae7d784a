import {lint, rules} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import {folderWith, runIn} from './fake.ts'

const letter = 'Dear Ann,\n\nI am ending our contract on 30 June 2026. You failed to pay.\n\nBest,\nRos\n'

describe('--stats', () => {
  test('says what took how long, on standard error, and changes nothing else', async () => {
    const folder = await folderWith({'a.txt': letter, 'b.md': letter})
    const plain = await runIn(folder, ['.', '-f', 'json'], {lint})
    const {code, stdout, stderr} = await runIn(folder, ['.', '-f', 'json', '--stats'], {lint})
    expect([code, stdout]).toEqual([1, plain.stdout])
    const [first, ...rows] = stderr.trimEnd().split('\n')
    expect(first).toMatch(/^2 letters in \d+\.\d ms$/)
    for (const row of rows) expect(row).toMatch(/^ +\S.* {2}\d+\.\d ms +\d+%$/)
    const names = rows.map((row) => row.trim().split(/ {2,}/)[0] ?? '')
    expect(names.filter((name) => !rules.some(({id}) => id === name))).toEqual([
      'loading the rules',
      'finding the letters',
      'reading files and settings',
      'judging the letters',
      'reading the text',
      'rules',
      'writing reports',
    ])
    const read = rules.filter(({kinds}) => kinds.includes('termination')).map(({id}) => id)
    expect(names.filter((name) => rules.some(({id}) => id === name)).sort()).toEqual(read.sort())
    expect(names.at(-1)).toBe('writing reports')
  })

  test('the parts are not more than the whole, and the slowest rule comes first', async () => {
    const folder = await folderWith({'a.txt': letter})
    const {stderr} = await runIn(folder, ['a.txt', '--stats'], {lint})
    const times = new Map(
      Array.from(stderr.matchAll(/^( +)(\S.*?) +(\d+\.\d) ms/gm), ([, indent = '', name = '', ms]) => [
        name,
        {depth: indent.length, ms: Number(ms)},
      ]),
    )
    const [, whole] = / in (\d+\.\d) ms/.exec(stderr) ?? []
    const phases = [...times.values()].filter(({depth}) => depth === 2)
    // Each is rounded by itself.
    expect(phases.reduce((sum, {ms}) => sum + ms, 0)).toBeLessThan(Number(whole) + 1)
    const ofRules = [...times.values()].filter(({depth}) => depth === 6).map(({ms}) => ms)
    expect(ofRules).toEqual([...ofRules].sort((a, b) => b - a))
  })

  test('without a letter', async () => {
    const {code, stderr} = await runIn(await folderWith({}), ['none.txt', '--stats'])
    expect(code).toBe(2)
    expect(stderr).toContain('none.txt: no such file or folder')
    expect(stderr).toMatch(/^0 letters in /m)
  })
})
