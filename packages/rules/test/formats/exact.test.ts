import {describe, expect, test} from 'vitest'
import type {FormatName} from '../../src/types.ts'
import {sourceOf} from './helpers.ts'

/** What may stand before a word, by format: as it is written, and as it is read. */
const BEFORE: Record<FormatName, [written: string, read: string][]> = {
  text: [
    ['', ''],
    ['wrapped\n   ', 'wrapped\n'],
    ['a\u00A0\u00ADb  ', 'a b '],
    ['https://example.org/x ', '\uFFFC '],
    ['[Client name] ', 'Xxxxxxxxxxxxx '],
    ['{{#if a}}b{{/if}} ', 'b '],
  ],
  markdown: [
    ['', ''],
    ['isn&rsquo;t ', 'isn’t '],
    ['\\*so\\* ', '*so* '],
    ['**so** ', 'so '],
    ['[so](https://example.org) `x` ', 'so \uFFFC '],
    ['wrapped\n   ', 'wrapped\n'],
    ['broken  \n', 'broken\n'],
    ['{{ name }} ', 'Xxxxxxxxxx '],
  ],
  mdx: [
    ['', ''],
    ['isn&rsquo;t ', 'isn’t '],
    ['**so** ', 'so '],
    ['<B>so</B>{" "}', 'so '],
    ['{/* so */}so ', 'so '],
    ['{client.name} ', 'Xxxxxxxxxxxxx '],
    ['line<br/>', 'line\n'],
  ],
  html: [
    ['', ''],
    ['isn&rsquo;t ', 'isn’t '],
    ['isn&#8217t&nbsp;', 'isn’t '],
    ['<b>so</b>\n   ', 'so '],
    ['line<br>\n', 'line\n'],
    ['{{ name }} &lt;date&gt; ', 'Xxxxxxxxxx Xxxxxxxxxxxx '],
    ['ter&shy;mi&#x200b;nal ', 'terminal '],
  ],
  eml: [
    ['', ''],
    ['isn=E2=80=99t=20', 'isn’t '],
    ['so=\nft ', 'soft '],
    ['wrapped=20=20\n  ', 'wrapped\n'],
    ['=5BClient name=5D ', 'Xxxxxxxxxxxxx '],
    ['a =3D b ', 'a = b '],
  ],
}

const WRAP: Record<FormatName, (body: string) => string> = {
  text: (body) => `Dear Ann,\n\n${body}\n\nBob\n`,
  markdown: (body) => `---\ntitle: x\n---\n\n# Hello\n\n- Dear Ann,\n\n  ${body}\n\nBob\n`,
  mdx: (body) => `import x from 'x'\n\n<Letter>\n\n- Dear Ann,\n\n  ${body}\n\n</Letter>\n\nBob\n`,
  html: (body) => `<!doctype html>\n<title>x</title>\n<div>Dear Ann,</div>\n<p class="x">${body}</p>\n`,
  eml: (body) =>
    `Subject: =?utf-8?q?x?=\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nDear Ann,\n\n${body}\n`,
}

describe.each(['text', 'markdown', 'mdx', 'html', 'eml'] as const)('in %s', (format) => {
  const starts = [
    ['So, ', 'So, '],
    [format === 'eml' ? '=F0=9F=99=82 ' : '🙂 ', '🙂 '],
  ] as const
  const cases = BEFORE[format].flatMap(([written, read]) =>
    starts.flatMap(([start, read0]) =>
      ['\n', '\r\n'].map((eol) => ({before: start + written, read: read0 + read, eol})),
    ),
  )
  test.each(cases)('a word after $before with $eol', async ({before, eol, read}) => {
    const source = WRAP[format](`${before}terminate the contract`).replaceAll('\n', eol)
    expect(await sourceOf('terminate', source, format)).toBe('terminate')
    expect(await sourceOf('the contract', source, format)).toBe('the contract')
    const whole = await sourceOf(`${read}terminate`, source, format)
    expect(whole).toBe(`${before}terminate`.replaceAll('\n', eol))
  })
})
