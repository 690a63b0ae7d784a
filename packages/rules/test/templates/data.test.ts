import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {checkedLint} from '../checked-lint.ts'
import {offsetOf} from '../offset-of.ts'

const value = {
  client: {name: 'Ann', address: {town: 'Leeds'}, gone: null},
  firstName: 'Ann',
  'agreement.name': 'care',
  day: '30 June',
  amount: 0,
  urgent: false,
  note: '',
  invoices: [
    {number: 7, total: 20, lines: [{text: 'a'}]},
    {number: 8, lines: [{text: 'b', late: true}]},
  ],
  referrals: ['Hilltop Web', 'Alder & Ash'],
  none: [],
}
const data = {name: 'sample.json', value}

/** What has no value: the words of each blank, and what is said of it. */
async function lacking(text: string, format: 'text' | 'html' = 'text'): Promise<string[]> {
  const {messages} = await checkedLint(text, {kind: 'other', template: true, format, data})
  const blanks = messages.filter(({ruleId}) => ruleId === 'placeholder')
  for (const {level} of blanks) expect(level).toBe('warning')
  return blanks.map((one) => `${text.slice(...offsetOf(text, one))} ${/`(.*)`/.exec(one.message)?.[1]}`)
}

describe('a value is there', () => {
  test.each([
    'Dear {{client.name}}, {{{ client.address.town }}} {{ client["name"] }} {{~day~}}',
    'Dear {{ client.name | upcase }}, by {{ day | date: "%d %B" }} {{ client.nick | default: "you" }}',
    'Dear {{formatDate day "short" zone="UTC"}}, {{ upper client.name }} {{ t "greeting" }}',
    'Dear {{ .client.name }} {{ $.client.name }} {{ printf "%s" .day }}',
    'Dear <%= client.name %>, <%= @client.name.upcase %> <%= l day, format: :long %> <%= client&.name %> <%- day -%>',
    'Dear <%= client.name.toUpperCase() %>, <%= format(day) %> <%= client.nick || "you" %> <%= urgent ? "now" : day %>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a blank as programs write it.
    'Dear ${client.name}, ${client?.name}',
    'Dear [First name], «Client_Name», %FIRST_NAME%, <<day>>, *|DAY|*, [Agreement name]',
    'We owe you {{amount}} {{urgent}} {{note}} {{agreement.name}} {{invoices.size}} {{invoices.first.number}} {{invoices[1].number}}',
    '____ and TBD, which nobody has a name for.',
  ])('%s', async (text) => {
    expect(await lacking(text)).toEqual([])
  })
})

describe('no value is there', () => {
  test.each([
    ['{{client.nick}}', 'client.nick'],
    ['{{ client.gone }}', 'client.gone'],
    ['{{ client.address.street | upcase }}', 'client.address.street'],
    ['{{ clinet.name }}', 'clinet.name'],
    ['{{ .Nobody }}', '.Nobody'],
    ['{{formatDate end "short"}}', 'end'],
    ['<%= client.nick %>', 'client.nick'],
    ['<%= @sender.name.upcase %>', '@sender.name.upcase'],
    ['<%= urgent ? "now" : later %>', 'later'],
    ['<%= sender.name() %>', 'sender'],
    ['[Last name]', 'Last name'],
    ['%LAST_NAME%', 'LAST_NAME'],
    ['{{invoices[2].number}}', 'invoices[2].number'],
  ])('%s', async (blank, name) => {
    expect(await lacking(`🎻 Dear ${blank}.`)).toEqual([`${blank} ${name}`])
  })
})

describe('in a loop', () => {
  test.each([
    ['{{#each invoices}}', '{{number}} {{this.number}} {{@index}} {{../day}} {{day}} {{@root.day}}', '{{/each}}'],
    ['{{#each invoices as |it at|}}', '{{it.number}} {{at}} {{day}}', '{{/each}}'],
    ['{{#each referrals}}', '{{this}} {{.}}', '{{/each}}'],
    ['{{#with client}}', '{{name}} {{address.town}}', '{{/with}}'],
    ['{{#invoices}}', '{{number}}', '{{/invoices}}'],
    ['{{#invoices}}{{#lines}}', '{{text}} {{number}} {{day}}', '{{/lines}}{{/invoices}}'],
    ['{% for it in invoices %}', '{{ it.number }} {{ loop.index }} {{ forloop.last }}', '{% endfor %}'],
    [
      '{% for it in invoices %}{% for line in it.lines %}',
      '{{ line.text }} {{ it.number }}',
      '{% endfor %}{% endfor %}',
    ],
    ['{% for key, it in client.items() %}', '{{ key }}', '{% endfor %}'],
    ['{{ range .invoices }}', '{{ .number }}', '{{ end }}'],
    ['<% invoices.each do |it| %>', '<%= it.number %>', '<% end %>'],
    ['<% invoices.each_with_index do |it, at| %>', '<%= it.number %> <%= at %>', '<% end %>'],
    ['<% invoices.forEach((it, at) => { %>', '<%= it.number %> <%= at %>', '<% }) %>'],
    ['<% invoices.forEach(function (it) { %>', '<%= it.number %>', '<% }) %>'],
    ['<% for (const it of invoices) { %>', '<%= it.number %>', '<% } %>'],
    ['{{#each none}}', '{{anything}}', '{{/each}}'],
    ['{% for it in none %}', '{{ it.anything }}', '{% endfor %}'],
    ['{% assign it = day %}', '{{ it }}', ''],
    ['{% set it = day %}', '{{ it }}', ''],
    ['<% it = day %>', '<%= it %>', ''],
  ])('%s %s has its values', async (open, blanks, close) => {
    expect(await lacking(`You: ${open} ${blanks} ${close} so.`)).toEqual([])
  })

  test.each([
    ['{{#each invoices}}', '{{total}}', '{{/each}}', 'total'],
    ['{{#each invoices}}', '{{nothing}}', '{{/each}}', 'nothing'],
    ['{{#each gone}}', '{{number}}', '{{/each}}', 'number'],
    ['{% for it in invoices %}', '{{ it.total }}', '{% endfor %}', 'it.total'],
    ['{% for it in invoices %}{% for line in it.lines %}', '{{ line.late }}', '{% endfor %}{% endfor %}', 'line.late'],
    ['<% invoices.each do |it| %>', '<%= it.total %>', '<% end %>', 'it.total'],
    ['{% for it in invoices %}{% endfor %}', '{{ it.number }}', '', 'it.number'],
    ['{{#if late}}{{#each invoices}}{{/each}}{{else}}', '{{number}}', '{{/if}}', 'number'],
  ])('%s %s lacks one', async (open, blank, close, name) => {
    expect(await lacking(`You: ${open} ${blank} ${close} so.`)).toEqual([`${blank} ${name}`])
  })
})

test('what is no template is told of its blanks as ever', async () => {
  const {messages} = await lint('Dear {{client.nick}} {{day}},', {kind: 'other', data})
  expect(messages.map(({message, level}) => `${level}: ${message}`)).toEqual([
    'error: This blank is still empty.',
    'error: This blank is still empty.',
  ])
})

test('a branch is told of once, and the front matter may leave it out', async () => {
  const text = 'Dear {{client.nick}},\n\n{{#if a}}{{b}}{{else}}{{c}}{{/if}}\n'
  expect(await lacking(text)).toEqual(['{{client.nick}} client.nick', '{{b}} b', '{{c}} c'])
  expect(await lacking(`amicable: {template: true, rules: {placeholder: off}}\n\n${text}`)).toEqual([])
  expect(await lacking('<p>Dear {{client.nick}}, <a href="{{link}}">so</a></p>', 'html')).toEqual([
    '{{client.nick}} client.nick',
  ])
})

test('any data and any expression are readable', async () => {
  const expression = fc.string({unit: fc.constantFrom(...'ab.[]0\'"@$ |()-:?&/=é'), maxLength: 30})
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.array(expression, {maxLength: 6}), async (any, expressions) => {
      const blanks = expressions.map((one) => `{{#each ${one}}} {{${one}}} <%= ${one} %> [${one}] {{/each}}`)
      const {internalErrors} = await checkedLint(`Dear ${blanks.join(' ')},`, {
        kind: 'other',
        template: true,
        data: {name: 'any', value: any},
      })
      expect(internalErrors).toEqual([])
    }),
    {numRuns: 200},
  )
})
