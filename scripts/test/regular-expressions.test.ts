import {analyse} from 'scslre'
import {describe, expect, test} from 'vitest'
import {madeExpressions, type Written, writtenExpressions} from './regular-expressions.ts'

/** What the analyser says of expressions for which some text takes more than linear time. */
const slow = (expressions: readonly Written[]): string[] =>
  expressions.flatMap(({where, expression}) =>
    analyse(expression).reports.map(
      ({type, exponential}) => `${where}: ${expression} (${type}, ${exponential ? 'exponential' : 'polynomial'})`,
    ),
  )

describe('no regular expression takes more than linear time', () => {
  test('those that are written', () => {
    const written = writtenExpressions()
    expect(written.length).toBeGreaterThan(400)
    expect(slow(written)).toEqual([])
  })

  test('those that are made', async () => {
    const made = await madeExpressions(async () => {
      const {lint} = await import('../../packages/rules/src/index.ts')
      const text = 'Dear Ann,\n\nWe end it <<now>>. [X days] [name]\n\n{{#if a}} {% b %} {{/if}} <p>a</p>\n'
      const settings = {
        kind: 'termination',
        allow: ['a (b+)+ phrase'],
        placeholders: [{open: '<<', close: '>>'}],
      } as const
      for (const format of ['text', 'markdown', 'html', 'eml'] as const) await lint(text, {...settings, format})
    })
    expect(made.length).toBeGreaterThan(8)
    expect(slow(made)).toEqual([])
  })

  test('the analyser knows slow ones', () => {
    const expressions = [/^(?:a+)+$/, /\s+$/, /^a*b?a*$/].map((expression) => ({where: 'here', expression}))
    expect(slow(expressions)).toEqual([
      expect.stringContaining('exponential'),
      expect.stringContaining('Move'),
      expect.stringContaining('Trade'),
    ])
  })
})
