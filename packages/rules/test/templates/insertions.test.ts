import {describe, expect, test} from 'vitest'
import {type LintOptions, lint} from '../../src/lint.ts'
import type {FormatName} from '../../src/types.ts'

/** The text with what is suggested for a missing part in its place; undefined when nothing is. */
async function inserted(text: string, ruleId: string, options: LintOptions): Promise<string | undefined> {
  const {messages} = await lint(text, {today: '2026-01-05', ...options})
  const found = messages.filter((message) => message.ruleId === ruleId)
  expect(found).toHaveLength(1)
  const fix = found[0]?.suggestions?.[0]?.fix
  return fix && text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])
}

describe('what is missing from the whole letter is inserted outside of all branches', () => {
  const UNTIL = 'Until then everything goes on as agreed, to the same standard.'
  const termination: LintOptions = {kind: 'termination', template: true}

  test.each([
    ['<% if @client.vip? %>', '<% end %>'],
    ['{% case plan %}{% when "pro" %}', '{% endcase %}'],
    ['{{#vip}}', '{{/vip}}'],
    ['{% for file in files %}', '{% endfor %}'],
  ])('%s', async (open, close) => {
    const branch = `${open}\nWe will send you the plan.\n${close}\n`
    const ending = 'We are ending our agreement on 30 June 2026.'
    const after = await inserted(
      `Dear Ana,\n\n${branch}\n${ending}\n\n${branch}\nBest,\nTom\n`,
      'missing-continuity',
      termination,
    )
    expect(after).toContain(`\n\n${ending} ${UNTIL}\n\n${open}`)
  })

  test('and nowhere when all of the letter stands in one', async () => {
    const text = 'Dear Ana,\n\n{% if vip %}\nWe are ending our agreement on 30 June 2026.\n{% endif %}\n\nBest,\nTom\n'
    expect(await inserted(text, 'missing-closure', termination)).toBe(undefined)
  })

  test('and before no sentence in lower case', async () => {
    const text = 'Hi Ana,\n\nour contract ends on 30 June 2026.\n\nThe files follow.\n\nBest,\nTom\n'
    const after = await inserted(text, 'missing-conversation', termination)
    expect(after).toContain('2026.\n\nI will call you on {day} at {time}, so that you hear this from me. The files')
  })
})

describe('a clause becomes a paragraph of its own behind the last one', () => {
  const LINE = 'If the provider cannot perform an obligation, it will promptly notify the client.'
  const contract = ['Service agreement', '1. Work. The provider designs the site.', '2. Liability. It is limited.', '']

  test.each<[FormatName, string]>([
    ['text', '\n'],
    ['text', '\r\n'],
    ['markdown', '\n'],
  ])('%s %j', async (format, ending) => {
    const text = contract.join(ending + ending)
    expect(await inserted(text, 'missing-notice-clause', {kind: 'agreement', format})).toBe(
      text.trimEnd() + ending + ending + LINE + ending + ending,
    )
  })

  test('and in HTML none', async () => {
    const text = contract.map((words) => `<p>${words}</p>\n\n`).join('')
    expect(await inserted(text, 'missing-notice-clause', {kind: 'agreement', format: 'html'})).toBe(undefined)
  })
})
