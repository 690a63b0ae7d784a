import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {DraftBlock} from '../../src/formats/draft.ts'
import {readDraft} from '../../src/formats/index.ts'
import type {FormatName} from '../../src/types.ts'
import {PIECES} from './pieces.ts'

const FORMATS: FormatName[] = ['text', 'markdown', 'mdx', 'html', 'eml']

const anySource = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc.array(fc.constantFrom(...PIECES), {maxLength: 60}).map((pieces) => pieces.join('')),
  fc.uint8Array({maxLength: 200}).map((bytes) => Buffer.from(bytes).toString('latin1')),
)

test('any text can be read in any format, and every position is in it', async () => {
  await fc.assert(
    fc.asyncProperty(anySource, fc.constantFrom(...FORMATS), async (source, format) => {
      const {blocks, placeholders, settings, encode} = await readDraft(source, format)
      for (const {text} of blocks) {
        expect(text.text).toMatch(/\S/)
        expect(text.text).not.toMatch(/^\s|\s$|[ \n]{2}|[\t\r]/)
        let last = 0
        text.walk(0, text.text.length, (_, start, end) => {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
          last = start
        })
      }
      let last = 0
      for (const {start, end} of [...placeholders, ...(settings ? [settings.range] : [])]) {
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(source.length)
      }
      for (const {start} of placeholders) {
        expect(start).toBeGreaterThanOrEqual(last)
        last = start
      }
      encode('a <b> *c* =', Math.floor(source.length / 2))
    }),
    {numRuns: 3000},
  )
})

test('plain stretches say what the source says', async () => {
  await fc.assert(
    fc.asyncProperty(anySource, fc.constantFrom(...FORMATS), async (source, format) => {
      const {blocks, placeholders} = await readDraft(source, format)
      for (const {text} of blocks) {
        for (let at = 0; at < text.text.length; at++) {
          const {start, end} = text.range(at, at + 1)
          const inBlank = placeholders.some((blank) => blank.start < end && start < blank.end)
          const isSame = end - start !== 1 || source[start] === text.text[at]
          // A single character is only read as another where it is white space, a null, or Q's underscore.
          expect(isSame || inBlank || /[\s\0_]/.test(source[start] ?? '')).toBe(true)
        }
      }
    }),
    {numRuns: 1000},
  )
})

/** Type and words of a block; a blank that holds a line break is as long as that. */
function wordsOf({type, text}: DraftBlock): string {
  return `${type}: ${text.text.replace(/Xx+/g, 'X')}`
}

test('lines may end as they like', async () => {
  await fc.assert(
    fc.asyncProperty(anySource, fc.constantFrom(...FORMATS), async (source, format) => {
      const unix = source.replace(/\r\n?/g, '\n')
      const one = await readDraft(unix, format)
      const other = await readDraft(unix.replaceAll('\n', '\r\n'), format)
      expect(other.blocks.map(wordsOf)).toEqual(one.blocks.map(wordsOf))
    }),
    {numRuns: 1000},
  )
})

test.each(['>', '[', '<', '&', '=', '_', '{{', '<div>', '> ', '- ', '[a](', '*a_ '])('endless %j', async (unit) => {
  const source = unit.repeat(Math.ceil(250_000 / unit.length))
  const mail = `Content-Transfer-Encoding: quoted-printable\n\n${source}`
  for (const format of FORMATS) await expect(readDraft(source, format)).resolves.toHaveProperty('blocks')
  await expect(readDraft(mail, 'eml')).resolves.toHaveProperty('blocks')
})

test.each([
  ['before', '```\u00AD{% else %}]', '``` ]'],
  ['behind', '```{% else %}\u00AD]', '``` ]'],
])('a soft hyphen %s a tag that leaves a gap is not read as the space', async (_, source, read) => {
  const {blocks} = await readDraft(source, 'text')
  const [block] = blocks
  const gap = block?.text.text.indexOf(' ') ?? -1
  const tagEnd = source.indexOf('}') + 1
  expect(block?.text.text).toBe(read)
  expect(block?.text.range(gap, gap + 1)).toEqual({start: tagEnd, end: tagEnd})
})
