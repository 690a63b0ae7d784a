import fc from 'fast-check'
import PostalMime from 'postal-mime'
import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {blocksOf, sourceOf} from './helpers.ts'

/** Joins header lines and a body as mail is written. */
function mail(header: string, body: string): string {
  return `${header}\n\n${body}`.replaceAll('\n', '\r\n')
}

describe('the header', () => {
  test('subject, date, and nothing else', async () => {
    const draft = await readDraft(
      mail(
        'From: Ann <ann@example.org>\nSubject: Re: AW: Re[2]:  The\n end\nDATE: Mon, 3 Nov 2025\n 10:00:00 +0100 (CET)',
        'Dear Bob,',
      ),
      'eml',
    )
    expect(draft.blocks.map(({type, text}) => `${type}: ${text.text}`)).toEqual([
      'subject: The end',
      'paragraph: Dear Bob,',
    ])
    expect(draft).toMatchObject({hasMailHeader: true, date: 'Mon, 3 Nov 2025 10:00:00 +0100 (CET)'})
  })

  test.each([
    ['=?utf-8?Q?It_isn=E2=80=99t_over?=', 'It isn’t over', 'isn’t', 'isn=E2=80=99t'],
    ['=?UTF-8?B?SXQgaXNu4oCZdA==?= over', 'It isn’t over', 'over', 'over'],
    ['=?iso-8859-1?q?caf=E9?=\n =?iso-8859-1?q?_noir?= =?utf-8?q?!?= x', 'café noir! x', 'noir', 'noir'],
    ['=?utf-8?q?a=E2=80?= =?utf-8?q?=99b?=', 'a’b', '’', '=E2=80?= =?utf-8?q?=99'],
    ['=?windows-1252*en?Q?=80_5?= due', '€ 5 due', '€', '=80'],
    ['=?no-such-charset?Q?plain?=', 'plain', 'plain', 'plain'],
    ['=?utf-8?X?plain?= =?=', '=?utf-8?X?plain?= =?=', '=?=', '=?='],
    ['raw 8bit: déjà vu 🙂', 'raw 8bit: déjà vu 🙂', '🙂', '🙂'],
  ])('subject %j', async (subject, decoded, words, expected) => {
    const source = mail(`Subject: ${subject}`, '')
    expect(await blocksOf(source, 'eml')).toEqual([`subject: ${decoded}`])
    expect(await sourceOf(words, source, 'eml')).toBe(expected)
  })

  test('a mailbox line, a byte order mark, no blank line, no header', async () => {
    expect(await blocksOf('From ann@example.org Mon Nov 3\nSubject: The end\n\nDear Bob,', 'eml')).toEqual([
      'subject: The end',
      'paragraph: Dear Bob,',
    ])
    expect(await blocksOf('\uFEFFSubject: The end\nDear Bob,', 'eml')).toEqual([
      'subject: The end',
      'paragraph: Dear Bob,',
    ])
    expect(await readDraft('Dear Bob,\n\nbye', 'eml')).toMatchObject({hasMailHeader: false, blocks: {length: 2}})
  })
})

describe('the body', () => {
  test('quoted-printable, with what may be wrong in it', async () => {
    const source = mail(
      'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: Quoted-Printable',
      'It isn=E2=80=99t ov=\ner, caf=C3=A9 =F0=9F=99=82=20= \nx =3D y = 5 =XY =C3 done=',
    )
    expect(await blocksOf(source, 'eml')).toEqual(['paragraph: It isn’t over, café 🙂 x = y = 5 =XY \uFFFD done'])
    expect(await sourceOf('isn’t', source, 'eml')).toBe('isn=E2=80=99t')
    expect(await sourceOf('over', source, 'eml')).toBe('ov=\r\ner')
    expect(await sourceOf('🙂', source, 'eml')).toBe('=F0=9F=99=82')
    expect(await sourceOf('done', source, 'eml')).toBe('done')
  })

  test('base64, each word traced to the groups that hold it', async () => {
    const lines = ['RGVhciBCb2IsIGl0IGlzbuKAmXQ', 'gb3ZlciBub3cuDQo=']
    const source = mail('Content-Type: text/plain\nContent-Transfer-Encoding: BASE64', lines.join('\n'))
    expect(await blocksOf(source, 'eml')).toEqual(['paragraph: Dear Bob, it isn’t over now.'])
    expect(atob((await sourceOf('Bob', source, 'eml')).replace(/\s/g, ''))).toContain('Bob')
    expect(await sourceOf('over', source, 'eml')).toBe('b3ZlciBu')
  })

  test.each([
    ['iso-8859-1', 'caf=E9', 'café'],
    ['windows-1252', 'isn=92t =80', 'isn’t €'],
    ['koi8-r', '=F4=C5=D3=D4', 'Тест'],
    ['shift_jis', '=83=41=83e', 'アテ'],
    ['gb18030', '=C4=E3=BA=C3', '你好'],
    ['utf-16be', '=00H=00i', 'Hi'],
    ['x-unknown', 'caf=C3=A9', 'café'],
  ])('charset %s', async (charset, body, words) => {
    const source = mail(
      `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: quoted-printable`,
      body,
    )
    expect(await blocksOf(source, 'eml')).toEqual([`paragraph: ${words}`])
  })

  test('format=flowed', async () => {
    const source = mail(
      'Content-Type: text/plain; format=flowed',
      'We end \nit on \nFriday.\nBye\n-- \nAnn \n> quoted \nNo',
    )
    expect(await blocksOf(source, 'eml')).toEqual(['paragraph: We end it on Friday.\nBye', 'paragraph: No'])
    expect(await sourceOf('end it', source, 'eml')).toBe('end \r\nit')
  })

  test('settings in its front matter', async () => {
    const draft = await readDraft(mail('Subject: x', '---\namicable: {kind: other}\n---\nDear Bob,'), 'eml')
    expect(draft.settings?.value).toEqual({kind: 'other'})
  })
})

describe('parts', () => {
  const HTML = 'Content-Type: text/html\n\n<p>We <b>end</b> it.</p>'
  const PLAIN = 'Content-Type: text/plain\n\nWe end it.'
  const EMPTY = 'Content-Type: text/plain\n\n \n'
  const ATTACHED = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNot this.'
  const FORWARDED = 'Content-Type: message/rfc822\n\nSubject: y\n\nNot this.'

  function multipart(type: string, boundary: string, parts: readonly string[], end = `--${boundary}--\n`): string {
    const body = parts.map((part) => `--${boundary}\n${part}\n`).join('')
    return `Content-Type: multipart/${type}; boundary="${boundary}"\n\npreamble\n${body}${end}`
  }

  test.each([
    ['plain before HTML', multipart('alternative', 'b', [PLAIN, HTML])],
    ['HTML first', multipart('alternative', 'b', [HTML, PLAIN])],
    ['HTML only', multipart('related', 'b', [HTML])],
    ['an empty plain part', multipart('alternative', 'b', [EMPTY, HTML])],
    ['attachments', multipart('mixed', 'b', [ATTACHED, FORWARDED, PLAIN])],
    ['nested', multipart('mixed', 'b', [multipart('alternative', 'b2', [PLAIN, HTML]), ATTACHED])],
    ['no closing boundary', multipart('mixed', 'b', [PLAIN], '')],
    ['nested, no closing boundary', multipart('mixed', 'b', [multipart('alternative', 'b2', [PLAIN], ''), ATTACHED])],
    ['a part without header', multipart('mixed', 'b', ['\nWe end it.'])],
    ['text like a boundary', multipart('mixed', 'b', [`${PLAIN.replace('We', '--bc We')}`])],
    ['no boundary parameter', 'Content-Type: multipart/mixed\n\nWe end it.'],
  ])('%s', async (_, message) => {
    for (const source of [message, message.replaceAll('\n', '\r\n')]) {
      expect((await blocksOf(`Subject: x\n${source}`, 'eml')).map((block) => block.replace('--bc ', ''))).toEqual([
        'subject: x',
        'paragraph: We end it.',
      ])
    }
  })

  test('nothing but attachments', async () => {
    expect(await blocksOf(multipart('mixed', 'b', [ATTACHED, FORWARDED]), 'eml')).toEqual([])
  })

  test('HTML in quoted-printable', async () => {
    const source = mail(
      'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
      '<p style=3D"color:red">It isn&rsqu=\no;t =C3=A9t=C3=A9</p>',
    )
    expect(await blocksOf(source, 'eml')).toEqual(['paragraph: It isn’t été'])
    expect(await sourceOf('isn’t', source, 'eml')).toBe('isn&rsqu=\r\no;t')
    expect(await sourceOf('été', source, 'eml')).toBe('=C3=A9t=C3=A9')
  })
})

describe('written words', () => {
  const write = async (header: string, body: string, words: string): Promise<string | undefined> => {
    const source = mail(header, body)
    const {encode} = await readDraft(source, 'eml')
    return encode(words, source.indexOf(body))
  }
  const QP = 'Content-Transfer-Encoding: quoted-printable'

  test.each([
    ['Content-Type: text/plain', 'it’s <a\nb>', 'it’s <a\r\nb>'],
    ['Content-Type: text/html', 'it’s <', 'it’s &lt;'],
    [`Content-Type: text/plain; charset=utf-8\n${QP}`, 'it’s = 🙂', 'it=E2=80=99s =3D =F0=9F=99=82'],
    [`Content-Type: text/html; charset=utf-8\n${QP}`, '’ < =', '=E2=80=99 &lt; =3D'],
    [`Content-Type: text/plain; charset=iso-8859-1\n${QP}`, 'é ’', '=E9 =92'],
    [`Content-Type: text/plain; charset=windows-1251\n${QP}`, 'да', '=E4=E0'],
    [`Content-Type: text/plain; charset=iso-8859-1\n${QP}`, '🙂', undefined],
    [`Content-Type: text/plain; charset=shift_jis\n${QP}`, '’', undefined],
    [QP, 'plain', 'plain'],
    [QP, '’', undefined],
    ['Content-Transfer-Encoding: base64', 'plain', undefined],
  ])('%j: %s', async (header, words, expected) => {
    expect(await write(header, 'V2UgZW5kIGl0Lg==', words)).toBe(expected)
  })

  test('in the subject, and outside of what was read', async () => {
    const source = mail('From: ann\nSubject: The end', 'Dear Bob,')
    const {encode} = await readDraft(source, 'eml')
    expect(encode('very ', source.indexOf('end'))).toBe('very ')
    expect(encode('é', source.indexOf('end'))).toBeUndefined()
    expect(encode('x', source.indexOf('ann'))).toBeUndefined()
    const encoded = await readDraft('Subject: =?utf-8?q?x?=\n\n', 'eml')
    expect(encoded.encode('x', 9)).toBeUndefined()
  })
})

test('decodes as another reader does', async () => {
  const word = fc.constantFrom('we', 'end', 'it', 'café', 'déjà', '=', '=3D', 'a=b', 'naïve.', 'So,')
  const line = fc.array(word, {minLength: 1, maxLength: 30}).map((words) => `We ${words.join(' ')}`)
  const body = fc.array(line, {minLength: 1, maxLength: 5})
  const charset = fc.constantFrom('utf-8' as const, 'latin1' as const)
  const encoding = fc.constantFrom('quoted-printable', 'base64', '8bit')
  const eol = fc.constantFrom('\n', '\r\n')
  const wrap = fc.constantFrom('none', 'alternative', 'nested')
  await fc.assert(
    fc.asyncProperty(
      body,
      charset,
      encoding,
      eol,
      wrap,
      fc.nat(70),
      async (lines, charset, encoding, eol, wrap, width) => {
        const coding = encoding === '8bit' ? 'utf-8' : charset
        const bytes = Buffer.from(lines.join(eol), coding)
        const label = coding === 'latin1' ? 'iso-8859-1' : coding
        const part = [
          `Content-Type: text/plain; charset=${label}`,
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          encode(bytes, encoding, eol, width + 5),
        ].join(eol)
        const subject = `=?${label}?B?${Buffer.from(lines[0] ?? '', coding).toString('base64')}?=`
        const source = `Subject: ${subject}${eol}${wrapPart(part, wrap, eol)}`
        const {blocks} = await readDraft(source, 'eml')
        const other = await PostalMime.parse(Buffer.from(source))
        const [first, ...rest] = blocks.map(({text}) => text.text)
        expect(first).toBe(other.subject?.trim())
        expect(rest.join(' ').split(/\s+/)).toEqual((other.text ?? '').trim().split(/\s+/))
      },
    ),
    {numRuns: 300},
  )
})

function encode(bytes: Buffer, encoding: string, eol: string, width: number): string {
  if (encoding === '8bit') return bytes.toString('utf-8')
  if (encoding === 'base64') return (bytes.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(eol)
  let line = ''
  let text = ''
  for (const byte of bytes) {
    if (byte === 0x0a) {
      text += `${line}${eol}`
      line = ''
    } else if (byte !== 0x0d) {
      line += byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)
      if (line.length >= width) {
        text += `${line}=${eol}`
        line = ''
      }
    }
  }
  return text + line
}

function wrapPart(part: string, wrap: string, eol: string): string {
  if (wrap === 'none') return part
  const html = ['Content-Type: text/html', '', '<p>Other', ''].join(eol)
  const inner = [
    'Content-Type: multipart/alternative; boundary=one',
    '',
    '--one',
    part,
    '--one',
    html,
    '--one--',
    '',
  ].join(eol)
  if (wrap === 'alternative') return inner
  return [
    'Content-Type: multipart/mixed; boundary="two words"',
    '',
    'Preamble',
    '--two words',
    inner,
    '--two words--',
    '',
  ].join(eol)
}
