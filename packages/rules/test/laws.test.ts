import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readModels} from '../../../fuzz/models.mjs'
import {fixAll} from '../src/fix.ts'
import {type LintOptions, lint} from '../src/lint.ts'
import type {Message, Report} from '../src/report.ts'
import type {FormatName} from '../src/types.ts'
import {type Letter, lettersLike} from './any-letters.ts'
import {brokenLaws} from './laws.ts'
import {offsetOf} from './offset-of.ts'

const models = readModels()
const anyLetter = lettersLike(models)
const wholeLetter = fc.constantFrom(...models)
const ended: LintOptions = {kind: 'termination', today: '2026-01-05'}

const read = ({text, format}: Letter, options = ended): Promise<Report> => lint(text, {...options, format})

/** What of a finding does not depend on how lines end. */
const byLines = ({ruleId, level, line, column, endLine, endColumn}: Message): unknown[] => [
  ruleId,
  level,
  [line, column],
  [endLine, endColumn],
]

test('places lie in the text, in order, and between characters', async () => {
  await fc.assert(
    fc.asyncProperty(anyLetter, async (letter) => {
      expect(brokenLaws(letter.text, await read(letter, {...ended, outline: true}))).toEqual([])
    }),
    {numRuns: 300},
  )
})

test('a letter gets the same report whatever was read before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(wholeLetter, {minLength: 2, maxLength: 5}), async (letters) => {
      const reports: Report[] = []
      for (const letter of letters) reports.push(await read(letter))
      const backwards: Report[] = []
      for (const letter of letters.toReversed()) backwards.unshift(await read(letter))
      expect(backwards).toEqual(reports)
      expect(await Promise.all(letters.map((letter) => read(letter)))).toEqual(reports)
    }),
    {numRuns: 15},
  )
})

test('lines may end as they like', async () => {
  await fc.assert(
    fc.asyncProperty(anyLetter, async ({text, format}) => {
      const unix = text.replace(/\r\n?/g, '\n')
      const one = await read({text: unix, format})
      const other = await read({text: unix.replaceAll('\n', '\r\n'), format})
      expect(other.messages.map(byLines)).toEqual(one.messages.map(byLines))
      expect({...other, messages: []}).toEqual({...one, messages: []})
    }),
    {numRuns: 150},
  )
})

test('mending comes to an end, after which nothing safe is left', async () => {
  await fc.assert(
    fc.asyncProperty(anyLetter, async (letter) => {
      const {text, report} = await fixAll(letter.text, await read(letter), (text) => read({...letter, text}))
      expect(report.messages.filter(({fix}) => fix)).toEqual([])
      expect(report).toEqual(await read({...letter, text}))
    }),
    {numRuns: 150},
  )
})

describe('words of others', () => {
  const sting = 'You failed to pay us, you useless clown, and it cost us dearly!!!'
  const nested = sting.replace(/^/gm, '> ')
  const header = 'On Tue, 13 May 2025 at 16:05, Ann wrote:'

  /** What may stand between two paragraphs and is not said by the writer, by format. */
  const between: Record<FormatName, readonly string[]> = {
    text: [nested, `${header}\n\n${nested}`, `> ${nested}`],
    markdown: [nested, `\`\`\`\n${sting}\n\`\`\``, `<!-- ${sting} -->`, `[x]: https://e.org "${sting}"`],
    mdx: [nested, `\`\`\`\n${sting}\n\`\`\``, `{/* ${sting} */}`, `<Note words="${sting}" />`],
    html: [
      `<blockquote><p>${sting}</p></blockquote>`,
      `<!-- ${sting} -->`,
      `<pre><code>${sting}</code></pre>`,
      `<script>${sting}</script><style>${sting}</style>`,
      `<img alt="" title="${sting}" src="x">`,
      `<div class="gmail_quote"><div class="gmail_attr">${header}</div>${sting}</div>`,
    ],
    eml: [nested, `${header}\n\n${nested}`, `> ${nested}`],
  }
  /** What may stand at the end. */
  const below: Record<FormatName, readonly string[]> = {
    text: [`${header}\n\n${sting}\n`, `-- \n${sting}\n`, `-----Original Message-----\nFrom: Ann\n\n${sting}\n`],
    markdown: [`${header}\n\n${nested}\n`, `-- \n${sting}\n`],
    mdx: [`${header}\n\n${nested}\n`, `-- \n${sting}\n`],
    html: [`<blockquote type="cite"><div>${sting}</div></blockquote>\n`],
    eml: [`${header}\n\n${sting}\n`, `-- \n${sting}\n`, `---------- Forwarded message ----------\n\n${sting}\n`],
  }

  const isPlain = ({format, text}: Letter): boolean =>
    format !== 'eml' || !/^content-t(?:ype: (?!text\/plain)|ransfer-encoding: base64)/im.test(text)
  const plain = fc.constantFrom(...models.filter(isPlain))

  test('are never found fault with', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), fc.nat(), async ({text, format}, at, which) => {
        const breaks = [...text.matchAll(format === 'html' ? /<\/p>/g : /(?<=[.!,])\n\n(?=[A-Z])/g)]
        const place = breaks[at % Math.max(1, breaks.length)]
        fc.pre(place !== undefined)
        const inserted = between[format][which % between[format].length] ?? ''
        const start = place.index + place[0].length
        const changed = `${text.slice(0, start)}${inserted}\n\n${text.slice(start)}`
        const {messages} = await read({text: changed, format})
        const there = messages.filter((message) => {
          const [from, to] = offsetOf(changed, message)
          return from < start + inserted.length && start < to
        })
        expect(there.map(({ruleId}) => ruleId)).toEqual([])
      }),
      {numRuns: 150},
    )
  })

  test('below a letter change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async ({text, format}, which) => {
        const added = below[format][which % below[format].length] ?? ''
        const end = format === 'html' ? /<\/body>|$/.exec(text) : /\s*$/.exec(text)
        const place = end?.index ?? text.length
        const before = format === 'html' ? text : `${text.slice(0, place)}\n`
        const changed = format === 'html' ? text.slice(0, place) + added + text.slice(place) : `${before}\n${added}`
        expect(await read({text: changed, format})).toEqual(await read({text: before, format}))
      }),
      {numRuns: 100},
    )
  })
})
