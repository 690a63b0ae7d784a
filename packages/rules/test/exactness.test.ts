import {describe, expect, test} from 'vitest'
import {rangeOf} from '../src/letter/letter.ts'
import {defineRule} from '../src/rule.ts'
import {placeholder} from '../src/rules/wording/placeholder.ts'
import type {FormatName} from '../src/types.ts'
import {checkedLint} from './checked-lint.ts'
import {offsetOf} from './offset-of.ts'

/** Finds “failed to send” and “did not send”, in whatever way they are written. */
const unsent = defineRule(
  {id: 'blame', summary: 'S.', message: 'M.', why: 'W.', level: 'error', kinds: ['other'], examples: []},
  (letter) =>
    letter.sentences.flatMap((sentence) =>
      sentence.tokens.flatMap((_first, at) => {
        const tokens = sentence.tokens.slice(at, at + 3)
        const isHit = /^(?:failed to|did not) send$/.test(tokens.map(({norm}) => norm).join(' '))
        return isHit ? [{...rangeOf(sentence, tokens), message: 'M.'}] : []
      }),
    ),
)

interface Format {
  /** What stands around the paragraph, whose place is `@`. */
  frame: string
  /** What may stand before the words in the same paragraph, by what it is. */
  before: Record<string, string>
  /** How the words may be written; what is to be found stands between the marks. */
  words: readonly string[]
}

const formats: Record<FormatName, Format> = {
  text: {
    frame: 'Dear Ann,\n\n@\n\nTom\n',
    before: {
      nothing: '',
      'a line break': 'I have waited for all of this since the month of May and\n',
      'what is no entity here': 'It&rsquo;s a fact: ',
      'what is no escape here': '\\*So\\* it is: ',
      'white space': 'So  \t it\u00A0is:   ',
    },
    words: ['⟦failed to send⟧', '⟦didn’t send⟧', "⟦DIDN'T send⟧", '⟦failed\nto   send⟧'],
  },
  markdown: {
    frame:
      '---\ntitle: Files 😀\n---\n\n# Files\n\n> You failed to send `[x]` &amp; more.\n\n- One\n\n  @\n\n```\nfailed to send\n```\n',
    before: {
      nothing: '',
      'an entity': 'It&rsquo;s &amp; was &#128512; ',
      'an escape': '\\*So\\* it \\_is\\_: ',
      'a soft break': 'I have waited for all of this since the month of May and\n  ',
      'a hard break': 'I have waited\\\n  for long  \n  and ',
      emphasis: '**So** _it_ is, [see](https://a.example/failed), `code`, ',
      'a comment': 'So <!-- failed to send --> it ',
    },
    words: [
      '⟦failed to send⟧',
      '⟦didn&rsquo;t send⟧',
      '⟦did\\\n  not send⟧',
      '**⟦failed** to *send⟧*',
      '⟦failed\n  to send⟧',
    ],
  },
  mdx: {
    frame:
      '---\ntitle: Files 😀\n---\n\nimport {failed} from "to-send.js"\n\n<Letter to={ann}>\n\n> You failed to send it.\n\n- One\n\n  @\n\n</Letter>\n',
    before: {
      nothing: '',
      'an entity': 'It&rsquo;s &amp; was &#128512; ',
      'an escape': '\\*So\\* it \\_is\\_: ',
      'a soft break': 'I have waited for all of this since the month of May and\n  ',
      tags: '<b>So</b>{" "}it <I x={1 > 0} />is, ',
      'a comment': 'So {/* failed to send */} it ',
    },
    words: ['⟦failed to send⟧', '⟦didn&rsquo;t send⟧', '<B>⟦failed</B> to *send⟧*', '⟦failed\n  to send⟧'],
  },
  html: {
    frame:
      '<!doctype html>\n<style>p { failed: to; }</style>\n<blockquote>You failed to send it.</blockquote>\n<p title="failed to send">\n  @</p>\n<p>Tom</p>\n',
    before: {
      nothing: '',
      'an entity': 'It&rsquo;s &amp; was&nbsp;&#x1F600; ',
      'a soft break': 'I have\n    waited and\n',
      'a line break': 'I have waited,<br>\n and ',
      tags: '<b>So</b> it <i class="x">is</i> <a href="https://failed.example/to/send">here</a> ',
      'a comment': 'So <!-- failed to send --> it ',
    },
    words: [
      '⟦failed to send⟧',
      '⟦didn&rsquo;t send⟧',
      '⟦did <b>not</b> send⟧',
      '⟦failed\n   to send⟧',
      '⟦failed&#32;to&nbsp;send⟧',
    ],
  },
  eml: {
    frame:
      'From: Tom\nSubject: =?UTF-8?Q?The_files_=F0=9F=98=80?=\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nDear Ann,\n\n@\n\nTom\n\n> You failed to send it.\n',
    before: {
      nothing: '',
      'an encoded character': 'It=E2=80=99s =C2=A3 5, =F0=9F=98=80 and ',
      'an encoded space': 'So it is:=20',
      'a soft break': 'I have wai=\nted and ',
      'a line break': 'I have waited for all of this since the month of May and\n',
    },
    words: [
      '⟦failed to send⟧',
      '⟦didn=E2=80=99t send⟧',
      '⟦failed to se=\nnd⟧',
      '⟦failed=20to send⟧',
      '⟦failed=20\nto send⟧',
    ],
  },
}

const blanks = ['[Client name]', '{{ name }}']

describe.each(Object.entries(formats) as [FormatName, Format][])('%s', (format, {frame, before, words}) => {
  const cases = Object.entries(before).flatMap(([name, prefix]) =>
    words.map((written) => [name, written, prefix] as const),
  )

  test.each(cases)('after %s: %s', async (_, written, prefix) => {
    for (const emoji of ['', format === 'eml' ? '=F0=9F=98=80 ' : '😀👩‍👩‍👧 ']) {
      for (const ending of ['\n', '\r\n']) {
        const paragraph = `${emoji}${prefix}You ${written} it, ${blanks.join(' and ')}.`
        const marked = frame.replace('@', paragraph).replaceAll('\n', ending)
        const source = marked.replace('⟦', '').replace('⟧', '')
        const report = await checkedLint(source, {format, kind: 'other'}, [unsent, placeholder])
        const [first, ...others] = report.messages.map((message) => offsetOf(source, message))
        expect(first, JSON.stringify(source)).toEqual([marked.indexOf('⟦'), marked.indexOf('⟧') - 1])
        expect(others.map((range) => source.slice(...range))).toEqual(blanks)
      }
    }
  })
})

describe('mail', () => {
  const letter = 'Dear Ann,\r\n\r\nWell 😀, you failed to send it.\r\n\r\nTom\r\n'

  test('a body in base64: what was encoded together is found together', async () => {
    const encoded = Buffer.from(letter).toString('base64')
    const source = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`
    const report = await checkedLint(source, {format: 'eml', kind: 'other'}, [unsent])
    const found = report.messages.map((message) => source.slice(...offsetOf(source, message)))
    expect(found.map((base64) => Buffer.from(base64, 'base64').toString())).toEqual([
      expect.stringMatching(/^.{0,2}failed to send.{0,2}$/),
    ])
  })

  test('the plain part of several', async () => {
    const source = [
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Dear Ann, you failed to send it.</p>',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Dear Ann,',
      '',
      'You failed to send it.',
      '--b--',
      '',
    ].join('\r\n')
    const report = await checkedLint(source, {format: 'eml', kind: 'other'}, [unsent])
    expect(report.messages).toMatchObject([{line: 12, column: 5, endLine: 12, endColumn: 19}])
  })

  test('blanks in the subject', async () => {
    const source = 'Subject: The end of [project name], =?UTF-8?Q?=F0=9F=98=80?=\r\n\r\nDear Ann, so long.\r\n'
    const report = await checkedLint(source, {format: 'eml'}, [placeholder])
    expect(report.messages).toMatchObject([{line: 1, column: 21, endLine: 1, endColumn: 35}])
  })
})
