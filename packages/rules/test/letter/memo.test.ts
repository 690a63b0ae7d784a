import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {lint, Memo} from '../../src/index.ts'
import {readLetter} from '../../src/letter/read.ts'

const PARAGRAPHS = [
  'Dear Ann,',
  'You failed to pay invoice 7 on time, and I am ending our agreement on 30 June 2026.',
  'Thank you for two good years. “You are the best gardener”, as your mother said, will stay with me.',
  'The keys, [client name], will be with Tom.',
  'Who else would have found three managers in a year? We might perhaps have to stop.',
  'Best,\nTom',
]

/** What stands in longer letters besides paragraphs. */
const OTHERS = [
  '# What happens next',
  'SCOPE OF THE WORK',
  '- The keys come back on Friday, 3 July 2026.\n- You always find a reason to complain.\n- [ ] Final invoice',
  '1. I may have to stop, I am afraid.\n2. Call me any time.',
  'On 2 June 2026 at 10:15 Ann <ann@example.com> wrote:\n> You never answer.\n> I am ending it.',
  '> Our last day is 30 June 2026.',
  '-- \nTom, gardener',
  'We shut down on 31 July 2026 💐 due to “personal reasons, as he said” — lol.',
  '<!-- amicable-disable-next-line blame -->',
]

/** A piece of the text is replaced by another. */
interface Edit {
  /** Where it begins and how long it is, as shares of the text before. */
  at: number
  length: number
  text: string
}

const edit = (text: string, {at, length, text: piece}: Edit): string => {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + piece + text.slice(start + Math.floor(length * (text.length - start)))
}

describe('a memo', () => {
  test('changes nothing of what is said of a text, whatever was read with it before', async () => {
    const text = fc.array(fc.constantFrom(...PARAGRAPHS), {maxLength: 8}).map((all) => all.join('\n\n'))
    const day = fc.constantFrom('2026-05-01', '2026-06-20', undefined)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, day), {minLength: 1, maxLength: 6}), async (texts) => {
        const memo = new Memo()
        for (const [own, today] of texts) {
          const options = {kind: 'termination', notice: 30, ...(today ? {today} : {})} as const
          expect(await lint(own, {...options, memo})).toEqual(await lint(own, options))
        }
      }),
      {numRuns: 60},
    )
  })

  test('changes nothing while a text is written', async () => {
    const text = fc
      .tuple(
        fc.array(fc.constantFrom(...PARAGRAPHS, ...OTHERS), {minLength: 1, maxLength: 12}),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([all, end]) => all.join('\n\n').replaceAll('\n', end))
    const one = fc.record<Edit>({
      at: fc.double({min: 0, max: 1, noNaN: true}),
      length: fc.oneof(fc.constant(0), fc.double({min: 0, max: 0.2, noNaN: true})),
      text: fc.oneof(
        fc.constantFrom('', '.', ' ', '\n', '\r\n\r\n', 'x', '?', '> ', '- ', '"'),
        fc.constantFrom(...OTHERS),
      ),
    })
    const format = fc.constantFrom('text', 'markdown', 'html', 'eml')
    const kind = fc.constantFrom(undefined, 'termination', 'agreement', 'other')
    await fc.assert(
      fc.asyncProperty(text, fc.array(one, {maxLength: 8}), format, kind, async (start, edits, format, kind) => {
        const memo = new Memo()
        const options = {format, outline: true, today: '2026-06-20', ...(kind ? {kind} : {})} as const
        let written = start
        for (const next of [{at: 0, length: 0, text: ''}, ...edits]) {
          written = edit(written, next)
          expect(await lint(written, {...options, memo})).toEqual(await lint(written, options))
        }
      }),
      {numRuns: 100},
    )
  })

  test('spares what did not change a second reading', async () => {
    const memo = new Memo()
    const read = async (text: string) => {
      memo.begin()
      return readLetter(await readDraft(text, 'text'), text, {memo})
    }
    const before = await read(PARAGRAPHS.join('\n\n'))
    const after = await read(PARAGRAPHS.toSpliced(1, 0, 'A new first line.').join('\n\n'))
    const known = new Set(before.sentences.map(({tokens}) => tokens))
    const anew = after.sentences.filter(({tokens}) => !known.has(tokens)).map(({block}) => block.text.text)
    expect(anew).toEqual(['A new first line.'])
  })

  test('spares the branches of a template as well', async () => {
    const memo = new Memo()
    const paragraphs = new Set<string>()
    const sentences = memo.sentences.of.bind(memo.sentences)
    memo.sentences.of = (paragraph, read) =>
      sentences(paragraph, () => {
        paragraphs.add(paragraph)
        return read()
      })
    const text = (first: string) =>
      [first, '{{#if a}}', 'It ends.', '{{else if b}}', 'It goes on.', '{{else}}', 'It rests.', '{{/if}}'].join('\n\n')
    await lint(text('Dear Ann,'), {memo})
    expect(paragraphs).toEqual(new Set(['Dear Ann,', 'It ends.', 'It goes on.', 'It rests.']))
    paragraphs.clear()
    await lint(text('Dear Bob,'), {memo})
    expect(paragraphs).toEqual(new Set(['Dear Bob,']))
  })

  test('forgets what a reading did not meet', async () => {
    const memo = new Memo()
    const read = async (text: string) => {
      memo.begin()
      return readLetter(await readDraft(text, 'text'), text, {memo})
    }
    const first = await read('It was a good year.')
    await read('')
    const again = await read('It was a good year.')
    expect(again.sentences[0]?.tokens).not.toBe(first.sentences[0]?.tokens)
  })
})
