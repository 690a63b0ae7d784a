import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import type {FormatName} from '../../src/types.ts'
import {blanksOf, blocksOf} from './helpers.ts'

const EVERYWHERE: FormatName[] = ['text', 'markdown', 'html']

describe('blanks of template languages and of people', () => {
  test.each([
    ['Dear {{ client.name }}, we', '{{ client.name }} → client.name'],
    ['Dear {{{name}}}, we', '{{{name}}} → name'],
    ['Dear {{name | default: "you"}}, we', '{{name | default: "you"}} → name'],
    ['Dear {{~name~}}, we', '{{~name~}} → name'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a blank as programs write it.
    ['Dear ${name}, we', '${name} → name'],
    ['Dear %NAME%, we', '%NAME% → NAME'],
    ['Dear %%FirstName%%, we', '%%FirstName%% → FirstName'],
    ['Dear «Client_Name», we', '«Client_Name» → Client_Name'],
    ['Dear «Name», we', '«Name» → Name'],
    ['Dear {name}, we', '{name} → name'],
    ['It ends on {end date}.', '{end date} → end date'],
    ['Dear *|FNAME|*, we', '*|FNAME|* → FNAME'],
    ['Dear [Client name], we', '[Client name] → Client name'],
    ['Dear [CLIENT], we', '[CLIENT] → CLIENT'],
    ['Dear [[name]], we', '[[name]] → name'],
    ['It ends on [date — at least 2 weeks out].', '[date — at least 2 weeks out] → date — at least 2 weeks out'],
    ['It ends in [X days].', '[X days] → X days'],
    ['It ends in [X] days.', '[X] → X'],
    ['We owe you $[amount] now.', '$[amount] → amount'],
    ['We owe you £[X] now.', '£[X] → X'],
    ['Because [insert the reason, briefly].', '[insert the reason, briefly] → insert the reason, briefly'],
    ['Because [describe what\nhappened here].', '[describe what\nhappened here] → describe what happened here'],
    ['Because [describe what\r\nhappened here].', '[describe what\r\nhappened here] → describe what happened here'],
    ['Ask [Recipient’s Full Name] about it.', '[Recipient’s Full Name] → Recipient’s Full Name'],
    ['The [service/project] ends.', '[service/project] → service/project'],
    ['We give you ____ days.', '____ → '],
    ['My bill is £____ in all.', '____ → '],
    ['Dear XX, the work ends.', 'XX → '],
    ['It ends in XXX weeks.', 'XXX → '],
    ['It ends in xx weeks.', 'xx → '],
    ['It ends within X days.', 'X → '],
    ['My bill is $XX in all.', 'XX → '],
    ['It ends on XX/XX/20XX at noon.', 'XX/XX/20XX → XX/XX/20XX'],
    ['It ends on DD/MM/YYYY at noon.', 'DD/MM/YYYY → DD/MM/YYYY'],
    ['It ends on YYYY-MM-DD at noon.', 'YYYY-MM-DD → YYYY-MM-DD'],
    ['It ends on Month DD, YYYY at noon.', 'Month DD, YYYY → Month DD, YYYY'],
    ['The date is TBD.', 'TBD → '],
    ['The date (TBC) follows.', 'TBC → '],
    ['The end is tbc, sorry.', 'tbc → '],
    ['TODO: thank them. Yours', 'TODO → '],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum → '],
    ['Dear Client Name, we', 'Client Name → Client Name'],
    ['Dear [●], we', '[●] → '],
    ['Dear [    ], we', '[    ] → '],
    ['Dear [ClientName], we', '[ClientName] → ClientName'],
    ['Because [what we finished].', '[what we finished] → what we finished'],
    ['It ends on [to be confirmed].', '[to be confirmed] → to be confirmed'],
    ['Ask [he/she/they] about it.', '[he/she/they] → he/she/they'],
    ['Dear (name), we', '(name) → name'],
    ['Dear (client’s name), we', '(client’s name) → client’s name'],
    ['It ends on (insert the date).', '(insert the date) → insert the date'],
    ['Dear Name, we', 'Name → '],
    ['Dear …, we', '… → '],
    ['Dear #NAME#, we', '#NAME# → NAME'],
    ['Dear {0}, we', '{0} → '],
    ['Dear %1$s, we', '%1$s → '],
    ['It ends on the XXth of May.', 'XXth → '],
    ['It ends on ??? at noon.', '??? → '],
    ['It ends on ... June at noon.', '... → '],
    ['It ends in ## days.', '## → '],
    ['It ends after N days.', 'N → '],
    ['Ask XYZ Ltd for it.', 'XYZ Ltd → '],
    ['Ask XXX LLP for it.', 'XXX LLP → '],
    ['Ask NAME OF COLLEAGUE about it.', 'NAME OF COLLEAGUE → NAME OF COLLEAGUE'],
    ['Ring 000-000-0000 for it.', '000-000-0000 → '],
    ['We owe you £x,xxx now.', '£x,xxx → '],
    ['We owe you EUR [ ] now.', '[ ] → '],
    ['We owe you [£] now.', '[£] → '],
  ])('%s', async (source, blank) => {
    for (const format of EVERYWHERE) expect(await blanksOf(source, format), format).toEqual([blank])
  })

  test.each<[string, string, FormatName[]]>([
    ['Dear <%= client.name %>, we', '<%= client.name %> → client.name', EVERYWHERE],
    ['Dear <%- name -%>, we', '<%- name -%> → name', EVERYWHERE],
    ['Dear <<Name>>, we', '<<Name>> → Name', ['text', 'markdown']],
    ['Dear <Name>, we', '<Name> → Name', ['text', 'markdown']],
    ['It ends on <end date>.', '<end date> → end date', ['text', 'markdown']],
    ['Yours <insert your name>.', '<insert your name> → insert your name', ['text', 'markdown']],
    ['Write to <address> by then.', '<address> → address', ['text']],
    ['Dear &lt;client name&gt;, we', '&lt;client name&gt; → client name', ['html']],
    ['Dear &laquo;Name&raquo;, we', '&laquo;Name&raquo; → Name', ['html']],
    ['Dear &lt;&lt;Name&gt;&gt;, we', '&lt;&lt;Name&gt;&gt; → Name', ['html']],
    ['Dear [Client&nbsp;name], we', '[Client&nbsp;name] → Client name', ['html']],
    ['It ends on \\_\\_\\_\\_ 2025.', '\\_\\_\\_\\_ → ', ['markdown']],
    ['It ends on **[date]**.', '[date] → date', ['markdown']],
    ['It ends on <b>[date]</b>.', '[date] → date', ['html']],
  ])('%s', async (source, blank, formats) => {
    for (const format of formats) expect(await blanksOf(source, format), format).toEqual([blank])
  })

  test('are found in the decoded text of a mail, and traced to its source', async () => {
    const header = 'Subject: End of =?utf-8?Q?=5BProject_name=5D?=\nContent-Transfer-Encoding: quoted-printable\n\n'
    const source = `${header}Dear [Client=20na=\nme], we owe you =24[amount] and <\ndate>.\n`
    expect(await blanksOf(source, 'eml')).toEqual([
      '=5BProject_name=5D → Project name',
      '[Client=20na=\nme] → Client name',
      '=24[amount] → amount',
    ])
  })
})

describe('what is no blank', () => {
  test.each([
    'See [our terms](https://example.org/terms) for more.',
    'As they say [sic] it was.',
    'See note [1] and [12].',
    'The date (30 June) and the name (Ann) are right.',
    'It (the name) was wrong, and so is call(name) here.',
    '........ (signature)',
    'Is that so?? Who is that ???',
    'It went on ... and on … for years.',
    'Dear Ann, my name, Name, is Name.',
    'The pattern [0-9]{2} is #1 of 5, see issue #12.',
    'We took 5% special and 10 % down, of it.',
    'The N 7 runs north, and for N. it ends.',
    'The XYZ axis is known.',
    'It is cited as [2023] EWCA Civ 118.',
    'He said "it [the rest] ended" [emphasis added].',
    'The terms [as amended] apply.',
    'It was removed [name withheld] last week.',
    'See [cid:image001.png] and [image: logo].',
    'This covers repairs [and/or] paint.',
    'The ticket [WEB-123] is closed.',
    'He wrote that [our client] agreed [last week].',
    'It opens [here and\n\nends] there.',
    'It opens [here and\r\n \r\nends] there.',
    'It says so [ref 4] and [p. 12] and [Fig. 2].',
    'Size XXL or XL fits.',
    'The march of XX Corps ended.',
    'Louis XX never reigned.',
    'See you soon! XX',
    'With love, Prudence xx',
    'The card XXXX-XXXX-XXXX-1234 was charged.',
    'We bought from TBC Lighting and TBD Ltd before.',
    'The TODO list is done.',
    'We took 50% off and 20% more.',
    'See https://example.org/%C3%A9%20b for it.',
    'Il a dit « bonjour » et «merci».',
    'The invoice{s} are paid.',
    'Mail a@example.org for it.',
    'The price is $100 or £20.',
    'Your Name: Ann',
  ])('%s', async (source) => {
    for (const format of EVERYWHERE) expect(await blanksOf(source, format), format).toEqual([])
  })

  test.each<[FormatName, string]>([
    ['text', 'Write to <ann@example.org> or <https://example.org/name>.'],
    ['text', 'Write to <www.example.org> or <b>now</b>.'],
    ['markdown', 'Write to <ann@example.org> or <https://example.org/name>.'],
    ['markdown', 'This is <b>bold</b>, <br> <img src="x"> and <address>home</address>.'],
    ['markdown', 'This is __bold__ and __name__ and _so_.'],
    ['markdown', 'See [name][ref] and [date].\n\n[ref]: https://example.org\n[date]: https://example.org/d'],
    ['markdown', 'A note.[^1]\n\n- [x] send invoice\n- [ ] hand over\n'],
    ['markdown', 'Write `{{name}}` or `[date]` there.\n\n```\nDear {{name}}\n```\n\n    Dear [name]\n'],
    ['markdown', 'Words\n\n____\n\nWords'],
    ['text', 'Words\n\n________________\n\nWords'],
    ['text', 'Words\n\n__________ __________\n\nWords'],
    ['text', '> Dear [name]\n\nWords'],
    [
      'html',
      '<p class="{{class}}" title="[name]">Words <!-- [date] --> <code>{{x}}</code></p><style>p {color: red}</style>',
    ],
    ['html', '<blockquote>Dear [name]</blockquote><p>Words'],
  ])('in %s: %s', async (format, source) => {
    expect(await blanksOf(source, format)).toEqual([])
  })
})

describe('in the words of the draft', () => {
  test('a blank is one capitalised word of its own length', async () => {
    for (const format of EVERYWHERE) {
      expect(await blocksOf('Dear {{ client.name }}, it ends on [end date].', format)).toEqual([
        'paragraph: Dear Xxxxxxxxxxxxxxxxx, it ends on Xxxxxxxxxx.',
      ])
    }
  })

  test.each([
    ['{{#if late}}You are late. {{/if}}It ends.', 'You are late. It ends.'],
    ['It{{#if late}} really{{/if}} ends.', 'It really ends.'],
    ['The file{{#if many}}s{{/if}} arrived.', 'The files arrived.'],
    ['It ends in {% if a %}June{% else %}July{% endif %}.', 'It ends in June July.'],
    ['Dear {% if a %}Ann{% endif %}{% if b %}Bob{% endif %}, it ends.', 'Dear Ann Bob, it ends.'],
    ['Dear Ann,\n{{! remember\nthe tone }}\nit ends.', 'Dear Ann,\nit ends.'],
    ['Dear Ann,\n{% if a %}\nit ends.\n{% endif %}\n', 'Dear Ann,\nit ends.'],
    ['Dear Ann,\r\n  {{#if a}} {{#if b}}\r\nit ends.\r\n  {{/if}}\r\n  {{/if}}', 'Dear Ann,\nit ends.'],
    ['{{#if a}}     it ends.\n{{/if}}', 'it ends.'],
    ['<% if late %>It ends.<% end %>', 'It ends.'],
    ['<%- if late -%>It ends.<%# so %>', 'It ends.'],
    ['{# note #}It ends.{{!-- {{name}} --}}', 'It ends.'],
  ])('control tags vanish: %j', async (source, words) => {
    for (const format of ['text', 'markdown'] as const) {
      const {blocks, placeholders} = await readDraft(source, format)
      expect(
        blocks.map(({type, text}) => [type, text.text]),
        format,
      ).toEqual([['paragraph', words]])
      expect(placeholders).toEqual([])
    }
    expect(await blocksOf(source, 'html')).toEqual([`paragraph: ${words.replaceAll('\n', ' ')}`])
  })
})
