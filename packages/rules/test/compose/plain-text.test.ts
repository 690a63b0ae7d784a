import {plainText} from '@amicable/rules/compose'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fixtureLetters} from '../letters.ts'

test('Markdown: front matter, comments, markup and quotes are gone; paragraphs, lists and breaks stay', async () => {
  const text = [
    '---\namicable: {kind: termination}\n---\n',
    '# Our *agreement*\n',
    'Dear **Ann**,\n',
    'I am ending our agreement\non 30&nbsp;June &amp; that is `final`. <!-- amicable-disable-next-line vague -- so -->\n',
    '- the [files](https://a.example/x) by 1 \\*July\\*\n- https://b.example/?a=1&b=2 has\n  the rest\n',
    '> You wrote this.\n',
    'Kind regards,\\\n[Your name]\n',
  ].join('\n')
  expect(await plainText(text, 'markdown')).toBe(
    [
      'Our agreement',
      'Dear Ann,',
      'I am ending our agreement on 30 June & that is final.',
      '- the files by 1 *July*\n- https://b.example/?a=1&b=2 has the rest',
      'Kind regards,\n[Your name]\n',
    ].join('\n\n'),
  )
})

test('HTML: tags, hidden text and entities are gone; only a <br> breaks a line', async () => {
  const html =
    '<style>p {}</style><p>Dear {{ name }},</p>\r\n<p>The address is 12 Mill Lane, which is in the old town of<br>Leeds &amp;\r\n York 🙂</p>' +
    '<ul><li>one <code>x</code></li><li>two <img src="a.png" alt="a logo"> <a href="x">https://a.example/?b&amp;c</a></li></ul>' +
    '<blockquote>quoted</blockquote><p>Regards,<br>Tom</p>'
  expect(await plainText(html, 'html')).toBe(
    'Dear {{ name }},\n\nThe address is 12 Mill Lane, which is in the old town of\nLeeds & York 🙂\n\n' +
      '- one x\n- two a logo https://a.example/?b&c\n\nRegards,\nTom\n',
  )
})

test('mail: header, quoted reply and signature are gone, transfer encodings are decoded', async () => {
  const body =
    'Dear Zo=C3=AB,\r\n\r\nsee https://a.example/?x=3D1 and {{ end=\r\n_date }}.\r\n\r\nBest,\r\nTom\r\n\r\n-- \r\nTom Ltd\r\n\r\n'
  const mail =
    'From: t@a.example\r\nTo: z@b.example\r\nSubject: Our work\r\nMIME-Version: 1.0\r\n' +
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}> quoted\r\n`
  expect(await plainText(mail, 'eml')).toBe(
    'Dear Zoë,\n\nsee https://a.example/?x=1 and {{ end_date }}.\n\nBest,\nTom\n',
  )
})

test('text: wrapped lines are joined, an address is not, settings and a reply are gone', async () => {
  const text =
    'amicable: {kind: termination}\r\n\r\nAnn Lee\r\n4 Mill Lane\r\nLeeds\r\n\r\nDear Ann,\r\n\r\nThis line is so long that an editor has wrapped it\r\nat its end.\r\n\r\n> You wrote.\r\n'
  expect(await plainText(text, 'text')).toBe(
    'Ann Lee\n4 Mill Lane\nLeeds\n\nDear Ann,\n\nThis line is so long that an editor has wrapped it at its end.\n',
  )
})

test('nothing said is nothing', async () => {
  for (const format of ['text', 'markdown', 'html', 'eml'] as const) expect(await plainText('', format)).toBe('')
})

test('plain text is plain: it reads as itself, but for the numbers of a list', async () => {
  for (const {text, format} of await fixtureLetters()) {
    const plain = await plainText(text, format)
    expect(await plainText(plain, 'text')).toBe(plain.replace(/^\d+\./gm, '-'))
  }
})

test('any text has a plain one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({unit: 'binary', maxLength: 200}),
      fc.constantFrom('text', 'markdown', 'html', 'eml'),
      async (text, format) => {
        expect(await plainText(text, format)).not.toContain('\uFFFC')
      },
    ),
  )
})
