import {expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {blocksOf, sourceOf} from './helpers.ts'

test('paragraphs keep their line breaks, of whatever kind', async () => {
  for (const eol of ['\n', '\r\n', '\r']) {
    const source = ['\uFEFFDear  Ann,', '', 'we end\tthis ', '  on Friday.', ' \t ', 'Yours', 'Bob', ''].join(eol)
    expect(await blocksOf(source, 'text')).toEqual([
      'paragraph: Dear Ann,',
      'paragraph: we end this\non Friday.',
      'paragraph: Yours\nBob',
    ])
    expect(await sourceOf('this\non', source, 'text')).toBe(`this ${eol}  on`)
  }
})

test('list items, with the lines that go on in them', async () => {
  const source = `We will
- send the files
  to you,
* close the account
• say goodbye
1. First we stop.
   Then we rest.
2. Then we pay
the rest.
a) one
(b) two
(iv) four

1. Thank you for receiving me.

2. We end the work.
Yours, Ann`
  expect(await blocksOf(source, 'text')).toEqual([
    'paragraph: We will',
    'item: send the files\nto you,',
    'item: close the account',
    'item: say goodbye',
    'item: First we stop.\nThen we rest.',
    'item: Then we pay\nthe rest.',
    'item: one',
    'item: two',
    'item: four',
    'item: Thank you for receiving me.',
    'item: We end the work.',
    'paragraph: Yours, Ann',
  ])
})

test('a number at the start of a wrapped line is no list item', async () => {
  const source = 'We will stop the work on June\n30. After that we rest,\n- as agreed.\n2025. A good year.'
  expect((await blocksOf(source, 'text'))[0]).toBe('paragraph: We will stop the work on June\n30. After that we rest,')
})

test('a dash before a name is no list', async () => {
  expect(await blocksOf('It ends.\n\n- Ann Lee', 'text')).toEqual(['paragraph: It ends.', 'paragraph: Ann Lee'])
  expect(await blocksOf('You get:\n\n- Invoices\n\n- Keys', 'text')).toEqual([
    'paragraph: You get:',
    'item: Invoices',
    'item: Keys',
  ])
})

test('the box of a task is no word', async () => {
  for (const format of ['text', 'markdown'] as const) {
    expect(await blocksOf('- [x] send it\n- [ ] close it', format)).toEqual(['item: send it', 'item: close it'])
  }
})

test('titles and rules', async () => {
  const source =
    'NOTICE OF TERMINATION\n\nThe end\n=======\n\n--- ---\n\nSTOP IT!\n\nDEAR ANN,\n\n* * *\n\nBye\n-----\nNow'
  expect(await blocksOf(source, 'text')).toEqual([
    'heading: NOTICE OF TERMINATION',
    'heading: The end',
    'paragraph: STOP IT!',
    'paragraph: DEAR ANN,',
    'paragraph: Bye',
    'paragraph: Now',
  ])
})

test('unseen characters and bare URLs', async () => {
  const source = 'Ter\u00ADmi\u200Bnated, see https://example.org/a(b). Or\u00A0(www.example.org). 👩‍💻'
  expect(await blocksOf(source, 'text')).toEqual(['paragraph: Terminated, see \uFFFC. Or (\uFFFC). 👩‍💻'])
  expect(await sourceOf('Terminated', source, 'text')).toBe('Ter\u00ADmi\u200Bnated')
  expect(await sourceOf('(\uFFFC)', source, 'text')).toBe('(www.example.org)')
})

test('settings in front matter, and only those', async () => {
  const source = '---\r\ntitle: x\r\namicable:\r\n  kind: termination\r\n  date: 2025-06-30\r\n---\r\nDear Ann,\r\n'
  const draft = await readDraft(source, 'text')
  expect(draft.blocks.map(({text}) => text.text)).toEqual(['Dear Ann,'])
  expect(draft.settings?.value).toEqual({kind: 'termination', date: '2025-06-30'})
  const {start = 0, end = 0} = draft.settings?.range ?? {}
  expect(source.slice(start, end).trimEnd()).toBe('amicable:\r\n  kind: termination\r\n  date: 2025-06-30')

  expect(await blocksOf('---\ntitle: x\n---\nDear Ann,', 'text')).toEqual([
    'paragraph: title: x',
    'paragraph: Dear Ann,',
  ])
  expect((await readDraft('---\namicable: [\n---\nDear Ann,', 'text')).settings).toEqual({
    value: undefined,
    range: {start: 4, end: 15},
    fault: expect.stringMatching(/^these settings are broken YAML: /),
  })
  expect((await readDraft('---\namicable: *none\n---\nDear Ann,', 'text')).settings?.value).toBeUndefined()
})

test('a mail header typed at the top', async () => {
  const draft = await readDraft('To: ann@example.org\nSubject: The end\nDate: 3 May 2025\n\nDear Ann,\n', 'text')
  expect(draft.blocks.map(({type, text}) => `${type}: ${text.text}`)).toEqual([
    'subject: The end',
    'paragraph: Dear Ann,',
  ])
  expect(draft).toMatchObject({hasMailHeader: true, date: '3 May 2025'})
  expect((await readDraft('Subject: The end\n\nDear Ann,', 'text')).hasMailHeader).toBe(true)
  expect(await blocksOf('To: Ann\nRe: The end\n\nDear Ann,', 'text')).toEqual([
    'subject: The end',
    'paragraph: Dear Ann,',
  ])
  expect((await readDraft('To: Ann\n\nDear Ann,', 'text')).hasMailHeader).toBe(false)
  expect(await blocksOf('MEMO\n\nFrom: Bob\nTo: Ann\nDate: today\n\nWe end it.', 'text')).toContain(
    'paragraph: We end it.',
  )
})

test('nothing to read', async () => {
  for (const source of ['', '\n\n', ' \t\r\n', '\uFEFF', '---', '> quoted'])
    expect(await blocksOf(source, 'text')).toEqual([])
})
