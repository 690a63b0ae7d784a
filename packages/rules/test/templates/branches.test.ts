import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Memo} from '../../src/letter/memo.ts'
import {type LintOptions, lint} from '../../src/lint.ts'
import {checkedLint, found} from '../checked-lint.ts'
import {brokenLaws} from '../laws.ts'
import {offsetOf} from '../offset-of.ts'

const template: LintOptions = {kind: 'termination', template: true}

/** A letter that has all parts but a refund, which it does not need; `middle` stands in it as a paragraph. */
const letter = (
  middle: string,
  thanks = 'Thank you for three good years of working together.',
): string => `Dear {{name}},

As we discussed on the phone, I am ending our agreement on 30 June 2026, because I am moving to Lisbon.

${middle}

Until then I will keep to the same standard, and you will have the files by 20 June. Hilltop Web has room for you. ${thanks}

This decision is final, and I wish you every success.

Kind regards,
Tom
`

/** What is said of the missing parts: `missing-thanks at {{#if late}}: message`. */
async function missing(text: string, options = template): Promise<string[]> {
  const {messages} = await checkedLint(text, options)
  const parts = messages.filter(({ruleId}) => ruleId.startsWith('missing-'))
  return parts.map((message) => `${message.ruleId} at ${text.slice(...offsetOf(text, message))}: ${message.message}`)
}

const THANKS = 'Thank you for three good years of working together.'
const FACT = 'The last invoice is unpaid.'

/** The same choice in the syntaxes of template languages. */
const SYNTAXES: [name: string, when: string, otherwise: string, end: string][] = [
  ['Handlebars', '{{#if late}}', '{{else}}', '{{/if}}'],
  ['Handlebars, unless', '{{#unless late}}', '{{^}}', '{{/unless}}'],
  ['Mustache', '{{#late}}', '{{/late}}{{^late}}', '{{/late}}'],
  ['Liquid and Jinja', '{% if late %}', '{% else %}', '{% endif %}'],
  ['Liquid, unless', '{%- unless late -%}', '{%- else -%}', '{%- endunless -%}'],
  ['ERB', '<% if late %>', '<% else %>', '<% end %>'],
  ['ERB, unless', '<%- unless late? -%>', '<%- else -%>', '<%- end -%>'],
  ['EJS', '<% if (late) { %>', '<% } else { %>', '<% } %>'],
  ['Go', '{{ if .Late }}', '{{ else }}', '{{ end }}'],
]

describe.each(SYNTAXES)('a choice in %s', (_, when, otherwise, end) => {
  const choice = (first: string, second: string) => `${when}\n${first}\n${otherwise}\n${second}\n${end}`

  test('has a part when both branches have it', async () => {
    expect(await missing(letter(choice(THANKS, 'Many thanks for a wonderful year.'), ''))).toEqual([])
  })

  test('tells at its tag which branch lacks a part', async () => {
    const [, second = ''] = /^\S+?\}\}(\{\{\^late\}\})$/.exec(otherwise) ?? []
    expect(await missing(letter(choice(FACT, THANKS), ''))).toEqual([
      second
        ? `missing-thanks at ${second}: When \`${second}\` is not taken: No thanks.`
        : `missing-thanks at ${when}: When \`${when}\` is taken: No thanks.`,
    ])
    expect(await missing(letter(choice(THANKS, FACT), ''))).toEqual([
      `missing-thanks at ${when}: When \`${when}\` is not taken: No thanks.`,
    ])
  })

  test('says once what is missing in all of its branches, where it belongs', async () => {
    expect(await missing(letter(choice(FACT, 'The work is paid.'), ''))).toEqual([
      'missing-thanks at Kind regards,: No thanks.',
    ])
  })

  test('is read for wording in each branch, with exact places', async () => {
    const text = letter(choice('You failed to pay.', 'It is your fault.'))
    expect(found(text, await checkedLint(text, template))).toEqual([
      'blame: You failed to pay',
      'blame: It is your fault',
    ])
  })

  test('may stand within a sentence', async () => {
    const text = letter(`The invoice is ${when}small${otherwise}large${end}, and you failed to pay on time.`)
    expect(found(text, await checkedLint(text, template))).toEqual(['blame: you failed to pay'])
  })

  test('may go one way only', async () => {
    const [, closed = end] = /^(\{\{\/late\}\})/.exec(otherwise) ?? []
    expect(await missing(letter(`${when}\n${THANKS}\n${closed}`, ''))).toEqual(
      when === '{{#late}}' ? [] : [`missing-thanks at ${when}: When \`${when}\` is not taken: No thanks.`],
    )
  })
})

describe('chains', () => {
  test.each([
    ['{% if a %}', '{% elsif b %}', '{% else %}', '{% endif %}'],
    ['{% if a %}', '{% elif b %}', '{% else %}', '{% endif %}'],
    ['{{#if a}}', '{{else if b}}', '{{else}}', '{{/if}}'],
    ['<% if a %>', '<% elsif b %>', '<% else %>', '<% end %>'],
    ['<% if (a) { %>', '<% } else if (b) { %>', '<% } else { %>', '<% } %>'],
    ['{% case a %}{% when 1 %}', '{% when 2 %}', '{% else %}', '{% endcase %}'],
  ])('%s … %s … %s: every branch is read', async (first, second, last, end) => {
    const blamed = letter(
      [first, 'You failed to pay.', second, 'It is your fault.', last, 'You failed to call.', end].join('\n'),
    )
    expect(found(blamed, await checkedLint(blamed, template))).toEqual([
      'blame: You failed to pay',
      'blame: It is your fault',
      'blame: You failed to call',
    ])
    const lacking = letter([first, THANKS, second, FACT, last, THANKS, end].join('\n'), '')
    expect(await missing(lacking)).toEqual([`missing-thanks at ${second}: When \`${second}\` is taken: No thanks.`])
  })

  test('a part that two of the branches lack is told for each', async () => {
    const text = letter(`{{#if a}}\n${FACT}\n{{else if b}}\nThe work is done.\n{{else}}\n${THANKS}\n{{/if}}`, '')
    expect(await missing(text)).toEqual([
      'missing-thanks at {{#if a}}: When `{{#if a}}` is taken: No thanks.',
      'missing-thanks at {{else if b}}: When `{{else if b}}` is taken: No thanks.',
    ])
  })
})

describe('several choices', () => {
  test('the same condition goes the same way everywhere', async () => {
    const date = (day: string) => `Our agreement ends on ${day} June 2026.`
    const text = (second: string) =>
      letter(`{{#if a}}${date('29')}{{else}}${date('28')}{{/if}}\n\n${second}`).replace('on 30 June 2026, ', '')
    const conflicts = async (all: string) =>
      (await checkedLint(all, template)).messages.filter(({ruleId}) => ruleId === 'conflicting-dates').length
    expect(await conflicts(text(`{{#unless a}}${date('28')}{{else}}${date('29')}{{/unless}}`))).toBe(0)
    expect(await conflicts(text(`{{#if (eq b 1)}}${date('28')}{{/if}}`))).toBe(1)
    expect(await conflicts(text(`{{#if b}}${date('27')}{{/if}}`))).toBe(1)
  })

  test('a part that stands under one condition and its opposite is there', async () => {
    expect(await missing(letter(`{{#if a}}${THANKS}{{/if}}\n\n{{#unless a}}${THANKS}{{/unless}}`, ''))).toEqual([])
    expect(
      await missing(letter(`{% if k == "x" %}${THANKS}{% endif %}\n\n{% if k != "x" %}${THANKS}{% endif %}`, '')),
    ).toEqual([])
  })

  test('one in the other', async () => {
    const text = letter(
      `{{#if a}}\n{{#if b}}\n${THANKS}\n{{else}}\nYou failed to pay.\n{{/if}}\n{{else}}\n${THANKS}\n{{/if}}`,
      '',
    )
    expect(await missing(text)).toEqual(['missing-thanks at {{#if b}}: When `{{#if b}}` is not taken: No thanks.'])
    expect(found(text, await checkedLint(text, template))).toContain('blame: You failed to pay')
  })

  test('hundreds of them are read in a few ways, and each branch is', async () => {
    const choices = Array.from(
      {length: 200},
      (_, at) => `{{#if a${at}}}You failed to pay.{{else}}It is your fault.{{/if}}`,
    )
    const text = letter(choices.join('\n\n'))
    const {messages} = await checkedLint(text, template)
    expect(messages.filter(({ruleId}) => ruleId === 'blame')).toHaveLength(400)
    const chain = `{{#if a}}x${choices.map((_, at) => `{{else if b${at}}}You failed to pay.`).join('\n\n')}{{/if}}`
    expect((await checkedLint(letter(chain), template)).messages.filter(({ruleId}) => ruleId === 'blame')).toHaveLength(
      200,
    )
  })
})

describe('what is no choice', () => {
  test.each([
    ['{{#each items}}', '{{/each}}'],
    ['{{#items}}', '{{/items}}'],
    ['{{#with client}}', '{{/with}}'],
    ['{% for item in items %}', '{% endfor %}'],
    ['<% items.each do |item| %>', '<% end %>'],
    ['<% items.forEach(item => { %>', '<% }) %>'],
    ['<%= form_with do |f| %>', '<% end %>'],
    ['{{ range .Items }}', '{{ end }}'],
  ])('%s is read once, and its parts count', async (open, close) => {
    expect(await missing(letter(`${open}\n${THANKS}\n${close}`, ''))).toEqual([])
    const text = letter(`${open}\nYou failed to pay.\n${close}`)
    expect(found(text, await checkedLint(text, template))).toEqual(['blame: You failed to pay'])
  })

  test('a comment of Liquid is never there', async () => {
    const text = letter(`{% comment %}\nYou failed to pay. ${THANKS}\n{% endcomment %}`, '')
    expect(found(text, await checkedLint(text, template))).toEqual(['missing-thanks: Kind regards,'])
  })

  test.each([
    '{{#if a}}',
    '{{/if}}',
    '{{else}}',
    '{% endif %}{% if a %}',
    '<% end %>',
    '<% } %>',
    '{{#if a}}{% endif %}',
  ])('a tag without its other half is passed over: %s', async (tag) => {
    expect(await missing(letter(`${tag}\n${THANKS}`, ''))).toEqual([])
  })
})

describe('in other formats', () => {
  test('HTML may be cut anywhere', async () => {
    const text = `<p>Dear {{name}},</p>
<p>I am ending our agreement on 30 June 2026.</p>
{{#if late}}<p class="a">You failed to pay.{{else}}<p class="b">Thank you for a good year.{{/if}}</p>
<p>Kind regards,<br>Tom</p>`
    const report = await checkedLint(text, {...template, format: 'html'})
    expect(found(text, report)).toContain('blame: You failed to pay')
    expect(report.messages.find(({ruleId}) => ruleId === 'missing-thanks')).toMatchObject({
      message: 'When `{{#if late}}` is taken: No thanks.',
      line: 3,
      column: 1,
      endColumn: 13,
    })
  })

  test('a mail is decoded first', async () => {
    const head = 'Subject: The end\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    const text = head + letter(`{{#if=20la=\nte}}${FACT}{{else}}${THANKS}{{/if}}`, '').replaceAll('\n', '\r\n')
    expect(await missing(text, {...template, format: 'eml'})).toEqual([
      'missing-thanks at {{#if=20la=\r\nte}}: When `{{#if late}}` is taken: No thanks.',
    ])
  })

  test('line ends and emoji move no place', async () => {
    const text = letter(`🎻 {{#if a}}🎻 You failed to pay.{{else}}It is your fault.{{/if}}`).replaceAll('\n', '\r\n')
    expect(found(text, await checkedLint(text, template))).toEqual([
      'unprofessional: 🎻',
      'unprofessional: 🎻',
      'blame: You failed to pay',
      'blame: It is your fault',
    ])
  })
})

describe('what the writer wants left out', () => {
  test('in a branch is left out there', async () => {
    const comment = '<!-- amicable-disable-next-line blame -- agreed -->'
    const text = letter(`{{#if a}}\n\n${comment}\nYou failed to pay.\n\n{{else}}\n\nYou failed to pay.\n\n{{/if}}`)
    const report = await checkedLint(text, {...template, format: 'markdown'})
    expect(report.messages.map(({line}) => line)).toEqual([12])
    expect(report.suppressed?.map(({line}) => line)).toEqual([8])
    expect(report.directives).toBeUndefined()
  })

  test('a phrase may be allowed', async () => {
    const text = letter('{{#if a}}You failed to pay.{{else}}You failed to call.{{/if}}')
    const report = await checkedLint(text, {...template, allow: ['failed to call']})
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
  })
})

describe('laws', () => {
  const paragraph = fc.constantFrom<string[]>(
    THANKS,
    FACT,
    'You failed to pay, and it is your fault.',
    'We might perhaps have to stop. Call me any time!',
    'Our agreement ends on 30 June 2026.',
    'The keys, {{keys}}, will be with Tom by {{day}}.',
    '- one thing\n- another thing',
  )
  const words = (text: string, {messages}: Awaited<ReturnType<typeof lint>>): string[] =>
    [
      ...new Set(
        messages.map((message) => `${message.ruleId}: ${message.message} ${text.slice(...offsetOf(text, message))}`),
      ),
    ].sort()

  test('a choice between two equal paragraphs changes nothing that is said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, {minLength: 1, maxLength: 5}),
        fc.nat(),
        fc.constantFrom(...SYNTAXES),
        async (all, nth, syntax) => {
          const [, when, otherwise, end] = syntax
          const at = nth % all.length
          const chosen = all.toSpliced(at, 1, [when, all[at], otherwise, all[at], end].join('\n'))
          const [plain, branched] = [letter(all.join('\n\n')), letter(chosen.join('\n\n'))]
          expect(words(branched, await checkedLint(branched, template))).toEqual(
            words(plain, await lint(plain, template)),
          )
        },
      ),
      {numRuns: 60},
    )
  })

  const tag = fc.constantFrom(
    ...SYNTAXES.flatMap(([, ...tags]) => tags),
    '{{#each a}}',
    '{{/each}}',
    '{% comment %}',
    '{% endcomment %}',
  )
  const tangle = fc.array(fc.oneof(tag, paragraph), {maxLength: 14}).map((all) => letter(all.join('\n')))

  test('a memo changes nothing of what is said of a template', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tangle, {minLength: 1, maxLength: 4}), async (texts) => {
        const memo = new Memo()
        for (const text of texts) expect(await lint(text, {...template, memo})).toEqual(await lint(text, template))
      }),
      {numRuns: 30},
    )
  })

  test('however tags are tangled, every place is right', async () => {
    const format = fc.constantFrom('text', 'markdown', 'html')
    await fc.assert(
      fc.asyncProperty(tangle, format, async (text, own) => {
        expect(brokenLaws(text, await checkedLint(text, {...template, format: own}))).toEqual([])
      }),
      {numRuns: 60},
    )
  })
})
