import {parseConfig} from '@amicable/rules/config'
import {describe, expect, test} from 'vitest'
import type {LintOptions} from '../src/lint.ts'
import {blame} from '../src/rules/wording/blame.ts'
import {longWinded} from '../src/rules/wording/long-winded.ts'
import {unprofessional} from '../src/rules/wording/unprofessional.ts'
import {checkedLint, found} from './checked-lint.ts'
import {offsetOf} from './offset-of.ts'

const ending = (body: string): string =>
  `Dear Ann,\n\nI am ending our agreement on 30 June. ${body}\n\nBest regards,\nTom\n`

async function findings(text: string, options: LintOptions): Promise<string[]> {
  return found(text, await checkedLint(text, options, []))
}

describe('own phrases', () => {
  test.each([
    ['circle back', 'Let us circle back soon. Circle\nback!', ['circle back', 'Circle\nback']],
    ['Circle Back', 'Let us circle back soon.', ['circle back']],
    ['circle (back|round) soon?', 'Circle round soon, or circle back.', ['Circle round soon', 'circle back']],
    ['@end:ing the thing', 'We are ending the thing.', ['ending the thing']],
    ['touch ...2 base', 'We touch on every base, and touch base.', ['touch on every base', 'touch base']],
    ['synerg~ here', 'Our synergies here count.', []],
    [
      "don't/can't bother",
      'You do not bother, you can’t bother, you dont bother.',
      ['do not bother', 'can’t bother', 'dont bother'],
    ],
    ['favour/apologise me', 'Favour me, apologize me.', ['Favour me', 'apologize me']],
    ['as ever, we', 'It is, as ever, we who ask.', ['as ever, we']],
    ['circle back.', 'We circle back. Then on.', ['circle back']],
    ['<what: circle back>', 'We circle back.', ['circle back']],
  ])('%j', async (match, body, expected) => {
    const text = `Hi Ann,\n\n${body}\n\nTom\n`
    const options = {phrases: [{match, message: 'Say when.'}]}
    expect(await findings(text, options)).toEqual(expected.map((words) => `phrase: ${words}`))
  })

  test('a pattern that may begin with anything is refused by the config, and harms nobody here', async () => {
    const {internalErrors, messages} = await checkedLint('Hi Ann,\n\nSee you.\n', {
      phrases: [
        {match: '...4', message: 'No.'},
        {match: 'see you', message: 'No.'},
      ],
    })
    expect(internalErrors).toMatchObject([{ruleId: 'phrase'}])
    expect(messages).toHaveLength(1)
  })

  test('say what the config says of them', async () => {
    const text = 'Hi Ann,\n\nWe circle back.\n\nTom\n'
    const {messages, verdict} = await checkedLint(text, {
      phrases: [
        {id: 'no-circle-back', match: 'circle back', message: 'Say when.', suggest: ['call', ''], level: 'error'},
      ],
    })
    expect(verdict).toBe('not-ready')
    expect(messages).toMatchObject([
      {
        ruleId: 'no-circle-back',
        level: 'error',
        message: 'Say when.',
        url: 'https://github.com/amicable-letters/amicable/blob/main/docs/config.md#phrases',
        suggestions: [
          {desc: 'Write “call”', fix: {range: [12, 23], text: 'call'}},
          {desc: 'Leave it out', fix: {text: ''}},
        ],
      },
    ])
    expect(messages[0]).not.toHaveProperty('fix')
  })

  test('in the kinds of message that they are for', async () => {
    const phrases = [
      {id: 'one', match: 'circle back', message: 'No.', kind: 'termination'},
      {id: 'two', match: 'touch base', message: 'No.', kind: ['other', 'agreement']},
      {id: 'three', match: 'ping you', message: 'No.', level: 'info'},
      {id: 'four', match: 'ping you', message: 'No.', level: 'off'},
    ] as LintOptions['phrases'] & {}
    const text = 'Hi Ann,\n\nWe circle back, touch base and ping you.\n'
    expect(await findings(text, {phrases, kind: 'other'})).toEqual(['two: touch base', 'three: ping you'])
    expect(await findings(text, {phrases, kind: 'termination'})).toEqual(['one: circle back', 'three: ping you'])
  })

  test('not in another’s words, and not where they are allowed or disabled', async () => {
    const phrases = [{id: 'jargon', match: 'circle back', message: 'No.'}]
    const text =
      'You wrote: “we will circle back soon”.\n\n> circle back\n\n<!-- amicable-disable-next-line jargon -- so said -->\nWe circle back.\n\nWe circle back to Circle Back Ltd.\n'
    const options = {phrases, allow: ['Circle Back Ltd'], format: 'markdown', kind: 'other'} as const
    const report = await checkedLint(text, options, [])
    expect(report.messages).toMatchObject([{line: 8, column: 4}])
    expect(report.suppressed).toMatchObject([
      {ruleId: 'jargon', line: 6, kind: 'inline'},
      {ruleId: 'jargon', line: 8, kind: 'allow'},
    ])
    expect(report).not.toHaveProperty('directives')
  })

  test('a megabyte is read in one pass', async () => {
    const phrases = [{match: 'circle ...9 (@i|@me) the? ...9 back', message: 'No.'}]
    const text = `Hi Ann,\n\n${'circle i me the '.repeat(20_000)}\n`
    expect(await findings(text, {phrases, kind: 'other'})).toEqual([])
  })
})

describe('own parts', () => {
  const parts = [{id: 'account-manager', match: 'account manager', insert: 'Your account manager is {name}.'}]

  test('missing: a finding at the sign-off, and a sentence to insert', async () => {
    const text = ending('Thank you.')
    const report = await checkedLint(text, {parts}, [])
    expect(found(text, report)).toEqual(['missing-account-manager: Best regards,'])
    expect(report.parts).toEqual({'account-manager': {present: false, evidence: []}})
    expect(report.messages[0]).toMatchObject({
      level: 'warning',
      message: 'No account manager.',
      suggestions: [
        {desc: 'Insert “Your account manager is {name}.”', fix: {text: ' Your account manager is {name}.'}},
      ],
    })
  })

  test('present: the sentence', async () => {
    const text = ending('Ask your account manager, Sue.')
    const report = await checkedLint(text, {parts}, [])
    expect(report.messages).toEqual([])
    const [evidence] = report.parts['account-manager']?.evidence ?? []
    expect(evidence && text.slice(...offsetOf(text, evidence))).toBe('Ask your account manager, Sue.')
  })

  test('of other kinds, with a level and words of their own, or off', async () => {
    const own = [
      {id: 'phone', match: '(phone|call) @me', level: 'error', message: 'No number to call.', kind: 'other'},
      {id: 'desk', match: 'front desk', level: 'off'},
    ] as LintOptions['parts'] & {}
    const report = await checkedLint('Hi Ann,\n\nSee you.\n\nTom\n', {parts: own}, [])
    expect(report).toMatchObject({parts: {phone: {present: false}}, verdict: 'not-ready'})
    expect(report.messages).toMatchObject([{ruleId: 'missing-phone', message: 'No number to call.'}])
    expect(Object.keys((await checkedLint(ending(''), {parts: own}, [])).parts)).toEqual([])
  })

  test('the later of two with one name counts', async () => {
    const own = [...parts, {id: 'account-manager', match: 'thank you'}]
    expect((await checkedLint(ending('Thank you.'), {parts: own}, [])).messages).toEqual([])
  })

  test('disabled by name', async () => {
    const text = `---\namicable: {disable: missing-account-manager -- they have none}\n---\n${ending('')}`
    const report = await checkedLint(text, {parts, format: 'markdown'}, [])
    expect(report).toMatchObject({messages: [], suppressed: [{justification: 'they have none'}]})
    expect(report.notes).toEqual([])
  })
})

describe('own placeholders', () => {
  const placeholders = [
    {open: '##', close: '##'},
    {open: '<$', close: '/>'},
  ]

  test.each([
    ['text', 'Dear ## client name ##,\n\nYou owe <$ sum />. #1 ####\n'],
    ['markdown', 'Dear ## client name ##,\n\nYou owe <$ sum />. `## x ##`\n'],
    ['html', '<p>Dear ## client name ##,</p><p>You owe &lt;$ sum /&gt;.</p><a href="## x ##">y</a>'],
    ['eml', 'Subject: Hi\n\nDear ## client name ##,\n\nYou owe <$ sum />.\n'],
  ] as const)('in %s', async (format, text) => {
    const options = {format, placeholders, kind: 'other'} as const
    const blanks = found(text, await checkedLint(text, options)).filter((one) => one.startsWith('placeholder'))
    expect(blanks).toEqual([
      'placeholder: ## client name ##',
      `placeholder: ${format === 'html' ? '&lt;$ sum /&gt;' : '<$ sum />'}`,
    ])
    expect(found(text, await checkedLint(text, {...options, template: true})).join()).not.toContain('placeholder')
  })

  test('in the subject of a mail; nothing over an empty line, and none without its end', async () => {
    const text = 'Subject: For ##name##\n\nDear Ann,\n\nWe use ## for\n\nnumbers here, and ##\n'
    expect(found(text, await checkedLint(text, {format: 'eml', placeholders}))).toContain('placeholder: ##name##')
    expect((await checkedLint(text, {format: 'eml', placeholders})).messages).toHaveLength(1)
  })

  test('a blank that says what it wants stands for it', async () => {
    const text = 'Dear Ann,\n\nI am ending our agreement on ##end date##.\n'
    const {parts} = await checkedLint(text, {placeholders, template: true})
    expect(parts['end-date']).toMatchObject({present: true})
  })

  test('thousands that never end are read in one pass', async () => {
    const text = `Dear Ann,\n\n${'##'.repeat(100_000)}`
    expect((await checkedLint(text, {placeholders, kind: 'other'})).internalErrors).toEqual([])
  })
})

describe('strict', () => {
  const levels = async (options: LintOptions): Promise<string[]> => {
    const text = `Dear Ann,\n\nYou failed to send it 😀.\n\n${'we '.repeat(29)}end.\n`
    const rules = [blame, unprofessional, longWinded]
    const {messages} = await checkedLint(text, {kind: 'termination', ...options}, rules)
    return messages.map(({ruleId, level}) => `${ruleId}: ${level}`)
  }

  test('takes each finding one level graver', async () => {
    expect(await levels({})).toEqual(['blame: error', 'unprofessional: info', 'long-winded: info'])
    expect(await levels({strict: true})).toEqual(['blame: error', 'unprofessional: warning', 'long-winded: warning'])
  })

  test('but not where somebody said how grave it is', async () => {
    const rules = {unprofessional: 'info'} as const
    const phrases = [{match: 'failed to send it', message: 'No.', level: 'info' as const}]
    expect(await levels({strict: true, rules})).toContain('unprofessional: info')
    expect(await levels({strict: true, rules: {...rules, blame: 'off'}, phrases})).toContain('phrase: info')
  })
})

test('a config’s own settings are options of lint', async () => {
  const source =
    'phrases: [{match: circle back, message: Say when.}]\nallow: [x]\nstrict: true\nplaceholders: []\nparts: []\n'
  const {config} = await parseConfig(source, '/.amicablerc')
  const options: LintOptions = config ?? {}
  expect(await findings('Hi Ann,\n\nWe circle back.\n', options)).toEqual(['phrase: circle back'])
})
